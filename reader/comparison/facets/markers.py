"""Finding the words that attribute, hedge, assure or negate.

Invariant: where two markers overlap, the one that starts first counts, and of two that start at
one place the longer.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from reader.comparison.facets.languages import Language, Topic


@dataclass(slots=True, eq=False)
class Marked:
    """A marker and where it stands."""

    topic: Topic
    sense: str
    start: int
    """Place of its first token."""
    end: int
    """Place after its last token."""


def find(
    keys: Sequence[str], places: Iterable[int], taken: Collection[int], language: Language
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
        if place < end or place in taken:
            continue
        for marker in firsts.get(keys[place], ()):
            rest = marker.rest
            after = place + 1 + len(rest) if rest else place + 1
            if rest and rest != tuple(keys[place + 1 : after]):
                continue
            if after in taken or not marker.before_figure:
                found.append(Marked(marker.topic, marker.sense, place, after))
                end = after
                break
    return found
