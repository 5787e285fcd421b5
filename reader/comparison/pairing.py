"""Which old entry is which new entry.

Invariant: one to one; swapping the sides gives the mirrored pairs and the same moves.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison.folding import fold
from reader.comparison.identical import Pairs
from reader.comparison.matching import Limits, Matcher

_LIMITS = Limits(alike=0.40, moved=0.75, neighboured=0.18, edge=0.30)


class Pairing(NamedTuple):
    """Who is who, and who moved."""

    pairs: Pairs
    """Old place to new place."""
    moved: frozenset[int]
    """Old places of paired entries that jumped over their neighbours."""


def pair_entries(old: Sequence[Entry], new: Sequence[Entry]) -> Pairing:
    """Pair the entries of two snapshots.

    Args:
        old: The older entries, in page order.
        new: The newer ones.

    Returns:
        The pairs that are best overall, never by place alone.
    """
    matcher = Matcher([e.texts for e in old], [e.texts for e in new], _LIMITS)
    for key in (_stamped, _bare, _folded):
        matcher.by_keys([key(e) for e in old], [key(e) for e in new])
    matcher.by_likeness()
    return Pairing(matcher.pairs, matcher.movers())


def _stamped(entry: Entry) -> object:
    return (entry.heading, entry.paragraphs, entry.published_at or entry.stamp)


def _bare(entry: Entry) -> object:
    return (entry.heading, entry.paragraphs) if entry.texts else None


def _folded(entry: Entry) -> object:
    return tuple(map(fold, entry.texts)) or None
