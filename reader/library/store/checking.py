"""Examines a library's file and repairs what can be repaired.

Invariant: nothing that holds a user's documents is deleted; what is repaired can be made again from
what is left, and each finding says whether it was.
"""

import sqlite3
from collections.abc import Callable, Iterator

from reader.library.errors import DocumentError
from reader.library.store.bodies import load_body
from reader.library.store.connecting import writing
from reader.library.store.indexing import index, index_waiting, indexed
from reader.library.store.model import Finding, Report
from reader.library.store.rebuilding import Rebuilder

MAX_LINES = 20
"""The most lines that are told of SQLite's own check."""

_ORPHANS = {
    "bytes of no snapshot": (
        "body",
        """
        snapshot_id NOT IN (
            WITH RECURSIVE needed (id) AS (
                SELECT id FROM snapshot UNION
                SELECT b.key_id FROM needed JOIN body b ON b.snapshot_id = needed.id
                WHERE b.key_id IS NOT NULL
            ) SELECT id FROM needed
        )
        """,
    ),
    "layouts of no snapshot": ("layout", "snapshot_id NOT IN (SELECT id FROM snapshot)"),
    "wordings that no snapshot shows": (
        "wording",
        "id NOT IN (SELECT wording_id FROM placement)",
    ),
    "frames of no snapshot": ("frame", "id NOT IN (SELECT frame_id FROM snapshot)"),
    "comparisons of no snapshots": (
        "comparison",
        "older_id NOT IN (SELECT id FROM snapshot) OR newer_id NOT IN (SELECT id FROM snapshot)",
    ),
    "sightings of no snapshot": ("sighting", "snapshot_id NOT IN (SELECT id FROM snapshot)"),
}
"""Rows that nothing refers to, by what they are called."""


def check(db: sqlite3.Connection, progress: Callable[[int, int], None] | None) -> Report:
    """Examine a library and repair what can be.

    Args:
        db: The library; it must be one that may be written.
        progress: Called with how many snapshots' bytes were read, and how many there are.

    Returns:
        What was found.
    """
    findings: list[Finding] = []
    try:
        findings += _structure(db)
        if not findings:
            findings += _contents(db, progress)
        counts = [_count(db, table) for table in ("blog", "snapshot", "wording")]
    except sqlite3.DatabaseError as error:
        if not error.sqlite_errorname.startswith("SQLITE_CORRUPT"):
            raise
        findings.append(Finding("pages of the file are damaged", repaired=False))
        counts = [0, 0, 0]
    return Report(tuple(findings), *counts)


def _contents(
    db: sqlite3.Connection, progress: Callable[[int, int], None] | None
) -> Iterator[Finding]:
    """Check what lies on pages that are whole."""
    yield from _references(db)
    yield from _orphans(db)
    yield from _entries(db)
    yield from _index(db)
    yield from _bodies(db, progress)


def _count(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _structure(db: sqlite3.Connection) -> Iterator[Finding]:
    """Check the pages; damaged indexes are made anew, which is all that can be done."""
    before = _integrity(db)
    if not before:
        return
    if any("index" in line for line in before):
        with writing(db):
            db.execute("REINDEX")
        after = _integrity(db)
        yield from (Finding(line, repaired=True) for line in before if line not in after)
        before = after
    yield from (Finding(line, repaired=False) for line in before)


def _integrity(db: sqlite3.Connection) -> list[str]:
    rows = db.execute(f"PRAGMA integrity_check({MAX_LINES})").fetchall()
    return [line for (text,) in rows for line in text.splitlines() if text != "ok"]


def _references(db: sqlite3.Connection) -> Iterator[Finding]:
    broken = db.execute("PRAGMA foreign_key_check").fetchall()
    owned = {row[0] for row in _ORPHANS.values()}
    for table in sorted({row[0] for row in broken} - owned):
        yield Finding(f"the table {table} refers to rows that are missing", repaired=False)


def _orphans(db: sqlite3.Connection) -> Iterator[Finding]:
    for name, (table, condition) in _ORPHANS.items():
        (count,) = db.execute(f"SELECT count(*) FROM {table} WHERE {condition}").fetchone()
        if count:
            with writing(db):
                db.execute(f"DELETE FROM {table} WHERE {condition}")
            yield Finding(f"{count:,} {name}, removed", repaired=True)


def _entries(db: sqlite3.Connection) -> Iterator[Finding]:
    rows = db.execute(
        """
        SELECT s.id, s.source FROM snapshot s WHERE s.entries <> (
            SELECT count(*) FROM placement p JOIN wording w ON w.id = p.wording_id
            WHERE p.snapshot_id = s.id
        ) OR NOT EXISTS (SELECT 1 FROM frame WHERE id = s.frame_id)
        """
    )
    for snapshot_id, source in rows.fetchall():
        yield Finding(
            f"snapshot {snapshot_id} ({source}) lacks entries; its bytes may still be whole",
            repaired=False,
        )


def _index(db: sqlite3.Connection) -> Iterator[Finding]:
    index_waiting(db)
    (wrong,) = db.execute(
        """
        SELECT count(*) FROM (
            SELECT id FROM (SELECT id FROM wording EXCEPT SELECT rowid FROM words)
            UNION ALL
            SELECT * FROM (SELECT rowid FROM words EXCEPT SELECT id FROM wording)
        )
        """
    ).fetchone()
    if wrong or not _index_is_whole(db):
        _rebuild_index(db)
        yield Finding("the index for searching was not whole; it was made anew", repaired=True)


def _index_is_whole(db: sqlite3.Connection) -> bool:
    try:
        with writing(db):
            db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        if not error.sqlite_errorname.startswith("SQLITE_CORRUPT"):
            raise
        return False
    return True


def _rebuild_index(db: sqlite3.Connection) -> None:
    with writing(db):
        db.execute("INSERT INTO words (words) VALUES ('delete-all')")
        db.execute("DELETE FROM unindexed")
        rebuilder = Rebuilder(db)
        for wording_id, blog_id in db.execute("SELECT id, blog_id FROM wording ORDER BY id"):
            index(db, wording_id, indexed(blog_id, rebuilder.entry(wording_id)))


def _bodies(
    db: sqlite3.Connection, progress: Callable[[int, int], None] | None
) -> Iterator[Finding]:
    """Read the bytes of every snapshot; those that are damaged cannot be made again."""
    ids = db.execute("SELECT id FROM snapshot ORDER BY id").fetchall()
    for done, (snapshot_id,) in enumerate(ids):
        try:
            load_body(db, snapshot_id)
        except DocumentError as error:
            yield Finding(f"{error}; its entries can still be read", repaired=False)
        if progress is not None:
            progress(done + 1, len(ids))
