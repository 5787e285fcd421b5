"""Words that run through paragraphs like threads: where threads start, end and run on.

A thread is a lexical chain of repetitions as Galley et al. use them, "Discourse Segmentation of
Multi-Party Conversation", ACL 2003. That new words tell a new subject is due to Youmans, "A New
Tool for Discourse Analysis: The Vocabulary-Management Profile", Language 67 (1991); the comparison
of both sides to Hearst, "TextTiling", Computational Linguistics 23 (1997).

Invariant: time linear in the words of the passages.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import fsum, inf
from typing import NamedTuple

from reader.parsing.subject.passage import Passage
from reader.parsing.subject.rarity import Rarity

_BINDS = 6
"""A repetition binds the less the more passages stand between, and past so many nothing."""
_NEAR = 3
_FAR = 8
"""A word that stands so far from its like has nothing to do with it."""
_SMOOTH = 0.1
"""Keeps the balance calm where nothing is alike."""


class Thread(NamedTuple):
    """What the words around the gap before one passage tell."""

    crossing: float
    """Threads that run across the gap."""
    starting: float
    """Threads that start in the passage."""
    ended: float
    """Threads that ended in the passage before."""
    balance: float
    """From -1, it is like what stands before it, to 1, like what comes."""
    given: float
    """How much of what it opens with was spoken of just before: 0 to 1."""


def threads(passages: Sequence[Passage], rarity: Rarity) -> list[Thread]:
    """Follow the words through the passages.

    Args:
        passages: Passages in order.
        rarity: The weights of their words.

    Returns:
        For each passage, what stands around the gap before it.
    """
    crossing = [0.0] * (len(passages) + 1)
    starting = [0.0] * len(passages)
    ending = [0.0] * len(passages)
    for stem, places in sorted(_places(passages).items()):
        weight = rarity.of_stem(stem)
        for one, next_one in pairwise(places):
            link = weight * max(0, 1 - (next_one - one - 1) / _BINDS)
            crossing[one + 1] += link
            crossing[next_one + 1] -= link
        for before, place, behind in zip([-inf, *places], places, [*places[1:], inf], strict=False):
            starting[place] += weight * (place - before > _FAR and behind - place <= _NEAR)
            ending[place] += weight * (behind - place > _FAR and place - before <= _NEAR)
    balances = _balances(len(passages), rarity)
    return [
        Thread(max(0.0, across), starts, ended, balance, _given(i, passages, rarity))
        for i, (across, starts, ended, balance) in enumerate(
            zip(accumulate(crossing), starting, [0.0, *ending], balances, strict=False)
        )
    ]


def _places(passages: Sequence[Passage]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for i, passage in enumerate(passages):
        for stem in () if passage.line else passage.stems:
            places.setdefault(stem, []).append(i)
    return places


def _balances(count: int, rarity: Rarity) -> list[float]:
    """Weigh for each passage its likeness to the nearest behind it against those before it."""
    ahead = [[rarity.likeness(i, i + step) for step in range(1, _NEAR + 1)] for i in range(count)]
    balances = []
    for i in range(count):
        before = max((ahead[i - step][step - 1] for step in range(1, min(_NEAR, i) + 1)), default=0)
        behind = max(ahead[i])
        balances.append((behind - before) / (behind + before + _SMOOTH))
    return balances


def _given(i: int, passages: Sequence[Passage], rarity: Rarity) -> float:
    passage = passages[i]
    if passage.speaks or not passage.opening:
        return 0.0
    before = frozenset[str]().union(*(p.stems for p in passages[max(0, i - _NEAR) : i]))
    return fsum(rarity.of_stem(stem) for stem in passage.opening & before) / len(passage.opening)
