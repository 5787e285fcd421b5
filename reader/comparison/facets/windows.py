"""Where two versions of a text differ, with enough text around to understand it.

Invariant: outside the pieces that differ, both sides of a window hold the same tokens.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.comparison.facets.lexing import Token, lex
from reader.comparison.facets.model import Edit
from reader.comparison.model import Op

_CONTEXT = 28
"""Characters on either side of a difference that rules may look at: four words or so."""
_WIDEST_WORD = 40
"""Characters that a difference is widened by, at most, to reach the ends of its words."""


class Stretch(NamedTuple):
    """A stretch of the old text and the stretch of the new one that took its place."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Core(NamedTuple):
    """A difference: the places of its tokens in a window's two sides."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Window(NamedTuple):
    """A part of both texts that holds one or more differences."""

    old: Sequence[Token]
    new: Sequence[Token]
    cores: Sequence[Core]
    opens: bool
    """Whether the window starts where the text or a sentence of it starts."""


def windows(edit: Edit) -> Iterator[Window]:
    """Yield the parts of an edit that differ.

    Args:
        edit: A paragraph or heading before and after.

    Yields:
        Windows in reading order. Differences closer than the context of a rule share one.
    """
    group: list[Stretch] = []
    for stretch in _widened(edit):
        if group and stretch.old_start - group[-1].old_end > _CONTEXT:
            yield _window(edit, group)
            group = []
        group.append(stretch)
    if group:
        yield _window(edit, group)


def _stretches(edit: Edit) -> Iterator[Stretch]:
    if not edit.old or not edit.new:
        yield Stretch(0, len(edit.old), 0, len(edit.new))
        return
    i = j = old_start = new_start = 0
    for op, text in edit.words:
        if op is Op.EQUAL:
            if i > old_start or j > new_start:
                yield Stretch(old_start, i, new_start, j)
            i += len(text)
            j += len(text)
            old_start, new_start = i, j
        elif op is Op.DELETE:
            i += len(text)
        else:
            j += len(text)
    if i > old_start or j > new_start:
        yield Stretch(old_start, i, new_start, j)


def _widened(edit: Edit) -> list[Stretch]:
    """Return the differences, each widened to the spaces around it, touching ones as one."""
    found: list[Stretch] = []
    old = edit.old
    for a, b, c, d in _stretches(edit):
        floor = found[-1].old_end if found else 0
        left = a
        while left > floor and a - left < _WIDEST_WORD and not old[left - 1].isspace():
            left -= 1
        if found and left == floor:
            last = found.pop()
            stretch = Stretch(last.old_start, b, last.new_start, d)
        else:
            stretch = Stretch(left, b, c - (a - left), d)
        found.append(stretch)
    return [_to_the_right(edit, found, place) for place in range(len(found))]


def _to_the_right(edit: Edit, found: Sequence[Stretch], place: int) -> Stretch:
    a, b, c, d = found[place]
    ceiling = found[place + 1].old_start if place + 1 < len(found) else len(edit.old)
    right = b
    while right < ceiling and right - b < _WIDEST_WORD and not edit.old[right].isspace():
        right += 1
    return Stretch(a, right, c, d + right - b)


def _window(edit: Edit, group: Sequence[Stretch]) -> Window:
    first, last = group[0], group[-1]
    start = _left(edit.old, first.old_start)
    before = lex(edit.old, start, first.old_start)
    old, new = list(before), list(before)
    cores: list[Core] = []
    for place, stretch in enumerate(group):
        if place:
            between = lex(edit.old, group[place - 1].old_end, stretch.old_start)
            old += between
            new += between
        i, j = len(old), len(new)
        old += lex(edit.old, stretch.old_start, stretch.old_end)
        new += lex(edit.new, stretch.new_start, stretch.new_end)
        cores.append(Core(i, len(old), j, len(new)))
    after = lex(edit.old, last.old_end, _right(edit.old, last.old_end))
    return Window(old + after, new + after, cores, start == 0)


def _left(text: str, place: int) -> int:
    start = max(0, place - _CONTEXT)
    space = text.find(" ", start, place)
    return start if start == 0 or space < 0 else space


def _right(text: str, place: int) -> int:
    end = min(len(text), place + _CONTEXT)
    space = text.rfind(" ", place, end)
    return end if end == len(text) or space < 0 else space
