"""Takes blogs out of the library, and puts them back.

Invariant: a removed blog is out of every list and search at once, and can be restored, whole, for
`KEPT_DAYS`; then the next removal frees its space.
"""

import sqlite3
from datetime import datetime, timedelta

from reader.library.errors import DocumentError
from reader.library.store.belonging import free_name
from reader.library.store.indexing import indexed, unindex
from reader.library.store.rebuilding import Rebuilder

KEPT_DAYS = 30


def remove(db: sqlite3.Connection, blog_id: int, at: str) -> None:
    """Remove a blog.

    Args:
        db: The library, in a transaction.
        blog_id: The blog.
        at: When, ISO 8601 in UTC.
    """
    db.execute("UPDATE blog SET removed_at = ? WHERE id = ?", (at, blog_id))


def restore(db: sqlite3.Connection) -> str:
    """Put the blog back that was removed last.

    Args:
        db: The library, in a transaction.

    Returns:
        Its name, with a number where another blog has its name now.

    Raises:
        DocumentError: None is there to put back.
    """
    row = db.execute(
        """
        SELECT id, name FROM blog WHERE removed_at IS NOT NULL
        ORDER BY removed_at DESC, id DESC LIMIT 1
        """
    ).fetchone()
    if row is None:
        raise DocumentError("no removed blog is there to put back")
    name = free_name(db, row[1])
    db.execute("UPDATE blog SET removed_at = NULL, name = ? WHERE id = ?", (name, row[0]))
    return name


def prune(db: sqlite3.Connection, at: str) -> None:
    """Forget the blogs that were removed long ago.

    Args:
        db: The library, in a transaction.
        at: The present moment, ISO 8601 in UTC.
    """
    before = (datetime.fromisoformat(at) - timedelta(days=KEPT_DAYS)).isoformat(timespec="seconds")
    rows = db.execute("SELECT id FROM blog WHERE removed_at < ?", (before,)).fetchall()
    for (blog_id,) in rows:
        _forget(db, blog_id)


def _forget(db: sqlite3.Connection, blog_id: int) -> None:
    rebuilder = Rebuilder(db)
    for (wording_id,) in db.execute("SELECT id FROM wording WHERE blog_id = ?", (blog_id,)):
        unindex(db, wording_id, indexed(blog_id, rebuilder.entry(wording_id)))
    db.execute("DELETE FROM blog WHERE id = ?", (blog_id,))
