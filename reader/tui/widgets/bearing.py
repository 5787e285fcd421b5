"""A place on a page that another layout of the same document has too.

Invariant: however the page is laid out anew, its top entry stays the top entry.
"""

from bisect import bisect_right
from typing import NamedTuple

from reader.layout import Anchor, Line, Mark, Page, Role, Row, TargetKind


class Bearing(NamedTuple):
    """An anchor, and how far below its first row."""

    target: TargetKind
    old: int | None = None
    new: int | None = None
    change: int | None = None
    characters: int = 0
    """Of the anchor's text, above the row."""


def bearing_of(anchor: Anchor) -> Bearing:
    """Return the place where an anchor begins."""
    return Bearing(anchor.target, anchor.old, anchor.new, anchor.change)


def take_bearing(page: Page, row: int) -> Bearing | None:
    """Note what stands at a row.

    Args:
        page: The page as it is.
        row: A row's number.

    Returns:
        The place, or None on an empty page.
    """
    if not page.rows:
        return None
    anchor = page.anchors[page.rows[row].anchor]
    above = sum(_characters(page, number) for number in range(anchor.row, row))
    return bearing_of(anchor)._replace(characters=above)


def anchor_at(page: Page, bearing: Bearing) -> int | None:
    """Find the anchor of a bearing, or where it would stand.

    Args:
        page: The page as it is now.
        bearing: A place on another layout of the same document.

    Returns:
        The anchor's index; the one before it where it is not shown; None on an empty page.
    """
    for index, anchor in enumerate(page.anchors):
        if bearing_of(anchor) == bearing._replace(characters=0):
            return index
    if not page.anchors:
        return None
    if bearing.change is not None:
        places = [-1 if anchor.change is None else anchor.change for anchor in page.anchors]
        shown = [index for index, place in enumerate(places) if place <= bearing.change]
        return shown[-1] if shown else 0
    return 0


def row_at(page: Page, bearing: Bearing) -> int:
    """Find the row of a bearing.

    Args:
        page: The page as it is now.
        bearing: A place on another layout of the same document.

    Returns:
        The row's number; 0 on an empty page.
    """
    index = anchor_at(page, bearing)
    if index is None:
        return 0
    row = page.anchors[index].row
    left = bearing.characters
    while left > 0 and row + 1 < len(page.rows) and page.rows[row + 1].anchor == index:
        left -= _characters(page, row)
        row += left >= 0
    return row


def mark_at(page: Page, index: int) -> Mark:
    """Return the sign of an anchor: of a change the first that stands beside it."""
    anchor = page.anchors[index]
    last = len(page.rows) if anchor.counts else anchor.row + 1
    marks = (page.rows[row].mark for row in range(anchor.row, last))
    return next((mark for mark in marks if mark is not Mark.NONE), Mark.NONE)


def paragraph_rows(page: Page, index: int) -> list[int]:
    """Return the row in which each paragraph of an anchor begins."""
    rows: dict[int, int] = {}
    for row in extent(page, index):
        for cell in page.rows[row].cells:
            if isinstance(cell, Line) and page.blocks[cell.block].role is Role.TEXT:
                rows.setdefault(cell.block, row)
    return list(rows.values())


def anchor_above(page: Page, row: int) -> int:
    """Return the index of the anchor that a row stands under; 0 above the first."""
    return max(bisect_right(page.anchors, row, key=lambda anchor: anchor.row) - 1, 0)


def extent(page: Page, index: int) -> range:
    """Return the rows of an anchor, up to its last text; none where there is no such anchor."""
    if index >= len(page.anchors):
        return range(0)
    start, follows = page.anchors[index].row, page.anchors[index + 1 : index + 2]
    end = follows[0].row if follows else len(page.rows)
    while end > start + 1 and not _has_text(page, page.rows[end - 1], index):
        end -= 1
    return range(start, end)


def _has_text(page: Page, row: Row, index: int) -> bool:
    """Whether a row holds text of an anchor, and not a heading that stands above the next."""
    blocks = (page.blocks[cell.block] for cell in row.cells if isinstance(cell, Line))
    return row.anchor == index and any(block.role is not Role.RULE for block in blocks)


def _characters(page: Page, row: int) -> int:
    return max((c.end - c.start for c in page.rows[row].cells if isinstance(c, Line)), default=0)
