"""A list of snapshots with the one under the cursor beside it.

Invariant: the text beside the list is that of the snapshot under the cursor as soon as it is there;
from 80 cells on both have room.
"""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget

from reader.tui.commands import Place, bindings
from reader.tui.screens.reading_commands import ReadingCommands
from reader.tui.screens.signs import CHANGES, legend_line
from reader.tui.widgets.listing import Listing
from reader.tui.widgets.page_view import PageView


class Beside(ReadingCommands):
    """A list of snapshots, and a preview from 80 cells on."""

    PLACES = (Place.LIBRARY, *ReadingCommands.PLACES)
    BINDINGS = bindings(Place.LIBRARY)
    DEFAULT_CSS = """
    Beside Listing { width: 34; }
    Beside ReadingView { width: 1fr; border-left: vkey $panel; }
    Beside.-wide Listing { width: 42; }
    Beside.-broad Listing { width: 56; }
    Beside.-narrow Listing { width: 1fr; }
    Beside.-narrow ReadingView { display: none; }
    Beside.zoom-list Listing { width: 1fr; }
    Beside.zoom-list ReadingView { display: none; }
    Beside.zoom-text Listing { display: none; }
    Beside.zoom-text ReadingView { display: block; border: none; }
    Beside.empty Listing { width: 1fr; }
    Beside.empty ReadingView { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.listing = Listing(id="shelf")

    def panes(self) -> Iterable[Widget]:
        """Yield the list and the preview."""
        yield self.listing
        yield self.view

    @on(PageView.Moved, "#shelf")
    def preview(self) -> None:
        """Show the snapshot under the cursor."""
        self.view.snapshot = self.snapshot
        self.refresh_status()

    def legend(self) -> Content:
        """Return what the signs in the list mean."""
        legend = legend_line(self.view, CHANGES, short=self.has_class("-narrow"))
        return legend + Content(" since the one before")

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action == "mark" and self.snapshot is None:
            return "no snapshot here to mark"
        if action == "zoom" and (self.has_class("empty") or self.has_class("-narrow")):
            return "only one pane has room here"
        return super().why_not(action)

    async def action_open(self) -> None:
        """Open what the cursor is on."""
        raise NotImplementedError

    @on(PageView.Chosen, "#shelf")
    async def open_clicked(self) -> None:
        """Open what the user clicked twice."""
        await self.action_open()

    def action_zoom(self) -> None:
        """Give the whole width to the focused pane, or bring the other back."""
        zoomed = self.has_class("zoom-list") or self.has_class("zoom-text")
        in_list = self.listing.has_focus
        self.set_class(not zoomed and in_list, "zoom-list")
        self.set_class(not zoomed and not in_list, "zoom-text")


def with_mark(marked: tuple[str, ...], source: str) -> tuple[str, ...]:
    """Mark or unmark a snapshot; a third mark pushes the first out.

    Args:
        marked: The sources marked, the earliest first.
        source: The one to mark or unmark.

    Returns:
        The sources marked then.
    """
    if source in marked:
        return tuple(other for other in marked if other != source)
    return (*marked, source)[-2:]


def marked_line(marked: tuple[str, ...]) -> str:
    """Return what to do with the snapshots marked, for the status line."""
    if len(marked) == 1:
        return "one snapshot marked: mark another, then enter compares them"
    return "two snapshots marked: enter compares them" if marked else ""
