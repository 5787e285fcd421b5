"""The user's word on which entries are the same, against what the comparison finds.

Invariant: the word is about two wordings of a blog, so that it counts between any two snapshots
that show them, whichever of them is the older; the last word counts.
"""

import sqlite3

from reader.comparison import Overrides
from reader.library.errors import DocumentError
from reader.library.store.rebuilding import wordings_of

Pair = tuple[int, int]
"""The place of an entry in the older snapshot and in the newer."""


def override(
    db: sqlite3.Connection, snapshots: tuple[int, int], pair: Pair, *, joined: bool, at: str
) -> None:
    """Keep the user's word.

    Args:
        db: The library, in a transaction.
        snapshots: The older and the newer snapshot, of one blog.
        pair: The two entries.
        joined: Whether they are the same.
        at: When, ISO 8601 in UTC.

    Raises:
        DocumentError: There are no such entries.
    """
    take_back(db, snapshots, pair)
    old, new = _wordings(db, snapshots, pair)
    db.execute(
        """
        INSERT INTO pairing_override (blog_id, old_wording, new_wording, joined, made_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        (_blog_of(db, snapshots), old, new, joined, at),
    )


def take_back(db: sqlite3.Connection, snapshots: tuple[int, int], pair: Pair) -> bool:
    """Forget the user's word on two entries.

    Args:
        db: The library, in a transaction.
        snapshots: The older and the newer snapshot, of one blog.
        pair: The two entries.

    Returns:
        Whether there was one.

    Raises:
        DocumentError: There are no such entries.
    """
    blog_id = _blog_of(db, snapshots)
    found = db.execute(
        """
        DELETE FROM pairing_override
        WHERE blog_id = ?1 AND (old_wording, new_wording) IN (VALUES (?2, ?3), (?3, ?2))
        """,
        (blog_id, *_wordings(db, snapshots, pair)),
    )
    _drop_comparisons(db, blog_id)
    return found.rowcount > 0


def overrides(db: sqlite3.Connection, snapshots: tuple[int, int]) -> Overrides:
    """Return the user's word on the entries of two snapshots.

    Args:
        db: The library.
        snapshots: The older and the newer snapshot.

    Returns:
        The pairs of places that are parted and joined.
    """
    kept = db.execute(
        """
        SELECT o.old_wording, o.new_wording, o.joined FROM pairing_override o
        JOIN snapshot s ON s.blog_id = o.blog_id WHERE s.id = ?
        """,
        (snapshots[0],),
    ).fetchall()
    if not kept:
        return Overrides()
    olds, news = (wordings_of(db, snapshot_id) for snapshot_id in snapshots)
    pairs = [
        (bool(joined), (i, j))
        for one, other, joined in kept
        for old, new in {(one, other), (other, one)}
        for i in _places(olds, old)
        for j in _places(news, new)
    ]
    return Overrides(
        parted=frozenset(pair for joined, pair in pairs if not joined),
        joined=frozenset(pair for joined, pair in pairs if joined),
    )


def _places(wordings: list[int], wording_id: int) -> list[int]:
    return [place for place, one in enumerate(wordings) if one == wording_id]


def _blog_of(db: sqlite3.Connection, snapshots: tuple[int, int]) -> int:
    sql = "SELECT DISTINCT blog_id FROM snapshot WHERE id IN (?, ?)"
    blogs = db.execute(sql, snapshots).fetchall()
    if len(blogs) != 1:
        raise DocumentError("entries of two blogs cannot be paired")
    return int(blogs[0][0])


def _wordings(db: sqlite3.Connection, snapshots: tuple[int, int], pair: Pair) -> tuple[int, int]:
    rows = [
        db.execute(
            "SELECT wording_id FROM placement WHERE snapshot_id = ? AND position = ?", place
        ).fetchone()
        for place in zip(snapshots, pair, strict=True)
    ]
    if None in rows:
        raise DocumentError("the library holds no such entries to pair")
    return rows[0][0], rows[1][0]


def _drop_comparisons(db: sqlite3.Connection, blog_id: int) -> None:
    """Forget what was made of the blog's pairs; they are compared again with the new word."""
    db.execute(
        """
        DELETE FROM comparison WHERE older_id IN (SELECT id FROM snapshot WHERE blog_id = ?)
        """,
        (blog_id,),
    )
