"""Pairing what is exactly the same on both sides, copies of one text by their neighbours.

Invariant: swapping the sides gives the mirrored pairs.
"""

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence, Set

from reader.comparison.backbone import Weight, backbone

Pairs = dict[int, int]
"""Old place to new place; one to one."""

Keys = Mapping[int, Hashable]
"""A key by place."""


def pair_identical(old: Keys, new: Keys, pairs: Pairs, weight: Weight) -> None:
    """Pair free places with equal keys, in place.

    A key that each side has once pairs first. Copies then pair beside neighbours that are
    paired already, then by turns within the same gap between pairs, and only then anywhere: in
    order of occurrence alone, one copy dropped would make all later ones look moved.

    Args:
        old: A key for each old place that is free and may pair by it.
        new: The same for the new side.
        pairs: What is paired already; grows.
        weight: What it takes to call pairs moved; gaps lie between those that have not.
    """
    olds, news = ({key: place for place, key in side.items()} for side in (old, new))
    copied = (_copied(old, olds) | _copied(new, news)) & olds.keys() & news.keys()
    for key in copied:
        del olds[key]
    partners = zip(olds.values(), map(news.get, olds), strict=True)
    pairs.update({i: j for i, j in partners if j is not None})
    if copied:
        _beside_neighbours(old, new, pairs)
        _by_turns(_groups(old, new, copied), pairs, weight)


def _copied(keys: Keys, last: Mapping[Hashable, int]) -> set[Hashable]:
    """Return the keys of several places, given the last place of each."""
    if len(last) == len(keys):
        return set()
    return {key for place, key in keys.items() if last[key] != place}


def _groups(old: Keys, new: Keys, among: Set[Hashable]) -> list[tuple[list[int], list[int]]]:
    """Return the places of each of some keys on either side."""
    olds: dict[Hashable, list[int]] = defaultdict(list)
    news: dict[Hashable, list[int]] = defaultdict(list)
    for side, places in ((old, olds), (new, news)):
        for place, key in side.items():
            if key in among:
                places[key].append(place)
    return [(places, news[key]) for key, places in olds.items()]


def _beside_neighbours(old: Keys, new: Keys, pairs: Pairs) -> None:
    taken = set(pairs.values())
    for step in (1, -1):
        for start in sorted(pairs, reverse=step < 0):
            i, j = start + step, pairs[start] + step
            while i in old and j in new and i not in pairs and j not in taken and old[i] == new[j]:
                pairs[i] = j
                taken.add(j)
                i, j = i + step, j + step


def _by_turns(copies: list[tuple[list[int], list[int]]], pairs: Pairs, weight: Weight) -> None:
    """Pair the copies of each text gap by gap, then what is left of them."""
    spine = backbone(list(pairs.items()), weight)
    old_spine, new_spine = [i for i, _ in spine], [j for _, j in spine]
    taken = set(pairs.values())
    for olds, news in copies:
        free_olds = [i for i in olds if i not in pairs]
        free_news = [j for j in news if j not in taken]
        old_gaps = [bisect(old_spine, i) for i in free_olds]
        new_gaps = [bisect(new_spine, j) for j in free_news]
        near_olds, far_olds = _by_nearness(free_olds, old_gaps, Counter(new_gaps))
        near_news, far_news = _by_nearness(free_news, new_gaps, Counter(old_gaps))
        pairs.update(zip(near_olds, near_news, strict=True))
        pairs.update(zip(far_olds, far_news, strict=False))


def _by_nearness(
    places: Sequence[int], gaps: Sequence[int], wanted: Counter[int]
) -> tuple[list[int], list[int]]:
    """Return the places that have a partner in their gap, and the others."""
    near: list[int] = []
    far: list[int] = []
    for place, gap in zip(places, gaps, strict=True):
        (near if wanted[gap] > 0 else far).append(place)
        wanted[gap] -= 1
    return near, far
