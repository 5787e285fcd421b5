"""One row of a page as a strip of cells.

Invariant: every cell of the strip carries a selection offset (its character in the block, its row
in the page), the gutter, padding and filler too; without one a short drag would select everything.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.style import Style

from reader.comparison import Kind
from reader.layout import GUTTER, Block, Cell, Gap, Line, Page, Row, Span
from reader.layout.natures import margin
from reader.tui.widgets.looks import LOOKS, SIGN_LOOKS, Look, look_of_span

RIGHT = 1 << 24
"""What the second column adds to a row's number in selection offsets."""

BAR = "▌"
HATCH = "╱"

Looks = Callable[[Look], Style]
"""Gives the style of a look."""


class Highlight(NamedTuple):
    """A stretch of a block's characters with a style on top of its own."""

    start: int
    end: int
    style: Style


Highlights = Callable[[int, int, int], Iterable[Highlight]]
"""Gives the highlights of a block (its index) in a row (its number) of a column (0 or 1)."""


class Pen(NamedTuple):
    """What a row is drawn with."""

    look: Looks
    base: Style
    highlights: Highlights
    cursor: bool
    """Whether the row belongs to the entry that the cursor is on."""
    divider: str
    """What stands between two columns."""


def draw(page: Page, number: int, width: int, pen: Pen) -> Strip:
    """Draw a row of a page.

    Args:
        page: The page.
        number: The row's place in the page.
        width: Cells to fill.
        pen: Styles and highlights.

    Returns:
        A strip of that many cells.
    """
    row = page.rows[number]
    strips: list[Strip] = []
    x = 0
    for place, column in enumerate(page.columns):
        if x == width:  # the text before takes up what is left
            break
        margin = _segment(" " * (column.x - GUTTER - x), pen.base)
        gutter = _gutter(row, place, pen)
        strip = Strip([margin, *gutter, *_cell(page, row, place, number, pen)])
        across = Gap.JOINED in row.cells[place + 1 :] and strip.cell_length > column.end - x
        end = width if across or place == len(row.cells) - 1 else column.end
        start = _start(page, row.cells[place])
        filled = strip.adjust_cell_length(max(end - x, 0), pen.base.rich_style)
        strips.append(filled.apply_offsets(start - (column.x - x), number + place * RIGHT))
        x = end
    return Strip.join(strips).adjust_cell_length(width, pen.base.rich_style)


def _start(page: Page, cell: Cell) -> int:
    """Return the character that the first cell of a column would hold; an indent holds none."""
    return cell.start - page.blocks[cell.block].indent if isinstance(cell, Line) else 0


def _segment(text: str, style: Style) -> Segment:
    return Segment(text, style.rich_style)


def _gutter(row: Row, place: int, pen: Pen) -> list[Segment]:
    """Draw a row's mark; before it the line between two columns, after it the cursor's bar."""
    sign = row.mark.value.strip() if isinstance(row.cells[place], Line) else ""
    room = " " * (2 - len(sign))
    edge = pen.divider + room[1:] if place and room else room
    return [
        _segment(edge, pen.base + pen.look(Look.FAINT)),
        _segment(sign, pen.base + pen.look(SIGN_LOOKS[row.mark])),
        _segment(BAR if pen.cursor and not place else " ", pen.base + pen.look(Look.CURSOR)),
    ]


def _cell(page: Page, row: Row, place: int, number: int, pen: Pen) -> list[Segment]:
    """Draw what a column shows in a row."""
    cell = row.cells[place]
    if isinstance(cell, Gap):
        sign = HATCH if cell is Gap.ABSENT else " "
        return [_segment(sign * page.columns[place].width, pen.base + pen.look(Look.FAINT))]
    block = page.blocks[cell.block]
    content = Content(block.text[cell.start : cell.end])
    whole = page.anchors[row.anchor].kind in {Kind.ADDED, Kind.DROPPED}
    spans = [
        Highlight(span.start, span.end, pen.look(look_of_span(span, block, whole_entry=whole)))
        for span in _within(block, cell)
    ]
    for start, end, style in (*spans, *pen.highlights(number, place, cell.block)):
        first, last = max(start, cell.start) - cell.start, end - cell.start
        if first < last:
            content = content.stylize(style, first, last)
    style = pen.base + pen.look(LOOKS[block.role])
    before = margin(block, cell)
    indent = [_segment(before, pen.base + pen.look(Look.FAINT))] if before else []
    return [*indent, *content.render_segments(style)]


def _within(block: Block, cell: Line) -> Iterator[Span]:
    """Yield the spans of a block that a cell shows a part of."""
    first = bisect_right(block.spans, cell.start, key=lambda span: span.end)
    return takewhile(lambda span: span.start < cell.end, islice(block.spans, first, None))
