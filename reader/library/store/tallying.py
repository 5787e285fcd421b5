"""What changed between each snapshot of a blog and the one before, worked out once and kept.

Invariant: what is kept belongs to two snapshots that stand side by side in time, to the user's word
on them, and to the version of the comparison that made it; where one has changed it is made again.

Besides the tally the changes themselves are kept, by wording: search asks for dropped or revised
entries, and what was read is followed through revisions.
"""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import pairwise

from reader.comparison import Change, Comparison, Kind, Significance
from reader.library.store.connecting import reading, writing
from reader.library.store.overriding import overrides
from reader.library.store.rebuilding import Rebuilder, wordings_of

VERSION = 1
"""To be raised whenever the comparison's verdicts change, so that none of an older one is shown."""

_KEPT = frozenset({Kind.ADDED, Kind.DROPPED, Kind.REVISED, Kind.UNCHANGED})


def unsettled(db: sqlite3.Connection, blog_id: int | None) -> list[tuple[int, int]]:
    """List the neighbours in time that have not been compared.

    Args:
        db: The library.
        blog_id: The blog; None lists those of all blogs.

    Returns:
        Pairs of the older and the newer snapshot.
    """
    blogs = db.execute(
        "SELECT id FROM blog WHERE removed_at IS NULL AND (?1 IS NULL OR id = ?1)", (blog_id,)
    ).fetchall()
    done = set(
        db.execute("SELECT older_id, newer_id FROM comparison WHERE version = ?", (VERSION,))
    )
    return [pair for (blog,) in blogs for pair in _neighbours(db, blog) if pair not in done]


def settle(
    db: sqlite3.Connection,
    blog_id: int | None,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[int, int]]:
    """Compare neighbours in time and keep what changed, each pair in a transaction of its own.

    Args:
        db: The library.
        blog_id: The blog; None settles all.
        cancelled: Asked before each pair; True ends with what there is.

    Yields:
        How many pairs are done, and how many there are.
    """
    from reader.comparison import compare

    pairs = unsettled(db, blog_id)
    for done, (older, newer) in enumerate(pairs):
        if cancelled():
            return
        rebuilder = Rebuilder(db)
        with reading(db):
            word = overrides(db, (older, newer))
            comparison = compare(rebuilder.snapshot(older), rebuilder.snapshot(newer), word)
            rows = list(_changes(db, older, newer, comparison))
        with writing(db):
            _keep(db, older, newer, comparison, rows)
        yield done + 1, len(pairs)


def _neighbours(db: sqlite3.Connection, blog_id: int) -> Iterator[tuple[int, int]]:
    sql = "SELECT id FROM snapshot WHERE blog_id = ? ORDER BY moment, turn, id"
    return pairwise([row[0] for row in db.execute(sql, (blog_id,))])


def _changes(
    db: sqlite3.Connection, older: int, newer: int, comparison: Comparison
) -> Iterator[tuple[int, int, str, bool, int | None, int | None]]:
    """Yield what is kept of each change: pairs without any change need no row."""
    olds, news = wordings_of(db, older), wordings_of(db, newer)
    for change in comparison.entries:
        old = None if change.old is None else olds[change.old]
        new = None if change.new is None else news[change.new]
        if change.kind in _KEPT and not (change.kind is Kind.UNCHANGED and old == new):
            yield older, newer, change.kind.value, change.certain, old, new


def _keep(
    db: sqlite3.Connection,
    older: int,
    newer: int,
    comparison: Comparison,
    rows: list[tuple[int, int, str, bool, int | None, int | None]],
) -> None:
    summary = comparison.summary
    substantive = sum(map(_is_substantive, comparison.changes()))
    db.execute("DELETE FROM comparison WHERE older_id = ? AND newer_id = ?", (older, newer))
    db.execute(
        "INSERT INTO comparison VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            older,
            newer,
            VERSION,
            summary.added,
            summary.dropped,
            summary.revised,
            summary.moved,
            substantive,
        ),
    )
    db.executemany(
        """
        INSERT INTO change (older_id, newer_id, kind, certain, old_wording, new_wording)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        rows,
    )


def _is_substantive(change: Change) -> bool:
    return change.significance is Significance.SUBSTANTIVE
