"""One row of a page as a strip of cells.

Invariant: every cell of the strip carries a selection offset (its character in the block, its row
in the page), the gutter, padding and filler too; without one a short drag would select everything.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from rich.cells import set_cell_size
from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.style import Style

from reader.layout import GUTTER, Column, Gap, Line, Mark, Page, Role, Row
from reader.tui.widgets.looks import ABSENT, CURSOR, MARK_LOOKS, look_of

RIGHT = 1 << 24
"""What the second column adds to a row's number in selection offsets."""

BAR = "▌"
HATCH = "╱"

Look = Callable[[str], Style]
"""Gives the style of a component class."""


class Highlight(NamedTuple):
    """A stretch of a block's characters with a style on top of its own."""

    start: int
    end: int
    style: Style


Highlights = Callable[[int, int, int], Iterable[Highlight]]
"""Gives the highlights of a block (its index) in a row (its number) of a column (0 or 1)."""


class Pen(NamedTuple):
    """What a row is drawn with."""

    look: Look
    base: Style
    highlights: Highlights


def draw(page: Page, number: int, pen: Pen, *, width: int, cursor: bool) -> Strip:
    """Draw a row of a page.

    Args:
        page: The page.
        number: The row's place in the page.
        pen: Styles and highlights.
        width: Cells to fill.
        cursor: Whether the row belongs to the entry that the cursor is on.

    Returns:
        A strip of that many cells.
    """
    row = page.rows[number]
    strips: list[Strip] = []
    x = 0
    for place, column in enumerate(page.columns):
        last = place == len(page.columns) - 1
        room = (width if last else column.x + column.width) - column.x
        margin = _segment(" " * (column.x - GUTTER - x), pen.base)
        segments = [margin, *_gutter(row, place, pen, cursor=cursor), *_cell(page, row, place, number, pen, room)]
        start = cell.start if isinstance(cell := row.cells[place], Line) else 0
        strip = Strip(segments).adjust_cell_length(column.x + room - x, pen.base.rich_style)
        strips.append(strip.apply_offsets(start - (column.x - x), number + place * RIGHT))
        x = column.x + column.width
    return Strip.join(strips).adjust_cell_length(width, pen.base.rich_style)


def _segment(text: str, style: Style) -> Segment:
    return Segment(text, style.rich_style)


def _gutter(row: Row, place: int, pen: Pen, *, cursor: bool) -> list[Segment]:
    """Draw the mark, and the bar beside the entry that the cursor is on."""
    sign = "" if row.cells[place] is Gap.ABSENT or row.mark is Mark.NONE else row.mark.value
    mark = _segment(sign, pen.base + pen.look(MARK_LOOKS.get(row.mark, look_of(Role.FOLD))))
    bar = _segment(BAR, pen.base + pen.look(CURSOR))
    blank = _segment(" ", pen.base)
    if not cursor or place:
        return [*[blank] * (2 - len(sign)), mark, blank]
    if len(sign) > 1:
        return [mark, bar]
    return [bar, mark if sign else blank, blank]


def _cell(page: Page, row: Row, place: int, number: int, pen: Pen, room: int) -> list[Segment]:
    """Draw what a column shows in a row, as wide as it is."""
    cell = row.cells[place]
    if isinstance(cell, Gap):
        sign = HATCH if cell is Gap.ABSENT else " "
        return [_segment(sign * page.columns[place].width, pen.base + pen.look(ABSENT))]
    block = page.blocks[cell.block]
    style = pen.base + pen.look(look_of(block.role))
    content = Content(block.text[cell.start : cell.end].rstrip("\n"))
    for start, end, role in block.spans:
        if start < cell.end and end > cell.start:
            content = content.stylize(pen.look(look_of(role)), max(start - cell.start, 0), end - cell.start)
    for start, end, on_top in pen.highlights(number, place, cell.block):
        if start < cell.end and end > cell.start:
            content = content.stylize(on_top, max(start - cell.start, 0), end - cell.start)
    return [_segment(" " * block.indent, pen.base), *content.render_segments(style)]
