"""What a mouse selection covers on a page.

Invariant: a selection stays in the column where it began; its text has the document's line ends,
not those that wrapping put in. Offsets are (character of the block, row of the page), rows of the
second column counted from RIGHT.
"""

from textual.geometry import Offset
from textual.selection import Selection

from reader.layout import Line, Page, Role
from reader.tui.widgets.drawing import RIGHT

Drag = tuple[Offset | None, Offset | None]
"""Where a drag began and where it is."""

_FAR = 1 << 20
"""More characters than a row has."""


def in_column(selection: Selection, drag: Drag, rows: int) -> Selection:
    """Keep a selection to the column where it began.

    Args:
        selection: As Textual gives it; either end may be open.
        drag: Where the mouse went down and where it is, as far as that is known.
        rows: Rows of the page.

    Returns:
        The selection with both ends in one column.
    """
    begin, now = drag
    low = RIGHT if begin is not None and begin.y >= RIGHT else 0
    if begin is not None and now is not None and (now.y >= RIGHT) is not (begin.y >= RIGHT):
        # Textual took the end in the other column for the earlier or later one by its number.
        first, last = sorted((begin, Offset(now.x, low + now.y % RIGHT)), key=_in_reading_order)
        return Selection(first, Offset(last.x + 1, last.y))
    start = selection.start or Offset(0, low)
    return Selection(start, selection.end or Offset(_FAR, low + max(rows - 1, 0)))


def _in_reading_order(offset: Offset) -> tuple[int, int]:
    return offset.y, offset.x


def span(selection: Selection | None, row: int, column: int) -> tuple[int, int] | None:
    """Return the characters of its block that are selected in a row of a column."""
    found = selection.get_span(row + column * RIGHT) if selection else None
    if found is None:
        return None
    start, end = found
    return max(start, 0), _FAR if end == -1 else end


def text(page: Page, selection: Selection) -> str:
    """Return the text of a selection that `in_column` has kept to one column.

    Args:
        page: The page it is on.
        selection: Its two ends.

    Returns:
        The selected part of each block, a line each.
    """
    if selection.start is None or selection.end is None:
        return ""
    column = selection.start.y // RIGHT
    parts: dict[int, tuple[int, int]] = {}
    for number in range(selection.start.y % RIGHT, selection.end.y % RIGHT + 1):
        found = span(selection, number, column)
        cell = page.rows[number].cells[column] if number < len(page.rows) else None
        if found is None or not isinstance(cell, Line):
            continue
        if page.blocks[cell.block].role is Role.RULE:
            continue
        start, end = max(found[0], cell.start), min(found[1], cell.end)
        if start < end:
            parts[cell.block] = (parts.get(cell.block, (start, end))[0], end)
    return "\n".join(page.blocks[block].text[a:b] for block, (a, b) in parts.items())
