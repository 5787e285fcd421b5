"""Rows that refer to nothing, and rows that nothing refers to.

Invariant: no snapshot is removed; what is, can be made again or means nothing by itself.
"""

import sqlite3
from collections.abc import Iterator

from reader.library.store.belonging import free_name
from reader.library.store.connecting import writing
from reader.library.store.model import Finding

NAMELESS = "Found again"
"""What a blog is called whose name was lost."""

_NO_SNAPSHOT = "snapshot_id NOT IN (SELECT id FROM snapshot)"
_NO_BLOG = "blog_id NOT IN (SELECT id FROM blog)"
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
    "layouts of no snapshot": ("layout", _NO_SNAPSHOT),
    "wordings that no snapshot shows": (
        "wording",
        "id NOT IN (SELECT wording_id FROM placement)",
    ),
    "frames of no snapshot": ("frame", "id NOT IN (SELECT frame_id FROM snapshot)"),
    "changes of no comparison": (
        "change",
        "(older_id, newer_id) NOT IN (SELECT older_id, newer_id FROM comparison)",
    ),
    "comparisons of no snapshots": (
        "comparison",
        "older_id NOT IN (SELECT id FROM snapshot) OR newer_id NOT IN (SELECT id FROM snapshot)",
    ),
    "sightings of no snapshot": ("sighting", _NO_SNAPSHOT),
    "sketches of no blog": ("sketch", _NO_BLOG),
    "addresses of no blog": ("address", _NO_BLOG),
    "reading marks of no entry": ("seen", "wording_id NOT IN (SELECT id FROM wording)"),
    "reading places of no snapshot": ("reading_place", f"{_NO_SNAPSHOT} OR {_NO_BLOG}"),
    "words on pairs of no blog": ("pairing_override", _NO_BLOG),
}
"""Tables and which of their rows are meant, by what those are called."""


def check_references(db: sqlite3.Connection, *, mend: bool) -> Iterator[Finding]:
    """Find the rows that refer to nothing, or that nothing refers to.

    Args:
        db: The library; its entries are whole as far as they can be.
        mend: Whether to remove them, and to make the blogs anew that snapshots lack.

    Yields:
        What was found.
    """
    lost = db.execute(f"SELECT blog_id, min(added_at) FROM snapshot WHERE {_NO_BLOG} GROUP BY 1")
    for blog_id, at in lost.fetchall():
        name = _make_blog(db, blog_id, at) if mend else NAMELESS
        yield Finding(f"a blog was lost; its snapshots are those of “{name}” now", repaired=mend)
    yield from _origins(db, mend=mend)
    for name, (table, condition) in _ORPHANS.items():
        rows = f"FROM {table} WHERE {condition}"
        if count := _count(db, rows, mend=f"DELETE {rows}" if mend else ""):
            yield Finding(f"{count:,} {name}" + (", removed" if mend else ""), repaired=mend)
    yield from _firsts(db, mend=mend)
    if mend:
        broken = {row[0] for row in db.execute("PRAGMA foreign_key_check")}
        for table in sorted(broken):
            yield Finding(f"the table {table} refers to rows that are missing", repaired=False)


def _origins(db: sqlite3.Connection, *, mend: bool) -> Iterator[Finding]:
    """Find the snapshots of which no sighting tells where they came from; no list shows them."""
    lost = "FROM snapshot WHERE id NOT IN (SELECT snapshot_id FROM sighting)"
    taken = f"""
        INSERT INTO sighting (snapshot_id, seen_at, origin, address)
        SELECT id, added_at, iif(source LIKE 'http%', 'url', 'file'), source {lost}
    """
    if count := _count(db, lost, mend=taken if mend else ""):
        yield Finding(f"{count:,} snapshots without an origin; their sources are taken", mend)


def _firsts(db: sqlite3.Connection, *, mend: bool) -> Iterator[Finding]:
    """Find the wordings whose first snapshot is lost; search looks for them there."""
    lost = "first_snapshot NOT IN (SELECT id FROM snapshot)"
    next_one = f"""
        UPDATE wording SET first_snapshot = shown.first FROM (
            SELECT wording_id, min(snapshot_id) AS first FROM placement GROUP BY 1
        ) shown WHERE shown.wording_id = wording.id AND {lost}
    """
    if count := _count(db, f"FROM wording WHERE {lost}", mend=next_one if mend else ""):
        yield Finding(f"{count:,} wordings of which the first snapshot was lost", mend)


def _count(db: sqlite3.Connection, lost: str, *, mend: str) -> int:
    """Return how many rows were lost, after mending them by a statement where there is one."""
    (count,) = db.execute(f"SELECT count(*) {lost}").fetchone()
    if count and mend:
        with writing(db):
            db.execute(mend)
    return int(count)


def _make_blog(db: sqlite3.Connection, blog_id: int, at: str) -> str:
    with writing(db):
        name = free_name(db, NAMELESS)
        db.execute("INSERT INTO blog (id, name, added_at) VALUES (?, ?, ?)", (blog_id, name, at))
    return name
