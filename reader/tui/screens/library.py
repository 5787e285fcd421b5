"""The blogs and their snapshots, with the one under the cursor beside the list.

Invariant: every snapshot says what changed since the one before it as soon as that is known; what
could not be read stands in the list too.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from textual import on
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from reader.comparison import Summary
from reader.tui.commands import Place, bindings
from reader.tui.finding import Standing, in_order, standings
from reader.tui.phrases import date_of, name_of
from reader.tui.screens.linked import Jump
from reader.tui.screens.reading_commands import ReadingCommands
from reader.tui.screens.shelf_items import empty_shelf, shelf_items
from reader.tui.screens.signs import ENTRIES, legend_line
from reader.tui.widgets.listing import Listing
from reader.tui.widgets.page_view import PageView
from reader.tui.work import compared, in_thread


class LibraryScreen(ReadingCommands):
    """The list of snapshots, and a preview from 80 cells on."""

    PLACES = (Place.LIBRARY, *ReadingCommands.PLACES)
    BINDINGS = bindings(Place.LIBRARY)
    DEFAULT_CSS = """
    LibraryScreen Listing { width: 34; }
    LibraryScreen ReadingView { width: 1fr; border-left: vkey $panel; }
    LibraryScreen.-wide Listing { width: 42; }
    LibraryScreen.-broad Listing { width: 56; }
    LibraryScreen.-narrow Listing { width: 1fr; }
    LibraryScreen.-narrow ReadingView { display: none; }
    LibraryScreen.zoom-list Listing { width: 1fr; }
    LibraryScreen.zoom-list ReadingView { display: none; }
    LibraryScreen.zoom-text Listing { display: none; }
    LibraryScreen.zoom-text ReadingView { display: block; border: none; }
    LibraryScreen.empty Listing { width: 1fr; }
    LibraryScreen.empty ReadingView { display: none; }
    """

    tallies: var[dict[str, Summary]] = var(dict, init=False)
    """What changed since the snapshot before, by source; computed in a thread."""
    marked: var[tuple[str, ...]] = var((), init=False)
    """Sources of the marked snapshots."""

    def __init__(self) -> None:
        super().__init__()
        self.listing = Listing(id="shelf")
        self._source: str | None = None
        """Of the snapshot under the cursor."""

    def panes(self) -> Iterable[Widget]:
        """Yield the list and the preview."""
        yield self.listing
        yield self.view

    @property
    def standing(self) -> Standing | None:
        """The snapshot under the cursor."""
        places = list(standings(self.reader.shelf))
        cursor = self.listing.cursor
        return places[cursor] if cursor < len(places) else None

    def on_mount(self) -> None:
        """Show what is read, and again when it was read anew."""
        self.head("liveblog")
        self.watch(self.app, "shelf", self.show_shelf)

    # What is shown

    def show_shelf(self) -> None:
        """List the shelf, the cursor on the snapshot where it was; then compare neighbours."""
        shelf, kept = self.reader.shelf, self._source
        self.set_class(shelf is not None and not shelf.blogs, "empty")
        sources = [standing.snapshot.source for standing in standings(shelf)]
        self.marked = tuple(source for source in self.marked if source in sources)
        self.list_again()
        if kept in sources:
            self.listing.go_to(sources.index(kept))
        if shelf is not None and shelf.blogs:
            self.head("liveblog · " + ", ".join(blog.name for blog in shelf.blogs))
            self.call_after_refresh(self.begin_comparing)

    def watch_tallies(self) -> None:
        """Show tallies as they come."""
        self.list_again()

    def watch_marked(self) -> None:
        """Show the marks."""
        self.list_again()

    def list_again(self) -> None:
        """Fill the list from what is known now."""
        shelf = self.reader.shelf
        if shelf is None:
            return
        listing = self.listing
        if shelf.blogs:
            listing.items = shelf_items(shelf, self.tallies, self.marked)
        else:
            paths, offer = self.reader.paths, self.reader.offer
            listing.items = (empty_shelf(paths, shelf.problems, offer),)
        self.preview()

    @on(PageView.Moved, "#shelf")
    def preview(self) -> None:
        """Show the snapshot under the cursor."""
        self.view.snapshot = self.snapshot
        self._source = self.snapshot.source if self.snapshot else None
        self.refresh_status()

    def status(self) -> tuple[Content, Content]:
        """Return choices and matches, or how to go on."""
        if self.marked:
            return Content(_MARKED[len(self.marked)]), self.matches()
        if self.choices() or self.has_class("empty"):
            return Content(self.choices()), self.matches()
        return legend_line(self.view, ENTRIES) + Content(" since the one before"), self.matches()

    def begin_comparing(self) -> None:
        """Begin to compare neighbours, once the snapshots themselves are on the screen."""
        work = self.compare_neighbours()
        self.run_worker(
            work, exclusive=True, group="tallies", name="comparing", exit_on_error=False
        )

    async def compare_neighbours(self) -> None:
        """Compare every snapshot with the one before it, the newest first."""
        for standing in list(standings(self.reader.shelf)):
            if standing.before is not None:
                pair = partial(compared, standing.before, standing.snapshot)
                summary = (await in_thread(pair)).summary
                self.tallies = {**self.tallies, standing.snapshot.source: summary}

    # What is done

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action == "mark" and self.snapshot is None:
            return "no snapshot here to mark"
        if action == "zoom" and (self.has_class("empty") or self.has_class("-narrow")):
            return "only one pane has room here"
        return super().why_not(action)

    async def action_open(self) -> None:
        """Open the snapshot; with two marked, compare them."""
        if len(self.marked) == 2:
            old, new = in_order(self.reader.shelf, *self.marked)
            self.marked = ()
            await self.reader.open_comparison(old, new)
        elif self.snapshot is not None:
            await self.reader.open_snapshot(self.snapshot.source)
        else:
            self._take_offer()

    def _take_offer(self) -> None:
        shelf = self.reader.shelf
        if shelf is not None and not shelf.blogs and self.reader.offer:
            self.reader.open_paths([self.reader.offer])
        elif (row := self.listing.current) is not None:
            self.reader.notice(row.heading)

    @on(PageView.Chosen, "#shelf")
    async def open_clicked(self) -> None:
        """Open what the user clicked twice."""
        await self.action_open()

    def action_mark(self) -> None:
        """Mark or unmark the snapshot; the third mark pushes the first out."""
        if self.snapshot is None:
            return
        source = self.snapshot.source
        if source in self.marked:
            self.marked = tuple(other for other in self.marked if other != source)
        else:
            self.marked = (*self.marked, source)[-2:]

    def action_zoom(self) -> None:
        """Give the whole width to the focused pane, or bring the other back."""
        zoomed = self.has_class("zoom-list") or self.has_class("zoom-text")
        in_list = self.listing.has_focus
        self.set_class(not zoomed and in_list, "zoom-list")
        self.set_class(not zoomed and not in_list, "zoom-text")

    def jumps(self) -> Iterator[Jump]:
        """Yield the snapshots, then the headings in sight."""
        listing = self.listing
        for place, standing in enumerate(standings(self.reader.shelf)):
            yield Jump(_label(standing), partial(listing.go_to, place))
        yield from super().jumps()


def _label(standing: Standing) -> str:
    return f"{date_of(standing.snapshot)} {name_of(standing.snapshot)}"


_MARKED = {
    1: "one snapshot marked: mark another, then enter compares them",
    2: "two snapshots marked: enter compares them",
}
