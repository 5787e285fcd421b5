"""The pairs that keep their order, and the gaps between them.

Invariant: a gap has the same number on both sides, the first before the first pair.
"""

from bisect import bisect
from collections.abc import Sequence

from reader.comparison.backbone import Weight, backbone
from reader.comparison.identical import Pairs


class Spine:
    """The backbone of pairs that come and go; computed when it is asked for and has changed."""

    def __init__(self, pairs: Pairs, weight: Weight) -> None:
        """Follow pairs.

        Args:
            pairs: Old place to new place; whoever changes them says so by `add`, `remove` or
                `renew`.
            weight: What it takes to call them moved.
        """
        self._pairs, self._weight = pairs, weight
        self._sides: tuple[list[int], list[int]] | None = None

    def renew(self) -> None:
        """Forget what was computed, for pairs have come or gone."""
        self._sides = None

    def add(self, old: int, new: int) -> None:
        """Follow a pair that was added.

        One that lies in the same gap on both sides lengthens the backbone, which stays a longest
        and heaviest one; any other may change it.
        """
        if self._sides is None:
            return
        olds, news = self._sides
        gap = bisect(olds, old)
        if gap == bisect(news, new):
            olds.insert(gap, old)
            news.insert(gap, new)
        else:
            self._sides = None

    def remove(self, old: int) -> None:
        """Forget a pair that was taken away; one that had moved anyway changes nothing."""
        if self._sides is not None and old in self._sides[0]:
            self._sides = None

    def movers(self) -> frozenset[int]:
        """Return the old places of pairs that jumped over their neighbours."""
        return frozenset(self._pairs) - frozenset(self._kept()[0])

    def last_gap(self) -> int:
        """Return the number of the gap after the last pair."""
        return len(self._kept()[0])

    def old_gaps(self, places: Sequence[int]) -> list[int]:
        """Return the gaps that old places lie in."""
        kept = self._kept()[0]
        return [bisect(kept, place) for place in places]

    def new_gaps(self, places: Sequence[int]) -> list[int]:
        """Return the gaps that new places lie in."""
        kept = self._kept()[1]
        return [bisect(kept, place) for place in places]

    def _kept(self) -> tuple[list[int], list[int]]:
        if self._sides is None:
            pairs = backbone(list(self._pairs.items()), self._weight)
            self._sides = [i for i, _ in pairs], [j for _, j in pairs]
        return self._sides
