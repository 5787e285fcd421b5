"""Who is who among two lists of texts: entries of two snapshots, or paragraphs of two entries.

Invariant: one to one; swapping the sides gives the mirrored pairs. Equal keys pair before
likeness, likeness pairs best first, and a pair that jumps over its neighbours must be more alike
than one that keeps its place.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from reader.comparison.backbone import Pair, backbone
from reader.comparison.identical import Pairs, pair_identical
from reader.comparison.likeness import Likeness, Measure, Texts, candidates

_SMALL_GAP = 1600
"""So many pairs within one gap are all compared; beyond, only those that share clauses."""


class Limits(NamedTuple):
    """From which likeness on two texts are one."""

    alike: float
    """Wherever they stand between their neighbours."""
    moved: float
    """Even where that means that the text jumped over others."""
    neighboured: float
    """Between the same paired neighbours."""
    edge: float
    """Before the first or after the last paired neighbour."""


class Matcher:
    """One matching in the making."""

    def __init__(self, old: Sequence[Texts], new: Sequence[Texts], limits: Limits) -> None:
        """Start with nothing paired.

        Args:
            old: The older texts in their order; what one place holds is compared as one.
            new: The newer ones.
            limits: From which likeness on two are one.
        """
        self.pairs: Pairs = {}
        self.measure = Measure(old, new)
        self._old, self._new, self._limits = old, new, limits
        self._doubtful: set[int] = set()

    def by_keys(self, old: Sequence[Hashable | None], new: Sequence[Hashable | None]) -> None:
        """Pair what is free and has equal keys; None pairs with nothing."""
        pair_identical(old, new, self.pairs)

    def by_likeness(self) -> None:
        """Pair what is free and alike."""
        free_old, free_new = self.free()
        if not free_old or not free_new:
            return
        found = candidates(
            {i: self._old[i] for i in free_old}, {j: self._new[j] for j in free_new}, self.measure
        )
        self._take(one for one in found if one.score >= self._limits.alike)
        self._release_weak_movers()
        self._take(self._neighboured(found))
        self._release_weak_movers()

    def free(self) -> tuple[list[int], list[int]]:
        """Return the places of either side that are not paired."""
        taken = set(self.pairs.values())
        return (
            [i for i in range(len(self._old)) if i not in self.pairs],
            [j for j in range(len(self._new)) if j not in taken],
        )

    def movers(self) -> frozenset[int]:
        """Return the old places of pairs that jumped over their neighbours."""
        return frozenset(self.pairs) - {i for i, _ in self._spine()}

    def _spine(self) -> list[Pair]:
        return backbone(list(self.pairs.items()), self._weight)

    def _weight(self, i: int, j: int) -> tuple[int, int]:
        """Return how much text a pair has, and a number that settles ties for either direction."""
        old, new = "\n".join(self._old[i]), "\n".join(self._new[j])
        tie = crc32(old.encode("utf-8", "replace")) ^ crc32(new.encode("utf-8", "replace"))
        return len(old) + len(new), tie

    def _take(self, found: Iterable[Likeness]) -> None:
        """Pair the best first, among equals those nearest to each other."""
        spine = self._spine()
        olds, news = [i for i, _ in spine], [j for _, j in spine]

        def rank(one: Likeness) -> tuple[float, int, int]:
            jump = abs(bisect(olds, one.old) - bisect(news, one.new))
            return -one.score, jump, one.old + one.new

        taken = set(self.pairs.values())
        for one in sorted(found, key=rank):
            if one.old not in self.pairs and one.new not in taken:
                self.pairs[one.old] = one.new
                self._doubtful.add(one.old)
                taken.add(one.new)

    def _release_weak_movers(self) -> None:
        for i in sorted(self.movers() & self._doubtful):
            if self.measure(i, self.pairs[i]) < self._limits.moved:
                del self.pairs[i]
                self._doubtful.discard(i)

    def _neighboured(self, found: Sequence[Likeness]) -> Iterator[Likeness]:
        """Yield what is alike enough for where it stands."""
        gaps, last = self._gaps()
        for gap, (olds, news) in gaps.items():
            limit = self._limits.neighboured if 0 < gap < last else self._limits.edge
            if len(olds) * len(news) > _SMALL_GAP:
                inside, across = set(olds), set(news)
                yield from (
                    one
                    for one in found
                    if one.score >= limit and one.old in inside and one.new in across
                )
                continue
            for i in olds:
                for j in news:
                    if (score := self.measure(i, j)) >= limit:
                        yield Likeness(score, i, j)

    def _gaps(self) -> tuple[dict[int, tuple[list[int], list[int]]], int]:
        """Return the free places in each gap of the backbone, and the number of the last gap."""
        spine = self._spine()
        olds, news = [i for i, _ in spine], [j for _, j in spine]
        gaps: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        free_old, free_new = self.free()
        for i in free_old:
            gaps[bisect(olds, i)][0].append(i)
        for j in free_new:
            gaps[bisect(news, j)][1].append(j)
        return gaps, len(spine)
