"""Getting snapshots while the app runs: what the user asks for, and what is watched meanwhile.

Invariant: what arrives is told in a line and put into the list; no view moves by it.
"""

import asyncio
import threading
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message
from textual.reactive import var

from reader.tui.intake import Arrived, bring_in, fetch, news_line
from reader.tui.stock import Kept, with_library
from reader.tui.stocked import Stocked
from reader.tui.work import in_thread

if TYPE_CHECKING:
    from reader.capture import Watcher

EVERY = 120.0
"""Seconds between two fetches of a watched blog that changes."""

LONGEST_SLEEP = 1.0
"""Seconds after which the watch looks again what is due."""


class News(NamedTuple):
    """A snapshot that came while the app runs."""

    snapshot_id: int
    line: str


class Fetching(Stocked):
    """An app that gets snapshots."""

    news: var[dict[int, News]] = var(dict)
    """The newest that came of each blog."""
    watched: var[frozenset[int]] = var(frozenset)
    """The blogs that are watched."""

    _watcher: "Watcher | None" = None

    @dataclass
    class Far(Message):
        """What is being got says how far it is."""

        words: str

    @dataclass
    class Came(Message):
        """A snapshot has come."""

        blog_id: int
        message: str

    # What the user asks for

    def add(self, typed: str) -> None:
        """Add an address, a document or a folder to the library."""
        self._get(partial(bring_in, typed=typed), f"adding {typed}")

    def refresh_blog(self, kept: Kept) -> bool:
        """Get what a blog shows now; return whether it has an address."""
        if kept.blog.addresses:
            address = kept.blog.addresses[0]
            self._get(partial(fetch, address=address), f"fetching {address}")
        return bool(kept.blog.addresses)

    def _get(self, work: "partial[Arrived]", words: str) -> None:
        self._cancelled.set()
        self._cancelled = stop = threading.Event()
        self.progress = f"{words} (esc stops)"

        def tell(words: str) -> None:
            self.post_message(self.Far(words))

        done = partial(self._got, partial(work, tell=tell, cancelled=stop.is_set))
        self.start(done, "get", "getting")

    async def _got(self, work: "partial[Arrived]") -> None:
        try:
            arrived = await in_thread(partial(with_library, work))
        finally:
            self.progress = ""
        if arrived.snapshot_id is None:
            self.notice(arrived.message)
        self._arrived(arrived)

    def on_fetching_far(self, event: Far) -> None:
        """Say how far it is."""
        if self.progress:
            self.progress = f"{event.words} (esc stops)"

    def _arrived(self, arrived: Arrived) -> None:
        """List what has arrived, and tell the view in sight."""
        if arrived.blog_id is None:
            return
        if arrived.snapshot_id is not None:
            news = News(arrived.snapshot_id, news_line(arrived.tally))
            self.news = {**self.news, arrived.blog_id: news}
            self.screen.post_message(self.Came(arrived.blog_id, arrived.message))
        self.read()

    def on_fetching_came(self, event: Came) -> None:
        """Tell of it, where the view in sight does not."""
        self.notice(event.message)

    # Watching

    def toggle_watch(self, kept: Kept) -> bool:
        """Watch a blog, or watch it no longer; return whether it has an address."""
        from reader.capture import Watcher

        if not kept.blog.addresses:
            return False
        self._watcher = self._watcher or Watcher((), EVERY)
        address = kept.blog.addresses[0]
        if kept.blog.id in self.watched:
            self._watcher.remove(address)
        else:
            self._watcher.add(address)
        self.watched ^= {kept.blog.id}
        watch = partial(self._watch, self._watcher)
        self.start(watch, "watch", "watching")
        return True

    async def _watch(self, watcher: "Watcher") -> None:
        """Ask for what is due, as long as anything is watched."""
        while watcher.addresses:
            for address in watcher.due(monotonic()):
                visit = partial(self._visit, watcher, address)
                self.start(visit, "visit", "watching", exclusive=False)
            wait = watcher.wait(monotonic())
            await asyncio.sleep(LONGEST_SLEEP if wait is None else min(wait, LONGEST_SLEEP))

    async def _visit(self, watcher: "Watcher", address: str) -> None:
        def given_up() -> bool:
            return address not in watcher.addresses

        work = partial(fetch, address=address, tell=lambda words: None, cancelled=given_up)
        arrived = await in_thread(partial(with_library, work))
        if arrived.fetched is not None:
            watcher.told(address, arrived.fetched, monotonic())
        self._arrived(arrived)
