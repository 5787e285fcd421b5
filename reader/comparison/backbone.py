"""Which pairs keep their order, and which have moved.

Invariant: the backbone rises on both sides, no rising set of pairs is larger, and swapping the
sides gives the same backbone.
"""

from bisect import bisect
from collections.abc import Callable, Sequence
from itertools import chain, compress, count, pairwise
from operator import ne
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
    return list(chain.from_iterable(_heaviest(runs, weight) if len(runs) > 1 else runs))


def _runs(pairs: Sequence[Pair]) -> list[Sequence[Pair]]:
    """Cut sorted pairs into runs without any pair between two of their members on either side."""
    news = [j for _, j in pairs]
    ranked = sorted(news)
    if news == ranked:
        return [pairs]
    following = dict(pairwise(ranked))
    torn = map(ne, map(following.get, news), news[1:])
    breaks = compress(count(1), torn)
    return [pairs[start:end] for start, end in pairwise((0, *breaks, len(pairs)))]


def _heaviest(runs: Sequence[Sequence[Pair]], weight: Weight | None) -> list[Sequence[Pair]]:
    """Return the rising runs of the greatest total weight: pairs first, then size, then ties.

    What comes later is asked for only where what came before leaves a choice.
    """
    masses = [len(run) << 120 for run in runs]
    heaviest, tied = _rising(runs, masses)
    if tied and weight is not None:
        masses = [mass + (weight.size(run) << 80) for mass, run in zip(masses, runs, strict=True)]
        heaviest, tied = _rising(runs, masses)
    if tied and weight is not None:
        masses = [mass + weight.tie(run) for mass, run in zip(masses, runs, strict=True)]
        heaviest, _ = _rising(runs, masses)
    return heaviest


class _Chain(NamedTuple):
    """Rising runs of which no others that end so early weigh more."""

    mass: int
    last: int
    """Index of its last run, -1 where it has none."""
    tied: bool
    """Whether another chain may weigh as much and do as well."""


def _rising(
    runs: Sequence[Sequence[Pair]], masses: Sequence[int]
) -> tuple[list[Sequence[Pair]], bool]:
    """Return the rising runs of the greatest total mass, and whether others may weigh as much.

    Patience sorting with weights: of the chains so far those are kept that are heavier than all
    which end earlier.
    """
    ends: list[int] = []
    chains: list[_Chain] = []
    before = []
    for n, (run, mass) in enumerate(zip(runs, masses, strict=True)):
        place = bisect(ends, run[0][1])
        total, last, tied = chains[place - 1] if place else _Chain(0, -1, tied=False)
        before.append(last)
        total += mass
        outdone = place
        while outdone < len(chains) and chains[outdone].mass <= total:
            tied = tied or chains[outdone].mass == total
            outdone += 1
        ends[place:outdone] = [run[-1][1]]
        chains[place:outdone] = [_Chain(total, n, tied)]
    _, n, tied = chains[-1]
    heaviest = []
    while n >= 0:
        heaviest.append(runs[n])
        n = before[n]
    return heaviest[::-1], tied
