"""Who is who among two lists of texts: entries of two snapshots, or paragraphs of two entries.

Invariant: one to one; swapping the sides gives the mirrored pairs. Equal keys pair before
likeness, likeness pairs best first, and a pair that jumps over its neighbours must be more alike
than one that keeps its place.
"""

import zlib
from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.comparison.backbone import Pair, Weight
from reader.comparison.ends import equal_ends, share_at_ends
from reader.comparison.identical import Pairs, pair_identical
from reader.comparison.likeness import (
    BREAK,
    Cut,
    Likeness,
    Texts,
    candidates,
    closeness,
    likeness,
)
from reader.comparison.spine import Spine

_FEW = 16
"""So many pairs are all compared without looking for candidates first."""
_PLAIN = 0.70
"""With so many words in the same order, texts between the same neighbours are one without a look
at any others."""
_SHARED = 0.50
"""With so much text in equal paragraphs as well."""
_SMALL_GAP = 100
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
    in_turn: bool = False
    """Whether texts that have the same number in a large gap are worth comparing."""


class Matcher:
    """One matching in the making."""

    def __init__(
        self,
        old: Sequence[Texts],
        new: Sequence[Texts],
        limits: Limits,
        names: tuple[Callable[[int], str], Callable[[int], str]] | None = None,
    ) -> None:
        """Start with nothing paired.

        Args:
            old: The older texts in their order; what one place holds is compared as one.
            new: The newer ones.
            limits: From which likeness on two are one.
            names: What tells an old place, and what a new one, from others of its side; without
                them their texts do.
        """
        self._weight = Weight(self._size, self._tie)
        self._spine = Spine(len(old), len(new), self._weight)
        self.pairs: Pairs = self._spine.pairs
        self.light: Callable[[int, int], bool] | None = None
        """Whether a pair is the first to have moved, as pinned entries are, however long it is."""
        self.apart: Callable[[int, int], bool] = _never
        """Whether other evidence speaks against a pair, so that it takes the likeness of a move."""
        self.parted: frozenset[Pair] = frozenset()
        """Pairs that must never be, whatever speaks for them."""
        self._old, self._new = Cut(old), Cut(new)
        self._limits, self._names = limits, names
        self._doubtful: set[int] = set()

    def by_keys(self, old: Callable[[int], Hashable], new: Callable[[int], Hashable]) -> None:
        """Pair what is free and has equal keys.

        Args:
            old: Gives the key of an old place; an empty one pairs with nothing.
            new: Gives the key of a new place.
        """
        free_old, free_new = self.free()
        before = len(self.pairs)
        pair_identical(
            {i: key for i, key in zip(free_old, map(old, free_old), strict=True) if key},
            {j: key for j, key in zip(free_new, map(new, free_new), strict=True) if key},
            self.pairs,
            self._weight,
        )
        if len(self.pairs) > before:
            for old_place, _ in self.parted & self.pairs.items():
                del self.pairs[old_place]
            self._spine.renew()

    def part_movers(self, by_chance: Callable[[int, int], bool], kept: Container[int]) -> None:
        """Part for good what jumped over its neighbours and may have its words by chance.

        Args:
            by_chance: Whether an old and a new place may be two, whatever pairs them.
            kept: The old places whose pairs are beyond doubt.
        """
        movers = [i for i in sorted(self.movers()) if i not in kept]
        parted = {(i, self.pairs[i]) for i in movers if by_chance(i, self.pairs[i])}
        self.parted |= parted
        for i, _ in parted:
            self._spine.remove(i)

    def by_evidence(self, pairs: Iterable[Pair], limit: float) -> None:
        """Pair free places that other evidence brings together.

        Args:
            pairs: Old and new places, one to one.
            limit: The likeness that it takes even so; 0 where the evidence is enough.
        """
        for i, j in pairs:
            if self._may_pair(i, j) and (not limit or self._likeness(i, j) >= limit):
                self._spine.add(i, j)

    def by_signs(
        self, signs: Iterable[Pair], against: Callable[[int, int], bool] | None = None
    ) -> None:
        """Pair free places that share a sign which no others have.

        Both must stand between the same neighbours, or nothing speak against them.

        Args:
            signs: Old and new places, one to one, that have the same heading, say.
            against: Whether other evidence speaks against a pair, which counts unless there is
                nothing else to pair one of them with; always if None.
        """
        found = [pair for pair in signs if self._may_pair(*pair)]
        if not found:
            return
        gaps, last = self._gaps()
        old_gap: dict[int, int] = {}
        new_gap: dict[int, int] = {}
        for gap, (olds, news) in gaps.items():
            if 0 < gap < last or (against and min(len(olds), len(news)) == 1):
                old_gap.update(dict.fromkeys(olds, gap))
                new_gap.update(dict.fromkeys(news, gap))
        kept = [
            (i, j)
            for i, j in found
            if (i in old_gap and old_gap[i] == new_gap.get(j)) or (against and not against(i, j))
        ]
        self.by_evidence(kept, 0.0)
        self._release_weak({i for i, _ in kept})

    def by_folded_text(self) -> None:
        """Pair what is free and differs in typography only."""
        self.by_keys(lambda i: self._old[i].folded, lambda j: self._new[j].folded)

    def by_neighbours(self) -> None:
        """Pair what is plainly the same between two paired neighbours: most that was revised.

        It saves looking for candidates among all texts most of its work.
        """
        self._take(self._clear_neighbours())

    def by_likeness(self) -> None:
        """Pair what is free and alike."""
        free_old, free_new = self.free()
        if not free_old or not free_new:
            return
        found = self._candidates(free_old, free_new)
        alike = self._limits.alike
        self._release_weak(self._take(one for one in found if self._will_do(one, alike)))
        if all(self.free()):
            self._release_weak(self._take(self._neighboured(found)))

    def _will_do(self, one: Likeness, usual: float) -> bool:
        """Return whether two texts are alike enough for where they stand and what else tells."""
        moved = one.score >= self._limits.moved
        return one.score >= usual and (moved or not self.apart(one.old, one.new))

    def _candidates(self, free_old: Sequence[int], free_new: Sequence[int]) -> list[Likeness]:
        if len(free_old) * len(free_new) <= _FEW:
            return [Likeness(self._likeness(i, j), i, j) for i in free_old for j in free_new]
        gaps_old = dict(zip(free_old, self._spine.old_gaps(free_old), strict=True))
        gaps_new = dict(zip(free_new, self._spine.new_gaps(free_new), strict=True))
        return candidates(
            {i: self._old[i] for i in free_old},
            {j: self._new[j] for j in free_new},
            lambda i, j: gaps_old[i] == gaps_new[j],
        )

    def _likeness(self, i: int, j: int) -> float:
        return likeness(self._old[i], self._new[j])

    def free(self) -> tuple[list[int], list[int]]:
        """Return the places of either side that are not paired."""
        return sorted(self._spine.free_old), sorted(self._spine.free_new)

    def movers(self) -> frozenset[int]:
        """Return the old places of pairs that jumped over their neighbours."""
        return self._spine.movers()

    def _size(self, run: Sequence[Pair]) -> int:
        """Return how much text a run has."""
        old, new, light = self._old.sizes, self._new.sizes, self.light
        if light is not None:
            run = [(i, j) for i, j in run if not light(i, j)]
        return sum([old[i] + new[j] for i, j in run])

    def _tie(self, run: Sequence[Pair]) -> int:
        """Return a number that settles ties the same way in either direction."""
        first = self._sum(*run[0])
        last = first if len(run) == 1 else self._sum(*run[-1])
        return (first + last << 20) + sum(run[0])

    def _sum(self, i: int, j: int) -> int:
        """Return a number that the names of an old and a new place alone decide."""
        if self._names is None:
            names = "\n".join(self._old.raw[i]), "\n".join(self._new.raw[j])
        else:
            names = self._names[0](i), self._names[1](j)
        return sum([zlib.crc32(name.encode("utf-8", "replace")) for name in names])

    def _take(self, found: Iterable[Likeness]) -> set[int]:
        """Pair the best first, among equals those nearest to each other; return the old places."""
        ranked = list(found)
        old_gaps = self._spine.old_gaps([one.old for one in ranked])
        new_gaps = self._spine.new_gaps([one.new for one in ranked])
        order = sorted(
            (-one.score, abs(old_gap - new_gap), one.old + one.new, one)
            for one, old_gap, new_gap in zip(ranked, old_gaps, new_gaps, strict=True)
        )
        taken = set()
        for *_, one in order:
            if self._may_pair(one.old, one.new):
                taken.add(one.old)
                self._spine.add(one.old, one.new)
        self._doubtful |= taken
        return taken

    def _may_pair(self, i: int, j: int) -> bool:
        free = i in self._spine.free_old and j in self._spine.free_new
        return free and (i, j) not in self.parted

    def _release_weak(self, found: Set[int]) -> None:
        """Part what is not alike enough for having moved, or for other evidence against it.

        Args:
            found: The old places that were paired last; of earlier ones no more than that they
                moved can have come out.
        """
        self._doubtful |= found
        against = {i for i in found if self.apart(i, self.pairs[i])}
        against |= self._doubtful & self.movers()
        self._doubtful -= against
        for i in sorted(against):
            if self._likeness(i, self.pairs[i]) < self._limits.moved:
                self._spine.remove(i)

    def _neighboured(self, found: Sequence[Likeness]) -> Iterator[Likeness]:
        """Yield what is alike enough for where it stands."""
        gaps, last = self._gaps()
        for gap, (olds, news) in gaps.items():
            usual = self._limits.neighboured if 0 < gap < last else self._limits.edge
            inside = self._inside(olds, news, found)
            yield from (one for one in inside if self._will_do(one, usual))

    def _clear_neighbours(self) -> Iterator[Likeness]:
        gaps, last = self._gaps()
        for gap, (olds, news) in gaps.items():
            if 0 < gap < last and len(olds) * len(news) <= _FEW:
                for i in olds:
                    for j in news:
                        score = self._plainness(i, j)
                        if score >= _PLAIN and not self.apart(i, j):
                            yield Likeness(score, i, j)

    def _plainness(self, i: int, j: int) -> float:
        """Return how plainly two texts are one: by what they share whole, else word by word."""
        old, new = self._old.raw[i], self._new.raw[j]
        sizes = sum(map(len, old)), sum(map(len, new))
        if 2 * sum(map(len, {*old} & {*new})) >= _SHARED * sum(sizes):
            return _PLAIN
        if 2 * min(sizes) < _PLAIN * sum(sizes):
            return 0.0
        if _share_in_place(old, new) >= _PLAIN:
            return _PLAIN
        words = BREAK.join(old).split(), BREAK.join(new).split()
        return Indel.normalized_similarity(*words, score_cutoff=_PLAIN)

    def _inside(
        self, olds: Sequence[int], news: Sequence[int], found: Sequence[Likeness]
    ) -> Iterator[Likeness]:
        """Yield the scored pairs of one gap: all where they are few, else the candidates."""
        if len(olds) * len(news) <= _SMALL_GAP:
            for i in olds:
                for j in news:
                    yield Likeness(closeness(self._old[i], self._new[j]), i, j)
        else:
            left, right = set(olds), set(news)
            yield from (one for one in found if one.old in left and one.new in right)
            if self._limits.in_turn:
                pairs = {*zip(olds, news, strict=False), *zip(olds[::-1], news[::-1], strict=False)}
                for i, j in sorted(pairs):
                    yield Likeness(closeness(self._old[i], self._new[j]), i, j)

    def _gaps(self) -> tuple[dict[int, tuple[list[int], list[int]]], int]:
        """Return the free places in each gap of the backbone, and the number of the last gap."""
        gaps: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        free_old, free_new = self.free()
        for i, gap in zip(free_old, self._spine.old_gaps(free_old), strict=True):
            gaps[gap][0].append(i)
        for j, gap in zip(free_new, self._spine.new_gaps(free_new), strict=True):
            gaps[gap][1].append(j)
        return gaps, self._spine.last_gap()


def _share_in_place(old: Texts, new: Texts) -> float:
    """Return the share of texts that stands in the equal starts and ends of each or of all."""
    if len(old) != len(new):
        return share_at_ends(BREAK.join(old), BREAK.join(new))
    pairs = list(zip(old, new, strict=True))
    both = sum([len(a) if a == b else sum(equal_ends(a, b)) for a, b in pairs])
    return 2 * both / (sum(map(len, old)) + sum(map(len, new)) or 1)


def _never(_old: int, _new: int) -> bool:
    return False
