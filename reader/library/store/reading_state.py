"""What was on screen, and what of a blog's newest snapshot was not.

Invariant: an entry counts as read once any wording of it was on screen, and as changed since where
its newest wording was not and a revision lies between. Wordings of one entry are known by the
changes between neighbours in time that `tallying` keeps.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from reader.library.store.model import CatchUp, Changed, Place
from reader.library.store.rebuilding import Rebuilder

_STATES = """
    WITH RECURSIVE shown AS (
        SELECT snapshot_id, position, wording_id FROM placement
        WHERE snapshot_id IN (SELECT value FROM json_each(?))
    ),
    line (newest, wording_id, revised, steps) AS (
        SELECT DISTINCT wording_id, wording_id, 0, 0 FROM shown
        UNION
        SELECT line.newest, change.old_wording, line.revised OR change.kind = 'revised',
            line.steps + 1
        FROM line JOIN change ON change.new_wording = line.wording_id
        WHERE change.old_wording IS NOT NULL AND line.steps < 1000
            AND NOT EXISTS (SELECT 1 FROM seen WHERE seen.wording_id = line.wording_id)
    ),
    met AS (
        SELECT line.newest, line.wording_id, line.revised, min(line.steps)
        FROM line JOIN seen ON seen.wording_id = line.wording_id GROUP BY line.newest
    )
    SELECT shown.snapshot_id, shown.position, met.wording_id, met.revised
    FROM shown LEFT JOIN met ON met.newest = shown.wording_id
    WHERE met.wording_id IS NULL OR met.revised
    ORDER BY shown.snapshot_id, shown.position
"""
"""Entries that are unread (no wording met) or changed since; each is followed back through its
wordings to the nearest that was seen."""


def mark_seen(
    db: sqlite3.Connection, snapshot_id: int, positions: Iterable[int] | None, at: str
) -> None:
    """Remember that entries of a snapshot were on screen.

    Args:
        db: The library, in a transaction.
        snapshot_id: The snapshot.
        positions: The entries' places; None means all.
        at: When, ISO 8601 in UTC.
    """
    chosen = "" if positions is None else "AND position IN (SELECT value FROM json_each(?3))"
    db.execute(
        f"""
        INSERT INTO seen SELECT DISTINCT wording_id, ?2 FROM placement
        WHERE snapshot_id = ?1 {chosen} ON CONFLICT DO UPDATE SET seen_at = excluded.seen_at
        """,
        (snapshot_id, at) if positions is None else (snapshot_id, at, str(list(positions))),
    )


def mark_unseen(db: sqlite3.Connection, snapshot_id: int, positions: Iterable[int]) -> None:
    """Forget that entries of a snapshot were on screen."""
    db.execute(
        """
        DELETE FROM seen WHERE wording_id IN (
            SELECT wording_id FROM placement
            WHERE snapshot_id = ? AND position IN (SELECT value FROM json_each(?))
        )
        """,
        (snapshot_id, str(list(positions))),
    )


def counts(db: sqlite3.Connection, snapshots: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Count what is unread and what has changed since it was read.

    Args:
        db: The library.
        snapshots: The newest snapshots of blogs.

    Returns:
        The two counts by snapshot; a snapshot without either is left out.
    """
    found: dict[int, tuple[int, int]] = {}
    for snapshot_id, _, read, _ in db.execute(_STATES, (str(list(snapshots)),)):
        unread, changed = found.get(snapshot_id, (0, 0))
        found[snapshot_id] = (unread + 1, changed) if read is None else (unread, changed + 1)
    return found


def catch_up(db: sqlite3.Connection, snapshot_id: int) -> CatchUp:
    """Tell what of a snapshot is unread, and what has changed since it was read.

    Args:
        db: The library.
        snapshot_id: The newest snapshot of a blog.

    Returns:
        Both, in page order.
    """
    rows = db.execute(_STATES, (str([snapshot_id]),)).fetchall()
    rebuilder = Rebuilder(db)
    return CatchUp(
        snapshot_id,
        tuple(position for _, position, read, _ in rows if read is None),
        tuple(Changed(p, rebuilder.entry(read)) for _, p, read, _ in rows if read is not None),
    )


def leave(db: sqlite3.Connection, blog_id: int, place: Place, at: str) -> None:
    """Remember where a reader left a blog."""
    db.execute(
        "INSERT OR REPLACE INTO reading_place VALUES (?, ?, ?, ?, ?)",
        (blog_id, place.snapshot_id, place.position, place.paragraph, at),
    )


def left_at(db: sqlite3.Connection, blog_id: int) -> Place | None:
    """Return where a reader left a blog, or None where nobody has."""
    sql = "SELECT snapshot_id, position, paragraph FROM reading_place WHERE blog_id = ?"
    row = db.execute(sql, (blog_id,)).fetchone()
    return None if row is None else Place(*row)
