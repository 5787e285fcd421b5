"""Where two versions of a text differ, with enough text around to understand it.

Invariant: outside the pieces that differ, both sides of a window hold the same tokens.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.comparison.facets.lexing import Token, lex, mark_key
from reader.comparison.facets.model import Edit
from reader.comparison.model import Op

_CONTEXT = 28
"""Characters on either side of a difference that rules may look at: four words or so."""
_WIDEST_WORD = 40
"""Characters that a difference is widened by, at most, to reach the ends of its words."""


Span = tuple[int, int, int, int]
"""Where an old piece starts and ends, and where the new one does that took its place: characters
of the texts or tokens of a window's sides. A plain tuple, for every difference takes several."""


@dataclass(slots=True, eq=False)
class Window:
    """A part of both texts that holds one or more differences."""

    old: Sequence[Token]
    new: Sequence[Token]
    cores: Sequence[Span]
    """The differences, by the places of their tokens."""
    opens: bool
    """Whether the window starts where the text or a sentence of it starts."""


def differences(edit: Edit) -> tuple[list[Span], set[str]]:
    """Find where the two texts of an edit differ.

    Args:
        edit: A paragraph or heading before and after.

    Returns:
        The stretches in reading order, without those where a mark only changed its glyph, and the
        rules that know these.
    """
    if not edit.old or not edit.new:
        return [(0, len(edit.old), 0, len(edit.new))], set()
    before, since, words, _ = edit
    found: list[Span] = []
    rules: set[str] = set()
    i = j = old_start = new_start = 0
    for op, text in (*words, _END):
        size = len(text)
        if op is _DELETE:
            i += size
        elif op is _INSERT:
            j += size
        else:
            if i > old_start or j > new_start:
                old = before[old_start] if i - old_start == j - new_start == 1 else ""
                if old and mark_key(old) == mark_key(since[new_start]):
                    within = old_start and before[old_start - 1].isalnum() and text[:1].isalnum()
                    quotes = not within and old in _QUOTES
                    rules.add("quote-marks-only" if quotes else "typography")
                else:
                    found.append((old_start, i, new_start, j))
            i = old_start = i + size
            j = new_start = j + size
    return found, rules


_DELETE, _INSERT = Op.DELETE, Op.INSERT
_END = (Op.EQUAL, "")
_QUOTES = frozenset("\"'“”„‟«»‘’‚‛‹›`´″＂")


def windows(edit: Edit, stretches: Sequence[Span]) -> Iterator[Window]:
    """Yield the parts of an edit that differ.

    Args:
        edit: A paragraph or heading before and after.
        stretches: Where they differ.

    Yields:
        Windows in reading order. Differences closer than the context of a rule share one.
    """
    group: list[Span] = []
    for stretch in _widened(edit.old, stretches):
        if group and stretch[0] - group[-1][1] > _CONTEXT:
            yield _window(edit, group)
            group = []
        group.append(stretch)
    if group:
        yield _window(edit, group)


def _widened(old: str, stretches: Sequence[Span]) -> list[Span]:
    """Return the differences, each widened to the spaces around it, touching ones as one."""
    found: list[Span] = []
    floor = 0
    for a, b, c, d in stretches:
        left, least = a, max(floor, a - _WIDEST_WORD)
        while left > least and not old[left - 1].isspace():
            left -= 1
        if found and left == floor:
            start, _, new_start, _ = found.pop()
            found.append((start, b, new_start, d))
        else:
            found.append((left, b, c - (a - left), d))
        floor = b
    ceiling = len(old)
    for place in range(len(found) - 1, -1, -1):
        a, b, c, d = found[place]
        right, most = b, min(ceiling, b + _WIDEST_WORD)
        while right < most and not old[right].isspace():
            right += 1
        found[place] = (a, right, c, d + right - b)
        ceiling = a
    return found


def _window(edit: Edit, group: Sequence[Span]) -> Window:
    place = group[0][0]
    start = _left(edit.old, place)
    old = lex(edit.old, start, place)
    new = old.copy()
    cores: list[Span] = []
    for a, b, c, d in group:
        if a > place:
            between = lex(edit.old, place, a)
            old += between
            new += between
        i, j = len(old), len(new)
        old += lex(edit.old, a, b)
        new += lex(edit.new, c, d)
        cores.append((i, len(old), j, len(new)))
        place = b
    after = lex(edit.old, place, _right(edit.old, place))
    return Window(old + after, new + after, cores, start == 0)


def _left(text: str, place: int) -> int:
    start = place - _CONTEXT
    if start <= 0:
        return 0
    space = text.find(" ", start, place)
    return start if space < 0 else space


def _right(text: str, place: int) -> int:
    end = place + _CONTEXT
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", place, end)
    return end if space < 0 else space
