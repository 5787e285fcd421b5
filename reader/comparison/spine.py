"""The pairs that keep their order, the gaps between them, and what has no partner.

Invariant: a gap has the same number on both sides, the first before the first pair; a place is
free or paired.
"""

from bisect import bisect
from collections.abc import Sequence
from typing import NamedTuple

from reader.comparison.backbone import Weight, backbone
from reader.comparison.identical import Pairs


class _Backbone(NamedTuple):
    olds: list[int]
    news: list[int]
    movers: set[int]
    """The old places of pairs that are not in it."""


class Spine:
    """Pairs that come and go, and their backbone, which is computed when it is asked for."""

    def __init__(self, old: int, new: int, weight: Weight) -> None:
        """Start with nothing paired.

        Args:
            old: How many places the older side has.
            new: How many the newer side has.
            weight: What it takes to call pairs moved.
        """
        self.pairs: Pairs = {}
        """Old place to new place; whoever changes them otherwise than by `add` or `remove` says
        so by `renew`."""
        self.free_old, self.free_new = set(range(old)), set(range(new))
        self._weight = weight
        self._known: _Backbone | None = None

    def renew(self) -> None:
        """Follow pairs of free places that have come."""
        self.free_old.difference_update(self.pairs)
        self.free_new.difference_update(self.pairs.values())
        self._known = None

    def add(self, old: int, new: int) -> None:
        """Pair two free places.

        A pair that lies in the same gap on both sides lengthens the backbone, which stays a
        longest and heaviest one; any other may change it.
        """
        self.pairs[old] = new
        self.free_old.discard(old)
        self.free_new.discard(new)
        if self._known is None:
            return
        olds, news, _ = self._known
        gap = bisect(olds, old)
        if gap == bisect(news, new):
            olds.insert(gap, old)
            news.insert(gap, new)
        else:
            self._known = None

    def remove(self, old: int) -> None:
        """Take a pair away; one that had moved anyway changes nothing else."""
        self.free_old.add(old)
        self.free_new.add(self.pairs.pop(old))
        if self._known is not None and old in self._known.movers:
            self._known.movers.discard(old)
        else:
            self._known = None

    def movers(self) -> frozenset[int]:
        """Return the old places of pairs that jumped over their neighbours."""
        return frozenset(self._backbone().movers)

    def last_gap(self) -> int:
        """Return the number of the gap after the last pair."""
        return len(self._backbone().olds)

    def old_gaps(self, places: Sequence[int]) -> list[int]:
        """Return the gaps that old places lie in."""
        olds = self._backbone().olds
        return [bisect(olds, place) for place in places]

    def new_gaps(self, places: Sequence[int]) -> list[int]:
        """Return the gaps that new places lie in."""
        news = self._backbone().news
        return [bisect(news, place) for place in places]

    def _backbone(self) -> _Backbone:
        if self._known is None:
            kept = backbone(list(self.pairs.items()), self._weight)
            olds, news = [i for i, _ in kept], [j for _, j in kept]
            self._known = _Backbone(olds, news, self.pairs.keys() - olds)
        return self._known
