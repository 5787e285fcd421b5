"""Snapshots rebuilt from what is stored, without reading their documents again.

Invariant: a rebuilt snapshot equals the one that was stored, but for a date set since.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from reader.blog import Basis, Blog, CaptureDate, Entry, Snapshot
from reader.library.errors import DocumentError
from reader.library.store.coding import (
    Layout,
    Placed,
    Places,
    decode_entry,
    decode_frame,
    decode_layout,
)

_LACKING = "the library lacks entries; `liveblog doctor` tells more"


def captured(value: str | None, basis: str | None) -> CaptureDate | None:
    """Return a capture date from its two columns."""
    return None if value is None or basis is None else CaptureDate(value, Basis(basis))


@contextmanager
def _decoding() -> Iterator[None]:
    """Turn what decoding raises in a damaged library into one line."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError):
        raise DocumentError(_LACKING) from None


class Rebuilder:
    """Rebuilds snapshots; a wording and a layout are decoded once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._entries: dict[int, Entry] = {}
        self._layouts: dict[int, Places] = {}

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
        with _decoding():
            head = decode_frame(frame, lines)
        return replace(head, source=source, captured_at=captured(value, basis))

    def _placed(self, snapshot_id: int) -> tuple[Entry, ...]:
        places = self._layout(snapshot_id)
        return tuple(self._entry(places.at(place)) for place in range(len(places.wordings)))

    def _layout(self, snapshot_id: int) -> Places:
        if snapshot_id in self._layouts:
            return self._layouts[snapshot_id]
        sql = "SELECT wordings, addresses, lines, rests FROM layout WHERE snapshot_id = ?"
        row = self._db.execute(sql, (snapshot_id,)).fetchone()
        if row is None:
            raise DocumentError(_LACKING)
        with _decoding():
            self._layouts[snapshot_id] = decode_layout(Layout(*row))
        return self._layouts[snapshot_id]

    def _entry(self, placed: Placed) -> Entry:
        if placed.rest:
            with _decoding():
                return decode_entry(self._content(placed.wording_id), placed.rest, placed.lines)
        entry = self.entry(placed.wording_id)
        return replace(entry, lines=(placed.lines[0], placed.lines[1])) if placed.lines else entry

    def entry(self, wording_id: int) -> Entry:
        """Rebuild an entry from its wording alone.

        Args:
            wording_id: The wording.

        Returns:
            The entry, without what a page showed beside its wording.

        Raises:
            DocumentError: There is no such wording.
        """
        if wording_id not in self._entries:
            with _decoding():
                self._entries[wording_id] = decode_entry(self._content(wording_id), None, None)
        return self._entries[wording_id]

    def place_of(self, snapshot_id: int, wording_id: int) -> tuple[int, Entry]:
        """Find a wording in a snapshot.

        Args:
            snapshot_id: The snapshot.
            wording_id: A wording that it shows.

        Returns:
            Its first place, and the entry there.

        Raises:
            DocumentError: The snapshot does not show it.
        """
        places = self._layout(snapshot_id)
        if wording_id not in places.wordings:
            raise DocumentError(_LACKING)
        position = places.wordings.index(wording_id)
        return position, self._entry(places.at(position))

    def _content(self, wording_id: int) -> str:
        sql = "SELECT content FROM wording WHERE id = ?"
        row = self._db.execute(sql, (wording_id,)).fetchone()
        if row is None:
            raise DocumentError(_LACKING)
        return str(row[0])


def wordings_of(db: sqlite3.Connection, snapshot_id: int) -> list[int]:
    """Return the wordings of a snapshot's entries, in page order."""
    sql = "SELECT wording_id FROM placement WHERE snapshot_id = ? ORDER BY position"
    return [row[0] for row in db.execute(sql, (snapshot_id,))]


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
