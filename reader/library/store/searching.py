"""Finds wordings by their words.

Invariant: a page of hits costs about the same however many wordings match: the newest are taken
from the end of the index, and ranking looks at the newest matches only.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reader.library.errors import DocumentError, shown
from reader.library.store.highlighting import highlight
from reader.library.store.indexing import barred, blog_word
from reader.library.store.model import Hit, Mark, Sought
from reader.library.store.moments import LATEST, after, seconds
from reader.library.store.rebuilding import Rebuilder, captured
from reader.library.store.schema import SECOND_BITS
from reader.parsing import clean

RANKED = 1_000
"""How many of the newest matches are ranked: over a million wordings, ranking all that hold a
common word takes over a second."""

HEADING_WEIGHT = 4.0
"""How much more a match in a heading counts than one in a paragraph."""

MAX_QUERY = 1_000

_CHANGED = {
    Sought.ADDED: "new_wording = w.id",
    Sought.DROPPED: "old_wording = w.id",
    Sought.REVISED: "(new_wording = w.id OR old_wording = w.id)",
}


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for."""

    query: str
    """Words, or FTS5's syntax: phrases in quotes, OR, NOT, NEAR, a star after a word's start."""
    blog_id: int | None = None
    since: str | None = None
    """ISO 8601: a day, or a moment."""
    until: str | None = None
    """Included."""
    kind: Sought | None = None
    by_rank: bool = False
    limit: int = 50
    offset: int = 0


def search(db: sqlite3.Connection, wanted: Search) -> tuple[Hit, ...]:
    """Find wordings.

    Args:
        db: The library.
        wanted: What to look for.

    Returns:
        A page of hits, the newest or the best first.

    Raises:
        DocumentError: There is nothing to look for, or a date is none.
    """
    match = _match(db, wanted)
    low, high = _stretch(wanted)
    if wanted.by_rank:
        low = max(low, _ranked_from(db, match, low, high))
    order = f"bm25(words, 0, {HEADING_WEIGHT}, 1)," if wanted.by_rank else ""
    rows = db.execute(
        f"""
        SELECT w.id, w.blog_id, b.name, w.first_snapshot FROM words
        CROSS JOIN wording w ON w.id = words.rowid
        CROSS JOIN blog b ON b.id = w.blog_id
        WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? AND b.removed_at IS NULL
            {_of_kind(wanted.kind)}
        ORDER BY {order} words.rowid DESC LIMIT ? OFFSET ?
        """,
        (match, low, high, wanted.limit, wanted.offset),
    ).fetchall()
    return _hits(db, match, rows, wanted.kind)


def _match(db: sqlite3.Connection, wanted: Search) -> str:
    """Return the expression for FTS5, confined to the text and to the blog."""
    query = barred(clean(wanted.query)[:MAX_QUERY]).strip()
    if not query:
        raise DocumentError("nothing to search for; give a word")
    if not _is_syntax(db, query):
        query = " ".join(f'"{word}"' for word in query.replace('"', " ").split()) or '""'
    within = f"{{heading body}} : ({query})"
    return (
        within if wanted.blog_id is None else f"({within}) AND blog : {blog_word(wanted.blog_id)}"
    )


def _is_syntax(db: sqlite3.Connection, query: str) -> bool:
    """Whether FTS5 understands a query; what it does not, such as COVID-19, is plain words."""
    try:
        db.execute("SELECT 1 FROM words WHERE words MATCH ? AND rowid < 0", (query,)).fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname != "SQLITE_ERROR":
            raise
        return False
    return True


def _stretch(wanted: Search) -> tuple[int, int]:
    """Return the first and the last id of the stretch of time."""
    start = 0 if wanted.since is None else seconds(wanted.since)
    end = LATEST + 1 if wanted.until is None else after(wanted.until)
    if start is None or end is None:
        wrong = wanted.since if start is None else wanted.until
        raise DocumentError(f"“{shown(wrong or '')}” is no date; write 2024-10-31")
    return start << SECOND_BITS, (end << SECOND_BITS) - 1


def _ranked_from(db: sqlite3.Connection, match: str, low: int, high: int) -> int:
    """Return the lowest id among the matches to rank."""
    row = db.execute(
        """
        SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC LIMIT 1 OFFSET ?
        """,
        (match, low, high, RANKED - 1),
    ).fetchone()
    return low if row is None else int(row[0])


def _of_kind(kind: Sought | None) -> str:
    if kind is None:
        return ""
    return f"AND EXISTS (SELECT 1 FROM change WHERE kind = '{kind}' AND {_CHANGED[kind]})"


def _hits(
    db: sqlite3.Connection, match: str, rows: Sequence[tuple[Any, ...]], kind: Sought | None
) -> tuple[Hit, ...]:
    rebuilder = Rebuilder(db)
    found = {row[0]: (row[1], rebuilder.entry(row[0])) for row in rows}
    marks = highlight(match, found)
    return tuple(_hit(db, rebuilder, row, kind, marks.get(row[0], ())) for row in rows)


def _hit(
    db: sqlite3.Connection,
    rebuilder: Rebuilder,
    row: tuple[Any, ...],
    kind: Sought | None,
    marks: tuple[Mark, ...],
) -> Hit:
    wording_id, blog_id, blog, first = row
    change = None if kind is None else _change_of(db, wording_id, kind)
    snapshot_id = first if change is None else change[2]
    position, entry = rebuilder.place_of(snapshot_id, wording_id)
    sql = "SELECT captured_at, basis FROM snapshot WHERE id = ?"
    value, basis = db.execute(sql, (snapshot_id,)).fetchone()
    return Hit(
        blog_id=blog_id,
        blog=blog,
        snapshot_id=snapshot_id,
        position=position,
        captured_at=captured(value, basis),
        entry=entry,
        marks=marks,
        between=None if change is None else change[:2],
    )


def _change_of(db: sqlite3.Connection, wording_id: int, kind: Sought) -> tuple[int, int, int]:
    """Return the latest change of a kind: older and newer snapshot, and which shows the wording."""
    row = db.execute(
        f"""
        SELECT older_id, newer_id, new_wording FROM change, (SELECT ? AS id) w
        WHERE kind = ? AND {_CHANGED[kind]} ORDER BY change.id DESC LIMIT 1
        """,
        (wording_id, kind.value),
    ).fetchone()
    older, newer, new = row
    return older, newer, newer if new == wording_id else older
