"""The user's library: its blogs and snapshots, with the one under the cursor beside the list.

Invariant: the list is made of rows alone; only the blog under the cursor is taken out of the
library, and the cursor stays on its snapshot whatever comes or goes.
"""

import asyncio
from collections.abc import Iterator
from functools import partial

from textual import on
from textual.content import Content
from textual.reactive import var

from reader.layout.phrases import counted
from reader.layout.shown import shown
from reader.tui.catching_up import AllRead
from reader.tui.finding import Standing, standing_of
from reader.tui.phrases import date_text
from reader.tui.screens.beside import Beside, marked_line, with_mark
from reader.tui.screens.linked import Jump
from reader.tui.screens.stock_items import Spot, empty_stock, spots, stock_items
from reader.tui.stock import Kept, id_of, offered, source_of
from reader.tui.widgets.page_view import PageView
from reader.tui.writing import Undo

PAUSE = 0.05
"""Seconds for which the cursor rests on a blog before it is taken out of the library."""


class HomeScreen(Beside):
    """The library."""

    marked: var[tuple[str, ...]] = var((), init=False)
    """Sources of the marked snapshots."""

    def __init__(self) -> None:
        super().__init__()
        self.spots: tuple[Spot, ...] = ()
        self._here: tuple[int, int | None] | None = None
        """The blog and the snapshot under the cursor."""

    @property
    def spot(self) -> Spot | None:
        """What the cursor is on."""
        cursor = self.listing.cursor
        return self.spots[cursor] if cursor < len(self.spots) else None

    @property
    def kept(self) -> Kept | None:
        """The blog under the cursor."""
        return self.spot.kept if self.spot else None

    @property
    def standing(self) -> Standing | None:
        """The snapshot under the cursor, as soon as its blog is there."""
        row = self.spot.row if self.spot else None
        return standing_of(self.reader.shelf, source_of(row.id)) if row else None

    def on_mount(self) -> None:
        """Show what there is, and again when it has changed."""
        self.head("liveblog · your library")
        self.watch(self.app, "stock", self.show_stock)
        self.watch(self.app, "shelf", self.preview)
        self.watch(self.app, "settling", self.refresh_status)
        self.watch(self.app, "watched", self.list_again, init=False)

    def on_screen_resume(self) -> None:
        """Work on the library again where documents were open meanwhile."""
        if not self.reader.in_library:
            self.reader.open_paths(())
        self.take_out()

    # What is shown

    def show_stock(self) -> None:
        """List the library, the cursor on the snapshot where it was."""
        stock = self.reader.stock
        if stock is None:
            return
        self.set_class(not stock, "empty")
        self.spots = tuple(spots(stock))
        known = {source_of(spot.row.id) for spot in self.spots if spot.row}
        self.marked = tuple(source for source in self.marked if source in known)
        self.list_again()
        here = [(s.kept.blog.id, s.row.id if s.row else None) for s in self.spots]
        if self._here in here:
            self.listing.go_to(here.index(self._here))

    def watch_marked(self) -> None:
        """Show the marks."""
        self.list_again()

    def list_again(self) -> None:
        """Fill the list from what is known now."""
        stock = self.reader.stock
        marked = {id_of(source) for source in self.marked}
        watched = {n: self.reader.watch_lines(n) for n in self.reader.watched}
        items = stock_items(stock or (), marked, watched)
        self.listing.items = tuple(items) if stock else (empty_stock(offered()),)
        self.preview()

    @on(PageView.Moved, "#shelf")
    def take_out(self) -> None:
        """Take the blog under the cursor out of the library."""
        if (spot := self.spot) is not None:
            self._here = spot.kept.blog.id, spot.row.id if spot.row else None
            work = partial(self._take_out, spot.kept.blog.id)
            self.reader.start(work, "hold", "opening the blog")

    async def _take_out(self, blog_id: int) -> None:
        await asyncio.sleep(PAUSE)
        await self.reader.hold(blog_id)

    def status(self) -> tuple[Content, Content]:
        """Return choices and matches, or how to go on."""
        right = self.matches() or Content(self.reader.settling)
        said = marked_line(self.marked) or self.choices()
        if said or self.has_class("empty"):
            return Content(said), right
        return self.legend(), right

    # What is done

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action in {"remove", "all_read"} and self.spot is None:
            return "no blog here"
        if action == "all_read" and not self._waiting:
            return "nothing in this blog waits to be read"
        return super().why_not(action)

    async def action_open(self) -> None:
        """Open the snapshot, or list the earlier ones; with two marked, compare them."""
        if len(self.marked) == 2:
            await self._compare_marked()
        elif self.spot is None:
            if (offer := offered()) is not None:
                await self.reader.open_documents([offer])
        elif self.spot.row is None:
            self.reader.whole |= {self.spot.kept.blog.id}
            self.reader.read()
        else:
            source = source_of(self.spot.row.id)
            await self.reader.hold(self.spot.kept.blog.id)
            await self.reader.open_snapshot(source)

    async def _compare_marked(self) -> None:
        """Compare the marked snapshots, the older first, where they are of one blog."""
        rows = [s for s in self.spots if s.row and source_of(s.row.id) in self.marked]
        if rows[0].kept.blog.id != rows[1].kept.blog.id:
            self.reader.notice("the two marked snapshots are of different blogs")
            return
        await self.reader.hold(rows[0].kept.blog.id)
        new, old = (source_of(spot.row.id) for spot in rows if spot.row)
        self.marked = ()
        await self.reader.open_comparison(old, new)

    async def action_add(self) -> None:
        """Ask for something to add."""
        from reader.tui.screens.adding import ask_addition

        await ask_addition(self.reader)

    def action_mark(self) -> None:
        """Mark or unmark the snapshot; the third mark pushes the first out."""
        if self.spot is not None and self.spot.row is not None:
            self.marked = with_mark(self.marked, source_of(self.spot.row.id))

    @property
    def _waiting(self) -> int:
        """How many entries of the blog under the cursor wait to be read."""
        return self.spot.kept.blog.unread + self.spot.kept.blog.changed if self.spot else 0

    async def action_all_read(self) -> None:
        """Take the blog under the cursor for read."""
        if self.spot is not None:
            count, name = self._waiting, shown(self.spot.kept.blog.name)
            read = AllRead(self.spot.kept.blog.id)
            if await self.reader.written(read.mark, Undo("marking read", read.unmark)):
                self.reader.notice(f"{counted(count, 'entry', 'entries')} of “{name}” marked read")
                self.reader.recount()

    async def action_remove(self) -> None:
        """Ask, then remove the blog under the cursor."""
        from reader.tui.screens.choosing import agree

        if self.spot is not None:
            kept = self.spot.kept
            name = shown(kept.blog.name)
            title = f"Remove “{name}” and its {kept.blog.snapshots:,} snapshots?"
            await agree(self.reader, title, "remove it", partial(self._remove, kept.blog.id, name))

    async def _remove(self, blog_id: int, name: str) -> None:
        undo = Undo(f"removing “{name}”", lambda library: library.restore())
        await self.reader.rest(blog_id)
        if await self.reader.written(lambda library: library.remove(blog_id), undo):
            self.reader.notice(f"removed “{name}”; U puts it back")
            await self.reader.relist()
        self.reader.go_on(blog_id)

    def jumps(self) -> Iterator[Jump]:
        """Yield the snapshots, then the headings in sight."""
        for place, spot in enumerate(self.spots):
            if spot.row is not None:
                label = f"{date_text(spot.row.captured_at)} {shown(spot.kept.blog.name)}"
                yield Jump(label, partial(self.listing.go_to, place))
        yield from super().jumps()
