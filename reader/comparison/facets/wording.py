"""What became of the words of a difference: replaced, come, gone, or only written another way.

Invariant: the answer is the same in both directions, come and gone changing places. Two words are
one only where a rule says so; whatever no rule knows is a change of wording.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.comparison.facets.rules import RULES
from reader.comparison.facets.sentence import FIGURE, SAME, Sentence
from reader.comparison.facets.sides import Side

_SMALL = 64
"""Pairs of words that are weighed one by one; a larger difference is first cut at equal words."""
_LARGE = 4_000_000
"""Pairs of words beyond which a difference is only counted: a rewrite of thousands of words."""
_PAIR, _SINGLE = 10, 6
"""What an alignment costs: two words that no rule knows, one of them alone."""
_RESPELLING = frozenset(("spelling", "hyphenation"))
"""Rules that leave a word what it is, with all that it marks."""
_COSTS = {rule: 5 if RULES[rule].substantive else 1 for rule in RULES} | {SAME: 0, FIGURE: 3}
"""What a step costs that a rule knows."""

Places = Sequence[int]


class _Step(NamedTuple):
    """How many old and new words a step takes, and the rule that knows them, if any."""

    old: int
    new: int
    rule: str


class Outcome:
    """What an alignment found."""

    def __init__(self) -> None:
        self.rules: list[str] = []
        self.lost: list[int] = []
        """Places of old words that no rule knows."""
        self.gained: list[int] = []
        """Places of new words that no rule knows."""
        self.respelt: list[tuple[Places, Places]] = []
        """Places of old and of new words that are the same, spelled otherwise."""
        self.loose = False
        """Whether a figure stands at another place among the words, or on one side only."""

    def turn(self) -> None:
        """Make of what became of the new words what became of the old ones."""
        self.rules = [_TURNED.get(rule, rule) for rule in self.rules]
        self.lost, self.gained = self.gained, self.lost
        self.respelt = [(old, new) for new, old in self.respelt]


def align(sentence: Sentence, a: list[int], b: list[int]) -> Outcome:
    """Find out what became of the words of one difference, and of the places of its figures.

    Args:
        sentence: The window.
        a: The places of the old words; used up.
        b: Those of the new.

    Returns:
        The rules that explain words, and the words that none explains.
    """
    old, new = sentence.old, sentence.new
    if a and b:
        _strip(a, b, old, new)
    if not a and not b:
        return Outcome()
    one_way = not a or not b or len(a) == len(b) == 1
    if one_way or [old.keys[i] for i in a] <= [new.keys[j] for j in b]:
        found = _Alignment(sentence)
        found.run(a, b)
    else:
        found = _Alignment(Sentence(new, old, sentence.language))
        found.run(b, a)
        found.turn()
    return found


def _strip(a: list[int], b: list[int], old: Side, new: Side) -> None:
    """Take away the words that both begin or both end with: a sentence added leaves one."""
    while a and b and _same(old, a[-1], new, b[-1]):
        del a[-1], b[-1]
    start = 0
    for i, j in zip(a, b, strict=False):
        if not _same(old, i, new, j):
            break
        start += 1
    del a[:start], b[:start]


def _same(old: Side, i: int, new: Side, j: int) -> bool:
    one, other = old.tokens[i], new.tokens[j]
    same = one.text == other.text and one.key == other.key
    return same and i not in old.taken and j not in new.taken


_TURNED = {"negation-gained": "negation-lost", "negation-lost": "negation-gained"}


class _Alignment(Outcome):
    """The way from the words of one side to those of the other that leaves least unexplained."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__()
        self.sentence, self.old, self.new = sentence, sentence.old, sentence.new
        self.halves: set[tuple[bool, int]] = set()
        """Whether it is a new one, and the place, of words that one beside makes superfluous."""

    def run(self, a: Places, b: Places) -> None:
        """Align these places of old words with these of new ones."""
        if len(a) * len(b) <= _SMALL:
            self._weigh(a, b)
        elif len(a) * len(b) <= _LARGE:
            self._cut(a, b)
        else:
            self._count(a, b)

    def _cut(self, a: Places, b: Places) -> None:
        """Align what stands between the words that both sides have."""
        ids: dict[str, int] = {}
        left = [ids.setdefault(self.old.keys[i], len(ids)) for i in a]
        right = [ids.setdefault(self.new.keys[j], len(ids)) for j in b]
        i = j = 0
        for start, other, length in Indel.opcodes(left, right).as_matching_blocks():
            gaps = a[i:start], b[j:other]
            if len(gaps[0]) * len(gaps[1]) <= _SMALL:
                self._weigh(*gaps)
            else:
                self._count(*gaps)
            i, j = start + length, other + length
            for x, y in zip(a[start:i], b[other:j], strict=True):
                self._take(self.sentence.pair(x, y), (x,), (y,))

    def _count(self, a: Places, b: Places) -> None:
        """Take words that both sides have, wherever they stand, as neither come nor gone."""
        a = [i for i in a if i not in self.old.taken]
        b = [j for j in b if j not in self.new.taken]
        self.lost.extend(_unmatched(a, self.old, b, self.new))
        self.gained.extend(_unmatched(b, self.new, a, self.old))

    def _weigh(self, a: Places, b: Places) -> None:
        """Align by the least cost, which takes no word of its own into a pair no rule knows."""
        if len(a) == len(b) == 1:
            if rule := self.sentence.pair(a[0], b[0]):
                self._take(rule, a, b)
                return
        elif a and b and (known := self._known(a, b)):
            i = j = 0
            for step in self._cheapest(a, b, known):
                self._take(step.rule, a[i : i + step.old], b[j : j + step.new])
                i, j = i + step.old, j + step.new
            return
        if a:
            self.lost += self._alone(self.old, a)
        if b:
            self.gained += self._alone(self.new, b)

    def _alone(self, side: Side, places: Places) -> list[int]:
        """Take words that come or go without a counterpart; return those that no rule knows."""
        keys, taken, droppable = side.keys, side.taken, self.sentence.language.droppable
        return [
            place
            for place in places
            if not (
                (key := keys[place]) in droppable
                or key == keys[place - 1]
                or key == keys[place + 1]
                or place in taken
            )
            or not self._explained(side, place)
        ]

    def _explained(self, side: Side, place: int) -> bool:
        """Note the rule that lets a word come or go; say whether there is one."""
        rule = self.sentence.single(side, place)
        if rule == FIGURE:
            self.loose = True
        elif rule == "doubled-word" and self._both_halves(side, place):
            return False
        elif rule:
            self.rules.append(rule)
        return bool(rule)

    def _known(self, a: Places, b: Places) -> "_Known":
        """Return the steps over two words or three that a rule knows, by where they start."""
        sentence = self.sentence
        found: _Known = {}
        for x, i in enumerate(a):
            for y, j in enumerate(b):
                if rule := sentence.pair(i, j):
                    found[x, y] = [_Step(1, 1, rule)]
        if len(a) > 1:
            for x, y, rule in sentence.joined(self.old, a, self.new, b):
                found.setdefault((x, y), [_UNLIKE]).append(_Step(2, 1, rule))
        if len(b) > 1:
            for y, x, rule in sentence.joined(self.new, b, self.old, a):
                found.setdefault((x, y), [_UNLIKE]).append(_Step(1, 2, rule))
        return found

    def _cheapest(self, a: Places, b: Places, known: "_Known") -> Iterator[_Step]:
        """Yield the steps of the way that costs least; of two that cost the same the first."""
        left = [_Step(1, 0, self.sentence.single(self.old, i)) for i in a]
        right = [_Step(0, 1, self.sentence.single(self.new, j)) for j in b]
        costs = _costs([_cost(step) for step in left], [_cost(step) for step in right], known)
        x = y = 0
        while x < len(a) or y < len(b):
            steps = [*right[y : y + 1], *left[x : x + 1]]
            if len(steps) > 1:
                steps += known.get((x, y), (_UNLIKE,))
            for step in steps:
                if costs[x][y] == _cost(step) + costs[x + step.old][y + step.new]:
                    break
            yield step
            x, y = x + step.old, y + step.new

    def _take(self, rule: str, old: Places, new: Places) -> None:
        """Note the rule of a step over these places, or their words where none knows them."""
        if rule == SAME:
            return
        side, place = (self.old, old[0]) if old else (self.new, new[0])
        if rule == "doubled-word" and self._both_halves(side, place):
            rule = ""
        if rule == FIGURE:
            self.loose = True
            return
        if rule:
            self.rules.append(rule)
            if rule in _RESPELLING:
                self.respelt.append((old, new))
            return
        self.lost += old
        self.gained += new

    def _both_halves(self, side: Side, place: int) -> bool:
        """Say whether a doubled word comes or goes as a whole; remember this half of it."""
        is_new = side is self.new
        self.halves.add((is_new, place))
        return any(
            (is_new, near) in self.halves and side.key(near) == side.key(place)
            for near in (place - 1, place + 1)
        )


_Known = dict[tuple[int, int], list[_Step]]
_UNLIKE = _Step(1, 1, "")


def _cost(step: _Step) -> int:
    if step.rule:
        return _COSTS[step.rule]
    return _PAIR if step.old and step.new else _SINGLE


def _costs(left: Sequence[int], right: Sequence[int], known: _Known) -> list[list[int]]:
    """Return what the rest costs after so many old and new words.

    Args:
        left: What each old word costs alone.
        right: What each new one does.
        known: Steps over words of both sides.
    """
    costs = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for y in range(len(right) - 1, -1, -1):
        costs[-1][y] = costs[-1][y + 1] + right[y]
    for x in range(len(left) - 1, -1, -1):
        row, below, alone = costs[x], costs[x + 1], left[x]
        row[-1] = below[-1] + alone
        for y in range(len(right) - 1, -1, -1):
            cost = min(below[y] + alone, row[y + 1] + right[y])
            if steps := known.get((x, y)):
                for step in steps:
                    cost = min(cost, _cost(step) + costs[x + step.old][y + step.new])
            elif cost > below[y + 1] + _PAIR:
                cost = below[y + 1] + _PAIR
            row[y] = cost
    return costs


def _unmatched(places: Places, side: Side, others: Places, other: Side) -> Iterator[int]:
    """Yield the places of words that one side has more often than the other."""
    spare = Counter(other.keys[place] for place in others)
    for place in places:
        spare[side.keys[place]] -= 1
        if spare[side.keys[place]] < 0:
            yield place
