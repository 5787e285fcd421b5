"""A page on the screen: its rows as strips, the looks of its roles, what is selected of it.

Invariant: what is drawn follows from the page, the rows the cursor is on, the words sought and the
selection; `redraw` is called whenever one of them changes.
"""

from typing import ClassVar

from textual.cache import LRUCache
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from reader.layout import Page
from reader.tui.widgets import looks, selecting
from reader.tui.widgets.drawing import Highlight, Pen, draw
from reader.tui.widgets.looks import Look
from reader.tui.widgets.search import Search

EMPTY = Page(0, (), (), (), ())

KEPT = 400
"""Drawn rows that are kept: a few screens of them."""


class Canvas(ScrollView, inherit_bindings=False):
    """A page, drawn."""

    ALLOW_SELECT = True
    DIVIDER = "│"
    """What stands between two columns."""
    COMPONENT_CLASSES: ClassVar = set(Look)
    DEFAULT_CSS = looks.CSS

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.page = EMPTY
        self.search = Search()
        self.marked = range(0)
        """The rows beside which the cursor is drawn."""
        self._looks: dict[Look, Style] = {}
        self._strips: LRUCache[int, Strip] = LRUCache(KEPT)

    def redraw(self) -> None:
        """Draw every row anew."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget rows drawn in the old colours."""
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.redraw()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw the cursor as it looks with or without focus."""
        super().watch_has_focus(_has_focus)
        self._looks.clear()
        self._strips.clear()

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
        here = number in self.marked
        base = self.visual_style + self.look(Look.CURSOR_ROW) if here else self.visual_style
        pen = Pen(self.look, base, self._highlights, here, self.DIVIDER)
        return draw(self.page, number, width, pen)

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

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text without the line ends that wrapping put in."""
        kept = self.column_selection
        return (selecting.text(self.page, kept), "\n") if kept else None
