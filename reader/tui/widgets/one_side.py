"""One column of a split page, given the whole width.

Invariant: rows that the other column alone fills are left out; anchors keep their order and lead to
the first row that is left of them.
"""

from bisect import bisect_left
from dataclasses import replace

from reader.layout import GUTTER, Column, Gap, Line, Page, Row


def one_side(page: Page, column: int, width: int) -> Page:
    """Take one column out of a split page.

    Args:
        page: A page of two columns.
        column: 0 for the older side, 1 for the newer.
        width: Cells to show it in.

    Returns:
        A page of one column, in the middle of that width.
    """
    kept: list[int] = []
    for number, row in enumerate(page.rows):
        cell = row.cells[column]
        empty = all(not isinstance(c, Line) for c in row.cells)
        if isinstance(cell, Line) or empty or (cell is Gap.ABSENT and _first(page, number, column)):
            kept.append(number)
    rows = [
        Row(row.anchor, row.mark, (row.cells[column],)) for row in map(page.rows.__getitem__, kept)
    ]
    last = max(len(rows) - 1, 0)
    anchors = [replace(a, row=min(bisect_left(kept, a.row), last)) for a in page.anchors]
    room = min(page.columns[column].width, width - GUTTER)
    left = max(width - GUTTER - room, 0) // 2 + GUTTER
    return Page(width, (Column(left, room),), page.blocks, rows, anchors)


def _first(page: Page, number: int, column: int) -> bool:
    """Whether a row is the first of a stretch that this side does not have."""
    return number == 0 or page.rows[number - 1].cells[column] is not Gap.ABSENT
