"""English: numbers in words, units, dates."""

from reader.comparison.facets.languages.tables import numerals, one_key, sequence, words

NUMERALS = numerals(
    {
        "one": "zero one two three four five six seven eight nine",
        "teen": "ten=10 eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen",
        "ten": "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
        "hundred": "hundred=100",
        "ordinal": "first=1 second third fourth fifth sixth seventh eighth ninth tenth "
        "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        "nineteenth twentieth thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 "
        "eightieth=80 ninetieth=90 hundredth=100 thousandth=1000 millionth=1000000",
        "part": "half=2 halves=2 thirds=3 quarter=4 quarters=4 fifths=5 sixths sevenths "
        "eighths ninths tenths hundredths=100",
        "decade": "twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 "
        "eighties=80 nineties=90",
        "times": "once=1 twice thrice double=2 doubled=2 doubling=2 triple=3 tripled=3 "
        "treble=3 quadruple=4 quadrupled=4 twofold=2 threefold fourfold fivefold sixfold "
        "sevenfold eightfold ninefold tenfold hundredfold=100",
        "group": "both=2 pair=2 couple=2 trio=3 dozen=12 dozens=13 tens=10 hundreds=100 "
        "thousands=1000 millions=1000000 billions=1000000000 trillions=1000000000000 "
        "decade=10 decades=11 century=100 centuries=101",
    }
)
SCALES = {
    "thousand": 3,
    "lakh": 5,
    "crore": 7,
    "k": 3,
    "million": 6,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "billion": 9,
    "bn": 9,
    "b": 9,
    "trillion": 12,
    "tn": 12,
    "trn": 12,
}
UNITS = one_key(
    """
    % percent per_cent pct pc
    pp percentage_point percentage_points
    $ dollar dollars
    € euro euros
    £ pound pounds
    am a.m
    pm p.m
    km kilometre kilometres kilometer kilometers
    m metre metres meter meters
    cm centimetre centimetres centimeter centimeters
    mi mile miles
    ft foot feet
    inch inches
    kg kilogram kilograms kilo kilos
    t tonne tonnes
    ton tons
    lb lbs
    g gram grams
    ° degree degrees
    °c c celsius degrees_celsius
    °f f fahrenheit degrees_fahrenheit
    mph
    km/h kph kmh
    kt knot knots
    acre acres
    ha hectare hectares
    litre litres liter liters
    gallon gallons
    barrel barrels
    p pence
    s sec second seconds secs
    min minute minutes mins
    h hour hours hr hrs
    day days
    week weeks
    month months
    year years yr yrs
    """
)
DATES = one_key(
    """
    january jan janurary januray
    february feb febuary febrary feburary
    march mar
    april apr
    may
    june jun
    july jul
    august aug agust
    september sept sep septmber septemer setpember
    october oct ocober octobor
    november nov novemeber novmber
    december dec decemeber decmber
    monday mon munday
    tuesday tue tues tusday teusday tuseday
    wednesday wed wendesday wednsday wensday wednesay
    thursday thu thur thurs thrusday thurday thursady
    friday fri firday
    saturday saterday saturady
    sunday sundy
    today
    tonight
    yesterday yesteday yestarday yesterdy
    tomorrow tommorow tommorrow tomorow
    noon midday
    midnight
    """
)
_PERIODS = sequence(
    "week weekend month year season night morning afternoon evening spring summer autumn winter"
)
_RELATIVE = [f"{which} {period}" for which in ("last", "this", "next") for period in _PERIODS]
DATES |= dict(zip(_RELATIVE, _RELATIVE, strict=True))
CAPITAL_DATES = words(
    "may march mar august jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu "
    "thur thurs fri"
)
