"""Getting snapshots while the app runs, as the user asks for them.

Invariant: what arrives is told in a line and put into the list; no view moves by it.
"""

import threading
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from textual.message import Message
from textual.reactive import var

from reader.tui.intake import Arrived, bring_in, fetch, news_line
from reader.tui.stock import Kept, with_library
from reader.tui.stocked import Stocked
from reader.tui.work import in_thread


class News(NamedTuple):
    """A snapshot that came while the app runs."""

    snapshot_id: int
    line: str


class Fetching(Stocked):
    """An app that gets snapshots."""

    news: var[dict[int, News]] = var(dict)
    """The newest that came of each blog."""

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
        self.arrive(arrived)

    def on_fetching_far(self, event: Far) -> None:
        """Say how far it is."""
        if self.progress:
            self.progress = f"{event.words} (esc stops)"

    def arrive(self, arrived: Arrived) -> None:
        """List what has arrived, and tell the view in sight.

        Args:
            arrived: What came of getting it.
        """
        if arrived.blog_id is None:
            return
        if arrived.snapshot_id is not None:
            news = News(arrived.snapshot_id, news_line(arrived.tally))
            self.news = {**self.news, arrived.blog_id: news}
            self.screen.post_message(self.Came(arrived.blog_id, arrived.message))
        if self.in_library:
            self.read()

    def on_fetching_came(self, event: Came) -> None:
        """Tell of it, where the view in sight does not."""
        self.notice(event.message)
