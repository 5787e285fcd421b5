"""Puts a document into the library.

Invariant: a document is stored whole, in one transaction: its bytes, its frame, its wordings, where
each stands. The same bytes are stored once in a blog.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.blog import Entry, Order, Snapshot
from reader.library.store.bodies import Base, Document, store_body
from reader.library.store.coding import (
    Layout,
    addresses_in,
    coverage_of,
    digest_of,
    encode_frame,
    encode_furniture_lines,
    encode_layout,
    encode_wording,
)
from reader.library.store.model import Added, Origin, Outcome
from reader.library.store.moments import seconds
from reader.library.store.recent import Recent
from reader.library.store.schema import SECOND_BITS


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
        return (seconds(self.at) or 0) if known is None else known


def known(db: sqlite3.Connection, digest: bytes, blog_id: int | None) -> Added | None:
    """Find the snapshot that has these bytes.

    Args:
        db: The library.
        digest: The SHA-256 of the bytes.
        blog_id: The blog to look in; None looks in all that are not removed.

    Returns:
        The snapshot, or None.
    """
    row = db.execute(
        """
        SELECT s.id, s.blog_id FROM snapshot s JOIN blog b ON b.id = s.blog_id
        WHERE s.digest = ? AND b.removed_at IS NULL AND (?2 IS NULL OR s.blog_id = ?2)
        ORDER BY s.id LIMIT 1
        """,
        (digest, blog_id),
    ).fetchone()
    return None if row is None else Added(row[0], row[1], Outcome.SAME_BYTES)


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
    there = known(db, arrival.digest, blog_id)
    if there is not None:
        sight(db, there.snapshot_id, arrival.origin, arrival.at)
        return there
    addresses = recent.addresses(blog_id, arrival.snapshot.entries)
    coverage = coverage_of(arrival.snapshot, addresses)
    base, covered = _newest(db, blog_id)
    if unless_same_coverage and base is not None and covered == coverage:
        sight(db, base.snapshot_id, arrival.origin, arrival.at)
        return Added(base.snapshot_id, blog_id, Outcome.SAME_COVERAGE)
    snapshot_id = _insert(db, blog_id, arrival, coverage)
    sight(db, snapshot_id, arrival.origin, arrival.at)
    _store_entries(db, blog_id, snapshot_id, arrival, addresses, base)
    store_body(db, Document(blog_id, snapshot_id, arrival.digest, arrival.data), base, recent)
    if arrival.snapshot.url:
        db.execute(
            "INSERT INTO address (url, blog_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (arrival.snapshot.url, blog_id),
        )
    return Added(snapshot_id, blog_id, Outcome.NEW)


def _newest(db: sqlite3.Connection, blog_id: int) -> tuple[Base | None, bytes]:
    """Return a blog's newest snapshot, where it has one, and what that covers."""
    row = db.execute(
        """
        SELECT id, digest, coverage FROM snapshot WHERE blog_id = ?
        ORDER BY moment DESC, turn DESC, id DESC LIMIT 1
        """,
        (blog_id,),
    ).fetchone()
    return (None, b"") if row is None else (Base(row[0], row[1]), row[2])


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


def _store_entries(
    db: sqlite3.Connection,
    blog_id: int,
    snapshot_id: int,
    arrival: Arrival,
    addresses: Sequence[bytes],
    base: Base | None,
) -> None:
    """Store the wordings that are new, and where all stand."""
    met = {} if base is None else _wordings_in(db, base.snapshot_id)
    _store_wordings(db, blog_id, snapshot_id, arrival, addresses, met)
    wordings = [met[address] for address in addresses]
    db.execute(
        "INSERT INTO layout VALUES (?, ?, ?, ?, ?)",
        (snapshot_id, *encode_layout(arrival.snapshot.entries, wordings, addresses)),
    )


def _wordings_in(db: sqlite3.Connection, snapshot_id: int) -> dict[bytes, int]:
    """Return the wordings of a snapshot; most pages share nearly all with the one before."""
    sql = "SELECT wordings, addresses, NULL, NULL FROM layout WHERE snapshot_id = ?"
    row = db.execute(sql, (snapshot_id,)).fetchone()
    return {} if row is None else addresses_in(Layout(*row))


def _store_wordings(
    db: sqlite3.Connection,
    blog_id: int,
    snapshot_id: int,
    arrival: Arrival,
    addresses: Sequence[bytes],
    met: dict[bytes, int],
) -> None:
    """Store the wordings that are new, and add to those met what the page shows besides.

    None is from the future, whatever it claims.
    """
    lookup = "SELECT id FROM wording WHERE blog_id = ? AND digest = ?"
    moment, latest = arrival.moment, seconds(arrival.at) or 0
    fresh = []
    for entry, address in _oldest_first(arrival.snapshot, addresses):
        if address in met:
            continue
        row = db.execute(lookup, (blog_id, address)).fetchone()
        met[address] = row[0] if row else _free_id(db, min(_second_of(entry, moment), latest))
        if row is None:
            db.execute(
                "INSERT INTO wording VALUES (?, ?, ?, ?, ?)",
                (met[address], blog_id, address, snapshot_id, encode_wording(entry)),
            )
            fresh.append((met[address],))
    db.executemany("INSERT INTO unindexed VALUES (?)", fresh)


def _oldest_first(snapshot: Snapshot, addresses: Sequence[bytes]) -> Iterator[tuple[Entry, bytes]]:
    """Go through entries so that of one second the latest gets the highest number."""
    pairs = list(zip(snapshot.entries, addresses, strict=True))
    return iter(pairs if snapshot.order is Order.OLDEST_FIRST else pairs[::-1])


def _second_of(entry: Entry, moment: int) -> int:
    """Tell when an entry was written as it is; where it does not say, when it was captured."""
    stamps = [seconds(iso) for iso in (entry.modified_at, entry.published_at) if iso]
    return max((stamp for stamp in stamps if stamp is not None), default=moment)


def _free_id(db: sqlite3.Connection, second: int) -> int:
    """Return the lowest id of a second above those that are taken."""
    while True:
        low, high = second << SECOND_BITS, (second + 1) << SECOND_BITS
        sql = "SELECT max(id) FROM wording WHERE id >= ? AND id < ?"
        (taken,) = db.execute(sql, (low, high)).fetchone()
        if taken is None:
            return low
        if taken + 1 < high:
            return int(taken) + 1
        second += 1
