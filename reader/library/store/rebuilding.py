"""Snapshots rebuilt from what is stored, without reading their documents again.

Invariant: a rebuilt snapshot equals the one that was stored, but for a date set since.
"""

import sqlite3
from dataclasses import replace

from reader.blog import Basis, Blog, CaptureDate, Entry, Snapshot
from reader.library.errors import DocumentError
from reader.library.store.coding import decode_entry, decode_frame


def captured(value: str | None, basis: str | None) -> CaptureDate | None:
    """Return a capture date from its two columns."""
    return None if value is None or basis is None else CaptureDate(value, Basis(basis))


class Rebuilder:
    """Rebuilds snapshots of one blog after the other; a wording is decoded once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._entries: dict[tuple[int, str | None], Entry] = {}

    def snapshot(self, snapshot_id: int) -> Snapshot:
        """Rebuild a snapshot.

        Args:
            snapshot_id: The snapshot.

        Returns:
            The snapshot as it was stored.

        Raises:
            DocumentError: There is none.
        """
        return replace(self.head(snapshot_id), entries=self._placed(snapshot_id))

    def head(self, snapshot_id: int) -> Snapshot:
        """Rebuild a snapshot without its entries; raises as `snapshot` does."""
        row = self._db.execute(
            """
            SELECT s.source, s.captured_at, s.basis, s.furniture_lines, f.content
            FROM snapshot s JOIN frame f ON f.id = s.frame_id WHERE s.id = ?
            """,
            (snapshot_id,),
        ).fetchone()
        if row is None:
            raise DocumentError(f"the library holds no snapshot {snapshot_id}")
        source, value, basis, lines, frame = row
        head = decode_frame(frame, lines)
        return replace(head, source=source, captured_at=captured(value, basis))

    def _placed(self, snapshot_id: int) -> tuple[Entry, ...]:
        rows = self._db.execute(
            """
            SELECT wording_id, first_line, last_line, rest FROM placement
            WHERE snapshot_id = ? ORDER BY position
            """,
            (snapshot_id,),
        )
        return tuple(
            self.entry(wording_id, rest)
            if first is None
            else self._at(wording_id, rest, first, last)
            for wording_id, first, last, rest in rows.fetchall()
        )

    def _at(self, wording_id: int, rest: str | None, first: int, last: int) -> Entry:
        return replace(self.entry(wording_id, rest), lines=(first, last))

    def entry(self, wording_id: int, rest: str | None = None) -> Entry:
        """Rebuild an entry, its lines left out.

        Args:
            wording_id: Its wording.
            rest: What its placement says besides; None where that is as it was first met.

        Returns:
            The entry.

        Raises:
            DocumentError: There is no such wording.
        """
        key = wording_id, rest
        if key not in self._entries:
            sql = "SELECT content, rest FROM wording WHERE id = ?"
            row = self._db.execute(sql, (wording_id,)).fetchone()
            if row is None:
                raise DocumentError("the library lacks an entry; `liveblog doctor` tells more")
            self._entries[key] = decode_entry(row[0], row[1] if rest is None else rest)
        return self._entries[key]


def rebuilt_blog(db: sqlite3.Connection, blog_id: int, newest: int | None) -> Blog:
    """Rebuild a blog.

    Args:
        db: The library.
        blog_id: The blog.
        newest: How many of its newest snapshots; None rebuilds all.

    Returns:
        The blog, its snapshots in order of time.

    Raises:
        DocumentError: There is none.
    """
    row = db.execute("SELECT name FROM blog WHERE id = ?", (blog_id,)).fetchone()
    if row is None:
        raise DocumentError(f"the library holds no blog {blog_id}")
    ids = db.execute(
        """
        SELECT id FROM snapshot WHERE blog_id = ?
        ORDER BY moment DESC, turn DESC, id DESC LIMIT ?
        """,
        (blog_id, -1 if newest is None else newest),
    ).fetchall()
    rebuilder = Rebuilder(db)
    snapshots = tuple(rebuilder.snapshot(snapshot_id) for (snapshot_id,) in reversed(ids))
    addresses = [snapshot.url for snapshot in reversed(snapshots) if snapshot.url]
    return Blog(row[0], snapshots, next(iter(addresses), None))
