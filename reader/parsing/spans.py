"""Tells where each entry of a stamped page starts and where the last one ends.

A page sets its times above its entries, between heading and text, or below them; what stands after
the last entry is a menu or a list of other stories. Invariant: spans follow one another without a
gap, and each holds its stamp.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.parsing.bylines import is_caption, is_person
from reader.parsing.lines import Line
from reader.parsing.separators import Separators
from reader.parsing.shape import is_bullet, is_headline, is_text, is_unstopped
from reader.parsing.stamp import Stamp
from reader.parsing.stamps import read_day_heading
from reader.parsing.told import Mark

_HEADED = 0.6
"""Share of the stamps that stand between a headline and text, where a page writes them so."""
_CLUSTERED = 0.5
"""Share of the stamps above which another time stands, where a page sets two at an entry."""
_MENU = 4
"""Short lines without stops in a row that no entry ends with."""
_READ = 40
"""Lines above the first stamp at an entry's end in which the entry may start."""


class Span(NamedTuple):
    """The lines of one entry."""

    start: int
    end: int
    mark: int
    """The index of the line that holds its stamp."""
    stamp: Stamp


def spans(
    lines: Sequence[Line], found: Separators, listed: Collection[int]
) -> tuple[list[Span], bool]:
    """Give each stamp the lines of its entry.

    Args:
        lines: The page's coverage.
        found: The stamps that separate its entries.
        listed: The numbers of the lines, taken out before, that head lists of other stories.

    Returns:
        The spans in page order, and whether the stamps stand at their ends.
    """
    marks = _after_lists(found.marks)
    end = _tail(lines, marks[-1][0], sorted(listed))
    if _at_ends(lines, marks, end):
        ends = [i + 1 for i, _ in marks]
        starts = [_first_start(lines, marks[0][0]), *ends[:-1]]
        return [
            Span(start, end, i, stamp)
            for start, end, (i, stamp) in zip(starts, ends, marks, strict=True)
        ], True
    up = _headings_above(lines, marks)
    last = marks[-1][0]
    below = {stamp.form for i, stamp in found.others.items() if last < i < end}
    above = {i: s for i, s in found.others.items() if not s.rest and s.form not in below}
    usual = Counter(above[i - 1].form for i, _ in marks if i - 1 in above)
    above = {i: s for i, s in above.items() if usual[s.form] >= _CLUSTERED * len(marks)}
    starts = [_with_cluster(i - up, above) for i, _ in marks]
    ends = [*starts[1:], end]
    return [
        Span(start, stop, i, stamp)
        for start, stop, (i, stamp) in zip(starts, ends, marks, strict=True)
    ], False


def _after_lists(marks: Sequence[Mark]) -> list[Mark]:
    """Leave out a stamp that the next one follows at once, before any entry: it ends a list."""
    first = 0
    while first + 2 < len(marks) and _empty(marks[first], marks[first + 1]):
        first += 1
    return list(marks[first:])


def _empty(mark: Mark, below: Mark) -> bool:
    return below[0] - mark[0] == 1 and not mark[1].rest


def _at_ends(lines: Sequence[Line], marks: Sequence[Mark], end: int) -> bool:
    """Tell stamps below their entries: no text follows the last, and some stands above the first.

    A stamp with something behind it on its line heads what follows.
    """
    first, last = marks[0][0], marks[-1][0]
    if any(stamp.rest for _, stamp in marks):
        return False
    below = any(is_text(line.text) for line in lines[last + 1 : end])
    above = any(is_text(line.text) for line in lines[max(0, first - _READ) : first])
    return above and not below and (first > 0 or end == last + 1)


def _first_start(lines: Sequence[Line], mark: int) -> int:
    """Return where the first entry starts, whose stamp stands at its end.

    It starts below what was taken out as furniture, or at the headline nearest to its stamp.
    """
    lowest = max(0, mark - _READ)
    for i in range(mark - 1, lowest, -1):
        if lines[i].number - lines[i - 1].last > 1 and not _only_blank(lines, i):
            return i
    heads = (i for i in range(mark - 1, lowest, -1) if _heads(lines, i))
    return next(heads, lowest)


def _only_blank(lines: Sequence[Line], i: int) -> bool:
    """Tell whether the numbers of a page's lines have gaps everywhere, from blank lines."""
    window = lines[max(0, i - 10) : i + 10]
    gaps = sum(below.number - above.last > 1 for above, below in pairwise(window))
    return gaps > len(window) // 3


def _heads(lines: Sequence[Line], i: int) -> bool:
    text = lines[i].text
    return is_headline(text) and not is_caption(text) and is_text(lines[i + 1].text)


def _headings_above(lines: Sequence[Line], marks: Sequence[Mark]) -> int:
    """Return 1 where headings, or names, stand above their stamps, else 0."""
    if any(stamp.rest for _, stamp in marks):
        return 0
    first = marks[0][0]
    headed = sum(_is_headed_above(lines, i) for i, _ in marks)
    signed = sum(i > 0 and is_person(lines[i - 1].text) for i, _ in marks)
    is_signed = first > 0 and is_person(lines[first - 1].text) and signed >= _HEADED * len(marks)
    return int(first > 0 and (is_signed or headed >= _HEADED * len(marks)))


def _is_headed_above(lines: Sequence[Line], i: int) -> bool:
    if i == 0 or i + 1 >= len(lines):
        return False
    above, below = lines[i - 1].text, lines[i + 1].text
    return is_headline(above) and not is_caption(above) and not is_headline(below)


def _with_cluster(start: int, others: dict[int, Stamp]) -> int:
    """Move an entry's start up over other times right above it: `4m ago`, a machine's time."""
    while (above := others.get(start - 1)) and not above.name and not above.is_update:
        start -= 1
    return start


def _tail(lines: Sequence[Line], mark: int, listed: Sequence[int]) -> int:
    """Return where the last entry ends: at a list of other stories, a day, or a menu."""
    stop = next((n for n in listed if n > lines[mark].number), None)
    short, since = 0, mark + 1
    for i in range(mark + 1, len(lines)):
        text = lines[i].text
        if (stop is not None and lines[i].number > stop) or read_day_heading(text):
            return since if short >= _MENU - 1 else i
        if is_bullet(text) or not is_unstopped(text):
            short = 0
        elif not is_caption(text):
            since = since if short else i
            short += 1
        if short >= _MENU:
            return since
    return since if short >= _MENU - 1 else len(lines)
