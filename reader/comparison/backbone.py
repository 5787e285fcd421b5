"""Which pairs keep their order, and which have moved.

Invariant: the backbone rises on both sides, no rising set of pairs is larger, and swapping the
sides gives the same backbone.
"""

from bisect import bisect
from collections.abc import Callable, Sequence
from itertools import pairwise

Pair = tuple[int, int]
"""An old and a new place."""

Weight = Callable[[Sequence[Pair]], tuple[int, int]]
"""How much it takes to call a run of pairs moved where the number of pairs does not decide, and a
number that settles what is left; below 2**40 and 2**60."""


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
    """Return the rising runs of the greatest total weight (Fenwick tree over new places)."""
    ends = sorted(run[-1][1] for run in runs)
    best: list[tuple[int, int]] = [(0, -1)] * (len(runs) + 1)
    before = [-1] * len(runs)
    for n, run in enumerate(runs):
        place = bisect(ends, run[-1][1])
        total, before[n] = _prefix(best, place - 1)
        total += _mass(run, weight)
        while place < len(best):
            best[place] = max(best[place], (total, n))
            place += place & -place
    chain = []
    n = _prefix(best, len(runs))[1]
    while n >= 0:
        chain.append(runs[n])
        n = before[n]
    return chain[::-1]


def _prefix(best: Sequence[tuple[int, int]], place: int) -> tuple[int, int]:
    found = (0, -1)
    while place:
        found = max(found, best[place])
        place -= place & -place
    return found


def _mass(run: Sequence[Pair], weight: Weight | None) -> int:
    """Return one number: the pairs count first, then their weight, then what settles ties."""
    heavy, tie = weight(run) if weight else (0, 0)
    return (len(run) << 120) + (heavy << 80) + tie
