"""What the rules know of one language, as data.

Invariant: every word stands in lower case. A language without a table still has the rules that
need none: digits, quotation marks, capitals.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Topic(StrEnum):
    """What a marker marks; the stem of its rules' names."""

    ATTRIBUTION = "attribution"
    HEDGE = "hedge"
    ASSURANCE = "assurance"
    NEGATION = "negation"


@dataclass(slots=True, eq=False)
class Marker:
    """A word or phrase that attributes, hedges, assures or negates."""

    rest: tuple[str, ...]
    """The words after its first."""
    topic: Topic
    sense: str
    """Its forms have one sense, and no marker of another topic has it: says, said."""
    before_figure: bool
    """Whether it marks only where a figure follows: about 200."""


class Numeral(NamedTuple):
    """What a number word stands for."""

    value: int
    role: str
    """`one` to nine, `teen`, `ten`, `hundred`, `hundreds`, `ordinal`, `part` (half, thirds),
    `halves` (one and a half is 15), `decade`, `times` (once, double) or `group` (dozen, both)."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The tables of one language; all empty for one that nobody has written any for.

    Compares and hashes by identity: there is one object a language.
    """

    code: str | None = None
    decimal: str | None = None
    """The character before the fraction of a figure; None where it is not known."""
    common: frozenset[str] = frozenset()
    """The small words that tell the language and are no names where a sentence starts with one."""
    nouns_have_capitals: bool = False

    numerals: Mapping[str, Numeral] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = frozenset()
    """What makes `12th` of 12."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Words and abbreviations of a power of ten: bn is 9."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Words and abbreviations of a unit or currency, and its one key."""
    clock_units: frozenset[str] = frozenset()
    """Keys of units after a time of day, where a point stands for a colon: 7.30pm."""
    dates: Mapping[str, str] = field(default_factory=dict)
    """Months, weekdays, days like today and two words like last week, each with its one key."""
    capital_dates: frozenset[str] = frozenset()
    """Those of the dates that are another word unless they have a capital: may."""
    markers: Mapping[str, tuple[Marker, ...]] = field(default_factory=dict)
    """By first word; the longest first."""

    articles: frozenset[str] = frozenset()
    """May come and go."""
    counted: frozenset[str] = frozenset()
    """Words that mean another amount without their article or with another one: a few, few."""
    optional: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words that may come or go after certain words; after any where the set is empty."""
    time_prepositions: frozenset[str] = frozenset()
    """May come, go, and replace each other before a date."""
    prepositions: frozenset[str] = frozenset()
    governed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Words after which certain prepositions mean one thing, usual slips among them: depend on, of.
    One that means another thing there is none of them: talks with, talks on."""
    idioms: frozenset[tuple[str, ...]] = frozenset()
    """Phrases before which one preposition means what the usual one does: in the other hand."""
    serial: frozenset[str] = frozenset()
    """Words that may come or go beside a comma: and."""
    small: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Pairs of small or often mistaken words, both orders, and the rule that finds them."""

    endings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What two forms of a word end in after what they share, and how the forms are related:
    `number`, `past`, `present`, `voice` or `adverb`."""
    irregular: Mapping[str, str] = field(default_factory=dict)
    """Forms that no ending makes, and the form to look up instead: went is goed."""
    unrelated: frozenset[str] = frozenset()
    """Words that only look like a form of another: news."""
    verbs: frozenset[str] = frozenset()
    """Verbs that are no nouns, so that their -s is no plural."""
    verbs_before_articles: frozenset[str] = frozenset()
    """Verbs that are nouns too, but no nouns right before an article: use, show."""
    verbs_before_to: frozenset[str] = frozenset()
    """The same right before `to`: lead."""
    uncounted: frozenset[str] = frozenset()
    """Nouns whose number states nothing: information, effort."""
    asks_verb: frozenset[str] = frozenset()
    """Words right before a verb: they, will."""
    auxiliaries: frozenset[str] = frozenset()
    """Words right before a participle or an infinitive: was, has, to, will."""
    nouns_in_ing: frozenset[str] = frozenset()
    """Nouns that only look like a form of another noun: training."""
    intransitive: frozenset[str] = frozenset()
    """Forms of verbs that nobody can be the object of: say, rose."""
    lasting: frozenset[str] = frozenset()
    """Present forms of verbs whose past tells that it is over: owns, plays."""
    lasting_of_persons: frozenset[str] = frozenset()
    """The same where a person, a body or a name does it: she leads, not this leads to."""
    persons: frozenset[str] = frozenset()
    """Words for persons and bodies: he, who, company."""
    floating: frozenset[str] = frozenset()
    """Adverbs that may stand between a subject and its verb: we also show."""
    makes_adverb: frozenset[str] = frozenset()
    """Adjectives whose adverb tells the same, though their ending does not show it: quick."""
    adjectives: frozenset[str] = frozenset()
    """Verbs that are adjectives too, so that a past form tells another state: free, freed."""
    no_objects: frozenset[str] = frozenset()
    """Words that start no object of the verb before them: in, when."""
    asks_plural: frozenset[str] = frozenset()
    """Words before a plural noun: several."""
    asks_singular: frozenset[str] = frozenset()
    """Words before a singular noun: every."""
    plural_of: frozenset[str] = frozenset()
    """Words after which `of` asks for a plural: number of."""
    agreeing: frozenset[str] = frozenset()
    """Verbs right after a noun that tell its number: is, are."""
    determiners: frozenset[str] = frozenset()
    """Words before a noun and its adjectives that may open its phrase: the, their, all."""
    clause_starts: frozenset[str] = frozenset()
    """Words and marks after which a noun is the subject of the verb after it: that, when."""

    derived: Mapping[str, str] = field(default_factory=dict)
    """Endings that make a known word of a known one, and how each is added to it."""
    prefixes: tuple[str, ...] = ()
    """Beginnings that do."""
    adverbial: tuple[str, ...] = ()
    """Endings of adverbs, which open sentences and are no names."""
    negating: tuple[str, ...] = ()
    """Beginnings that make a word its opposite."""
    accents_tell: bool = True
    """Whether an accent makes another word; not in English: naïve is naive."""
    respellings: tuple[tuple[str, str], ...] = ()
    """Pattern and replacement that make both spellings of a word one: our, or. None touches the
    first two letters of a word in ASCII."""
    same: Mapping[str, str] = field(default_factory=dict)
    """Words with two spellings, and the one key for both."""
    two_words: Mapping[str, str] = field(default_factory=dict)
    """Words mistaken for two others, and the letters of these: your, you're."""
    twins: frozenset[str] = frozenset()
    """Words that one letter makes another word: never taken for a slip of the pen. A consonant
    written once or twice makes no other word only where these are listed."""
    case_traps: frozenset[str] = frozenset()
    """Words that other capitals make other words: march, us."""
    hyphen_traps: frozenset[str] = frozenset()
    """Words, letters joined, that a hyphen or space makes another: re-sign, apart."""

    starts_figure: frozenset[str] = field(init=False)
    """Words that a figure may start with."""
    telling: frozenset[str] = field(init=False)
    """Words that a figure or a marker may start with."""
    droppable: frozenset[str] = field(init=False)
    """Words that a rule may let come or go."""

    def __post_init__(self) -> None:
        """Gather what several tables say."""
        numbers = (*self.numerals, *self.dates, *self.scales)
        starts = frozenset(words.partition(" ")[0] for words in numbers)
        object.__setattr__(self, "starts_figure", starts)
        object.__setattr__(self, "telling", starts.union(self.markers))
        droppable = (self.articles, self.optional, self.time_prepositions, self.serial)
        object.__setattr__(
            self, "droppable", frozenset().union(*droppable, *self.governed.values())
        )
