"""The pane that shows a page: lays it out, knows where the user is in it, finds words in it.

Invariant: whatever changes the page keeps its top entry at the top and the cursor on its entry.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from reader.layout import Anchor, Line, Page
from reader.tui.commanded import Commanded
from reader.tui.commands import Place, bindings
from reader.tui.widgets import looks
from reader.tui.widgets.bearing import (
    Bearing,
    anchor_at,
    bearing_of,
    extent,
    row_at,
    take_bearing,
)
from reader.tui.widgets.canvas import Canvas
from reader.tui.widgets.drawing import RIGHT
from reader.tui.widgets.search import Search, row_of

LONGEST_LAYOUT = 1.0
"""Seconds; a view that has not come by then comes while the user goes on."""


class Stand(NamedTuple):
    """Where the user was when the page was last laid out anew, and where that has led."""

    top: Bearing | None
    row: int
    here: Bearing | None
    cursor: int


class PageView(Commanded, Canvas, can_focus=True, inherit_bindings=False):
    """A page to scroll, steer and search. Subclasses say what is on it."""

    BINDINGS = bindings(Place.PANE)

    cursor: var[int] = var(0, init=False)
    """Index of the anchor that commands apply to."""

    @dataclass
    class Moved(Message):
        """The cursor, the page or the matches changed."""

        view: "PageView"

        @property
        def control(self) -> "PageView":
            """The view that sent it."""
            return self.view

    class Chosen(Moved):
        """The user picked what the cursor is on."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.stops: list[int] = []
        """Indexes of the anchors that count."""
        self._laid_out = asyncio.Event()
        self._stand: Stand | None = None
        """Kept until the user goes elsewhere, so that there and back again leads back."""

    def lay_out(self, width: int) -> Page:
        """Return the page for a width in cells."""
        raise NotImplementedError

    # What is shown

    @property
    def current(self) -> Anchor | None:
        """Where the cursor is; None on an empty page."""
        return self.page.anchors[self.cursor] if self.cursor < len(self.page.anchors) else None

    @property
    def top_row(self) -> int:
        """The number of the first row on the screen."""
        return min(self.scroll_offset.y, max(len(self.page.rows) - 1, 0))

    @property
    def rows_shown(self) -> int:
        """Rows on the screen."""
        return max(self.scrollable_content_region.height, 1)

    def relayout(self) -> None:
        """Lay the page out again, for another width or other choices."""
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        top, here = self._bearings()
        self.page = self.lay_out(width)
        self.stops = [index for index, anchor in enumerate(self.page.anchors) if anchor.counts]
        self._laid_out.set()
        self.screen.clear_selection()
        self.virtual_size = Size(width, len(self.page.rows))
        self.search = self.search.over(self.page)
        self.set_reactive(PageView.cursor, (here and anchor_at(self.page, here)) or 0)
        self.go_to_row(row_at(self.page, top) if top else 0)
        self._stand = Stand(top, self.top_row, here, self.cursor)
        self._changed()

    def _bearings(self) -> tuple[Bearing | None, Bearing | None]:
        """Return the place of the top row and that of the cursor."""
        was = self._stand
        top = was.top if was and was.row == self.top_row else take_bearing(self.page, self.top_row)
        if was and was.cursor == self.cursor:
            return top, was.here
        return top, bearing_of(self.current) if self.current else None

    async def ready(self) -> None:
        """Wait until this view is laid out, unless there is no room for it."""
        if self.display:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._laid_out.wait(), LONGEST_LAYOUT)

    def show_bearing(self, bearing: Bearing) -> None:
        """Move the cursor to a place and bring it to the top."""
        index = anchor_at(self.page, bearing)
        if index is not None:
            self.go_to(index)

    def go_to(self, index: int) -> None:
        """Move the cursor to an anchor and show it from its first row, if it is laid out."""
        if index >= len(self.page.anchors):
            return
        self.cursor = index
        row = self._first_row(index)
        end = self.page.anchors[index + 1].row if index + 1 < len(self.page.anchors) else row + 1
        if not self.top_row <= row <= end <= self.top_row + self.rows_shown:
            self.go_to_row(row)

    def _first_row(self, index: int) -> int:
        """Return an anchor's row, or that of the heading above it which is its alone."""
        row = self.page.anchors[index].row
        while row and self.page.rows[row - 1].anchor == index:
            row -= 1
        return row

    def go_to_row(self, row: int) -> None:
        """Scroll so that a row is the first on the screen, as far as there are rows below."""
        self._stand = None
        self.scroll_to(y=row, animate=False, force=True)

    def watch_cursor(self) -> None:
        """Draw the cursor elsewhere and tell the screen."""
        self._changed()

    def _changed(self) -> None:
        self.marked = extent(self.page, self.cursor)
        self.redraw()
        self.post_message(self.Moved(self))

    # Searching

    def seek(self, words: str) -> None:
        """Find words, from the top of the screen on; no words end the search.

        Args:
            words: What the user typed.
        """
        self.search = Search(self.page, words)
        top = self.page.rows[self.top_row].cells if self.page.rows else ()
        block = min((cell.block for cell in top if isinstance(cell, Line)), default=0)
        self.search.start_at(block)
        self.show_match()

    def show_match(self) -> None:
        """Bring the match that the user is at onto the screen, the cursor with it."""
        stop = self.search.stop
        row = row_of(self.page, stop) if stop else None
        if row is not None:
            self.set_reactive(PageView.cursor, self.page.rows[row].anchor)
            if not self.top_row <= row < self.top_row + self.rows_shown:
                self.go_to_row(row - self.rows_shown // 3)
        self._changed()

    # Events

    def on_resize(self) -> None:
        """Wrap anew where the width changed."""
        self.fit()

    def fit(self) -> None:
        """Wrap anew unless the page has the width there is."""
        if self.scrollable_content_region.width != self.page.width:
            self.relayout()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw rows of the width there is: a picture may be due before the event that tells it."""
        self.fit()
        return super().render_lines(crop)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the user clicks; a second click picks it."""
        offset = event.style.meta.get("offset")
        row = len(self.page.rows) if offset is None else offset[1] % RIGHT
        if row >= len(self.page.rows):
            return
        self.cursor = self.page.rows[row].anchor
        if event.chain == 2:
            self.post_message(self.Chosen(self))

    def copied(self) -> str:
        """Return the text of what the cursor is on."""
        if self.current is None:
            return ""
        rows = takewhile(
            lambda row: row.anchor == self.cursor,
            map(self.page.rows.__getitem__, range(self.current.row, len(self.page.rows))),
        )
        cells = (cell for row in rows for cell in row.cells)
        blocks = dict.fromkeys(cell.block for cell in cells if isinstance(cell, Line))
        texts = (self.page.blocks[b] for b in blocks)
        return "\n\n".join(block.text for block in texts if block.role in looks.COVERAGE)
