"""What the rules found in the edits of one entry, window by window.

Invariant: a difference leaves at least one rule behind, if only that of its punctuation.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.comparison.facets.changes import Seens, differing
from reader.comparison.facets.languages import Language, Topic
from reader.comparison.facets.lexing import Sort, Token
from reader.comparison.facets.markers import Marked
from reader.comparison.facets.model import Edit
from reader.comparison.facets.sides import Side
from reader.comparison.facets.windows import Core, Window, windows
from reader.comparison.facets.wording import align

_JOINTS = frozenset("-/:.")
"""Marks that make one statement of two figures: 3-5, 3/5, 3:5."""
_BESIDE = 2
"""Words between a word and the attribution whose source it tells."""
_FEWEST_TITLED = 3
"""Words of a heading that can tell whether each has a capital."""
_TITLED = 0.6
"""Share of words with a capital from which a heading's capitals tell nothing."""


class Findings:
    """The rules that found something, and what only the whole entry can settle."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.rules: set[str] = set()
        self.figures: list[Seens] = []
        self.lost: Counter[tuple[str, bool]] = Counter()
        """Words that went, and whether each is a name."""
        self.gained: Counter[tuple[str, bool]] = Counter()
        """Words that came."""

    def read(self, edit: Edit) -> None:
        """Ask every rule about one edit that changes something."""
        if edit.heading:
            self.rules.add("heading-edited")
        titled = edit.heading and all(_titled(text) for text in (edit.old, edit.new))
        for window in windows(edit):
            self._window(window, titled)

    def _window(self, window: Window, titled: bool) -> None:
        old, new = (
            Side.of(tokens, window.opens, titled, self.language)
            for tokens in (window.old, window.new)
        )
        seens = differing(old, new)
        figures = bool(seens.old or seens.new)
        if figures:
            self.figures.append(seens)
        elif old.figures and _joints(old.tokens) != _joints(new.tokens):
            self.rules.add("range-changed")
        if seens.restyled:
            self.rules.add("figure-style")
        changed = self._markers(old, new)
        more = new.keys.count("?") - old.keys.count("?")
        self.rules |= _gone_or_come("question", max(-more, 0), max(more, 0))
        for core in window.cores:
            self._core(old, new, core, changed, figures=figures)

    def _markers(self, old: Side, new: Side) -> frozenset[tuple[Topic, str]]:
        """Note which markers came and went; return those that did."""
        senses = [[(mark.topic, mark.sense) for mark in side.marked] for side in (old, new)]
        if senses[0] == senses[1]:
            return frozenset()
        before, since = map(Counter, senses)
        lost, gained = before - since, since - before
        for topic in Topic:
            self.rules |= _gone_or_come(
                topic,
                sum(count for marker, count in lost.items() if marker[0] is topic),
                sum(count for marker, count in gained.items() if marker[0] is topic),
            )
        return frozenset((*lost, *gained))

    def _core(
        self,
        old: Side,
        new: Side,
        core: Core,
        changed: frozenset[tuple[Topic, str]],
        *,
        figures: bool,
    ) -> None:
        """Judge one difference, its figures and markers aside."""
        outcome = align(old, new, core, self.language)
        self.rules.update(outcome.rules)
        self._count(old, outcome.lost, self.lost, changed)
        self._count(new, outcome.gained, self.gained, changed)
        if outcome.loose and not figures:
            self.rules.add("reordered")
        known = figures or bool(outcome.rules or outcome.lost or outcome.gained)
        before = _between(old, core.old_start, core.old_end)
        since = _between(new, core.new_start, core.new_end)
        if rule := _written(before, since, known):
            self.rules.add(rule)

    def _count(
        self,
        side: Side,
        places: Iterable[int],
        counter: Counter[tuple[str, bool]],
        changed: frozenset[tuple[Topic, str]],
    ) -> None:
        """Count words that came or went, those that a changed marker accounts for aside."""
        marked = {p: mark for mark in side.marked for p in range(mark.start, mark.end)}
        for place in places:
            mark = marked.get(place)
            if mark is not None and (mark.topic, mark.sense) in changed:
                continue
            if side.tokens[place].sort is Sort.SYMBOL:
                self.rules.add("symbol-changed")
                continue
            counter[side.key(place), side.is_name(place, self.language)] += 1
            if _beside_source(side, place, marked, changed):
                self.rules.add("source-changed")


def _gone_or_come(stem: str, lost: int, gained: int) -> set[str]:
    """Name the rule of what was lost, gained or, where both, changed."""
    if lost and gained:
        return {f"{stem}-changed"}
    return {f"{stem}-lost"} if lost else {f"{stem}-gained"} if gained else set()


def _beside_source(
    side: Side, place: int, marked: dict[int, Marked], changed: frozenset[tuple[Topic, str]]
) -> bool:
    """Say whether an attribution that stays stands beside a word, no mark between."""
    for step in (-1, 1):
        for distance in range(1, _BESIDE + 1):
            near = place + step * distance
            if not 0 <= near < len(side.tokens) or side.tokens[near].sort is Sort.MARK:
                break
            mark = marked.get(near)
            if mark and mark.topic is Topic.ATTRIBUTION and (mark.topic, mark.sense) not in changed:
                return True
    return False


def _joints(tokens: Sequence[Token]) -> list[str]:
    """Return the marks that join figures, in order."""
    return [
        mark.key
        for left, mark, right in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if mark.key in _JOINTS and left.sort is right.sort is Sort.NUMBER and not right.spaced
    ]


def _between(side: Side, start: int, end: int) -> list[Token]:
    """Return the tokens of a difference, a minus or dot that belongs to a figure left out."""
    return [
        side.tokens[place]
        for place in range(start, end)
        if place not in side.taken or side.tokens[place].sort is not Sort.MARK
    ]


def _written(old: Sequence[Token], new: Sequence[Token], known: bool) -> str | None:
    """Name the rule for what is left of a difference beside its words and figures.

    Args:
        old: Its tokens before.
        new: Its tokens since.
        known: Whether its words were accounted for already.
    """
    marks, other_marks = (
        [token.key for token in side if token.sort is Sort.MARK] for side in (old, new)
    )
    if marks != other_marks:
        return _punctuated(Counter(marks), Counter(other_marks))
    if known:
        return None
    keys, other_keys = ([token.key for token in side] for side in (old, new))
    if keys == other_keys:
        glyphs, other_glyphs = (
            [token.text for token in side if token.key in {'"', "'"}] for side in (old, new)
        )
        return "typography" if glyphs == other_glyphs else "quote-marks-only"
    if sorted(keys) != sorted(other_keys):
        return None
    solid, other_solid = (
        [token.key for token in side if token.sort is not Sort.MARK] for side in (old, new)
    )
    return "punctuation" if solid == other_solid else "reordered"


def _punctuated(old: "Counter[str]", new: "Counter[str]") -> str:
    changed = set(old - new) | set(new - old)
    if changed <= {'"', "'"}:
        return "quote-marks-only" if changed else "punctuation"
    return "hyphenation" if changed == {"-"} else "punctuation"


def _titled(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST_TITLED and capitals >= _TITLED * len(words)
