"""One column of a split page, given the whole width.

Invariant: rows that the other column alone fills are left out, and all but one row of what this
side does not have; anchors keep their order and lead to the first row that is left of them.
"""

from bisect import bisect_left

from reader.layout import GUTTER, Cell, Column, Gap, Line, Page, Row, Side


def one_side(page: Page, column: int, width: int) -> Page:
    """Take one column out of a split page.

    Args:
        page: A page of two columns, nothing of it across both: that would not fit one of them.
        column: 0 for the older side, 1 for the newer.
        width: Cells to show it in.

    Returns:
        A page of one column, in the middle of that width.
    """
    kept: list[int] = []
    rows: list[Row] = []
    above: Cell | None = None
    for number, row in enumerate(page.rows):
        cell = _cell(page, row, column)
        ended = cell is Gap.BLANK and any(isinstance(other, Line) for other in row.cells)
        again = cell is Gap.ABSENT and above is cell
        above = row.cells[column]
        if not ended and not again:
            kept.append(number)
            rows.append(Row(row.anchor, row.mark, (cell,)))
    last = max(len(rows) - 1, 0)
    anchors = [a._replace(row=min(bisect_left(kept, a.row), last)) for a in page.anchors]
    room = min(page.columns[column].width, width - GUTTER)
    left = max(width - GUTTER - room, 0) // 2 + GUTTER
    return Page(width, (Column(left, room),), page.blocks, rows, anchors)


def _cell(page: Page, row: Row, column: int) -> Cell:
    """Return what a side shows in a row; a verdict is of both sides."""
    other = row.cells[1 - column]
    shared = isinstance(other, Line) and page.blocks[other.block].side is Side.BOTH
    return other if shared else row.cells[column]
