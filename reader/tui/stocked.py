"""The user's library opened for all views: its list, the blog in hand, what is written into it.

Invariant: the app works on the library where no documents were given, and the shelf then holds the
one blog in hand. Nothing here waits for the disk in the thread that draws.
"""

from asyncio import wrap_future
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from textual.reactive import var

from reader.blog import CaptureDate, Snapshot
from reader.library import DocumentError
from reader.tui.opening import Opening
from reader.tui.stock import Stock, blog_shelf, id_of, take_stock, with_library
from reader.tui.work import in_thread

if TYPE_CHECKING:
    from reader.library.store import Library
    from reader.tui.stock import Work


Result = TypeVar("Result")


class Undo(NamedTuple):
    """Something done, and how to undo it."""

    name: str
    """What it was, as in `undone: parting`."""
    work: "Work[object]"


class Stocked(Opening):
    """An app with the user's library at hand."""

    stock: var[Stock | None] = var(None)
    """What the library holds; None until it is listed."""
    settling: var[str] = var("")
    """How far the library's neighbours are compared; empty while none are."""

    def __init__(
        self, paths: Sequence[str], *, max_bytes: int, ansi_color: bool | None = None
    ) -> None:
        super().__init__(paths, max_bytes=max_bytes, ansi_color=ansi_color)
        self.held: int | None = None
        """The library's blog that is on the shelf."""
        self.whole: frozenset[int] = frozenset()
        """The blogs of which all snapshots are listed."""
        self.done: list[Undo] = []
        """What can be undone, the last thing at the end."""
        self._forgetful = False
        """Whether the user was told that what is read is not remembered."""
        self._writer = ThreadPoolExecutor(1)

    async def on_unmount(self) -> None:
        """Finish what is being written."""
        await in_thread(self._writer.shutdown)

    @property
    def in_library(self) -> bool:
        """Whether the shelf is the library's."""
        return not self.paths

    # Reading

    def read(self) -> None:
        """Read the documents again, or the library."""
        if self.in_library:
            self.start(self._restock, "stock", "listing")
        else:
            self.held = None
            super().read()

    async def _restock(self) -> None:
        """List the library; compare what has not been, and list it again."""
        await self.relist()
        if self.stock:
            news = await in_thread(partial(with_library, self._settle))
            if news:
                await self.relist()

    def _settle(self, library: "Library") -> bool:
        """Compare neighbours; return whether there were any to compare."""
        told: list[int] = []

        def tell(done: int, of: int) -> None:
            told.append(done)
            self.call_later(self._tell_settling, f"comparing {done}/{of}")

        if library.writable:
            library.settle(progress=tell)
        self.call_later(self._tell_settling, "")
        return bool(told)

    def _tell_settling(self, far: str) -> None:
        self.settling = far

    async def relist(self) -> None:
        """List the library again, and take the blog in hand anew."""
        await self._list()
        if self.held is not None:
            here = {kept.blog.id for kept in self.stock or ()}
            await self.hold(self.held if self.held in here else None, again=True)

    def recount(self) -> None:
        """List the library again once all is written; the blog in hand stays as it is."""
        if self.in_library:
            self.start(self._list, "count", "counting")

    async def _list(self) -> None:
        self.stock = await self.after_writing(partial(take_stock, self.whole))

    async def after_writing(self, work: Callable[[], Result]) -> Result:
        """Do work in a thread once all is written that was asked for before.

        Args:
            work: What to do; it opens the library for itself.

        Returns:
            What it returns.
        """
        await wrap_future(self._writer.submit(int))
        return await in_thread(work)

    async def hold(self, blog_id: int | None, *, again: bool = False) -> None:
        """Put a blog of the library on the shelf.

        Args:
            blog_id: The blog; None clears the shelf.
            again: Take it anew where it lies there already.
        """
        if self.held == blog_id and not again:
            return
        shelf = None if blog_id is None else await in_thread(partial(blog_shelf, blog_id))
        self.held = blog_id
        self.shelf = shelf

    # Writing

    def write(self, work: "Work[object]") -> "Future[object]":
        """Write into the library, after all that was asked for before; leaving waits for it.

        Args:
            work: What to do with the library.

        Returns:
            What will hold the answer.
        """
        return self._writer.submit(with_library, work)

    async def written(self, work: "Work[object]", undo: Undo | None = None) -> bool:
        """Write into the library and wait for it.

        Args:
            work: What to do with the library.
            undo: What undoes it; None where nothing does.

        Returns:
            Whether it was done; where it was not, the user is told why.
        """
        try:
            await wrap_future(self.write(work))
        except DocumentError as error:
            self.notice(str(error), warning=True)
            return False
        if undo is not None:
            self.done.append(undo)
        return True

    def remember(self, work: "Work[object]") -> None:
        """Keep what was read, or where; that it cannot be kept is told once.

        Args:
            work: What to do with the library.
        """
        self.write(work).add_done_callback(self._hear_remembered)

    def _hear_remembered(self, kept: "Future[object]") -> None:
        """Hear, in the thread that writes, whether it is kept."""
        if (error := kept.exception()) is not None:
            self.call_later(self._tell_forgetful, str(error))

    def _tell_forgetful(self, why: str) -> None:
        if not self._forgetful:
            self._forgetful = True
            self.notice(f"what you read is not remembered: {why}", warning=True)

    def set_date(self, snapshot: Snapshot, date: str) -> None:
        """Keep when a snapshot was captured, as the user says, and say so.

        Args:
            snapshot: The snapshot.
            date: As the user writes it; empty takes the date given to a document away.

        Raises:
            DocumentError: It is no date, or cannot be kept beside a document.
        """
        from reader.library import set_date
        from reader.library.dates import given_date

        if self.in_library:
            self.start(partial(self._date, snapshot, given_date(date)), "date", "setting the date")
        else:
            set_date(snapshot.source, date or None)
            self.notice(f"date set to {date}" if date else "your date taken away")
            self.read()

    async def _date(self, snapshot: Snapshot, date: CaptureDate) -> None:
        place, before = id_of(snapshot.source), snapshot.captured_at
        undo = None
        if before is not None:
            undo = Undo("setting the date", lambda library: library.set_date(place, before))
        if await self.written(lambda library: library.set_date(place, date), undo):
            self.notice(f"date set to {date.value}" + ("; U undoes it" if undo else ""))
            self.read()

    async def undo(self) -> None:
        """Undo the last thing that is not undone yet; what cannot be undone now stays to be."""
        last = self.done.pop()
        if await self.written(last.work):
            self.notice(f"undone: {last.name}")
            self.read()
        else:
            self.done.append(last)
