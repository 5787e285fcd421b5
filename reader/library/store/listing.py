"""The blogs and snapshots of the library, in lists.

Invariant: a list reads no document and rebuilds no snapshot: ten thousand of them are listed while
an app starts.
"""

import sqlite3
from collections.abc import Mapping
from typing import Any

from reader.library.store.model import BlogRow, Origin, SnapshotRow, Source, Tally
from reader.library.store.reading_state import counts
from reader.library.store.rebuilding import captured

_SNAPSHOTS = """
    WITH line AS (
        SELECT id, row_number() OVER w AS number, lag(id) OVER w AS before,
            count(*) OVER (PARTITION BY blog_id) AS among
        FROM snapshot
        WHERE blog_id IN (SELECT id FROM blog WHERE removed_at IS NULL)
            AND (?1 IS NULL OR blog_id = ?1)
        WINDOW w AS (PARTITION BY blog_id ORDER BY moment, turn, id)
    )
    SELECT s.id, s.blog_id, s.captured_at, s.basis, s.source, s.entries, s.size, s.digest,
        s.added_at, l.number, g.origin, g.address,
        (SELECT max(seen_at) FROM sighting WHERE snapshot_id = s.id),
        c.added, c.dropped, c.revised, c.moved, c.substantive
    FROM line l
    JOIN snapshot s ON s.id = l.id
    JOIN sighting g ON g.id = (SELECT min(id) FROM sighting WHERE snapshot_id = s.id)
    LEFT JOIN comparison c ON c.older_id = l.before AND c.newer_id = s.id
    WHERE ?2 IS NULL OR l.among - l.number < ?2
    ORDER BY s.blog_id, l.number
"""
"""The order of ten thousand snapshots is found in an index alone; only those listed are read."""


def list_snapshots(
    db: sqlite3.Connection, blog_id: int | None, newest: int | None = None
) -> tuple[SnapshotRow, ...]:
    """List snapshots.

    Args:
        db: The library.
        blog_id: The blog; None lists those of all that are not removed.
        newest: How many of each blog's newest; None lists all.

    Returns:
        The rows by blog, the oldest first.
    """
    return tuple(_snapshot(row) for row in db.execute(_SNAPSHOTS, (blog_id, newest)))


def list_blogs(db: sqlite3.Connection) -> tuple[BlogRow, ...]:
    """List the blogs that are not removed.

    Args:
        db: The library.

    Returns:
        The rows, the blog with the newest snapshot first.
    """
    newest = {row.blog_id: row for row in list_snapshots(db, None, 1)}
    addresses: dict[int, list[str]] = {}
    for blog_id, url in db.execute("SELECT blog_id, url FROM address ORDER BY url"):
        addresses.setdefault(blog_id, []).append(url)
    unread = counts(db, [row.id for row in newest.values()])
    rows = db.execute(
        """
        SELECT b.id, b.name, b.added_at, s.captured_at, s.basis
        FROM blog b LEFT JOIN snapshot s ON s.id = (
            SELECT id FROM snapshot WHERE blog_id = b.id ORDER BY moment, turn, id LIMIT 1
        ) WHERE b.removed_at IS NULL
        ORDER BY (SELECT max(moment) FROM snapshot WHERE blog_id = b.id) DESC, b.name
        """
    )
    return tuple(_blog(row, newest, addresses, unread) for row in rows)


def name_of(db: sqlite3.Connection, blog_id: int) -> str:
    """Return the name of a blog that there is."""
    row = db.execute("SELECT name FROM blog WHERE id = ?", (blog_id,)).fetchone()
    return "" if row is None else str(row[0])


def _blog(
    row: tuple[Any, ...],
    newest: Mapping[int, SnapshotRow],
    addresses: Mapping[int, list[str]],
    unread: Mapping[int, tuple[int, int]],
) -> BlogRow:
    blog_id, name, added_at, value, basis = row
    last = newest.get(blog_id)
    fresh, changed = unread.get(last.id, (0, 0)) if last else (0, 0)
    return BlogRow(
        id=blog_id,
        name=name,
        addresses=tuple(addresses.get(blog_id, ())),
        added_at=added_at,
        snapshots=last.number if last else 0,
        first=captured(value, basis),
        newest=last,
        unread=fresh,
        changed=changed,
    )


def _snapshot(row: tuple[Any, ...]) -> SnapshotRow:
    (snapshot_id, blog_id, value, basis, source, entries, size, digest, added_at, number) = row[:10]
    kind, address, last_seen, *tally = row[10:]
    return SnapshotRow(
        id=snapshot_id,
        blog_id=blog_id,
        number=number,
        captured_at=captured(value, basis),
        source=source,
        entries=entries,
        size=size,
        sha256=digest.hex(),
        origin=Origin(Source(kind), address),
        added_at=added_at,
        last_seen=last_seen,
        tally=None if tally[0] is None else Tally(*tally),
    )
