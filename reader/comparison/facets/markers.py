"""Finding the words that attribute, hedge, assure or negate.

Invariant: where two markers overlap, the one that starts first counts, and of two that start at
one place the longer.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.comparison.facets.figures import Found
from reader.comparison.facets.languages import Language, Marker, Topic
from reader.comparison.facets.lexing import Token


class Marked(NamedTuple):
    """A marker and where it stands."""

    topic: Topic
    sense: str
    start: int
    """Place of its first token."""
    end: int
    """Place after its last token."""


def find(tokens: Sequence[Token], taken: Mapping[int, Found], language: Language) -> list[Marked]:
    """Find the markers among tokens.

    Args:
        tokens: One side of a window.
        taken: The places that figures take; no marker starts there.
        language: Whose markers to know.

    Returns:
        The markers in reading order.
    """
    found: list[Marked] = []
    firsts = language.markers
    if firsts.keys().isdisjoint([token.key for token in tokens]):
        return found
    end = 0
    for place, token in enumerate(tokens):
        if place < end or token.key not in firsts or place in taken:
            continue
        marked = _at(tokens, place, taken, firsts[token.key])
        if marked is not None:
            found.append(marked)
            end = marked.end
    return found


def _at(
    tokens: Sequence[Token], place: int, taken: Collection[int], markers: Iterable[Marker]
) -> Marked | None:
    for marker in markers:
        end = place + 1 + len(marker.rest)
        if marker.before_figure and end not in taken:
            continue
        if marker.rest == tuple(token.key for token in tokens[place + 1 : end]):
            return Marked(marker.topic, marker.sense, place, end)
    return None
