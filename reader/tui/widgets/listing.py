"""A list to choose from, drawn and steered as a page.

Invariant: each item has one anchor, its place in the list; a line that does not fit ends in an
ellipsis, that of a message is wrapped.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from textual.reactive import var

from reader.layout import GUTTER, Anchor, Block, Column, Gap, Line, Mark, Page, Row, TargetKind
from reader.layout.wrap import breaks, drawn_end
from reader.tui.widgets.pane import Pane

_NARROWEST = 2
"""Cells that the widest character takes."""


class Item(NamedTuple):
    """Something to choose."""

    lines: tuple[Block, ...]
    mark: Mark = Mark.NONE
    above: tuple[Block, ...] = ()
    """The heading of a group that begins here; not part of what is chosen."""
    whole: bool = False
    """Wrap its lines where they do not fit, as those of a message."""


class Listing(Pane):
    """A list of items.

    Args:
        start: The item that the cursor begins on.
    """

    DEFAULT_CSS = """
    Listing > .page--cursor-row { background: $row-far; }
    Listing:focus > .page--cursor-row { background: $row; }
    Listing > .page--added, Listing > .page--dropped, Listing > .page--moved { text-style: bold; }
    """

    items: var[tuple[Item, ...]] = var(())

    def __init__(self, *, id: str | None = None, start: int = 0) -> None:
        super().__init__(id=id)
        self._start = start

    def relayout(self) -> None:
        """Lay the list out; the first time the cursor goes where it begins."""
        fresh = self.current is None
        super().relayout()
        if fresh:
            self.go_to(self._start)

    def lay_out(self, width: int) -> Page:
        """Return the list as a page."""
        return listed(self.items, width)

    def watch_items(self) -> None:
        """Show other items, the cursor on the same place."""
        self.relayout()


def listed(items: Sequence[Item], width: int) -> Page:
    """Lay a list out.

    Args:
        items: What to choose from.
        width: Cells.

    Returns:
        A page of one column whose anchors' `new` is the item's place.
    """
    room = max(width - GUTTER, _NARROWEST)
    blocks: list[Block] = []
    rows: list[Row] = []
    anchors: list[Anchor] = []
    for place, item in enumerate(items):
        if item.above and rows:
            rows.append(Row(place, Mark.NONE, (Gap.BLANK,)))
        for block in (*item.above, *item.lines):
            if block is item.lines[0]:
                anchors.append(Anchor(len(rows), TargetKind.ENTRY, block.text, new=place))
            mark = item.mark if block is item.lines[0] else Mark.NONE
            text = block.text if item.whole else _clipped(block.text, room - block.indent)
            cuts = breaks(text, room - block.indent) if item.whole else []
            for start, end in pairwise([0, *cuts, len(text)]):
                line = Line(len(blocks), start, drawn_end(text, start, end))
                rows.append(Row(place, Mark.NONE if start else mark, (line,)))
            blocks.append(Block(text, block.role, block.spans, block.side, place, block.indent))
    return Page(width, (Column(GUTTER, room),), blocks, rows, anchors)


def _clipped(text: str, room: int) -> str:
    return text if cell_len(text) <= room else set_cell_size(text, max(room - 1, 0)).rstrip() + "…"
