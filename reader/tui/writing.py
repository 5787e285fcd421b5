"""What the app writes into the user's library, and how it is undone.

Invariant: what is written is written in the order in which it was asked for, by one thread that is
not the one that draws; leaving the app waits for it.
"""

from asyncio import wrap_future
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.blog import CaptureDate, Snapshot
from reader.library import DocumentError
from reader.tui.opening import Opening
from reader.tui.stock import id_of, with_library
from reader.tui.work import in_thread

if TYPE_CHECKING:
    from reader.tui.stock import Work

Result = TypeVar("Result")


class Undo(NamedTuple):
    """Something done, and how to undo it."""

    name: str
    """What it was, as in `undone: parting`."""
    work: "Work[object]"


class Writing(Opening):
    """An app that writes into the user's library."""

    def __init__(
        self, paths: Sequence[str], *, max_bytes: int, ansi_color: bool | None = None
    ) -> None:
        super().__init__(paths, max_bytes=max_bytes, ansi_color=ansi_color)
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

    async def after_writing(self, work: Callable[[], Result]) -> Result:
        """Do work in a thread once all is written that was asked for before.

        Args:
            work: What to do; it opens the library for itself.

        Returns:
            What it returns.
        """
        await wrap_future(self._writer.submit(int))
        return await in_thread(work)

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
