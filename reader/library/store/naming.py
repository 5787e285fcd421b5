"""What a user types to name a blog, or one of its snapshots.

Invariant: a name that could mean two blogs is refused with both named, never guessed.
"""

import re
import sqlite3

from reader.library.errors import DocumentError, shown

_WHICH = re.compile(r"(?P<name>.+?)@(?P<which>[^@]*)", re.DOTALL)


def find_named(db: sqlite3.Connection, typed: str) -> int | None:
    """Find a blog by its name or address.

    Args:
        db: The library.
        typed: Its name, the start of it, or one of its addresses; case does not matter.

    Returns:
        The blog, or None where none is called so.

    Raises:
        DocumentError: Several blogs' names start so.
    """
    rows = db.execute(
        """
        SELECT b.id, b.name, EXISTS (SELECT 1 FROM address WHERE blog_id = b.id AND url = ?)
        FROM blog b WHERE b.removed_at IS NULL ORDER BY b.id
        """,
        (typed,),
    ).fetchall()
    wanted = _folded(typed)
    if not wanted:
        return None
    for ranked in (
        [row for row in rows if row[2] or row[1] == typed],
        [row for row in rows if _folded(row[1]) == wanted],
        [row for row in rows if _folded(row[1]).startswith(wanted)],
    ):
        if len(ranked) > 1:
            names = ", ".join(f"“{row[1]}”" for row in ranked[:3])
            raise DocumentError(f"{shown(typed)}: could be {names}; type more of the name")
        if ranked:
            return int(ranked[0][0])
    return None


def find_snapshot(db: sqlite3.Connection, typed: str) -> int | None:
    """Find a snapshot by `NAME`, `NAME@N` or `NAME@2024-11-03`.

    Args:
        db: The library.
        typed: A blog's name, which means its newest snapshot; after `@` the snapshot's number, the
            oldest is 1, or the start of its date, which means the newest of that time.

    Returns:
        The snapshot, or None where no blog is called so.

    Raises:
        DocumentError: The name is ambiguous, or the blog has no such snapshot.
    """
    blog_id, which = find_named(db, typed), ""
    parts = _WHICH.fullmatch(typed)
    if blog_id is None and parts:
        blog_id, which = find_named(db, parts["name"]), parts["which"].strip()
    if blog_id is None:
        return None
    line = db.execute(
        "SELECT id, captured_at FROM snapshot WHERE blog_id = ? ORDER BY moment, turn, id",
        (blog_id,),
    ).fetchall()
    found = _chosen(line, which)
    if found is None:
        raise DocumentError(
            f"{shown(typed)}: no such snapshot; the blog has {len(line):,}, `liveblog list` "
            "shows their numbers and dates"
        )
    return found


def _chosen(line: list[tuple[int, str | None]], which: str) -> int | None:
    if which.isascii() and which.isdigit() and len(which) < 9 and not _is_year(which, line):
        number = int(which)
        return line[number - 1][0] if 1 <= number <= len(line) else None
    asked = which.replace(" ", "T")
    dated = [snapshot_id for snapshot_id, date in line if (date or "").startswith(asked)]
    if not which:
        return line[-1][0] if line else None
    return dated[-1] if dated else None


def _is_year(which: str, line: list[tuple[int, str | None]]) -> bool:
    return len(which) == 4 and int(which) > len(line)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
