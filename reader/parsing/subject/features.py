"""What speaks for and against a new entry starting before a paragraph, as named figures.

Invariant: the same features for every paragraph of every document, 0 where they are not there and
of the order of 1 where they are; what they weigh is for `weights` to say.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import log1p

from reader.parsing.subject.cues import Cues
from reader.parsing.subject.kinds import Kind
from reader.parsing.subject.names import Naming, naming
from reader.parsing.subject.passage import Passage
from reader.parsing.subject.rarity import Rarity
from reader.parsing.subject.threads import Thread, threads

_LEAD_WORDS = 18
"""Half the words of a long lead."""
_VERB = 90
"""Characters within which a lead's main verb stands."""
_AUXILIARY = 60
"""Characters within which `had` is its auxiliary, and not that of what somebody said."""
_SOURCE = 140
"""Characters at a sentence's end that hold its source."""
_KNOWN_SOURCE = 0.3
"""What `the ministry said` tells, where `officials said` tells 1 and `he said` 0."""


class Feature(StrEnum):
    """What a gap between two paragraphs may show."""

    ANY = "any gap"
    UNKNOWN = "in a language without cues"
    AFTER_CARD = "a card or a copy stands before it"
    AFTER_HEADING = "a heading stands before it"
    HEADING = "a heading"
    AFTER_HAND_OVER = "a line that ends an entry stands before it"
    AFTER_COLON = "a colon stands before it"
    QUOTE = "opens with a quotation mark"
    QUOTE_RUNS_ON = "takes up a quotation left open"
    PRONOUN = "opens with a pronoun"
    CONNECTIVE = "opens with a connective"
    CIRCUMSTANCE = "opens with a circumstance"
    DEFINITE = "opens with a thing known already"
    INDEFINITE = "opens with something not known yet"
    CARRIED = "opens with somebody known already"
    BACK = "reports on"
    HABIT = "tells history"
    DAY = "says when"
    PERFECT = "in the perfect"
    SOURCED = "names its source at the end"
    LENGTH = "a long first sentence"
    RESTYLED = "other quotation marks than before"
    AFRESH = "introduces somebody again"
    TIED = "somebody introduced before is addressed"
    CROSSING = "threads run on"
    STARTING = "threads start"
    ENDED = "threads have ended"
    BALANCE = "more like what comes"
    GIVEN = "opens with what was spoken of"


Figures = dict[Feature, float]
"""Features that a gap shows; one that is missing is 0."""


def figures(
    body: Sequence[Passage], kinds: Sequence[Kind], after_card: Sequence[bool], cues: Cues
) -> list[Figures]:
    """Collect what each paragraph shows.

    Args:
        body: The document's passages, those of cards taken out.
        kinds: Their kinds.
        after_card: For each, whether a card was taken out before it.
        cues: The habits of the document's language.

    Returns:
        The figures for a new entry starting with each paragraph; the first one's say nothing.
    """
    rarity = Rarity(body)
    shown: list[Figures] = [{}]
    named = naming(body, rarity)
    threaded = threads(body, rarity)
    for i in range(1, len(body)):
        passage, before = body[i], body[i - 1]
        shown.append(
            {
                Feature.ANY: 1,
                Feature.UNKNOWN: not cues.common,
                Feature.AFTER_CARD: after_card[i],
                Feature.AFTER_HEADING: kinds[i - 1] is Kind.HEADING,
                Feature.HEADING: kinds[i] is Kind.HEADING,
                **_meeting(before, passage),
                **_opening(passage, cues),
                **_lead(passage, cues),
                **_named(named[i]),
                **_threaded(threaded[i]),
            }
        )
    return shown


def _meeting(before: Passage, passage: Passage) -> Figures:
    return {
        Feature.AFTER_HAND_OVER: before.hands_over,
        Feature.AFTER_COLON: before.colon and not before.hands_over,
        Feature.QUOTE_RUNS_ON: before.left_open and passage.speaks,
        Feature.RESTYLED: (before.straight and passage.curly)
        or (before.curly and passage.straight),
    }


def _opening(passage: Passage, cues: Cues) -> Figures:
    if passage.speaks:
        return {Feature.QUOTE: 1}
    lower = passage.lower
    connective = bool(cues.connective.match(lower))
    return {
        Feature.PRONOUN: bool(cues.pronoun.match(lower)),
        Feature.CONNECTIVE: connective,
        Feature.CIRCUMSTANCE: not connective and bool(cues.circumstance.match(lower)),
        Feature.DEFINITE: bool(cues.definite.match(passage.first)),
        Feature.INDEFINITE: bool(cues.indefinite.match(lower)),
    }


def _lead(passage: Passage, cues: Cues) -> Figures:
    length = min(passage.length, 2 * _LEAD_WORDS) / _LEAD_WORDS - 1
    if passage.speaks:
        return {Feature.LENGTH: length}
    lower = passage.lower
    dated = cues.day.search(lower) and not cues.circumstance.match(lower)
    return {
        Feature.LENGTH: length,
        Feature.BACK: bool(cues.back.search(lower[:_AUXILIARY])),
        Feature.HABIT: bool(cues.habit.search(lower)),
        Feature.DAY: bool(dated),
        Feature.PERFECT: bool(cues.perfect.search(lower[:_VERB])),
        Feature.SOURCED: _sourced(passage.first, cues),
    }


def _sourced(sentence: str, cues: Cues) -> float:
    source = cues.source.search(sentence[-_SOURCE:])
    who = source["who"].strip() if source else ""
    if not who or cues.someone.match(who.lower()) or (who.istitle() and " " not in who):
        return 0
    return _KNOWN_SOURCE if cues.definite.match(who.capitalize()) else 1


def _named(naming: Naming) -> Figures:
    return {
        Feature.CARRIED: naming.carried,
        Feature.AFRESH: naming.afresh,
        Feature.TIED: naming.tied,
    }


def _threaded(thread: Thread) -> Figures:
    return {
        Feature.CROSSING: log1p(thread.crossing),
        Feature.STARTING: log1p(thread.starting),
        Feature.ENDED: log1p(thread.ended),
        Feature.BALANCE: thread.balance,
        Feature.GIVEN: thread.given,
    }
