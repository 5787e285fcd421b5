"""Documents opened for all views: reading them in a thread, telling how far it is, giving it up.

Invariant: the shelf is only ever replaced whole, and stays as it was until its successor is read.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from textual.message import Message
from textual.reactive import var
from textual.worker import Worker, WorkerState

from reader.layout import ReadingOptions, reading
from reader.library import Shelf, open_shelf
from reader.tui.telling import Telling
from reader.tui.work import in_thread

SOON = 0.2
"""Seconds for which the first view waits for something to show: few documents are read in less, and
then stand in the first picture."""

SCROLL_BAR = 1
"""Cells that a page leaves at its right. Layout remembers the page of the width asked for last."""


class Opening(Telling):
    """An app with documents open.

    Args:
        paths: Documents and folders.
        max_bytes: The most that is read of each document.
    """

    shelf: var[Shelf | None] = var(None, always_update=True)
    """What is open; None until it is read. Views show it again even where it reads the same: what
    the library knows about it may have changed."""
    progress: var[str] = var("")
    """How far reading is; empty while nothing is read."""

    @dataclass
    class Reading(Message):
        """One more document is read."""

        done: int
        of: int
        name: str

    def __init__(
        self, paths: Sequence[str], *, max_bytes: int, ansi_color: bool | None = None
    ) -> None:
        super().__init__(ansi_color=ansi_color)
        self.paths = tuple(paths)
        self._max_bytes = max_bytes
        self._cancelled = threading.Event()
        self._something = asyncio.Event()
        """Set as soon as there is something to show."""

    async def on_load(self) -> None:
        """Read before there is a view; what comes soon stands in its first picture."""
        self.read()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._something.wait(), SOON)

    def open_paths(self, paths: Sequence[str]) -> None:
        """Open other documents in place of those that are open."""
        self.paths = tuple(paths)
        self.read()

    def read(self) -> None:
        """Read all documents; what is shown stays until they are read."""
        self._cancelled.set()
        self._cancelled = threading.Event()
        self.progress = "reading… (esc stops)"
        self.start(partial(self._read, self._cancelled.is_set), "shelf", "reading")

    async def _read(self, cancelled: Callable[[], bool]) -> None:
        self.shelf = await in_thread(partial(self._open_shelf, cancelled))
        self.progress = ""
        self._something.set()

    def _open_shelf(self, cancelled: Callable[[], bool]) -> Shelf:
        def tell(done: int, of: int, name: str) -> None:
            self.post_message(self.Reading(done, of, name))

        shelf = open_shelf(
            self.paths, max_bytes=self._max_bytes, progress=tell, cancelled=cancelled
        )
        snapshots = [snapshot for blog in shelf.blogs for snapshot in blog.snapshots]
        if len(snapshots) == 1:  # a long one takes a while, in which the screen takes keys
            reading(snapshots[0], self.size.width - SCROLL_BAR, ReadingOptions())
        return shelf

    def cancel(self) -> None:
        """Stop reading; what is read by then is shown."""
        self._cancelled.set()

    def on_opening_reading(self, event: Reading) -> None:
        """Say how far reading is."""
        if self.progress and event.of > 1:
            self.progress = f"reading {event.done + 1}/{event.of} {event.name} (esc stops)"

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say in one line what failed; a reading that was superseded has not."""
        if event.state is WorkerState.ERROR:
            self.notice(f"{event.worker.name} failed: {event.worker.error}", warning=True)
            if event.worker.group == "shelf":
                self.progress = ""

    def start(
        self,
        work: Callable[[], Coroutine[None, None, None]],
        group: str,
        name: str,
        *,
        exclusive: bool = True,
    ) -> None:
        """Begin work in the background; what goes wrong is told in one line.

        Args:
            work: What to do.
            group: What it belongs to.
            name: What to call it.
            exclusive: Whether it takes the place of what runs in the group.
        """
        run: Callable[..., Worker[None]] = self.run_worker
        run(work, name=name, group=group, exclusive=exclusive, exit_on_error=False)
