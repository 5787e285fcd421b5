"""What of a page its reader has had on screen.

Invariant: an entry counts as read once each of its rows has rested on the screen for a moment, or
once the cursor was on it and went on; what is counted once is told once.
"""

from collections.abc import Callable, Collection

from textual.timer import Timer

from reader.layout import Page, TargetKind
from reader.tui.screens.base import ReaderScreen
from reader.tui.widgets.bearing import extent
from reader.tui.widgets.page_view import PageView

REST = 0.8
"""Seconds for which rows stand still before they count as seen."""


class Attention:
    """Follows one view of a screen.

    Args:
        screen: The screen, in sight or not.
        view: Its text.
        tell: Called with the places of entries that were read.
    """

    def __init__(
        self, screen: ReaderScreen, view: PageView, tell: Callable[[Collection[int]], None]
    ) -> None:
        self._screen = screen
        self._view = view
        self._tell = tell
        self.told: set[int] = set()
        """The places of the entries that were read."""
        self._passed: set[int] = set()
        self._rows: set[int] = set()
        self._page = view.page
        self._cursor: int | None = None
        self._timer: Timer | None = None

    def follow(self) -> None:
        """Note where the cursor was; begin to wait until all stands still."""
        self._look()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(REST, self.rest)

    def _look(self) -> None:
        """Note what page there is now, and whether the cursor has left an entry."""
        page = self._view.page
        if page is not self._page:
            self._page, self._rows = page, set()
        here = _entry(page, self._view.cursor)
        if here != self._cursor:
            self._passed.update(() if self._cursor is None else (self._cursor,))
            self._cursor = here

    def rest(self) -> None:
        """Count the rows on the screen as seen."""
        view = self._view
        if self._screen.is_current and view.page.rows:
            self._rows.update(range(view.top_row, view.top_row + view.rows_shown))
        self.settle()

    def settle(self) -> None:
        """Tell what was read and not told yet."""
        self._look()
        read = (self._passed | seen(self._page, self._rows)) - self.told
        if read:
            self.told |= read
            self._tell(read)


def seen(page: Page, rows: Collection[int]) -> set[int]:
    """Find the entries of which every row has been seen.

    Args:
        page: A page.
        rows: The rows seen.

    Returns:
        The entries' places in their snapshot, the newer one where there are two.
    """
    shown = ((index, _entry(page, index)) for index in range(len(page.anchors)))
    return {
        place
        for index, place in shown
        if place is not None and all(row in rows for row in extent(page, index))
    }


def _entry(page: Page, index: int) -> int | None:
    """Return the place of the entry that an anchor leads to."""
    anchor = page.anchors[index] if index < len(page.anchors) else None
    return anchor.new if anchor and anchor.target is TargetKind.ENTRY else None
