"""The pane that shows a page: draws its rows, moves over its anchors, finds words in it.

Invariant: what is drawn follows from the page, the cursor, the words sought and the selection;
whatever changes the page keeps its top entry at the top and the cursor on its entry.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar

from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from reader.layout import Anchor, Line, Page, Role
from reader.tui.commanded import Commanded
from reader.tui.commands import Place, bindings
from reader.tui.widgets import looks, selecting
from reader.tui.widgets.bearing import (
    Bearing,
    anchor_at,
    bearing_of,
    row_at,
    take_bearing,
)
from reader.tui.widgets.drawing import RIGHT, Highlight, Pen, draw
from reader.tui.widgets.looks import Look
from reader.tui.widgets.search import Search, row_of

LONGEST_LAYOUT = 1.0
"""Seconds; a view that has not come by then comes while the user goes on."""

EMPTY = Page(0, (), (), (), ())


class PageView(Commanded, ScrollView, can_focus=True, inherit_bindings=False):
    """A page to scroll, steer and search. Subclasses say what is on it."""

    BINDINGS = bindings(Place.PANE)
    ALLOW_SELECT = True
    DIVIDER = "│"
    """What stands between two columns."""
    COMPONENT_CLASSES: ClassVar = set(Look)
    DEFAULT_CSS = looks.CSS

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
        self.page = EMPTY
        self.search = Search()
        self._begins = self._ends = 0
        self._laid_out = asyncio.Event()
        self._looks: dict[Look, Style] = {}
        self._strips: LRUCache[int, Strip] = LRUCache(400)

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
        top = take_bearing(self.page, self.top_row)
        here = bearing_of(self.current) if self.current else None
        self.page = self.lay_out(width)
        self._laid_out.set()
        self.screen.clear_selection()
        self.virtual_size = Size(width, len(self.page.rows))
        self.search = self.search.over(self.page)
        self.set_reactive(PageView.cursor, (here and anchor_at(self.page, here)) or 0)
        self.go_to_row(row_at(self.page, top) if top else 0)
        self._changed()

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
        self.scroll_to(y=row, animate=False, force=True)

    def watch_cursor(self) -> None:
        """Draw the cursor elsewhere and tell the screen."""
        self._changed()

    def _changed(self) -> None:
        self._begins, self._ends = self._extent()
        self._strips.clear()
        self.refresh()
        self.post_message(self.Moved(self))

    def _extent(self) -> tuple[int, int]:
        """Return the first row of what the cursor is on and the row after its last text."""
        if self.current is None:
            return 0, 0
        follows = self.page.anchors[self.cursor + 1 :][:1]
        end = follows[0].row if follows else len(self.page.rows)
        while end > self.current.row + 1 and not self._has_text(end - 1):
            end -= 1
        return self.current.row, end

    def _has_text(self, row: int) -> bool:
        blocks = (
            self.page.blocks[c.block] for c in self.page.rows[row].cells if isinstance(c, Line)
        )
        return any(block.role is not Role.RULE for block in blocks)

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
        if self.scrollable_content_region.width != self.page.width:
            self.relayout()

    def notify_style_update(self) -> None:
        """Forget rows drawn in the old colours."""
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._strips.clear()
        self.refresh()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw the cursor as it looks with or without focus."""
        super().watch_has_focus(_has_focus)
        self._looks.clear()
        self._strips.clear()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the user clicks; a second click picks it."""
        offset = event.style.meta.get("offset")
        if offset is None or not self.page.anchors:
            return
        row = self.page.rows[offset[1] % RIGHT]
        self.cursor = row.anchor
        if event.chain == 2:
            self.post_message(self.Chosen(self))

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if number >= len(self.page.rows):
            return Strip.blank(width, self.visual_style.rich_style).apply_offsets(0, number)
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._draw(number, width)
        return strip

    def _draw(self, number: int, width: int) -> Strip:
        here = self._begins <= number < self._ends
        base = self.visual_style + self.look(Look.CURSOR_ROW) if here else self.visual_style
        return draw(
            self.page, number, width, Pen(self.look, base, self._highlights, here, self.DIVIDER)
        )

    def look(self, name: Look) -> Style:
        """Return the style of a look, for what is drawn in this view and about it."""
        style = self._looks.get(name)
        if style is None:
            style = self._looks[name] = looks.style_of(self.get_component_styles(name))
        return style

    def _highlights(self, number: int, column: int, block: int) -> list[Highlight]:
        found = [
            Highlight(match.start, match.end, self.look(Look.MATCH_NOW if now else Look.MATCH))
            for match, now in self.search.in_block(block)
        ]
        span = selecting.span(self.column_selection, number, column)
        if span is not None:
            style = looks.style_of(self.screen.get_component_styles("screen--selection"))
            found.append(Highlight(*span, style))
        return found

    # Selecting and copying

    @property
    def column_selection(self) -> Selection | None:
        """What is selected, kept to the column where the drag began."""
        selection = self.text_selection
        if selection is None:
            return None
        state = self.screen._select_state
        mine = state if state and state.start.content_widget is self else None
        begin = mine.start.content_offset if mine else None
        now = mine.end.content_offset if mine and mine.end else None
        return selecting.in_column(selection, (begin, now), len(self.page.rows))

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

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text without the line ends that wrapping put in."""
        kept = self.column_selection
        return (selecting.text(self.page, kept), "\n") if kept else None
