"""What became of the words of a difference: replaced, come, gone, or only written another way.

Invariant: the answer is the same in both directions, come and gone changing places. Two words are
one only where a rule says so; whatever no rule knows is a change of wording.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from reader.comparison.facets.languages import Language
from reader.comparison.facets.lexing import Sort
from reader.comparison.facets.rules import RULES
from reader.comparison.facets.sentence import FIGURE, SAME, Sentence
from reader.comparison.facets.sides import Side
from reader.comparison.facets.windows import Core

_SMALL = 64
"""Pairs of words that are weighed one by one; a larger difference is first cut at equal words."""
_LARGE = 4_000_000
"""Pairs of words beyond which a difference is only counted: a rewrite of thousands of words."""
_PAIR, _SINGLE, _NAMED, _KIN = 10, 6, 5, 1
"""What an alignment costs: two unlike words, one word alone, a change a rule names, kin."""
_FIGURE = 3
"""What a figure alone costs."""

Places = Sequence[int]
Step = tuple[int, int, str]
"""How many old and new words a step takes, and the rule that knows them, if any."""


@dataclass(slots=True)
class Outcome:
    """What an alignment found."""

    rules: list[str] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    """Places of old words that no rule knows."""
    gained: list[int] = field(default_factory=list)
    """Places of new words that no rule knows."""
    loose: bool = False
    """Whether a figure stands at another place among the words, or on one side only."""


def align(old: Side, new: Side, core: Core, language: Language) -> Outcome:
    """Find out what became of the words of one difference, and of the places of its figures.

    Args:
        old: The old side of the window.
        new: The new side.
        core: The difference.
        language: Whose tables to use.

    Returns:
        The rules that explain words, and the words that none explains.
    """
    a = _words(old, core.old_start, core.old_end)
    b = _words(new, core.new_start, core.new_end)
    if [old.key(i) for i in a] <= [new.key(j) for j in b]:
        return _Alignment(old, new, language).run(a, b)
    turned = _Alignment(new, old, language).run(b, a)
    return Outcome(
        [_TURNED.get(r, r) for r in turned.rules], turned.gained, turned.lost, turned.loose
    )


_TURNED = {"negation-gained": "negation-lost", "negation-lost": "negation-gained"}


def _words(side: Side, start: int, end: int) -> list[int]:
    """Return the places of words, of symbols, and of each figure's first token."""
    return [
        place
        for place in range(start, end)
        if (
            place == start or side.taken.get(place - 1) is not figure
            if (figure := side.taken.get(place))
            else side.tokens[place].sort in _SOLID
        )
    ]


_SOLID = (Sort.WORD, Sort.SYMBOL)


class _Alignment:
    """The way from the words of one side to those of the other that leaves least unexplained."""

    def __init__(self, old: Side, new: Side, language: Language) -> None:
        self.old, self.new = old, new
        self.sentence = Sentence(old, new, language)
        self.found = Outcome()
        self.halves: tuple[set[int], set[int]] = (set(), set())
        """Places of old and of new words that a word beside them makes superfluous."""

    def run(self, a: Places, b: Places) -> Outcome:
        if len(a) * len(b) <= _SMALL:
            self._weigh(a, b)
        elif len(a) * len(b) <= _LARGE:
            self._cut(a, b)
        else:
            self._count(a, b)
        return self.found

    def _cut(self, a: Places, b: Places) -> None:
        """Align what stands between the words that both sides have."""
        ids: dict[str, int] = {}
        left = [ids.setdefault(self.old.key(i), len(ids)) for i in a]
        right = [ids.setdefault(self.new.key(j), len(ids)) for j in b]
        i = j = 0
        for start, other, length in Indel.opcodes(left, right).as_matching_blocks():
            gaps = a[i:start], b[j:other]
            if len(gaps[0]) * len(gaps[1]) <= _SMALL:
                self._weigh(*gaps)
            else:
                self._count(*gaps)
            i, j = start + length, other + length
            for x, y in zip(a[start:i], b[other:j], strict=True):
                self._take((1, 1, self.sentence.pair(x, y)), x, y)

    def _count(self, a: Places, b: Places) -> None:
        """Take words that both sides have, wherever they stand, as neither come nor gone."""
        a = [i for i in a if i not in self.old.taken]
        b = [j for j in b if j not in self.new.taken]
        self.found.lost.extend(_unmatched(a, self.old, b, self.new))
        self.found.gained.extend(_unmatched(b, self.new, a, self.old))

    def _weigh(self, a: Places, b: Places) -> None:
        """Align by the least cost."""
        if len(a) == len(b) == 1 and (rule := self.sentence.pair(a[0], b[0])):
            self._take((1, 1, rule), a[0], b[0])
        elif not a or not b or len(a) == len(b) == 1:
            for i in a:
                self._take((1, 0, self.sentence.single(self.old, i)), i, -1)
            for j in b:
                self._take((0, 1, self.sentence.single(self.new, j)), -1, j)
        else:
            i = j = 0
            for step in self._cheapest(a, b):
                self._take(step, a[i] if step[0] else -1, b[j] if step[1] else -1)
                i, j = i + step[0], j + step[1]

    def _cheapest(self, a: Places, b: Places) -> Iterator[Step]:
        nothing: tuple[int, Step] = (0, (0, 0, ""))
        best = [[nothing] * (len(b) + 1) for _ in range(len(a) + 1)]
        for i in range(len(a), -1, -1):
            for j in range(len(b), -1, -1):
                if i < len(a) or j < len(b):
                    best[i][j] = min(
                        (cost + best[i + step[0]][j + step[1]][0], step)
                        for cost, step in self._steps(a[i : i + 2], b[j : j + 2])
                    )
        i = j = 0
        while i < len(a) or j < len(b):
            step = best[i][j][1]
            yield step
            i, j = i + step[0], j + step[1]

    def _steps(self, a: Places, b: Places) -> Iterator[tuple[int, Step]]:
        """Yield the steps that the next words allow, with their costs."""
        sentence = self.sentence
        if a:
            rule = sentence.single(self.old, a[0])
            yield _cost(rule, _SINGLE), (1, 0, rule)
        if b:
            rule = sentence.single(self.new, b[0])
            yield _cost(rule, _SINGLE), (0, 1, rule)
        if a and b:
            rule = sentence.pair(a[0], b[0])
            yield _cost(rule, _PAIR), (1, 1, rule)
            if rule := sentence.joined(self.old, a, self.new, b[0]):
                yield _cost(rule, _PAIR), (2, 1, rule)
            if rule := sentence.joined(self.new, b, self.old, a[0]):
                yield _cost(rule, _PAIR), (1, 2, rule)

    def _take(self, step: Step, i: int, j: int) -> None:
        old, new, rule = step
        if rule == SAME:
            return
        if rule == "doubled-word" and self._both_halves(self.old if old else self.new, max(i, j)):
            rule = ""
        if rule == FIGURE:
            self.found.loose = True
            return
        if rule:
            self.found.rules.append(rule)
            return
        if old:
            self.found.lost.append(i)
        if new:
            self.found.gained.append(j)

    def _both_halves(self, side: Side, place: int) -> bool:
        """Say whether a doubled word comes or goes as a whole; remember this half of it."""
        halves = self.halves[side is self.new]
        halves.add(place)
        return any(
            near in halves and side.key(near) == side.key(place) for near in (place - 1, place + 1)
        )


def _cost(rule: str, unknown: int) -> int:
    if not rule:
        return unknown
    if rule == SAME:
        return 0
    if rule == FIGURE:
        return _FIGURE
    return _NAMED if RULES[rule].substantive else _KIN


def _unmatched(places: Places, side: Side, others: Places, other: Side) -> Iterator[int]:
    """Yield the places of words that one side has more often than the other."""
    spare = Counter(other.key(place) for place in others)
    for place in places:
        spare[side.key(place)] -= 1
        if spare[side.key(place)] < 0:
            yield place
