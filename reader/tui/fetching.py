"""Getting snapshots while the app runs, as the user asks for them.

Invariant: what arrives is told in a line and put into the list; no view moves by it.
"""

import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message
from textual.reactive import var

from reader.tui.arrivals import Arrived, news_line
from reader.tui.captures import NO_CAPTURE, Asked, listed, take_captures
from reader.tui.intake import bring_in, fetch
from reader.tui.stock import Kept, with_library
from reader.tui.stocked import Stocked
from reader.tui.work import in_thread

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from reader.capture.timemap import Capture
    from reader.tui.arrivals import Tell

    Choose = Callable[[Sequence[Capture]], Awaitable[None]]


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
        """Add an address, a document, a folder or a web archive to the library."""
        self._get(partial(bring_in, typed=typed, most=self._max_bytes), f"adding {typed}")

    def list_captures(self, asked: Asked, choose: "Choose") -> None:
        """List a web archive's captures of a page, and let the user choose.

        Args:
            asked: The page.
            choose: Given the captures, the oldest first; not called where there are none.
        """
        tell, given_up = self._begin("asking the archive")
        work = partial(listed, asked, tell, given_up)
        self.start(partial(self._listed, work, choose), "get", "asking the archive")

    async def _listed(self, work: "Callable[[], tuple[Capture, ...]]", choose: "Choose") -> None:
        try:
            found = await in_thread(work)
        finally:
            self.progress = ""
        if found:
            await choose(found)
        else:
            self.notice(NO_CAPTURE)

    def add_captures(self, asked: Asked, chosen: "Sequence[Capture]") -> None:
        """Add captures of a page to the library."""
        work = partial(take_captures, asked=asked, found=chosen)
        self._get(work, f"adding captures of {asked.address}")

    def refresh_blog(self, kept: Kept) -> bool:
        """Get what a blog shows now; return whether it has an address."""
        if kept.blog.addresses:
            address = kept.blog.addresses[0]
            self._get(partial(fetch, address=address), f"fetching {address}")
        return bool(kept.blog.addresses)

    def _get(self, work: "partial[Arrived]", words: str) -> None:
        tell, given_up = self._begin(words)
        done = partial(self._got, partial(work, tell=tell, cancelled=given_up))
        self.start(done, "get", "getting")

    def _begin(self, words: str) -> "tuple[Tell, Callable[[], bool]]":
        """Give up what is being got; return what tells of the next and asks whether to give up."""
        self._cancelled.set()
        self._cancelled = stop = threading.Event()
        self.progress = f"{words} (esc stops)"

        def tell(words: str) -> None:
            self.post_message(self.Far(words))

        return tell, stop.is_set

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
        """Tell of it, where the view in sight does not; of a blog that is listed, by its name."""
        names = (kept.blog.name for kept in self.stock or () if kept.blog.id == event.blog_id)
        name = next(names, "")
        self.notice(f"“{name}”: {event.message}" if name else event.message)
