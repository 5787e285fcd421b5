"""What the rules found in the edits of one entry, window by window.

Invariant: a difference leaves at least one rule behind, if only that of its punctuation.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.comparison.facets.changes import Seens, differing
from reader.comparison.facets.languages import Language, Topic
from reader.comparison.facets.leftover import left_over, punctuated, surplus
from reader.comparison.facets.lexing import MARK, NUMBER, SYMBOL, Token
from reader.comparison.facets.markers import Marked
from reader.comparison.facets.model import Edit
from reader.comparison.facets.sentence import Sentence
from reader.comparison.facets.sides import Side
from reader.comparison.facets.windows import Span, Window, differences, windows
from reader.comparison.facets.wording import Outcome, align

_JOINTS = frozenset("-/:.")
"""Marks that make one statement of two figures: 3-5, 3/5, 3:5."""
_BESIDE = 2
"""Words between a word and the attribution whose source it tells."""
_FEWEST_TITLED = 3
"""Words of a heading that can tell whether each has a capital."""
_TITLED = 0.6
"""Share of words with a capital from which a heading's capitals tell nothing."""

_ATTRIBUTION = Topic.ATTRIBUTION


@dataclass(slots=True, eq=False)
class Words:
    """Words that came or went, by their keys."""

    names: list[str]
    others: list[str]


class Findings:
    """The rules that found something, and what only the whole entry can settle.

    First the edits of an entry are cut into windows, then their sides looked through, then the
    rules asked.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.rules: set[str] = set()
        self.figures: list[Seens] = []
        self.lost = Words([], [])
        """Words that went."""
        self.gained = Words([], [])
        """Words that came."""
        self._windows: list[tuple[Window, bool]] = []
        """Each with whether it is of a heading in which every word has a capital."""
        self._sides: list[tuple[Side, Side]] = []
        """Of each window."""

    def cut(self, edits: Iterable[Edit]) -> None:
        """Find where edits that change something do so."""
        for edit in edits:
            if edit.heading:
                self.rules.add("heading-edited")
            titled = edit.heading and all(_titled(text) for text in (edit.old, edit.new))
            stretches, rules = differences(edit)
            self.rules |= rules
            self._windows += [(window, titled) for window in windows(edit, stretches)]

    def look(self) -> None:
        """Look for figures and markers in the windows."""
        self._sides = [
            (
                Side(window.old, window.opens, titled, self.language),
                Side(window.new, window.opens, titled, self.language),
            )
            for window, titled in self._windows
        ]

    def ask(self) -> None:
        """Ask every rule about every window."""
        for (window, _), (old, new) in zip(self._windows, self._sides, strict=True):
            self._window(old, new, window.cores)

    def _window(self, old: Side, new: Side, cores: Sequence[Span]) -> None:
        figures = False
        if old.figures or new.figures:
            figures = self._figures(old, new)
        sentence = Sentence(old, new, self.language)
        parts = [(old.parted(a, b), new.parted(c, d)) for a, b, c, d in cores]
        outcomes = [align(sentence, words, others) for (words, _), (others, _) in parts]
        changed: frozenset[str] = frozenset()
        if old.marked or new.marked:
            changed = self._markers(old, new, outcomes)
        questions = 0
        for core, ((_, marks), (_, others)), outcome in zip(cores, parts, outcomes, strict=True):
            known = self._core(old, new, outcome, changed) or figures
            if outcome.loose and not figures:
                self.rules.add("reordered")
            if marks != others:
                self.rules.add(punctuated(marks, others))
                questions += others.count("?") - marks.count("?")
            elif not known and (rule := left_over(old, new, core)):
                self.rules.add(rule)
        if questions:
            self.rules.add("question-gained" if questions > 0 else "question-lost")

    def _figures(self, old: Side, new: Side) -> bool:
        """Note which figures differ; return whether any does."""
        seens = differing(old, new)
        if seens.restyled:
            self.rules.add("figure-style")
        if seens.old or seens.new:
            self.figures.append(seens)
            return True
        if _joints(old.tokens) != _joints(new.tokens):
            self.rules.add("range-changed")
        return False

    def _markers(self, old: Side, new: Side, outcomes: Iterable[Outcome]) -> frozenset[str]:
        """Note which markers came and went; return those that did. A respelt one did neither."""
        before, since = old.marked, new.marked
        if [mark.sense for mark in before] == [mark.sense for mark in since]:
            return frozenset()
        if respelt := [pair for outcome in outcomes for pair in outcome.respelt]:
            before = _elsewhere(before, [places for places, _ in respelt])
            since = _elsewhere(since, [places for _, places in respelt])
        balance = surplus([mark.sense for mark in before], [mark.sense for mark in since])
        went = {mark.topic.value for mark in before if balance[mark.sense] > 0}
        came = {mark.topic.value for mark in since if balance[mark.sense] < 0}
        for topic in went | came:
            self.rules.add(_gone_or_come(topic, topic in went, topic in came))
        return frozenset([sense for sense, count in balance.items() if count])

    def _core(self, old: Side, new: Side, outcome: Outcome, changed: frozenset[str]) -> bool:
        """Judge the words of one difference; return whether any came, went or changed."""
        if outcome.rules:
            self.rules.update(outcome.rules)
        if outcome.lost:
            self._count(old, outcome.lost, self.lost, changed)
        if outcome.gained:
            self._count(new, outcome.gained, self.gained, changed)
        return bool(outcome.rules or outcome.lost or outcome.gained)

    def _count(
        self, side: Side, places: Iterable[int], words: Words, changed: frozenset[str]
    ) -> None:
        """Count words that came or went, those that a changed marker accounts for aside."""
        if changed:
            told = {
                place
                for mark in side.marked
                if mark.sense in changed
                for place in range(mark.start, mark.end)
            }
            places = [place for place in places if place not in told]
        tokens, names, others = side.tokens, words.names, words.others
        for place in places:
            token = tokens[place]
            if token.capital and side.is_name(place, self.language):
                names.append(token.key)
            elif token.sort is SYMBOL:
                self.rules.add("symbol-changed")
            else:
                others.append(token.key)
        if side.marked and (sources := _sources(side, changed)) and not sources.isdisjoint(places):
            self.rules.add("source-changed")


def _elsewhere(marks: Sequence[Marked], places: Iterable[Sequence[int]]) -> Sequence[Marked]:
    """Return the markers that stand at none of these places."""
    taken = set(chain.from_iterable(places))
    return [mark for mark in marks if taken.isdisjoint(range(mark.start, mark.end))]


def _gone_or_come(stem: str, lost: bool, gained: bool) -> str:
    """Name the rule of what was lost, gained or, where both, changed."""
    return f"{stem}-changed" if lost and gained else f"{stem}-lost" if lost else f"{stem}-gained"


def _sources(side: Side, changed: frozenset[str]) -> set[int]:
    """Return the places beside an attribution that stays, no mark between."""
    found: set[int] = set()
    for mark in side.marked:
        if mark.topic is _ATTRIBUTION and mark.sense not in changed:
            for place in range(mark.start, mark.end):
                found.update(_beside(side.tokens, place))
    return found


def _beside(tokens: Sequence[Token], place: int) -> Iterable[int]:
    """Yield the places of the words next to one, up to a mark."""
    for step in (-1, 1):
        for near in range(place + step, place + step * (_BESIDE + 1), step):
            if not 0 <= near < len(tokens):
                break
            if tokens[near].sort is MARK:
                break
            if tokens[near].sort is not SYMBOL:
                yield near


def _joints(tokens: Sequence[Token]) -> list[str]:
    """Return the marks that join figures, in order."""
    return [
        mark.key
        for left, mark, right in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if mark.key in _JOINTS and left.sort is right.sort is NUMBER and not right.spaced
    ]


def _titled(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST_TITLED and capitals >= _TITLED * len(words)
