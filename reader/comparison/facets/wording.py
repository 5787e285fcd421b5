"""What became of the words of a difference: replaced, come, gone, or only written another way.

Invariant: the answer is the same in both directions, come and gone changing places. Two words are
one only where a rule says so; whatever no rule knows is a change of wording.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Indel

from reader.comparison.facets.forms import negated, relation, same_spelling, slip
from reader.comparison.facets.languages import Language
from reader.comparison.facets.lexing import Sort
from reader.comparison.facets.rules import RULES
from reader.comparison.facets.sides import Side
from reader.comparison.facets.windows import Core

_SMALL = 64
"""Pairs of words that are weighed one by one; a larger difference is first cut at equal words."""
_LARGE = 4_000_000
"""Pairs of words beyond which a difference is only counted: a rewrite of thousands of words."""
_PAIR, _SINGLE, _NAMED, _KIN = 10, 6, 5, 1
"""What an alignment costs: two unlike words, one word alone, a change a rule names, kin."""

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


def align(old: Side, new: Side, core: Core, language: Language) -> Outcome:
    """Find out what became of the words of one difference.

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
    return Outcome([_TURNED.get(r, r) for r in turned.rules], turned.gained, turned.lost)


_TURNED = {"negation-gained": "negation-lost", "negation-lost": "negation-gained"}


def _words(side: Side, start: int, end: int) -> list[int]:
    """Return the places of words and symbols that are no part of a figure."""
    taken = {place for figure in side.figures for place in range(figure.start, figure.end)}
    return [
        place
        for place in range(start, end)
        if side.tokens[place].sort in {Sort.WORD, Sort.SYMBOL} and place not in taken
    ]


@lru_cache(maxsize=8192)
def kinship(old: str, new: str, language: Language) -> str:
    """Name the rule that knows two words, their sentence aside.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose tables to use.

    Returns:
        A rule's name; `number` for an -s more or less, which only the sentence can tell; empty
        where no rule knows them.
    """
    if rule := language.small.get((old, new)):
        return rule
    if language.negating and negated(old, new, language):
        return "negation-gained" if len(new) > len(old) else "negation-lost"
    if same_spelling(old, new, language):
        return "spelling"
    related = relation(old, new, language)
    if related is not None:
        return {"number": "number", "voice": "tense"}.get(related, "inflection")
    return "spelling" if slip(old, new, language) else ""


class _Alignment:
    """The best way from the words of one side to those of the other."""

    def __init__(self, old: Side, new: Side, language: Language) -> None:
        self.old, self.new, self.language = old, new, language
        self.found = Outcome()

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
        keys = [self.old.key(i) for i in a], [self.new.key(j) for j in b]
        ids = {key: number for number, key in enumerate(dict.fromkeys((*keys[0], *keys[1])))}
        i = j = 0
        left, right = ([ids[key] for key in side] for side in keys)
        for op in (*Indel.opcodes(left, right), None):
            if op is not None and op.tag != "equal":
                continue
            i_end, j_end = (op.src_start, op.dest_start) if op else (len(a), len(b))
            if (i_end - i) * (j_end - j) <= _SMALL:
                self._weigh(a[i:i_end], b[j:j_end])
            else:
                self._count(a[i:i_end], b[j:j_end])
            if op:
                for x, y in zip(
                    a[op.src_start : op.src_end], b[op.dest_start : op.dest_end], strict=True
                ):
                    self._take((1, 1, self._pair(x, y)), x, y)
                i, j = op.src_end, op.dest_end

    def _count(self, a: Places, b: Places) -> None:
        """Take words that both sides have, wherever they stand, as neither come nor gone."""
        spare = Counter(self.new.key(j) for j in b)
        for i in a:
            if spare[self.old.key(i)] > 0:
                spare[self.old.key(i)] -= 1
            else:
                self.found.lost.append(i)
        kept = Counter(self.old.key(i) for i in a)
        for j in b:
            if kept[self.new.key(j)] > 0:
                kept[self.new.key(j)] -= 1
            else:
                self.found.gained.append(j)

    def _weigh(self, a: Places, b: Places) -> None:
        """Align by the least cost, step by step from the end."""
        if not a and not b:
            return
        best: list[list[tuple[int, Step]]] = [
            [(0, (0, 0, ""))] * (len(b) + 1) for _ in range(len(a) + 1)
        ]
        for i in range(len(a), -1, -1):
            for j in range(len(b), -1, -1):
                if i < len(a) or j < len(b):
                    best[i][j] = min(
                        (cost + best[i + step[0]][j + step[1]][0], step)
                        for cost, step in self._steps(a[i : i + 3], b[j : j + 3])
                    )
        i = j = 0
        while i < len(a) or j < len(b):
            step = best[i][j][1]
            self._take(step, a[i] if i < len(a) else -1, b[j] if j < len(b) else -1)
            i, j = i + step[0], j + step[1]

    def _steps(self, a: Places, b: Places) -> Iterable[tuple[int, Step]]:
        if a and b:
            rule = self._pair(a[0], b[0])
            yield (0 if rule == "=" else _cost(rule, _PAIR)), (1, 1, rule)
        if a:
            rule = self._single(self.old, a[0])
            yield _cost(rule, _SINGLE), (1, 0, rule)
        if b:
            rule = self._single(self.new, b[0])
            yield _cost(rule, _SINGLE), (0, 1, rule)
        if b and (rule := self._joined(self.old, a[:2], self.new, b[0])):
            yield _cost(rule, _PAIR), (2, 1, rule)
        if a and (rule := self._joined(self.new, b[:2], self.old, a[0])):
            yield _cost(rule, _PAIR), (1, 2, rule)

    def _take(self, step: Step, i: int, j: int) -> None:
        old, new, rule = step
        if rule == "=":
            return
        if rule:
            self.found.rules.append(rule)
            return
        if old:
            self.found.lost.append(i)
        if new:
            self.found.gained.append(j)

    def _pair(self, i: int, j: int) -> str:
        """Name the rule that knows an old and a new word as one; `=` where nothing differs."""
        a, b = self.old.tokens[i], self.new.tokens[j]
        if a.key == b.key and (a.text == b.text or a.sort is Sort.SYMBOL):
            return "="
        if a.sort is not b.sort or a.sort is Sort.SYMBOL:
            return ""
        x, y = a.key.casefold(), b.key.casefold()
        if x == y:
            return self._cased(i, j, x)
        if self.old.is_name(i, self.language) or self.new.is_name(j, self.language):
            return ""
        return self._kin(i, j, x, y)

    def _kin(self, i: int, j: int, old: str, new: str) -> str:
        """Name the rule that knows two words, neither of them a name, in their sentence."""
        language = self.language
        if old in language.articles and new in language.articles:
            amount = self._counted(self.old, i) or self._counted(self.new, j)
            return "" if amount else "article-only"
        if old in language.time_prepositions and new in language.time_prepositions:
            return "function-word" if self._before_date(i, j) else ""
        rule = kinship(old, new, language)
        if rule == "number":
            return "agreement" if self._agrees(i, j, old, new) else "number-of-noun"
        return rule

    def _cased(self, i: int, j: int, key: str) -> str:
        capitals = [
            [letter.isupper() for letter in side.tokens[place].text if letter.isalpha()]
            for side, place in ((self.old, i), (self.new, j))
        ]
        if capitals[0] == capitals[1]:
            return "="
        trapped = key in self.language.case_traps
        if trapped and not self.old.starts_sentence(i) and not self.new.starts_sentence(j):
            return "name-changed"
        return "capitalisation"

    def _counted(self, side: Side, place: int) -> bool:
        return side.key(place + 1) in self.language.counted

    def _before_date(self, i: int, j: int) -> bool:
        return _date_at(self.old, i + 1) and _date_at(self.new, j + 1)

    def _single(self, side: Side, place: int) -> str:
        """Name the rule that lets a word come or go."""
        language, key = self.language, side.key(place)
        before, after = side.key(place - 1), side.key(place + 1)
        if key in language.articles:
            return "" if self._counted(side, place) else "article-only"
        if key in language.optional:
            allowed = language.optional[key]
            return "function-word" if not allowed or before in allowed else ""
        if key in language.time_prepositions and _date_at(side, place + 1):
            return "function-word"
        if key in language.serial and "," in {before, after}:
            return "function-word"
        if key.isalpha() and key in {before, after}:
            return "doubled-word"
        return ""

    def _joined(self, parts: Side, places: Places, whole: Side, place: int) -> str:
        """Name the rule that knows two words as one written apart."""
        if len(places) < 2 or places[1] - places[0] > 2:
            return ""
        first, second = (parts.key(p).casefold() for p in places)
        letters = whole.key(place).casefold()
        if first + second.replace("'", "") != letters.replace("'", ""):
            return ""
        if second.startswith("'") and whole.key(place + 1) == "'":
            return "number-of-noun"
        if letters in self.language.hyphen_traps or first in self.language.articles:
            return ""
        return "spelling" if second.startswith("'") else "hyphenation"

    def _agrees(self, i: int, j: int, old: str, new: str) -> bool:
        """Say whether the sentence, the same on both sides, asks for an -s more or less."""
        if {old, new} & self.language.verbs:
            return True
        asked = _asks(self.old, i, self.language), _asks(self.new, j, self.language)
        return bool(asked[0] & asked[1])


def _cost(rule: str, unknown: int) -> int:
    if not rule:
        return unknown
    return _NAMED if rule in RULES and RULES[rule].substantive else _KIN


def _date_at(side: Side, place: int) -> bool:
    return any(f.start == place and f.value.role == "date" for f in side.figures)


def _asks(side: Side, place: int, language: Language) -> frozenset[tuple[str, str]]:
    """Return what stands around a word and asks for its number, each with what it is."""
    found: set[tuple[str, str]] = set()
    before, after = side.key(place - 1), side.key(place + 1)
    if before in language.asks_verb:
        found.add(("verb", before))
    if after in language.agreeing:
        found.add(("agreeing", after))
    if before == "of" and side.key(place - 2) in language.plural_of:
        found.add(("of", side.key(place - 2)))
    for near in (place - 1, place - 2, place - 3):
        key = side.key(near)
        if key in language.asks_plural or key in language.asks_singular:
            found.add(("determiner", key))
        if key in language.common or not key.isalpha():
            break
    if any(f.end == place and not f.value.role and f.value.number != "1" for f in side.figures):
        found.add(("figure", before))
    return frozenset(found)
