"""The order in time of a stored blog's snapshots, and their dates.

Invariant: `moment`, then `turn`, then id is the order that `reader.library.ordering` gives; a date
that a document or the user states is never changed here.
"""

import sqlite3

from reader.blog import CaptureDate, Snapshot
from reader.library.errors import DocumentError
from reader.library.likeness import sketch
from reader.library.ordering import in_order
from reader.library.store.moments import seconds
from reader.library.store.rebuilding import Rebuilder


def arrange(db: sqlite3.Connection, blog_id: int) -> None:
    """Date and order the snapshots of a blog where one of them is without a time of day.

    Args:
        db: The library, in a transaction.
        blog_id: The blog.
    """
    rows = db.execute(
        "SELECT id, captured_at, moment FROM snapshot WHERE blog_id = ? ORDER BY moment, turn, id",
        (blog_id,),
    ).fetchall()
    if all(value and "T" in value for _, value, _ in rows):
        return
    rebuilder = Rebuilder(db)
    snapshots = [rebuilder.snapshot(snapshot_id) for snapshot_id, _, _ in rows]
    line = in_order(snapshots, [sketch(snapshot) for snapshot in snapshots])
    ids = _by_place(snapshots, [row[0] for row in rows], line)
    moments = {row[0]: row[2] for row in rows}
    least = 0
    for turn, (snapshot_id, snapshot) in enumerate(zip(ids, line, strict=True)):
        date = snapshot.captured_at
        known = seconds(date.value) if date else None
        least = max(least, moments[snapshot_id] if known is None else known)
        _set(db, snapshot_id, date, least, turn)


def set_date(db: sqlite3.Connection, snapshot_id: int, date: CaptureDate) -> None:
    """Date a snapshot, and put its blog in order again.

    Args:
        db: The library, in a transaction.
        snapshot_id: The snapshot.
        date: When it was captured.

    Raises:
        DocumentError: There is no such snapshot.
    """
    sql = "SELECT blog_id FROM snapshot WHERE id = ?"
    row = db.execute(sql, (snapshot_id,)).fetchone()
    if row is None:
        raise DocumentError(f"the library holds no snapshot {snapshot_id}")
    _set(db, snapshot_id, date, seconds(date.value) or 0, 0)
    arrange(db, row[0])


def _by_place(snapshots: list[Snapshot], ids: list[int], line: tuple[Snapshot, ...]) -> list[int]:
    """Return the ids in the line's order; ordering changes nothing of a snapshot but its date."""
    waiting: dict[int, list[int]] = {}
    for snapshot, snapshot_id in zip(snapshots, ids, strict=True):
        waiting.setdefault(id(snapshot.entries), []).append(snapshot_id)
    return [waiting[id(snapshot.entries)].pop(0) for snapshot in line]


def _set(
    db: sqlite3.Connection, snapshot_id: int, date: CaptureDate | None, moment: int, turn: int
) -> None:
    db.execute(
        "UPDATE snapshot SET captured_at = ?, basis = ?, moment = ?, turn = ? WHERE id = ?",
        (
            date.value if date else None,
            date.basis.value if date else None,
            moment,
            turn,
            snapshot_id,
        ),
    )
