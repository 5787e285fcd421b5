"""What the names in paragraphs tell of where entries start.

News introduces people by their full name, once an entry, and calls them by their surname from there
on: a surname alone ties its paragraph to those above, a full name given again starts afresh.

Invariant: one pass over the passages; mentions more than `_REACH` passages apart are unrelated.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.parsing.subject.passage import Name, Passage
from reader.parsing.subject.rarity import Rarity

_REACH = 10
_KNOWN = 0.25
"""The weight up to which a name is the theme's own: such are given in full at any time."""
_SURE = 0.6
"""The weight from which a surname alone surely stands for somebody introduced before."""


class Naming(NamedTuple):
    """What the names of one passage tell, from 0 to 1."""

    carried: float
    """It opens with somebody introduced before."""
    afresh: float
    """It introduces somebody again."""
    tied: float
    """Somebody whom it or a later passage addresses by surname was last named before it."""


def naming(passages: Sequence[Passage], rarity: Rarity) -> list[Naming]:
    """Relate the names of each passage to those before it.

    Args:
        passages: Passages in order.
        rarity: The weights of their names.

    Returns:
        What they tell, for each passage.
    """
    mentioned: dict[str, int] = {}
    surnames: dict[str, int] = {}
    in_full: dict[Name, int] = {}
    ties = [0] * (len(passages) + 1)
    found: list[tuple[float, float]] = []
    for i, passage in enumerate(passages):
        known = surnames.get(passage.opens_with, -_REACH - 1) >= i - _REACH
        again = [n[-1] for n in passage.names if in_full.get(n[-2:], -_REACH - 1) >= i - _REACH]
        found.append((_carried(passage, known, rarity), _afresh(passage, again, rarity)))
        for name in passage.addressed & surnames.keys():
            if (last := mentioned.get(name, surnames[name])) >= i - _REACH:
                ties[last + 1] += 1
                ties[i + 1] -= 1
        mentioned.update(dict.fromkeys(passage.capitals, i))
        surnames.update((name[-1], i) for name in passage.names)
        in_full.update((name[-2:], i) for name in passage.names)
    crossing = accumulate(ties)
    return [Naming(*pair, float(n > 0)) for pair, n in zip(found, crossing, strict=False)]


def _carried(passage: Passage, known: bool, rarity: Rarity) -> float:
    if passage.opens_with_title:
        return 1.0
    if passage.speaks or not known:
        return 0.0
    return min(1.0, rarity.of_name(passage.opens_with) / _SURE)


def _afresh(passage: Passage, again: Sequence[str], rarity: Rarity) -> float:
    if passage.speaks:
        return 0.0
    return max((_above_theme(rarity.of_name(name)) for name in again), default=0.0)


def _above_theme(weight: float) -> float:
    return min(1.0, max(0.0, 2 * (weight - _KNOWN)))
