"""English: the tables of the rules."""

from reader.comparison.facets.languages.model import Language, Topic
from reader.comparison.facets.languages.tables import (
    endings,
    markers,
    numerals,
    one_key,
    sequence,
    small,
    words,
)

_COMMON = words("""
a about after again against all also although am among an and another any are as at be because
been before being between both but by can could did do does down during each either even every
few first for from had has have he her here him his how however i if in into is it its just last
like many may me meanwhile might more most much must my new next no nor not now of off on one only
or other our out over per she should since so some such than that the their them then there these
they this those though through thus to today tomorrow too under until up us very was we were what
when where whether which while who whom whose why will with within without would yesterday yet you
your
""")

_ATTRIBUTION = """
said,says,say,saying
told,tells,tell,telling
claimed,claims,claim,claiming
stated,stating
announced,announces,announce,announcing
admitted,admits,admit,admitting
acknowledged,acknowledges,acknowledge,acknowledging
conceded,concedes,concede,conceding
insisted,insists,insist,insisting
argued,argues,argue,arguing
asserted,asserts,assert,asserting
alleged that,alleges,allege,alleging
accused,accuses,accuse,accusing
warned,warns,warn,warning
suggested,suggests,suggest,suggesting
noted,notes,noting
explained,explains,explain,explaining
declared,declares,declare,declaring
revealed,reveals,reveal,revealing
believes,believe
reported,reporting
described,describes,describe,describing
wrote,writes
tweeted,tweets,tweeting
according to
citing,cited,cites
quoting,quoted,quotes
source
sources
official
officials
spokesman
spokeswoman
spokesperson
spokespeople
witness
witnesses
eyewitness
eyewitnesses
anonymous,anonymously,on condition of anonymity
unnamed,unidentified
""".strip().splitlines()

_HEDGES = """
reportedly
allegedly,alleged
apparently,apparent
seemingly
possibly,possible
probably,probable
perhaps,maybe
presumably,presumed
supposedly,supposed
purportedly,purported
potentially,potential
likely
unlikely
unconfirmed,unverified
suspected
thought to
believed
understood to
feared
expected
appears,appear,appeared,appearing
seems,seem,seemed,seeming
rumoured,rumored
may
might
could
can
would
should
must
will
shall
ought
almost,nearly
about #,around #,roughly #,approximately,circa,some #
some
over #,more than,above #,in excess of
under #,less than,fewer than,below #
at least,no fewer than,no less than,not less than
at most,no more than,not more than
up to,as many as,as much as
estimated
largely,mostly,mainly
partly,partially
generally,usually,typically
often,frequently
sometimes,occasionally
unclear,uncertain
unknown
""".strip().splitlines()

_ASSURANCES = """
confirmed,confirms,confirm,confirming
certainly,certain
definitely
clearly
undoubtedly
proven,proved,proves
verified
officially
in fact,indeed,actually
always
exactly
fully,entirely,completely
""".strip().splitlines()

_NEGATIONS = """
not
no
never
none
nobody,no one
nothing
nowhere
neither
nor
without
no longer
denied,denies,deny,denying,denial
refused,refuses,refuse,refusing,refusal
rejected,rejects,reject,rejecting,rejection
failed,fails,fail,failing,failure
unable
false,untrue
hardly
barely
rarely,seldom
ruled out,rules out,rule out,ruling out
instead of
rather than
unless
except
""".strip().splitlines()

_IRREGULAR_VERBS = """
arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; become became;
begin began begun; bend bent; bet; bind bound; bite bit bitten; bleed bled; blow blew blown;
break broke broken; breed bred; bring brought; broadcast; build built; burn burnt; burst;
buy bought; catch caught; choose chose chosen; cling clung; come came; cost; creep crept; cut;
deal dealt; dig dug; do did done; draw drew drawn; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled;
fly flew flown; forbid forbade forbidden; forecast; foresee foresaw foreseen;
forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten;
give gave given; go went gone; grind ground; grow grew grown; hang hung; hear heard; hide hid
hidden; hit; hold held; hurt; keep kept; kneel knelt; know knew known; lay laid; lead led;
leave left; lend lent; let; light lit; lose lost; make made; mean meant; meet met; mislead misled;
mistake mistook mistaken; overcome overcame; overthrow overthrew overthrown;
overtake overtook overtaken; pay paid; prove proven; put; quit; read; ride rode ridden; ring rang
rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; set;
shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; shut; sing sang
sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; split;
spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung;
strike struck stricken; swear swore sworn; sweep swept; swim swam swum; swing swung;
take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
undergo underwent undergone; understand understood; undertake undertook undertaken; uphold upheld;
wake woke woken; wear wore worn; weave wove woven; weep wept; win won; withdraw withdrew
withdrawn; withhold withheld; write wrote written
"""
_IRREGULAR_NOUNS = """
man men; woman women; child children; person people; foot feet; tooth teeth; goose geese;
mouse mice; criterion criteria; phenomenon phenomena; medium media; analysis analyses;
basis bases; crisis crises; hypothesis hypotheses; thesis theses; axis axes; diagnosis diagnoses;
policeman policemen; policewoman policewomen; spokesman spokesmen; gunman gunmen;
fireman firemen; businessman businessmen; fisherman fishermen; matrix matrices; vertex vertices;
nucleus nuclei; radius radii; stimulus stimuli; bacterium bacteria; datum data
"""
_DOUBLING = words(
    "begin bet cut dig forbid forget get hit let put quit run set shut sit spin split swim win"
)


def _regular_past(verb: str) -> str:
    last = verb[-1] if verb in _DOUBLING else ""
    return f"{verb}{last}{'d' if verb.endswith('e') else 'ed'}"


def _irregular() -> dict[str, str]:
    """Return for each irregular form the regular one that it stands for."""
    found: dict[str, str] = {}
    for group in _IRREGULAR_VERBS.split(";"):
        verb, *forms = group.split()
        found.update(dict.fromkeys(forms, _regular_past(verb)))
    for group in _IRREGULAR_NOUNS.split(";"):
        one, several = group.split()
        found[several] = f"{one}s"
    return found


_VERBS = words("""
accept accompany accuse achieve adapt add adjust adopt affect agree allow analyse analyze
announce appear apply approve argue arise arrive ascertain assign assume attach avoid bear become
begin behave belong bring carry choose combine compare comprise compute condemn confirm connect
consider consist contain continue contribute converge deal decide define deliver demonstrate
denote deny depart depend deploy derive describe destroy detain determine develop die differ
discuss distinguish employ enable encourage ensure enter establish evaluate evolve examine exceed
exist expand expect explain explore extend fall follow forget generate get give go grow happen
hear hold identify ignore illustrate imagine imply improve include incorporate indicate inform
injure insist intend interact interpret introduce invade investigate invite involve join keep kill
know lead learn leave let live lose maintain make manage modify multiply need obey observe obtain
occur operate oppose participate perform permit possess predict prefer prepare preserve prevent
proceed produce propose protect prove provide publish pursue react realise realize receive
recognise recognize recommend recover reduce refer reject relate rely remain remember remove
replace represent reproduce require resolve restore reveal rise satisfy say seek seem seize sell
send serve simplify solve speak specify submit suffer suggest suppose survive tell tend think
threaten throw translate transmit understand undergo utilise utilize validate vary verify write
""")

ENGLISH = Language(
    code="en",
    decimal=".",
    common=_COMMON,
    numerals=numerals(
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
            "times": "once=1 twice thrice double=2 doubled=2 doubling=2 triple=3 tripled=3 "
            "treble=3 quadruple=4 quadrupled=4 twofold=2 threefold fourfold fivefold sixfold "
            "sevenfold eightfold ninefold tenfold hundredfold=100",
            "group": "both=2 pair=2 couple=2 trio=3 dozen=12 dozens=13 tens=10 hundreds=100 "
            "thousands=1000 millions=1000000 billions=1000000000 trillions=1000000000000 "
            "decade=10 decades=11 century=100 centuries=101",
        }
    ),
    ordinal_endings=frozenset(("st", "nd", "rd", "th")),
    scales={
        "thousand": 3,
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
    },
    units=one_key(
        """
        % percent per_cent pct pc
        $ dollar dollars
        € euro euros
        £ pound pounds
        am a.m
        pm p.m
        km kilometre kilometres kilometer kilometers kilometre
        m metre metres meter meters
        cm centimetre centimetres centimeter centimeters
        mi mile miles
        ft foot feet
        in inch inches
        kg kilogram kilograms kilo kilos
        t tonne tonnes
        ton tons
        lb pound pounds lbs
        g gram grams
        mph miles_per
        km/h kph kmh
        s sec second seconds secs
        min minute minutes mins
        h hour hours hr hrs
        d day days
        w week weeks
        mo month months
        y year years yr yrs
        """
    ),
    dates=one_key(
        """
        january jan
        february feb
        march
        april apr
        may
        june jun
        july jul
        august aug
        september sept sep
        october oct
        november nov
        december dec
        monday mon
        tuesday tue tues
        wednesday wed
        thursday thu thur thurs
        friday fri
        saturday
        sunday
        today
        tonight
        yesterday
        tomorrow
        noon
        midnight
        """
    ),
    capital_dates=words(
        "may march august jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu "
        "thur thurs fri"
    ),
    markers=markers(
        {
            Topic.ATTRIBUTION: _ATTRIBUTION,
            Topic.HEDGE: _HEDGES,
            Topic.ASSURANCE: _ASSURANCES,
            Topic.NEGATION: _NEGATIONS,
        }
    ),
    articles=frozenset(("a", "an", "the")),
    counted=frozenset(("few", "little", "lot", "number", "only")),
    optional={
        "that": frozenset(),
        "'s": frozenset(),
        "of": words(
            "all both half outside inside off hundreds thousands millions dozens number couple "
            "lot lots kind kinds type types sort sorts most many each majority plenty"
        ),
    },
    time_prepositions=frozenset(("on", "in", "at")),
    serial=frozenset(("and",)),
    small=small(
        {
            "agreement": """
                is are am
                was were
                has have
                does do
                goes go
                be been
                this these
                that those
                much many
                less fewer
                he him
                they them
                we us
                i me
                """,
            "function-word": """
                that which who
                who whom
                with to
                on upon
                between among
                's is
                's has
                'd had
                """,
            "tense": """
                is was
                am was
                are were
                has had
                have had
                does did
                do did
                """,
            "spelling": """
                an and
                were where
                there their
                to too
                loose lose
                quite quiet
                weather whether
                from form
                past passed
                principal principle
                affect effect
                whose who
                """,
        }
    ),
    endings=endings(
        {
            "number": "/s /es y/ies f/ves fe/ves",
            "past": "/ed /d y/ied s/ed s/d es/ed ies/ied",
            "present": "/ing e/ing s/ing es/ing ie/ying ies/ying",
            "voice": "ed/ing d/ing ied/ying",
            "adverb": "/ly e/y y/ily /ally",
        }
    ),
    irregular=_irregular(),
    unrelated=words("""
        arms being bleed bounded bred breed bring ceiling customs daily deed during early evening
        everything anything something nothing fairly feed founded glasses goods hardly hundred
        king lately likely morning mostly nearly need news only ring scarcely seed shed shortly
        sibling sing sled species speed spring sting string thing wedding weed wing
        """),
    verbs=_VERBS,
    asks_verb=words(
        "we they you i he she it who which will would can could may might must should shall do "
        "does did not"
    ),
    asks_plural=words("""
        these those several many few both various numerous multiple different most two three four
        five six seven eight nine ten eleven twelve
        """),
    asks_singular=words("a an one each every another this"),
    plural_of=words(
        "one number group series set types kinds sorts many most some none several couple variety "
        "range lot lots dozens hundreds thousands millions"
    ),
    agreeing=words("is are was were has have does do"),
    derived=sequence(
        "s es ed d ing er ers or est ly ily ness ment less ful able ably y ies ied ier ion"
    ),
    prefixes=sequence(
        "un re non pre mis over out dis in im ir il anti counter co de inter sub super"
    ),
    negating=sequence("un in im il ir dis non anti"),
    respellings=(
        (r"(?<=\w\w)our", "or"),
        (r"(?<=\w{3})is(?=(?:e[drs]?|ing|ations?|able)\Z)", "iz"),
        (r"ys(?=(?:e[drs]?|ing)\Z)", "yz"),
        (r"(?<=[bcghtp])re(?=s?\Z)", "er"),
        (r"(?<=\w{3})ogue(?=s?\Z)", "og"),
        (r"ence(?=s?\Z)", "ense"),
        (r"\A([a-z]*[aeiou][a-z]*[^aeiou][aeiou])ll(ed|ing|ers?|ous|ors?)\Z", r"\1l\2"),
        (r"c(?=(?:ing|ed)\Z)", "ck"),
    ),
    same=one_key(
        """
        program programme
        programs programmes
        gray grey
        plow plough
        mold mould
        mustache moustache
        pajamas pyjamas
        aluminum aluminium
        skeptic sceptic
        skeptics sceptics
        skeptical sceptical
        judgment judgement
        acknowledgment acknowledgement
        aging ageing
        sulfur sulphur
        fulfill fulfil
        enroll enrol
        willful wilful
        skillful skilful
        jewelry jewellery
        practice practise
        license licence
        whiskey whisky
        artifact artefact
        artifacts artefacts
        cozy cosy
        jail gaol
        learned learnt
        burned burnt
        dreamed dreamt
        leaped leapt
        spelled spelt
        spoiled spoilt
        spilled spilt
        while whilst
        among amongst
        amid amidst
        toward towards
        afterward afterwards
        until till
        adviser advisor
        advisers advisors
        protester protestor
        protesters protestors
        okay ok
        versus vs
        matrices matrixes
        formulas formulae
        indices indexes
        appendices appendixes
        focused focussed
        focusing focussing
        benefited benefitted
        fueled fuelled
        fueling fuelling
        pediatric paediatric
        anemia anaemia
        fetus foetus
        encyclopedia encyclopaedia
        hemorrhage haemorrhage
        leukemia leukaemia
        diarrhea diarrhoea
        orthopedic orthopaedic
        maneuver manoeuvre
        maneuvers manoeuvres
        yogurt yoghurt
        """
    ),
    twins=words("""
        bared barred baring barring bated batted bitter biter caned canned caning canning comma coma
        coped copped desert dessert deserts desserts diner dinner doted dotted fated fatted filed
        filled filing filling fused fussed gaped gapped griped gripped holly holy hoped hopped
        hoping hopping indicted indicated interment internment later latter maned manned mated
        matted medal meddle moped mopped pined pinned planed planned poled polled poling polling
        raped rapped rated ratted robed robbed scared scarred sloped slopped sniped snipped staring
        starring stared starred striped stripped super supper taped tapped taping tapping tiled
        tilled tiny tinny wined winned wining winning
        """),
    case_traps=words("aids august china it march may mobile nice polish reading turkey us who"),
    hyphen_traps=words("""
        anew apart apiece abroad aboard along alight ahead aside around award away coop lineup
        nowhere recover recovered recovering recreate recreated recreation redress reform reformed
        release released reletting represent represented resent reserve reserved resign resigned
        resigning resigns resort resorted restrain retreat retreated treat unionised unionized
        maybe therapist manslaughter already altogether sometime
        """),
)
