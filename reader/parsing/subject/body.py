"""A blog's paragraphs as read, cards taken out.

Invariant: every paragraph that is no card is in the body once, in order.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.parsing.language import guess
from reader.parsing.subject.cues import Cues
from reader.parsing.subject.features import Figures, figures
from reader.parsing.subject.kinds import Kind, kinds
from reader.parsing.subject.passage import Passage, read
from reader.parsing.subject.rarity import Rarity


class Body(NamedTuple):
    """The paragraphs that may start an entry."""

    passages: tuple[Passage, ...]
    """All that were given, cards included."""
    places: tuple[int, ...]
    """The indexes of those that may start an entry."""
    shown: tuple[Figures, ...]
    """For each of those, what speaks for and against a start."""


def read_body(paragraphs: Sequence[str]) -> Body:
    """Read paragraphs.

    Args:
        paragraphs: Coverage in page order.

    Returns:
        What may start an entry, and what speaks for it.
    """
    language = guess(paragraphs)
    cues = _cues(language.code if language else "")
    passages = tuple(read(paragraph, cues) for paragraph in paragraphs)
    kind = kinds(passages, Rarity(passages))
    places = tuple(i for i in range(len(passages)) if i == 0 or kind[i] is not Kind.CARD)
    shown = figures(
        [passages[i] for i in places],
        [kind[i] for i in places],
        [i > 0 and kind[i - 1] is Kind.CARD for i in places],
        cues,
    )
    return Body(passages, places, tuple(shown))


def _cues(code: str) -> Cues:
    """Return the habits of a language; its patterns are made when a document first needs them.

    In a language without a table words, names, quotation and length must tell.
    """
    if code == "en":
        from reader.parsing.subject.english import ENGLISH

        return ENGLISH
    if code == "de":
        from reader.parsing.subject.german import GERMAN

        return GERMAN
    return Cues()
