"""The library: one SQLite file with every snapshot that was added.

Invariant: each method is one transaction, whole or not at all (`settle` and `check` are several);
what goes wrong is a DocumentError of one line. A library belongs to the thread that opened it:
another thread opens its own, which is cheap, and processes share the file.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reader.blog import Blog, CaptureDate, Snapshot
from reader.comparison import Overrides
from reader.library.errors import DocumentError, shown
from reader.library.store import (
    adding,
    admitting,
    belonging,
    bodies,
    checking,
    dating,
    indexing,
    listing,
    naming,
    overriding,
    reading_state,
    removing,
    searching,
    tallying,
    validating,
)
from reader.library.store.connecting import explained, library_path
from reader.library.store.file import LibraryFile
from reader.library.store.model import (
    Added,
    BlogRow,
    CatchUp,
    Hit,
    Origin,
    Place,
    Report,
    SnapshotRow,
    Validators,
)
from reader.library.store.moments import now
from reader.library.store.rebuilding import Rebuilder, rebuilt_blog
from reader.library.store.recent import Recent
from reader.library.store.restoring import ReadAgain
from reader.library.store.searching import Search
from reader.parsing import parse


def open_library(path: Path | None = None, *, clock: Callable[[], str] = now) -> "Library":
    """Open the library; it is made where there is none.

    Args:
        path: Its file; None is the user's own.
        clock: Tells the present moment, ISO 8601 in UTC.

    Returns:
        The library, to be closed, which `with` does.

    Raises:
        DocumentError: It cannot be opened.
    """
    return Library(library_path() if path is None else path, clock)


class Library(LibraryFile):
    """The blogs and snapshots in one file."""

    def __init__(self, path: Path, clock: Callable[[], str]) -> None:
        super().__init__(path)
        self._clock = clock
        self._recent = Recent()

    # Documents

    def add(
        self,
        data: bytes,
        snapshot: Snapshot,
        *,
        origin: Origin,
        blog: int | str | None = None,
        kin: Sequence[Snapshot] = (),
        unless_same_coverage: bool = False,
    ) -> Added:
        """Store a document; when this returns, it is on the disk.

        Args:
            data: Its bytes.
            snapshot: What was read from them.
            origin: Where it came from.
            blog: The blog's id, or its name, which is made where there is none; None finds the blog
                by address and text, and makes one where there is none.
            kin: Other snapshots known to be of the same blog, the oldest first: they help to find
                and to name it.
            unless_same_coverage: Store nothing where the blog's newest snapshot covers the same,
                whatever the bytes; that it was seen again is remembered.

        Returns:
            The snapshot, and whether it is new.
        """
        digest = bodies.digest_of(data)
        arrival = adding.Arrival(data, snapshot, origin, self._clock(), digest)
        with self._writes() as db:
            return admitting.admit(
                db, arrival, blog, kin, self._recent, unless_same_coverage=unless_same_coverage
            )

    def known(self, data: bytes, shown_at: str | None = None) -> Added | None:
        """Find the snapshot that has these bytes; None where there is none.

        Args:
            data: The bytes.
            shown_at: When the blog showed them, ISO 8601, where that is known to the time of day:
                where it showed something else in between, they are a snapshot of their own.

        Returns:
            The snapshot.
        """
        with self._reads() as db:
            return adding.known(db, bodies.digest_of(data), None, shown_at)

    def sighted(self, snapshot_id: int, origin: Origin) -> None:
        """Remember that a snapshot was met again, as a server says with 304."""
        with self._writes() as db:
            adding.sight(db, snapshot_id, origin, self._clock())

    def arrange(self, blog_id: int) -> None:
        """Date and order a blog's snapshots by each other; after adding any without a time."""
        with self._writes() as db:
            dating.arrange(db, blog_id)

    def set_date(self, snapshot_id: int, date: CaptureDate) -> None:
        """Set when a snapshot was captured."""
        with self._writes() as db:
            dating.set_date(db, snapshot_id, date)

    # Lists and snapshots

    def blogs(self) -> tuple[BlogRow, ...]:
        """List the blogs, the one with the newest snapshot first."""
        with self._reads() as db:
            return listing.list_blogs(db)

    def snapshots(
        self, blog_id: int | None = None, *, newest: int | None = None
    ) -> tuple[SnapshotRow, ...]:
        """List the snapshots of a blog, or of all, the oldest first; or each blog's newest only."""
        with self._reads() as db:
            return listing.list_snapshots(db, blog_id, newest)

    def snapshot(self, snapshot_id: int) -> Snapshot:
        """Rebuild a snapshot as it was stored."""
        with self._reads() as db:
            return Rebuilder(db).snapshot(snapshot_id)

    def blog(self, blog_id: int, *, newest: int | None = None) -> Blog:
        """Rebuild a blog with its snapshots, or with its newest ones only."""
        with self._reads() as db:
            return rebuilt_blog(db, blog_id, newest)

    def bytes_of(self, snapshot_id: int) -> bytes:
        """Return the bytes that a snapshot was read from, checked against their SHA-256."""
        with self._reads() as db:
            return bodies.load_body(db, snapshot_id)

    def find_blog(self, typed: str) -> int:
        """Find a blog by its name, the start of it, or its address.

        Raises:
            DocumentError: There is none, or several.
        """
        found = self.named(typed)
        if found is None:
            raise DocumentError(f"{shown(typed)}: no such blog; `liveblog list` names them")
        return found

    def name_of(self, blog_id: int) -> str:
        """Return a blog's name."""
        with self._reads() as db:
            return listing.name_of(db, blog_id)

    def named(self, typed: str) -> int | None:
        """Find a blog as `find_blog` does; None where there is none."""
        with self._reads() as db:
            return naming.find_named(db, typed)

    def blog_at(self, address: str) -> int | None:
        """Find the blog of an address."""
        with self._reads() as db:
            return belonging.blog_at(db, address)

    def find_snapshot(self, typed: str) -> int | None:
        """Find a snapshot by `NAME`, `NAME@N` or `NAME@2024-11-03`; None where no blog is so."""
        with self._reads() as db:
            return naming.find_snapshot(db, typed)

    def settle(
        self,
        blog_id: int | None = None,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Compare the neighbours in time that have not been, and index what has not been.

        Tallies, changes and unread counts need it; it is done after adding, by whoever has time.
        Where nothing can be written it is left, and `trouble` says why.

        Args:
            blog_id: The blog; None settles all.
            progress: Called with the pairs done and the pairs in all.
            cancelled: Asked before each pair.
        """

        def compare(db: sqlite3.Connection) -> None:
            for done, total in tallying.settle(db, blog_id, cancelled):
                if progress is not None:
                    progress(done, total)

        self._keep(compare)
        self._keep(indexing.index_waiting)

    # Searching

    def search(self, wanted: Search) -> tuple[Hit, ...]:
        """Find wordings by their words, the newest or the best first."""
        self._keep(indexing.index_waiting)
        with self._reads() as db:
            return searching.search(db, wanted)

    # What was read

    def mark_read(self, snapshot_id: int, positions: Iterable[int] | None = None) -> None:
        """Remember that entries of a snapshot were on screen; None means all."""
        with self._writes() as db:
            reading_state.mark_seen(db, snapshot_id, positions, self._clock())

    def mark_unread(self, snapshot_id: int, positions: Iterable[int]) -> None:
        """Forget that entries of a snapshot were on screen."""
        with self._writes() as db:
            reading_state.mark_unseen(db, snapshot_id, positions)

    def catch_up(self, blog_id: int) -> CatchUp | None:
        """Tell what of a blog's newest snapshot is unread or changed since; `settle` first."""
        with self._reads() as db:
            rows = listing.list_snapshots(db, blog_id, 1)
            return reading_state.catch_up(db, rows[0].id) if rows else None

    def leave(self, blog_id: int, place: Place) -> None:
        """Remember where a reader left a blog."""
        with self._writes() as db:
            reading_state.leave(db, blog_id, place, self._clock())

    def left_at(self, blog_id: int) -> Place | None:
        """Return where a reader left a blog."""
        with self._reads() as db:
            return reading_state.left_at(db, blog_id)

    # The user's word

    def part(self, snapshots: tuple[int, int], pair: overriding.Pair) -> None:
        """Keep that an entry of the older and one of the newer snapshot are not the same."""
        with self._writes() as db:
            overriding.override(db, snapshots, pair, joined=False, at=self._clock())

    def join(self, snapshots: tuple[int, int], pair: overriding.Pair) -> None:
        """Keep that an entry of the older and one of the newer snapshot are the same."""
        with self._writes() as db:
            overriding.override(db, snapshots, pair, joined=True, at=self._clock())

    def take_back(self, snapshots: tuple[int, int], pair: overriding.Pair) -> bool:
        """Forget the user's word on two entries; return whether there was one."""
        with self._writes() as db:
            return overriding.take_back(db, snapshots, pair)

    def overrides(self, snapshots: tuple[int, int]) -> Overrides:
        """Return the user's word on the entries of two snapshots, whichever is the older."""
        with self._reads() as db:
            return overriding.overrides(db, snapshots)

    # Fetching

    def validators(self, address: str) -> Validators:
        """Return what the server of an address said last."""
        with self._reads() as db:
            return validating.validators(db, address)

    def keep_validators(self, address: str, said: Validators) -> None:
        """Keep what the server of an address said."""
        with self._writes() as db:
            validating.keep_validators(db, address, said)

    # Removing and repairing

    def remove(self, blog_id: int) -> None:
        """Remove a blog; `restore` puts it back."""
        self._keep(indexing.index_waiting)
        with self._writes() as db:
            removing.prune(db, self._clock())
            removing.remove(db, blog_id, self._clock())

    def restore(self) -> str:
        """Put back the blog that was removed last; return its name."""
        with self._writes() as db:
            return removing.restore(db)

    def check(
        self,
        progress: Callable[[int, int], None] | None = None,
        read_again: ReadAgain = parse,
    ) -> Report:
        """Examine the file and repair what can be repaired; nothing where it can only be read.

        Args:
            progress: Called with how many snapshots' bytes were read, and how many there are.
            read_again: Reads the bytes of a document that came from a source, where entries of it
                were lost.

        Returns:
            What was found.
        """
        mend = self.writable
        with explained(self.path):
            return checking.Checker(
                self._db, self.path, read_again, mend=mend, progress=progress
            ).check()
