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
    accelerate accept accompany accumulate accuse achieve acknowledge acquire activate adapt add
    adhere adjust admit adopt advise affect afford agree allocate allow amplify analyse analyze
    announce anticipate apologise apologize appear apply appoint approve argue arise arrive
    ascertain assemble assert assess assign assume attach attain attend attract avoid await
    become begin behave belong bring broaden calculate carry celebrate characterise characterize
    choose cite clarify classify coexist coincide collect combine communicate commute compare
    compensate compete compile complicate comprise compute concede conceive conclude condemn
    confess configure confirm confuse connect consider consist constitute consume contain
    continue contribute converge convey convince cooperate correspond create decide declare
    decompose decorate dedicate deem defend define deliver demonstrate denote deny depart depend
    depict deploy derive describe deserve destroy detain detect deteriorate determine develop
    devote die differ differentiate diminish disappear discourage discover discuss dissipate
    distinguish distribute diverge dominate donate elect elicit eliminate emanate embed emerge
    emit emphasise emphasize employ enable enclose encode encompass encourage endure enforce
    enhance enlarge enrich ensure entail enter entitle equip establish evacuate evaluate
    evaporate evolve exacerbate examine exceed exclude execute exert exist expand expect expire
    explain explore extend extrapolate facilitate fluctuate follow foresee forget forgive
    formulate fulfil fulfill generalise generalize generate get give go govern grow hamper
    happen hear hesitate hinder identify ignore illuminate illustrate imagine impair imply
    impose improve include incorporate incur indicate induce infect infer inform inherit inhibit
    initiate inject injure insist inspect install integrate intend interact interfere
    interpolate interpret intersect introduce invade investigate invoke involve isolate iterate
    join justify keep know learn lend let listen live locate lose maintain manage maximise
    maximize migrate minimise minimize mitigate modify motivate multiply necessitate negotiate
    notify obey observe obtain occur offend omit operate oppose optimise optimize organise
    organize originate oscillate outperform overcome participate penetrate perceive percolate
    perform persist persuade portray possess postpone postulate precede preclude predict prefer
    prepare prescribe preserve presume prevail prevent proceed proclaim prohibit propagate
    propose prosecute protect prove provide provoke publish pursue quantify react realise
    realize receive recognise recognize recommend reconcile reconstruct recover recur reduce
    refer refine reflect regulate reinforce reject relate rely remain remember remind remove
    renew replace represent reproduce require resemble resign resist resolve resonate respond
    restore restrict retain retrieve reveal rotate satisfy saturate say seek seem seize sell
    send serve simplify simulate solve speak specify spend stabilise stabilize stimulate
    stipulate strengthen strive submit suffer suffice suggest summarise summarize supervise
    suppose suppress surpass surround survive suspend sustain tell tend terminate testify think
    threaten tolerate translate transmit undergo underline undermine understand undertake unite
    uphold utilise utilize validate vanish vary verify vibrate violate warn weaken withdraw
    withstand write
""")

VERBS_BEFORE_ARTICLES = words("""
    bear cause change control cover deal decrease exhibit fall form help hold increase invite
    kill lead leave limit list make mean need permit play plot present produce read result rise
    show study support throw use yield
""")
ADJECTIVES = words("""
    blind bloody busy calm clean clear close complete cool correct direct dirty dry dull
    elaborate empty equal exempt foul free humble idle lame loose lower mature mute
    narrow open perfect quiet ready right rough secure separate slow smooth sober sour steady
    tame tense thin tidy upset warm waste weary wet
""")
LASTING = words("""
    belong belongs captain captains chair chairs coach coaches compete competes control controls
    edit edits employ employs govern governs host hosts lack lacks live lives manage manages
    occupy occupies oppose opposes own owns play plays preside presides remain remains reside
    resides serve serves sponsor sponsors surround surrounds teach teaches
""")
LASTING_OF_PERSONS = words("""
    appear appears back backs face faces feature features head heads hold holds include includes
    know knows lead leads like likes love loves need needs operate operates produce produces rank
    ranks represent represents rule rules run runs sell sells sit sits stand stands star stars
    support supports want wants work works
""")
UNCOUNTED = words("""
    advice aircraft behavior behaviour circumstance condition detail effort equipment evidence
    feedback following furniture information injured insight knowledge literature luggage progress
    research software traffic wounded
""")
ENDINGS = endings(
    {
        "number": "/s /es y/ies f/ves fe/ves an/en",
        "past": "/ed /d y/ied s/ed s/d es/ed ies/ied",
        "present": "/ing e/ing ie/ying",
        "voice": "ed/ing d/ing ied/ying",
        "adverb": "/ly e/y y/ily /ally",
    }
)
IRREGULAR = _irregular()
UNRELATED = words("""
    anything arms assembly being bleed bodily bounded bred breed bring ceiling customs daily
    deed during early evening everything fairly feed founded glasses goods hardly hundred king
    lately likely lively morning mostly nearly need news nothing only ring scarcely scholarly
    seed shed shortly sibling sing sled something species speed spring stately sting string
    thing wedding weed wing yearly
""")
DERIVED = {
    "s": "s",
    "es": "es",
    "d": "d",
    "ly": "ly",
    **dict.fromkeys(sequence("ally ness ment less ful"), "plain"),
    **dict.fromkeys(sequence("ed ing er ers or est able ably ion y"), "dropping"),
    **dict.fromkeys(sequence("ies ied ier iest ily"), "y"),
}
PREFIXES = sequence("un re non pre mis over out dis in im ir il anti counter co de inter sub super")
RESPELLINGS = (
    (r"(?<=\w\w)our", "or"),
    (r"(?<=\w{3})is(?=(?:e[drs]?|ing|ations?|able)\Z)", "iz"),
    (r"ys(?=(?:e[drs]?|ing)\Z)", "yz"),
    (r"(?<=[bcghtp])re(?=s?\Z)(?<!timbre)", "er"),
    (r"(?<=\w{3})ogue(?=s?\Z)", "og"),
    (r"ence(?=s?\Z)", "ense"),
    (r"(?<=\w\w[^aeiou])ys\Z", "ies"),
    (r"(?<=\w[cs]h)s\Z", "es"),
    (r"(?<=\w{4}[tv])or(?=s?\Z)", "er"),
    (r"\A([a-z]*[aeiou][a-z]*[^aeiou][aeiou])ll(ed|ing|ers?|ous|ors?)\Z", r"\1l\2"),
    (r"(?<=[aeiou][a-z]i)c(?=(?:ing|ed)\Z)", "ck"),
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
    judgments judgements
    acknowledgment acknowledgement
    acknowledgments acknowledgements
    aging ageing
    sulfur sulphur
    fulfill fulfil
    enroll enrol
    willful wilful
    skillful skilful
    jewelry jewellery
    practice practise
    practiced practised
    practicing practising
    licensed licenced
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
    until till untill
    adviser advisor
    advisers advisors
    protester protestor
    protesters protestors
    okay ok
    versus vs
    dependent dependant
    tire tyre
    tires tyres
    check cheque
    checks cheques
    curb kerb
    curbs kerbs
    story storey
    stories storeys
    donut doughnut
    doughnuts donuts
    installment instalment
    installments instalments
    enrollment enrolment
    fulfillment fulfilment
    smolder smoulder
    smoldering smouldering
    moldy mouldy
    furor furore
    tsar czar
    pedophile paedophile
    pedophiles paedophiles
    archeologist archaeologist
    archeologists archaeologists
    anesthetic anaesthetic
    gynecologist gynaecologist
    cesarean caesarean
    estrogen oestrogen
    fetal foetal
    centered centred
    fig figure
    figs figures
    eq equation
    eqs equations
    dept department
    govt government
    approx approximately
    matrices matrixes
    formulas formulae
    indices indexes
    vertices vertexes
    appendices appendixes
    homogeneous homogenous
    homogeneously homogenously
    analytic analytical
    numeric numerical
    symmetric symmetrical
    asymmetric asymmetrical
    convergence convergency
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
    bared baring barred barring bated batted bidding biding biter bitter caned caning canned
    canning coma comma coped copped desert deserts dessert desserts diner dinner doted dotted
    fated fatted filed filing filled filling finish finnish fused fussed gaped gaping
    gapped gapping griped griping gripped gripping holly holy hoped hoping hopped hopping
    indicated indicted interment internment later latter maned manned mated matted medal meddle
    moped moping mopped mopping pined pining pinned pinning planed planned poled poling polled
    polling raged ragged ragging raging raped rapped rated rating ratted ratting ridding riding
    robbed robbing robed robing scared scaring scarred scarring scraped scraping scrapped
    scrapping shining shinning siting sitting slated slatted sloped slopped sniped sniping
    snipped snipping spared sparing sparred sparring stared staring starred starring striped
    stripped super supper taped taping tapped tapping tiled tiling tilled tilling tinny tiny
    waged wagged wagging waging wined wining winned winning
""")
CASE_TRAPS = words("""
    aids amazon apple august china conservative conservatives democrat democrats it labor labour
    liberal liberals march may mobile nice polish reading republican republicans shell turkey us
    who
""")
HYPHEN_TRAPS = words("""
    anew apart apiece abroad aboard along alight ahead aside around award away coop lineup
    nowhere recover recovered recovering recreate recreated recreation redress reform reformed
    release released reletting represent represented resent reserve reserved resign resigned
    resigning resigns resort resorted restrain retreat retreated treat unionised unionized maybe
    therapist manslaughter already altogether sometime
""")
