"""Which pairs keep their order, and which have moved.

Invariant: the backbone rises on both sides, no rising set of pairs is larger, and swapping the
sides gives the same backbone.
"""

from bisect import bisect
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

Pair = tuple[int, int]
"""An old and a new place."""


class Weight(NamedTuple):
    """What it takes to call a run of pairs moved where the number of pairs does not decide."""

    size: Callable[[Sequence[Pair]], int]
    """How much it is, below 2**40."""
    tie: Callable[[Sequence[Pair]], int]
    """A number that settles what is left, below 2**60; asked for only then."""


def backbone(pairs: Sequence[Pair], weight: Weight | None = None) -> list[Pair]:
    """Return the pairs that stand in the same order on both sides; the others have moved.

    Args:
        pairs: Old and new places, one to one, in any order.
        weight: Without it all pairs count the same.

    Returns:
        The longest rising subsequence, the heaviest of those, sorted.
    """
    runs = _runs(sorted(pairs))
    if len(runs) <= 1:
        return [pair for run in runs for pair in run]
    return [pair for run in _heaviest(runs, weight) for pair in run]


def _runs(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Cut sorted pairs into runs without any pair between two of their members on either side."""
    ranks = {j: rank for rank, j in enumerate(sorted([j for _, j in pairs]))}
    order = [ranks[j] for _, j in pairs]
    breaks = [n for n, (rank, after) in enumerate(pairwise(order), 1) if after - rank != 1]
    return [list(pairs[start:end]) for start, end in pairwise((0, *breaks, len(pairs)))]


def _heaviest(runs: Sequence[list[Pair]], weight: Weight | None) -> list[list[Pair]]:
    """Return the rising runs of the greatest total weight: pairs first, then size, then ties."""
    masses = [len(run) << 120 for run in runs]
    if weight is None:
        return _rising(runs, masses)[0]
    masses = [mass + (weight.size(run) << 80) for mass, run in zip(masses, runs, strict=True)]
    chain, tied = _rising(runs, masses)
    if tied:
        masses = [mass + weight.tie(run) for mass, run in zip(masses, runs, strict=True)]
        chain, _ = _rising(runs, masses)
    return chain


def _rising(runs: Sequence[list[Pair]], masses: Sequence[int]) -> tuple[list[list[Pair]], bool]:
    """Return the rising runs of the greatest total mass (Fenwick tree over new places).

    Returns:
        The runs, and whether at any point two chains were equally heavy, so that another might do.
    """
    ends = sorted(run[-1][1] for run in runs)
    best: list[tuple[int, int]] = [(0, -1)] * (len(runs) + 1)
    before = [-1] * len(runs)
    tied = False
    for n, (run, mass) in enumerate(zip(runs, masses, strict=True)):
        place = bisect(ends, run[-1][1])
        (total, before[n]), even = _prefix(best, place - 1)
        total += mass
        while place < len(best):
            even = even or best[place][0] == total
            best[place] = max(best[place], (total, n))
            place += place & -place
        tied = tied or even
    chain = []
    (_, n), even = _prefix(best, len(runs))
    while n >= 0:
        chain.append(runs[n])
        n = before[n]
    return chain[::-1], tied or even


def _prefix(best: Sequence[tuple[int, int]], place: int) -> tuple[tuple[int, int], bool]:
    """Return the heaviest chain that ends up to a place, and whether another is as heavy."""
    found, even = (0, -1), False
    while place:
        other = best[place]
        even = even or (other[0] == found[0] and other[1] != found[1])
        found = max(found, other)
        place -= place & -place
    return found, even
