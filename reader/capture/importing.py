"""Takes captures of a page out of a web archive, over the network.

Invariant: a capture that was stored is not asked for again. An archive is asked one request at a
time, with a pause before each but the first, and leads into no private network but its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from reader.blog import Basis
from reader.capture.addresses import checked, refuse_inward
from reader.capture.archived import keep
from reader.capture.errors import FetchError
from reader.capture.model import Fetched, FetchOutcome
from reader.capture.moments import http_moment
from reader.capture.options import Clock, Options, Progress
from reader.capture.timemap import WAYBACK, Capture, TimeMap, read_timemap
from reader.library import shown

if TYPE_CHECKING:
    from reader.capture.asking import Answer
    from reader.library.store import Library

PAUSE_SECONDS = 4.0
"""Between two requests; who asks the Wayback Machine more than 15 times a minute is shut out."""

MOST_PARTS = 50
"""Parts of a time map that are followed."""


@dataclass(slots=True)
class Archive:
    """A web archive, asked politely."""

    options: Options
    clock: Clock
    progress: Progress = lambda _: None
    cancelled: Callable[[], bool] | None = None
    _listed_at: str | None = None
    """The time map that leads to what is asked for; None where its user typed the address."""
    _asked: bool = False

    def captures(self, address: str, timemap: str | None = None) -> tuple[Capture, ...]:
        """List the captures of a page.

        Args:
            address: The page.
            timemap: Where the archive lists them; None asks the Wayback Machine.

        Returns:
            The captures, the oldest first; none where the archive holds none.

        Raises:
            FetchError: The archive cannot be asked.
        """
        self._listed_at = checked(timemap or WAYBACK + checked(address))
        waiting, seen, found = [self._listed_at], {self._listed_at}, set[Capture]()
        while waiting:
            part = self._part(waiting.pop(0))
            found.update(part.captures)
            fresh = [other for other in part.others if other not in seen]
            waiting += fresh[: MOST_PARTS - len(seen)]
            seen.update(fresh)
        return tuple(sorted(found, key=lambda capture: (capture.at, capture.address)))

    def take(
        self, library: "Library", address: str, captures: tuple[Capture, ...]
    ) -> Iterator[Fetched]:
        """Take captures into the library; `Library.settle` is left to the caller.

        Args:
            library: The library.
            address: The page.
            captures: Those to take, the oldest first.

        Yields:
            What came of each, under the address at which the archive shows it.

        Raises:
            DocumentError: The library cannot be written.
        """
        there = _there(library, checked(address))
        for capture in captures:
            if shown(capture.address) in there:
                yield Fetched(
                    capture.address, FetchOutcome.UNCHANGED, f"{capture.at}: already there"
                )
                continue
            try:
                yield self._take(library, address, capture)
            except FetchError as error:
                yield _trouble(capture.address, error)

    def _take(self, library: "Library", address: str, capture: Capture) -> Fetched:
        answer = self._ask(capture.raw)
        at = http_moment(answer.headers.get("memento-datetime", "")) or capture.at
        page = replace(answer.record, address=address, at=at, basis=Basis.STATED)
        added = keep(library, [page], shown(capture.address), self.options.max_bytes)
        if added is None:
            raise FetchError("no entries found; this may be no liveblog, so nothing is stored")
        outcome = FetchOutcome.NEW if added.new else FetchOutcome.UNCHANGED
        told = "new snapshot" if added.new else "unchanged"
        return Fetched(capture.address, outcome, f"{at}: {told}", added.snapshot_id, added.blog_id)

    def _part(self, address: str) -> TimeMap:
        try:
            answer = self._ask(address)
        except FetchError as error:
            if error.status == HTTPStatus.NOT_FOUND:
                return TimeMap((), ())
            raise
        return read_timemap(answer.body.decode("utf-8", "replace"))

    def _ask(self, address: str) -> "Answer":
        from reader.capture.running import run

        return run(self._answer(checked(address)), self.cancelled)

    async def _answer(self, address: str) -> "Answer":
        from reader.capture.asking import ask, client
        from reader.capture.persisting import persist

        if self._listed_at is not None:
            await refuse_inward(self._listed_at, address)
        if self._asked:
            await self.clock.sleep(PAUSE_SECONDS)
        self._asked = True
        self.progress(shown(f"asking for {address}"))
        async with client(self.options) as asker:
            return await persist(
                lambda: ask(asker, address, self.options, self.clock),
                self.options.attempts,
                self.clock,
                self.progress,
            )


def _there(library: "Library", address: str) -> frozenset[str]:
    """Return where the snapshots of a blog were found."""
    blog_id = library.blog_at(address)
    rows = () if blog_id is None else library.snapshots(blog_id)
    return frozenset(row.origin.address for row in rows)


def _trouble(address: str, error: FetchError) -> Fetched:
    why = f"{shown(address)}: {shown(str(error))}"
    return Fetched(address, FetchOutcome.TROUBLE, why, retry_after=error.retry_after)
