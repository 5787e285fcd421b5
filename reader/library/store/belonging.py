"""Which stored blog a document belongs to.

Invariant: the address decides before the text, and the text decides as it does in a folder
(`reader.library.grouping`); a blog that was removed gets nothing.
"""

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, count
from typing import NamedTuple
from urllib.parse import urldefrag

from reader.blog import Snapshot
from reader.library.errors import shown
from reader.library.grouping import group
from reader.library.likeness import Sketch, shared, sketch
from reader.library.store.rebuilding import Rebuilder
from reader.library.titles import MAX_TITLE, blog_name

_UNNAMED = "Blog"


class _Stored(NamedTuple):
    blog_id: int
    newest: Snapshot
    """Its address and title; more is not needed for grouping."""
    sketch: Sketch


def find_blog(db: sqlite3.Connection, snapshots: Sequence[Snapshot]) -> int | None:
    """Find the blog of documents that are snapshots of one blog.

    Args:
        db: The library.
        snapshots: At least one.

    Returns:
        The blog, or None where the library has none that they belong to.
    """
    for snapshot in snapshots:
        blog_id = blog_at(db, snapshot.url)
        if blog_id is not None:
            return blog_id
    return _by_text(db, snapshots)


def blog_at(db: sqlite3.Connection, url: str | None) -> int | None:
    """Find the blog of an address; the part after `#` says nothing."""
    if url is None:
        return None
    row = db.execute(
        """
        SELECT b.id FROM address a JOIN blog b ON b.id = a.blog_id
        WHERE a.url IN (?, ?) AND b.removed_at IS NULL ORDER BY b.id LIMIT 1
        """,
        (url, urldefrag(url).url),
    ).fetchone()
    return None if row is None else int(row[0])


def named_blog(db: sqlite3.Connection, name: str) -> int | None:
    """Find the blog of a name."""
    sql = "SELECT id FROM blog WHERE name = ? AND removed_at IS NULL"
    row = db.execute(sql, (name,)).fetchone()
    return None if row is None else int(row[0])


def make_blog(db: sqlite3.Connection, name: str, at: str) -> int:
    """Make a blog.

    Args:
        db: The library, in a transaction.
        name: Its name; where another has it, a number is added.
        at: When, ISO 8601 in UTC.

    Returns:
        The blog.
    """
    sql = "INSERT INTO blog (name, added_at) VALUES (?, ?)"
    return int(db.execute(sql, (free_name(db, name), at)).lastrowid or 0)


def free_name(db: sqlite3.Connection, name: str) -> str:
    """Return a name that no blog has: this one, or this one and a number."""
    names = chain((name,), (f"{name} ({number})" for number in count(2)))
    return next(free for free in names if named_blog(db, free) is None)


def name_for(snapshots: Sequence[Snapshot], fallback: str | None) -> str:
    """Name a blog after its snapshots, the oldest first."""
    name = blog_name(snapshots, fallback or _UNNAMED)
    return " ".join(shown(name[:MAX_TITLE]).replace("@", " at ").split()) or _UNNAMED


def _by_text(db: sqlite3.Connection, snapshots: Sequence[Snapshot]) -> int | None:
    """Return the blog that shares most text, among those that grouping takes for the same."""
    ours = [(snapshot, sketch(snapshot)) for snapshot in snapshots]
    best: tuple[float, int] | None = None
    for stored in _stored(db):
        for snapshot, runs in ours:
            if len(group([stored.newest, snapshot], [stored.sketch, runs])) == 1:
                found = shared(stored.sketch, runs), -stored.blog_id
                best = found if best is None else max(best, found)
    return None if best is None else -best[1]


def _stored(db: sqlite3.Connection) -> Iterator[_Stored]:
    """Yield the blogs with the sketches of their newest snapshots, kept from last time."""
    rows = db.execute(
        """
        SELECT b.id, k.snapshot_id, k.runs, (
            SELECT s.id FROM snapshot s WHERE s.blog_id = b.id
            ORDER BY s.moment DESC, s.turn DESC, s.id DESC LIMIT 1
        ) FROM blog b LEFT JOIN sketch k ON k.blog_id = b.id WHERE b.removed_at IS NULL
        """
    ).fetchall()
    rebuilder = Rebuilder(db)
    for blog_id, sketched, runs, newest in rows:
        if newest is None:
            continue
        if sketched == newest:
            head = rebuilder.head(newest)
            yield _Stored(blog_id, head, frozenset(array("I", runs)))
        else:
            snapshot = rebuilder.snapshot(newest)
            found = sketch(snapshot)
            _keep_sketch(db, blog_id, newest, found)
            yield _Stored(blog_id, snapshot, found)


def _keep_sketch(db: sqlite3.Connection, blog_id: int, snapshot_id: int, runs: Sketch) -> None:
    """Keep a sketch for the next document; a library that may not be written goes without."""
    if db.in_transaction:
        db.execute(
            "INSERT OR REPLACE INTO sketch VALUES (?, ?, ?)",
            (blog_id, snapshot_id, array("I", sorted(runs)).tobytes()),
        )
