"""English: the tables of the rules."""

from reader.comparison.facets.languages import english_figures as figures
from reader.comparison.facets.languages import english_forms as forms
from reader.comparison.facets.languages.common import COMMON
from reader.comparison.facets.languages.english_markers import MARKERS
from reader.comparison.facets.languages.english_misspelt import MISSPELT
from reader.comparison.facets.languages.model import Language
from reader.comparison.facets.languages.tables import governed, phrases, sequence, small, words

ENGLISH = Language(
    code="en",
    decimal=".",
    common=COMMON["en"],
    numerals=figures.NUMERALS,
    ordinal_endings=frozenset(("st", "nd", "rd", "th")),
    scales=figures.SCALES,
    units=figures.UNITS,
    clock_units=frozenset(("am", "pm")),
    dates=figures.DATES,
    capital_dates=figures.CAPITAL_DATES,
    markers=MARKERS,
    articles=frozenset(("a", "an", "the")),
    counted=frozenset(("few", "little", "lot", "number", "only")),
    optional={
        "that": frozenset(),
        "of": words(
            "all both half outside inside off hundreds thousands millions dozens number couple "
            "lot lots kind kinds type types sort sorts most many each majority plenty"
        ),
        "any": frozenset(("without",)),
        "to": words(
            "able unable eager reluctant willing unwilling likely unlikely ought trying help helps "
            "helped helping"
        ),
    },
    time_prepositions=frozenset(("on", "in", "at")),
    prepositions=words("about as at by for from in into of on than to upon with"),
    governed=governed("""
        on upon of from: depend depends depended depending dependent rely relies relied relying
        on upon of from: reliant
        on upon of: based insist insisted insists
        on upon: focus focused focuses focusing
        of from: composed comprised die died dies dying suffer suffered suffering suffers
        of from in: consist consists consisted consisting
        of from on: independent independently
        of for: accused convicted suspected capable definition proof responsible famous reason
        of for: reasons need needs formula expression method methods algorithm criterion
        of for: estimate estimates explanation
        of for to: solution solutions
        of for on: bound bounds
        for to: devoted dedicated
        of: aware instead part absence analysis combination example existence means presence
        of: understanding value
        with of: charged
        to with: speak speaks spoke spoken speaking talk talks talked talking according similar
        to with: equal related relate relates relating compare compares compared comparing contrast
        to with: corresponding corresponds correspond identical equivalent proportional parallel
        to with: analogous orthogonal perpendicular agreement interact interacts interacted
        to with: interacting adjacent accustomed married connected linked
        to with: associate associates associated consistent compatible accordance coincide coincides
        to with: coincided comply complies complied
        to into: access substitution
        to: due respect regard refers refer referred referring belongs belong
        to on: apply applied applies
        on upon to: act acts acting
        to in: contribute contributes contributed contributing
        to: attribute attributed attributes subject prior attached addition thanks opposed owing
        with of by: filled equipped
        with by: faced confronted
        in on: interested involved
        in to on: participate participated participates participating
        in to at: arrive arrived arrives arriving
        in at: located situated vanish vanishes vanished vanishing evaluated
        in into to: result results resulted resulting
        in: succeed
        in into to: divide divided divides dividing split splits splitting
        into to: transform transforms transformed transforming convert converts converted
        for: account accounts accounted wait waited waiting waits
        than: rather
        from to than: different differs differ
    """),
    idioms=phrases("""
        average
        the contrary
        the other hand
        the one hand
        this point of view
        the long run
        the help of
        the use of
    """),
    serial=frozenset(("and",)),
    small=small(
        {
            "article-only": "a an the",
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
                on upon
                between among
                's is
                's has
                's us
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
                affects effects
                affected effected
                affecting effecting
                it its
                of off
                of have
                below bellow
                then than
                advice advise
                breath breathe
                loss lose
                hear here
                stationary stationery
                """,
        }
    ),
    endings=forms.ENDINGS,
    irregular=forms.IRREGULAR,
    unrelated=forms.UNRELATED,
    verbs=forms.VERBS,
    verbs_before_articles=forms.VERBS_BEFORE_ARTICLES,
    verbs_before_to=words("lead leads"),
    uncounted=forms.UNCOUNTED,
    asks_verb=words("""
        we they you i he she it who which that there will would can could may might must should
        shall do does did not
    """),
    floating=words("also always first here now often only still then therefore thus usually"),
    auxiliaries=words(
        "am is are was were be been being has have had having get gets got 's to as will would can "
        "could may might must should shall do does did not"
    ),
    nouns_in_ing=words("""
    banking boating bombing building clothing dealing drilling farming fighting filming firing
    fishing flooding funding gaming heating housing killing landing lighting mining
    parking planning policing polling racing rating riding ruling sailing shelling shipping
    shooting shopping spending standing testing trading training
"""),
    intransitive=words("""
    agree agreed agrees appear appeared appears arrive arrived arrives became become becomes
    began begin begins came come comes depart departed departs die died dies emerge emerged
    emerges exist existed exists fall fallen falls fell fled flee flees go goes gone grew grow
    grows happen happened happens live lived lives occur occurred occurs remain remained remains
    resign resigned resigns rise risen rises rose said say says seem seemed seems went
"""),
    lasting=forms.LASTING,
    lasting_of_persons=forms.LASTING_OF_PERSONS,
    persons=words("""
    he she who they actor actress agency airline army band brothers channel club coach company
    council couple family firm forces gang government group king league mayor militants militia
    minister ministry newspaper owner party player players police president queen rebels residents
    school singer sisters station striker team troops union university workers
"""),
    makes_adverb=words(
        "bad brief firm great loud nice proud quick quiet slow strong sudden swift weak"
    ),
    adjectives=forms.ADJECTIVES,
    no_objects=words("""
    about above across after against along amid among and around as at because before behind
    below beneath beside between beyond but by down during following for from if in inside into
    near of off on onto or out outside over since than that through to toward towards under
    until up upon when where which while who with within without
"""),
    asks_plural=words("""
    all these those several many few both various numerous multiple different most two three four
    five six seven eight nine ten eleven twelve
"""),
    asks_singular=words("a an one each every another this"),
    plural_of=words(
        "one number group series set types kinds sorts many most some none several couple variety "
        "range lot lots dozens hundreds thousands millions"
    ),
    agreeing=words("is are was were has have does do"),
    determiners=words(
        "a an the this these those all both some any no each every another other such "
        "my your his her its our their"
    ),
    clause_starts=words(
        ". , ; : ? ! ( that if when whenever where while whilst because since although though "
        "whether but so then here thus hence therefore"
    ),
    derived=forms.DERIVED,
    prefixes=forms.PREFIXES,
    adverbial=("ly",),
    negating=sequence("un in im il ir dis non anti"),
    accents_tell=False,
    respellings=forms.RESPELLINGS,
    same={**forms.SAME, **MISSPELT},
    two_words={
        "your": "youre",
        "whose": "whos",
        "their": "theyre",
        "there": "theyre",
        "alright": "allright",
    },
    twins=forms.TWINS,
    case_traps=forms.CASE_TRAPS,
    hyphen_traps=forms.HYPHEN_TRAPS,
)
