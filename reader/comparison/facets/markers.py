"""Finding the words that attribute, hedge, assure or negate.

Invariant: where two markers overlap, the one that starts first counts, and of two that start at
one place the longer.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from reader.comparison.facets.languages import Language, Topic
from reader.comparison.facets.lexing import Token


class Marked(NamedTuple):
    """A marker and where it stands."""

    topic: Topic
    sense: str
    start: int
    """Place of its first token."""
    end: int
    """Place after its last token."""


def find(tokens: Sequence[Token], figures: Collection[int], language: Language) -> list[Marked]:
    """Find the markers among tokens.

    Args:
        tokens: One side of a window.
        figures: The places where a figure starts.
        language: Whose markers to know.

    Returns:
        The markers in reading order.
    """
    found: list[Marked] = []
    if not language.markers:
        return found
    place = 0
    while place < len(tokens):
        marked = _at(tokens, place, figures, language)
        if marked is None:
            place += 1
        else:
            found.append(marked)
            place = marked.end
    return found


def _at(
    tokens: Sequence[Token], place: int, figures: Collection[int], language: Language
) -> Marked | None:
    for marker in language.markers.get(tokens[place].key, ()):
        end = place + 1 + len(marker.rest)
        if marker.before_figure and end not in figures:
            continue
        if all(
            token.key == word
            for token, word in zip(tokens[place + 1 : end], marker.rest, strict=False)
        ) and end <= len(tokens):
            return Marked(marker.topic, marker.sense, place, end)
    return None
