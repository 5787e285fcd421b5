"""German: the tables of the rules. Its articles carry case and number, so none may come or go."""

from reader.comparison.facets.languages.common import COMMON
from reader.comparison.facets.languages.model import Language, Topic
from reader.comparison.facets.languages.tables import markers, numerals, one_key, small, words

_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50}
_TENS |= {"sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}
_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_JOINED = " ".join(
    f"{one}und{ten}={value + place}"
    for ten, value in _TENS.items()
    for place, one in enumerate(_ONES, 1)
)

GERMAN = Language(
    code="de",
    decimal=",",
    nouns_have_capitals=True,
    common=COMMON["de"],
    numerals=numerals(
        {
            "one": "null eins zwei drei vier fünf sechs sieben acht neun",
            "teen": "zehn=10 elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn "
            "neunzehn",
            "ten": " ".join(f"{word}={value}" for word, value in _TENS.items()) + " " + _JOINED,
            "hundred": "hundert=100",
            "ordinal": "erste=1 zweite dritte vierte fünfte sechste siebte achte neunte zehnte "
            "ersten=1 zweiten dritten vierten fünften sechsten siebten achten neunten zehnten "
            "erster=1 zweiter dritter vierter fünfter",
            "hundreds": " ".join(f"{one}hundert={n}00" for n, one in enumerate(_ONES, 1)),
            "part": "hälfte=2 drittel viertel fünftel sechstel",
            "halves": "anderthalb=15 eineinhalb=15 zweieinhalb=25 dreieinhalb=35",
            "times": "einmal=1 zweimal dreimal viermal fünfmal doppelt=2 dreifach vierfach "
            "verdoppelt=2 verdreifacht vervierfacht verdoppelte=2 verdreifachte vervierfachte "
            "verdoppelten=2 verdreifachten vervierfachten",
            "group": "beide=2 beiden=2 paar=2 dutzend=12 dutzende=13 hunderte=100 tausende=1000 "
            "zehntausende=10000 hunderttausende=100000 millionen=1000000 milliarden=1000000000",
        }
    ),
    scales={"tausend": 3, "mio": 6, "million": 6, "millionen": 6, "mrd": 9, "milliarde": 9}
    | {"milliarden": 9, "billion": 12, "billionen": 12},
    units=one_key("""
        % prozent
        € euro
        $ dollar
        km kilometer kilometern
        m meter metern
        kg kilogramm kilo
        t tonne tonnen
        uhr uhr
        h stunde stunden
        min minute minuten
        tag tage tagen
        jahr jahre jahren
    """),
    clock_units=frozenset(("uhr",)),
    dates=one_key("""
        januar
        februar
        märz
        april
        mai
        juni
        juli
        august
        september
        oktober
        november
        dezember
        montag
        dienstag
        mittwoch
        donnerstag
        freitag
        samstag sonnabend
        sonntag
        heute
        gestern
        morgen
        mittag
        mitternacht
    """),
    markers=markers(
        {
            Topic.ATTRIBUTION: """
                sagte,sagt,sagten,sagen
                erklärte,erklärt,erklärten,erklären
                behauptete,behauptet,behaupteten
                teilte mit,teilten mit,mitgeteilt
                berichtete,berichtet,berichteten,berichten
                betonte,betont,betonten
                kündigte,kündigt,angekündigt
                räumte,räumt,eingeräumt
                laut,zufolge,nach angaben
                sprecher
                sprecherin
                quelle
                quellen
                augenzeuge
                augenzeugen
            """.strip().splitlines(),
            Topic.HEDGE: """
                angeblich,vermeintlich
                mutmaßlich,mutmaßliche,mutmaßlicher,mutmaßlichen
                offenbar,anscheinend,offensichtlich
                vermutlich,wohl,wahrscheinlich
                möglicherweise,vielleicht,eventuell
                möglich,mögliche
                könnte,könnten
                kann,können
                dürfte,dürften
                soll,sollen
                sollte,sollten
                würde,würden
                wird
                muss,müssen
                etwa,rund,ungefähr,circa,ca
                fast,beinahe,knapp
                mindestens,wenigstens
                höchstens,maximal
                mehr als,über #
                weniger als,unter #
                bis zu
                einige,manche
                unklar,unbekannt
                unbestätigt,unbestätigten
            """.strip().splitlines(),
            Topic.ASSURANCE: """
                bestätigt,bestätigte,bestätigten
                sicher,gewiss,zweifellos
                tatsächlich
                offiziell
            """.strip().splitlines(),
            Topic.NEGATION: """
                nicht
                kein,keine,keinen,keinem,keiner,keines
                nie,niemals
                niemand
                nichts
                ohne
                weder
                noch nie
                dementierte,dementiert,bestritt,bestreitet
            """.strip().splitlines(),
        }
    ),
    case_traps=words("ihnen ihr ihre ihrem ihren ihrer sie"),
    small=small({"spelling": "das dass"}),
    respellings=(
        ("ß", "ss"),
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        (r"(?<=\w\w)tiell", "ziell"),
        (r"(?<=\w\w)ph", "f"),
    ),
    same=one_key("""
        foto photo
        fotos photos
    """),
    negating=("un", "in", "nicht"),
)
