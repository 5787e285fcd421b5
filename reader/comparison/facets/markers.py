"""Finding the words that attribute, hedge, assure or negate.

Invariant: where two markers overlap, the one that starts first counts, and of two that start at
one place the longer.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.comparison.facets.figures import Found
from reader.comparison.facets.languages import Language, Marker, Topic


class Marked(NamedTuple):
    """A marker and where it stands."""

    topic: Topic
    sense: str
    start: int
    """Place of its first token."""
    end: int
    """Place after its last token."""


def find(
    keys: Sequence[str], places: Iterable[int], taken: Mapping[int, Found], language: Language
) -> list[Marked]:
    """Find the markers among tokens.

    Args:
        keys: The keys of one side of a window.
        places: Where one may start.
        taken: The places that figures take; no marker starts there.
        language: Whose markers to know.

    Returns:
        The markers in reading order.
    """
    firsts = language.markers
    found: list[Marked] = []
    end = 0
    for place in places:
        if place < end or place in taken or not (markers := firsts.get(keys[place])):
            continue
        marked = _at(keys, place, taken, markers)
        if marked is not None:
            found.append(marked)
            end = marked.end
    return found


def _at(
    keys: Sequence[str], place: int, taken: Collection[int], markers: Iterable[Marker]
) -> Marked | None:
    for marker in markers:
        end = place + 1 + len(marker.rest)
        if marker.before_figure and end not in taken:
            continue
        if not marker.rest or marker.rest == tuple(keys[place + 1 : end]):
            return Marked(marker.topic, marker.sense, place, end)
    return None
