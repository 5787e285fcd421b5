"""The documents that were opened: their blogs and snapshots, with one of them beside the list.

Invariant: every snapshot says what changed since the one before it as soon as that is known; what
could not be read stands in the list too.
"""

from collections.abc import Iterator
from functools import partial

from textual import on
from textual.content import Content
from textual.reactive import var

from reader.comparison import Summary
from reader.tui.finding import Standing, in_order, standings
from reader.tui.phrases import date_of, name_of
from reader.tui.screens.beside import Beside, marked_line, with_mark
from reader.tui.screens.linked import Jump
from reader.tui.screens.shelf_items import empty_shelf, shelf_items
from reader.tui.widgets.page_view import PageView
from reader.tui.work import compared, in_thread


class LibraryScreen(Beside):
    """The snapshots of the documents that are open."""

    tallies: var[dict[str, Summary]] = var(dict, init=False)
    """What changed since the snapshot before, by source; computed in a thread."""
    marked: var[tuple[str, ...]] = var((), init=False)
    """Sources of the marked snapshots."""

    def __init__(self) -> None:
        super().__init__()
        self._source: str | None = None
        """Of the snapshot under the cursor."""

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
            listing.items = (empty_shelf(self.reader.paths, shelf.problems),)
        self.preview()

    @on(PageView.Moved, "#shelf")
    def remember(self) -> None:
        """Know the snapshot under the cursor when the documents are read anew."""
        self._source = self.snapshot.source if self.snapshot else None

    def status(self) -> tuple[Content, Content]:
        """Return choices and matches, or how to go on."""
        if self.marked:
            return Content(marked_line(self.marked)), self.matches()
        if self.choices() or self.has_class("empty"):
            return Content(self.choices()), self.matches()
        return self.legend(), self.matches()

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

    async def action_open(self) -> None:
        """Open the snapshot; with two marked, compare them."""
        if len(self.marked) == 2:
            old, new = in_order(self.reader.shelf, *self.marked)
            self.marked = ()
            await self.reader.open_comparison(old, new)
        elif self.snapshot is not None:
            await self.reader.open_snapshot(self.snapshot.source)
        elif (row := self.listing.current) is not None:
            self.reader.notice(row.heading)

    def action_mark(self) -> None:
        """Mark or unmark the snapshot; the third mark pushes the first out."""
        if self.snapshot is not None:
            self.marked = with_mark(self.marked, self.snapshot.source)

    def jumps(self) -> Iterator[Jump]:
        """Yield the snapshots, then the headings in sight."""
        listing = self.listing
        for place, standing in enumerate(standings(self.reader.shelf)):
            yield Jump(_label(standing), partial(listing.go_to, place))
        yield from super().jumps()


def _label(standing: Standing) -> str:
    return f"{date_of(standing.snapshot)} {name_of(standing.snapshot)}"
