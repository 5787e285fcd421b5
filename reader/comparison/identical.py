"""Pairing what is exactly the same on both sides, copies of one text by their neighbours.

Invariant: swapping the sides gives the mirrored pairs.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Hashable, Mapping

from reader.comparison.backbone import backbone

Pairs = dict[int, int]
"""Old place to new place; one to one."""

Keys = Mapping[int, Hashable]
"""A key by place."""


def pair_identical(old: Keys, new: Keys, pairs: Pairs) -> None:
    """Pair free places with equal keys, in place.

    A key that each side has once pairs first. Copies then pair beside neighbours that are
    paired already, then by turns within the same gap between pairs, and only then anywhere: in
    order of occurrence alone, one copy dropped would make all later ones look moved.

    Args:
        old: A key for each old place that is free and may pair by it.
        new: The same for the new side.
        pairs: What is paired already; grows.
    """
    copies = []
    for olds, news in _groups(old, new):
        if len(olds) == len(news) == 1:
            pairs[olds[0]] = news[0]
        else:
            copies.append((olds, news))
    if copies:
        _beside_neighbours(old, new, pairs)
        _by_turns(copies, pairs)


def _groups(old: Keys, new: Keys) -> list[tuple[list[int], list[int]]]:
    """Return the places of each key that both sides have."""
    news: dict[Hashable, list[int]] = {}
    for j, key in new.items():
        news.setdefault(key, []).append(j)
    olds: dict[Hashable, list[int]] = {}
    for i, key in old.items():
        if key in news:
            olds.setdefault(key, []).append(i)
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


def _by_turns(copies: list[tuple[list[int], list[int]]], pairs: Pairs) -> None:
    spine = backbone(list(pairs.items()))
    old_spine, new_spine = [i for i, _ in spine], [j for _, j in spine]
    taken = set(pairs.values())
    for olds, news in copies:
        free_olds = [i for i in olds if i not in pairs]
        free_news = [j for j in news if j not in taken]
        by_gap: dict[int, list[int]] = defaultdict(list)
        for j in reversed(free_news):
            by_gap[bisect(new_spine, j)].append(j)
        for i in free_olds:
            if near := by_gap.get(bisect(old_spine, i)):
                pairs[i] = near.pop()
                taken.add(pairs[i])
        left_olds = (i for i in free_olds if i not in pairs)
        left_news = (j for j in free_news if j not in taken)
        for i, j in zip(left_olds, left_news, strict=False):
            pairs[i] = j
            taken.add(j)
