"""A page from its address into the library.

Invariant: whatever the network or a page does, the answer is a `Fetched`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from reader.capture.addresses import checked
from reader.capture.errors import FetchError
from reader.capture.keeping import keep_visit, newest_from, see_again
from reader.capture.model import Fetched, FetchOutcome
from reader.capture.options import Clock, Options, Progress
from reader.capture.robots import Robots
from reader.capture.timemap import Capture, capture_at
from reader.library import shown

if TYPE_CHECKING:
    from reader.capture.reading import Page
    from reader.capture.visiting import Visit
    from reader.library.store import Library


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Gets pages by the same limits, asking a site for its robots.txt once an hour.

    Threads may share it.
    """

    options: Options = field(default_factory=Options)
    clock: Clock = field(default_factory=Clock)
    robots: Robots = field(default_factory=Robots)
    held: "dict[str, Mapping[str, Page]]" = field(default_factory=dict)
    """Pages of each paginated blog's last visit, by the blog's address and their own."""

    def fetch_into(
        self,
        library: "Library",
        address: str,
        *,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Fetched:
        """Get what a blog shows now into the library, as the function of this name does."""
        tell = _told(progress)
        try:
            place = checked(address)
            archived = capture_at(place)
            if archived is not None:
                return self._take(library, *archived, tell, cancelled)
            seen = newest_from(library, place)
            visit = self._visit(library, place, seen is not None, tell, cancelled)
            if not visit.pages and seen is not None:
                return see_again(library, place, address, seen)
            return keep_visit(library, place, address, visit, seen, cancelled)
        except FetchError as error:
            why = f"{shown(address)}: {shown(str(error))}"
            return Fetched(address, FetchOutcome.TROUBLE, why, retry_after=error.retry_after)

    def _take(
        self,
        library: "Library",
        page: str,
        capture: Capture,
        tell: Progress,
        cancelled: Callable[[], bool] | None,
    ) -> Fetched:
        """Take a capture whose address in a web archive was asked for."""
        from reader.capture.importing import Archive

        [fetched] = Archive(self.options, self.clock, tell, cancelled).take(
            library, page, (capture,)
        )
        if fetched.blog_id is not None:
            library.settle(fetched.blog_id, cancelled=cancelled or (lambda: False))
        return fetched

    def _visit(
        self,
        library: "Library",
        address: str,
        there: bool,
        tell: Progress,
        cancelled: Callable[[], bool] | None,
    ) -> "Visit":
        from reader.capture.running import run
        from reader.capture.validating import DOUBT, conditions
        from reader.capture.visiting import Visitor

        held, asked = self.held.get(address, {}), conditions(library.validators(address))
        if not there or self.clock.chance() < DOUBT:
            held, asked = {}, {}
        visitor = Visitor(self.options, self.clock, self.robots, tell, held)
        visit = run(visitor.visit(address, asked), cancelled)
        self.held[address] = visit.held
        return visit


@cache
def _fetcher() -> Fetcher:
    return Fetcher()


def fetch_into(
    library: "Library",
    address: str,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Fetched:
    """Get what a blog shows now into the library.

    Args:
        library: The library, opened by this thread; no event loop may run in it.
        address: The blog's address: http or https.
        progress: Told what is being done.
        cancelled: Asked ten times a second whether to give up; nothing is stored then.

    Returns:
        What came of it; nothing is raised for what the network or the page does.

    Raises:
        DocumentError: The library cannot be read or written.
    """
    return _fetcher().fetch_into(library, address, progress=progress, cancelled=cancelled)


def _told(progress: Progress | None) -> Progress:
    return (lambda _: None) if progress is None else lambda words: progress(shown(words))
