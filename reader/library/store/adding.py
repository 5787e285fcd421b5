"""Puts a document into the library.

Invariant: a document is stored whole, in one transaction: its bytes, its frame, its wordings, where
each stands. A blog has no two snapshots of the same bytes side by side in time. What a blog showed
before and shows again after something else is a snapshot of its own: it is the newest state, and
what came between was taken back.
"""

import sqlite3
from typing import NamedTuple

from reader.blog import Basis, Snapshot
from reader.blog.window import instant
from reader.library.store.bodies import Document, store_body
from reader.library.store.coding import (
    coverage_of,
    digest_of,
    encode_frame,
    encode_furniture_lines,
)
from reader.library.store.model import Added, Origin, Outcome
from reader.library.store.moments import seconds
from reader.library.store.newest import newest_of
from reader.library.store.placing import Page, store_entries
from reader.library.store.recent import Recent


class Arrival(NamedTuple):
    """A document on its way into the library."""

    data: bytes
    snapshot: Snapshot
    origin: Origin
    at: str
    """When it is added, ISO 8601 in UTC."""
    digest: bytes
    """The SHA-256 of the bytes."""

    @property
    def moment(self) -> int:
        """The second of its capture; of its adding where that is not known."""
        captured = self.snapshot.captured_at
        known = seconds(captured.value) if captured else None
        return self.second if known is None else known

    @property
    def second(self) -> int:
        """The second of its adding."""
        return seconds(self.at) or 0

    @property
    def shown_at(self) -> str | None:
        """When the blog showed it; None where that is only inferred or not known."""
        captured = self.snapshot.captured_at
        known = captured is not None and captured.basis is not Basis.INFERRED
        return captured.value if captured and known else None


def known(
    db: sqlite3.Connection, digest: bytes, blog_id: int | None, shown_at: str | None = None
) -> Added | None:
    """Find the snapshot that has these bytes.

    Args:
        db: The library.
        digest: The SHA-256 of the bytes.
        blog_id: The blog to look in; None looks in all that are not removed.
        shown_at: When the blog showed these bytes, ISO 8601. With a time of day only a snapshot
            counts that they belong to: of that second, or the one before or after it in time.

    Returns:
        The snapshot, the newest of several, or None.
    """
    row = db.execute(
        """
        SELECT s.id, s.blog_id FROM snapshot s JOIN blog b ON b.id = s.blog_id
        WHERE s.digest = ?1 AND b.removed_at IS NULL AND (?2 IS NULL OR s.blog_id = ?2)
        ORDER BY s.blog_id, s.moment DESC, s.turn DESC, s.id DESC LIMIT 1
        """,
        (digest, blog_id),
    ).fetchone()
    if row is not None and instant(shown_at) is not None:
        row = _at(db, row[1], digest, seconds(shown_at) or 0)
    return None if row is None else Added(row[0], row[1], Outcome.SAME_BYTES)


def _at(db: sqlite3.Connection, blog_id: int, digest: bytes, moment: int) -> tuple[int, int] | None:
    """Return the snapshot that bytes belong to which a blog showed at a moment, and the blog."""
    row: tuple[int, int] | None = db.execute(
        """
        SELECT id, blog_id FROM snapshot WHERE digest = ?1 AND id IN (
            SELECT id FROM snapshot WHERE blog_id = ?2 AND moment = ?3
            UNION SELECT * FROM (
                SELECT id FROM snapshot WHERE blog_id = ?2 AND moment <= ?3
                ORDER BY moment DESC, turn DESC, id DESC LIMIT 1
            )
            UNION SELECT * FROM (
                SELECT id FROM snapshot WHERE blog_id = ?2 AND moment > ?3
                ORDER BY moment, turn, id LIMIT 1
            )
        ) ORDER BY moment, turn, id LIMIT 1
        """,
        (digest, blog_id, moment),
    ).fetchone()
    return row


def sight(db: sqlite3.Connection, snapshot_id: int, origin: Origin, at: str) -> None:
    """Remember that a snapshot was met, at first or again.

    Args:
        db: The library, in a transaction.
        snapshot_id: The snapshot.
        origin: Where it was met.
        at: When, ISO 8601 in UTC.
    """
    db.execute(
        "INSERT INTO sighting (snapshot_id, seen_at, origin, address) VALUES (?, ?, ?, ?)",
        (snapshot_id, at, origin.kind.value, origin.address),
    )


def store(
    db: sqlite3.Connection,
    blog_id: int,
    arrival: Arrival,
    recent: Recent,
    *,
    unless_same_coverage: bool = False,
) -> Added:
    """Store a document as a snapshot of a blog.

    Args:
        db: The library, in a transaction.
        blog_id: The blog.
        arrival: The document.
        recent: What came lately.
        unless_same_coverage: Store nothing where the blog's newest snapshot covers the same.

    Returns:
        What became of it.
    """
    there = known(db, arrival.digest, blog_id, arrival.shown_at)
    if there is not None:
        sight(db, there.snapshot_id, arrival.origin, arrival.at)
        return there
    addresses = recent.addresses(blog_id, arrival.snapshot.entries)
    coverage = coverage_of(arrival.snapshot, addresses)
    newest = newest_of(db, blog_id)
    if unless_same_coverage and newest is not None and newest.coverage == coverage:
        sight(db, newest.snapshot_id, arrival.origin, arrival.at)
        return Added(newest.snapshot_id, blog_id, Outcome.SAME_COVERAGE)
    snapshot_id = _insert(db, blog_id, arrival, coverage)
    sight(db, snapshot_id, arrival.origin, arrival.at)
    page = Page(blog_id, snapshot_id, arrival.snapshot, addresses, arrival.moment, arrival.second)
    store_entries(db, page, newest, recent)
    document = Document(blog_id, snapshot_id, arrival.digest, arrival.data)
    store_body(db, document, newest, recent)
    if arrival.snapshot.url:
        db.execute(
            "INSERT INTO address (url, blog_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (arrival.snapshot.url, blog_id),
        )
    return Added(snapshot_id, blog_id, Outcome.NEW)


def _insert(db: sqlite3.Connection, blog_id: int, arrival: Arrival, coverage: bytes) -> int:
    snapshot, captured = arrival.snapshot, arrival.snapshot.captured_at
    cursor = db.execute(
        """
        INSERT INTO snapshot (
            blog_id, digest, size, coverage, frame_id, furniture_lines, source,
            captured_at, basis, moment, turn, entries, added_at
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
        """,
        (
            blog_id,
            arrival.digest,
            len(arrival.data),
            coverage,
            _store_frame(db, blog_id, snapshot),
            encode_furniture_lines(snapshot),
            snapshot.source,
            captured.value if captured else None,
            captured.basis.value if captured else None,
            arrival.moment,
            len(snapshot.entries),
            arrival.at,
        ),
    )
    return int(cursor.lastrowid or 0)


def _store_frame(db: sqlite3.Connection, blog_id: int, snapshot: Snapshot) -> int:
    content = encode_frame(snapshot)
    digest = digest_of(content)
    sql = "SELECT id FROM frame WHERE blog_id = ? AND digest = ?"
    row = db.execute(sql, (blog_id, digest)).fetchone()
    if row is not None:
        return int(row[0])
    sql = "INSERT INTO frame (blog_id, digest, content) VALUES (?, ?, ?)"
    return int(db.execute(sql, (blog_id, digest, content)).lastrowid or 0)
