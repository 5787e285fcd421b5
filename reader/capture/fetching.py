"""A page from its address into the library.

Invariant: what a blog shows is stored once, however often it is asked for; a snapshot is known by
the address that was asked, and dated by the moment at which it came.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from reader.blog import Snapshot
from reader.capture.addresses import checked
from reader.capture.errors import FetchError
from reader.capture.model import Fetched, FetchOutcome
from reader.capture.options import Clock, Options
from reader.capture.robots import Robots
from reader.capture.timemap import Capture, capture_at
from reader.library import shown

if TYPE_CHECKING:
    from reader.capture.visiting import Visit
    from reader.library.store import Added, Library, SnapshotRow

Progress = Callable[[str], None]
"""Called with what is being done, in a few words that are safe to show."""

RECENT = 3
"""How many of a blog's newest snapshots are looked through for the one just met."""


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Gets pages by the same limits, asking a site for its robots.txt once an hour.

    Threads may share it.
    """

    options: Options = field(default_factory=Options)
    clock: Clock = field(default_factory=Clock)
    robots: Robots = field(default_factory=Robots)

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
            seen = _newest_from(library, place)
            visit = self._visit(library, place, seen is not None, tell, cancelled)
            if not visit.pages and seen is not None:
                return _seen_again(library, place, address, seen)
            return _kept(library, place, address, visit, cancelled)
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

        [fetched] = Archive(self, tell, cancelled).take(library, page, (capture,))
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
        from reader.capture.visiting import Visitor

        conditions = _conditions(library, address) if there else {}
        visitor = Visitor(self.options, self.clock, self.robots, tell)
        return run(visitor.visit(address, conditions), cancelled)


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


def _newest_from(library: "Library", address: str) -> "SnapshotRow | None":
    """Return the newest snapshot of the blog at an address, where it came from that address.

    For any other, what the server once said of the address stands for an older one.
    """
    blog_id = library.blog_at(address)
    rows = () if blog_id is None else library.snapshots(blog_id, newest=1)
    return rows[-1] if rows and rows[-1].origin.address == address else None


def _conditions(library: "Library", address: str) -> Mapping[str, str]:
    """Return the headers that ask only for what has changed (RFC 9110 section 13.1)."""
    said = library.validators(address)
    headers = {"if-none-match": said.etag, "if-modified-since": said.last_modified}
    return {name: value for name, value in headers.items() if value}


def _seen_again(library: "Library", place: str, address: str, seen: "SnapshotRow") -> Fetched:
    from reader.library.store import Origin, Source

    library.sighted(seen.id, Origin(Source.URL, place))
    return _unchanged(address, seen.id, seen.blog_id, seen.entries, "")


def _kept(
    library: "Library",
    place: str,
    address: str,
    visit: "Visit",
    cancelled: Callable[[], bool] | None,
) -> Fetched:
    """Store what a visit found."""
    from reader.capture.merging import merged

    whole = merged([page.snapshot for page in visit.pages])
    if not whole.entries:
        raise FetchError("no entries found; this may be no liveblog, so nothing is stored")
    added = _add(library, place, whole, visit)
    recent = library.snapshots(added.blog_id, newest=RECENT)
    newest = recent[-1].id == added.snapshot_id
    _keep_validators(library, place, visit if newest else None)
    count = len(whole.entries)
    note = f"; {shown(visit.problem)}" if visit.problem else ""
    if not added.new:
        note = note if newest else f"; it shows again what an older snapshot shows{note}"
        return _unchanged(address, added.snapshot_id, added.blog_id, count, note)
    library.settle(added.blog_id, cancelled=cancelled or (lambda: False))
    recent = library.snapshots(added.blog_id, newest=RECENT)
    tally = next((row.tally for row in recent if row.id == added.snapshot_id), None)
    since = f", +{tally.added} −{tally.dropped} ~{tally.revised} since the last" if tally else ""
    return Fetched(
        address,
        FetchOutcome.NEW,
        f"new snapshot ({_entries(count)}{since}){note}",
        added.snapshot_id,
        added.blog_id,
        entries=count,
        tally=tally,
    )


def _add(library: "Library", place: str, whole: Snapshot, visit: "Visit") -> "Added":
    """Store a snapshot; the address that the page gives itself helps to find its blog."""
    from reader.capture.bundle import bundled
    from reader.library.store import Origin, Source

    answers = [page.answer for page in visit.pages]
    return library.add(
        bundled([answer.record for answer in answers]),
        replace(whole, source=shown(place), url=place),
        origin=Origin(Source.URL, place),
        blog=library.blog_at(place),
        kin=[replace(whole, url=answers[0].address), whole],
        unless_same_coverage=True,
    )


def _keep_validators(library: "Library", place: str, visit: "Visit | None") -> None:
    """Keep what tells whether the blog's newest snapshot still stands.

    Of several pages the first does not tell it, and nothing does where an older one is shown again.
    """
    from reader.library.store import Validators

    headers = visit.pages[0].answer.headers if visit and len(visit.pages) == 1 else {}
    said = Validators(headers.get("etag"), headers.get("last-modified"))
    library.keep_validators(place, said)


def _unchanged(address: str, snapshot_id: int, blog_id: int, entries: int, note: str) -> Fetched:
    return Fetched(
        address,
        FetchOutcome.UNCHANGED,
        f"unchanged ({_entries(entries)}){note}",
        snapshot_id,
        blog_id,
        entries=entries,
    )


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"
