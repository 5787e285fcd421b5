"""English: forms of one word, its spellings, and words that only look alike."""

from reader.comparison.facets.languages.tables import endings, one_key, sequence, words

_IRREGULARVERBS = """
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
    for group in _IRREGULARVERBS.split(";"):
        verb, *forms = group.split()
        found.update(dict.fromkeys(forms, _regular_past(verb)))
    for group in _IRREGULAR_NOUNS.split(";"):
        one, several = group.split()
        found[several] = f"{one}s"
    return found


VERBS = words("""
    accept accompany accuse achieve adapt add adjust adopt affect agree allow analyse analyze
    announce appear apply approve argue arise arrive ascertain assign assume attach avoid bear
    become begin behave belong bring carry choose combine compare comprise compute condemn
    confirm connect consider consist contain continue contribute converge deal decide define
    deliver demonstrate denote deny depart depend deploy derive describe destroy detain
    determine develop die differ discuss distinguish employ enable encourage ensure enter
    establish evaluate evolve examine exceed exist expand expect explain explore extend fall
    follow forget generate get give go grow happen hear hold identify ignore illustrate imagine
    imply improve include incorporate indicate inform injure insist intend interact interpret
    introduce invade investigate invite involve join keep kill know lead learn leave let live
    lose maintain make manage modify multiply need obey observe obtain occur operate oppose
    participate perform permit possess predict prefer prepare preserve prevent proceed produce
    propose protect prove provide publish pursue react realise realize receive recognise
    recognize recommend recover reduce refer reject relate rely remain remember remove replace
    represent reproduce require resolve restore reveal rise satisfy say seek seem seize sell
    send serve simplify solve speak specify submit suffer suggest suppose survive tell tend
    think threaten throw translate transmit understand undergo utilise utilize validate vary
    verify write
""")

VERBS_BEFORE_ARTICLES = words("""
    cause change control cover decrease exhibit form help hold increase limit mean play present
    read result show study support use yield
""")
ADJECTIVES = words("""
    blind bloody busy calm clean clear close complete cool correct direct dirty dry dull
    elaborate empty equal exempt foul free humble idle lame loose lower mature mute
    narrow open perfect quiet ready right rough secure separate slow smooth sober sour steady
    tame tense thin tidy upset warm waste weary wet
""")
UNCOUNTED = words("""
    advice behavior behaviour circumstance condition detail effort equipment evidence
    feedback furniture information insight knowledge literature luggage progress research software
    traffic
""")
ENDINGS = endings(
    {
        "number": "/s /es y/ies f/ves fe/ves",
        "past": "/ed /d y/ied s/ed s/d es/ed ies/ied",
        "present": "/ing e/ing ie/ying",
        "voice": "ed/ing d/ing ied/ying",
        "adverb": "/ly e/y y/ily /ally",
    }
)
IRREGULAR = _irregular()
UNRELATED = words("""
    arms assembly being bleed bodily bounded bred breed bring ceiling customs daily deed during
    early evening everything anything something nothing fairly feed founded glasses goods hardly
    hundred king lately likely morning mostly nearly need news only ring scarcely seed shed
    shortly sibling sing sled species speed spring sting string thing wedding weed wing
""")
DERIVED = sequence(
    "s es ed d ing er ers or est ly ily ness ment less ful able ably y ies ied ier ion"
)
PREFIXES = sequence("un re non pre mis over out dis in im ir il anti counter co de inter sub super")
RESPELLINGS = (
    (r"(?<=\w\w)our", "or"),
    (r"(?<=\w{3})is(?=(?:e[drs]?|ing|ations?|able)\Z)", "iz"),
    (r"ys(?=(?:e[drs]?|ing)\Z)", "yz"),
    (r"(?<=[bcghtp])re(?=s?\Z)(?<!timbre)", "er"),
    (r"(?<=\w{3})ogue(?=s?\Z)", "og"),
    (r"ence(?=s?\Z)", "ense"),
    (r"\A([a-z]*[aeiou][a-z]*[^aeiou][aeiou])ll(ed|ing|ers?|ous|ors?)\Z", r"\1l\2"),
    (r"c(?=(?:ing|ed)\Z)", "ck"),
)
SAME = one_key(
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
)
TWINS = words("""
    bared barred baring barring bated batted biding bidding bitter biter caned canned caning
    canning comma coma coped copped desert dessert deserts desserts diner dinner doted dotted
    fated fatted filed filled filing filling fused fussed gaped gapped griped gripped holly holy
    hoped hopped hoping hopping indicted indicated interment internment later latter maned
    manned mated matted medal meddle moped mopped pined pinned planed planned poled polled
    poling polling raged ragged raging ragging raped rapped rated ratted riding ridding robed
    robbed scared scarred siting sitting sloped slopped spared sparing sparred sparring sniped
    snipped staring starring stared starred striped stripped super supper taped tapped taping
    tapping tiled tilled tiny tinny wagged waged wagging waging wined winned wining winning
""")
CASE_TRAPS = words("aids august china it march may mobile nice polish reading turkey us who")
HYPHEN_TRAPS = words("""
    anew apart apiece abroad aboard along alight ahead aside around award away coop lineup
    nowhere recover recovered recovering recreate recreated recreation redress reform reformed
    release released reletting represent represented resent reserve reserved resign resigned
    resigning resigns resort resorted restrain retreat retreated treat unionised unionized maybe
    therapist manslaughter already altogether sometime
""")
