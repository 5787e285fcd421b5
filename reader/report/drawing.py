"""A page of one column as lines of text.

Invariant: a line says the same with colour and without.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reader.layout import GUTTER, Block, Line, Mark, Page, Role, Row
from reader.layout.natures import margin
from reader.layout.shown import shown
from reader.layout.wrap import breaks
from reader.report.colour import paint

PIPE_WIDTH = 80
"""Cells where there is no terminal to ask."""


def draw(rows: Iterable[Row], page: Page, colour: bool) -> Iterator[str]:
    """Yield rows of a page, each behind its mark.

    Args:
        rows: Which rows.
        page: A page of one column.
        colour: Whether to use attributes and colours.

    Yields:
        Lines without a line end; spaces at the end are left out.
    """
    for row in rows:
        yield (draw_mark(row.mark, colour) + draw_cell(page, row, colour)).rstrip()


def is_empty(row: Row, page: Page) -> bool:
    """Whether a row says nothing: an empty one, or the line between two entries."""
    (cell,) = row.cells
    return not isinstance(cell, Line) or page.blocks[cell.block].role is Role.RULE


def draw_cell(page: Page, row: Row, colour: bool) -> str:
    """Return a row's text without its mark."""
    (cell,) = row.cells
    if not isinstance(cell, Line):
        return ""
    block = page.blocks[cell.block]
    before = margin(block, cell)
    shown = paint(before, Role.SIGN) if colour and before.strip() else before
    return shown + draw_text(block, colour, cell.start, cell.end)


def draw_mark(mark: Mark, colour: bool) -> str:
    """Return the gutter with a mark in it."""
    sign = "" if mark is Mark.NONE else mark.value
    return (paint(sign, mark) if colour else sign) + " " * (GUTTER - len(sign))


def wrapped(text: str, width: int, colour: bool, role: Role = Role.TEXT) -> Iterator[str]:
    """Yield one text as lines that fit a width.

    Args:
        text: What to show; made safe for a terminal here.
        width: Cells.
        colour: Whether to use attributes and colours.
        role: What the text is.

    Yields:
        Lines without a line end.
    """
    text = shown(text)
    for start, end in pairwise((0, *breaks(text, width), len(text))):
        line = text[start:end].rstrip()
        yield paint(line, role) if colour else line


def draw_text(block: Block, colour: bool, start: int, end: int) -> str:
    """Return a stretch of a block, its spans styled over the block's own role."""
    if not colour:
        return block.text[start:end]
    pieces: list[str] = []
    place = start
    first = max(bisect_left(block.spans, (start,)) - 1, 0)
    for span in block.spans[first : bisect_left(block.spans, (end,))]:
        left, right = max(span.start, place), min(span.end, end)
        if left < right:
            pieces.append(paint(block.text[place:left], block.role))
            pieces.append(paint(block.text[left:right], _under(block.role), span.role))
            place = right
    pieces.append(paint(block.text[place:end], block.role))
    return "".join(pieces)


def _under(role: Role) -> Role:
    """Return the role that shows through a span."""
    return Role.TEXT if role in {Role.STAMP, Role.FOLD} else role
