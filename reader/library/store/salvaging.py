"""A file with damaged pages copied to one without, with all rows that can still be read.

Invariant: the damaged file is kept beside the library, for no copy holds what could not be read.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

from reader.library.errors import DocumentError, shown
from reader.library.store.migrating import migrate

TABLES = (
    *("blog", "address", "frame", "snapshot", "body", "sighting", "wording", "layout"),
    *("seen", "reading_place", "pairing_override", "validator"),
)
"""What cannot be made from the rest at once."""


def salvage(db: sqlite3.Connection, path: Path) -> list[str]:
    """Make a library's file anew from what can be read of it.

    Args:
        db: The library; it holds the copy afterwards.
        path: Its file.

    Returns:
        The tables of which rows were lost.

    Raises:
        DocumentError: Another process uses the file.
        OSError: The damaged file cannot be kept.
    """
    if db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise _in_use(path)
    before = _version(db)
    shutil.copyfile(path, kept_as(path))
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            migrate(copy, part, writable=True)
            copy.execute("PRAGMA synchronous = OFF")
            copy.execute("BEGIN")
            lost = [table for table in TABLES if not _copied(db, copy, table)]
            copy.execute("COMMIT")
            if _version(db) != before:
                raise _in_use(path)
            copy.backup(db)
    finally:
        part.unlink(missing_ok=True)
    return lost


def kept_as(path: Path) -> Path:
    """Return where the damaged file is kept; no file that was kept before is overwritten."""
    names = (f"{path.name}.damaged{n or ''}" for n in count())
    return next(kept for name in names if not (kept := path.with_name(name)).exists())


def _version(db: sqlite3.Connection) -> int:
    """Return a number that is another once another process wrote."""
    return int(db.execute("PRAGMA data_version").fetchone()[0])


def _in_use(path: Path) -> DocumentError:
    return DocumentError(
        f"{shown(str(path))}: is damaged, and in use by another process; end that and try again"
    )


def _copied(db: sqlite3.Connection, copy: sqlite3.Connection, table: str) -> bool:
    """Copy the rows of a table that can be read; return whether all could.

    A damaged page stops whoever reads over it: so the rows before it are read in their order, and
    those behind it in the reverse.
    """
    columns = copy.execute(f"PRAGMA table_info({table})").fetchall()
    names = ", ".join(column[1] for column in columns)
    marks = ", ".join("?" * len(columns))
    key = ", ".join(column[1] for column in columns if column[5])
    backwards = ", ".join(f"{column[1]} DESC" for column in columns if column[5])
    for order in (key, backwards):
        rows = _Rows(db, f"SELECT {names} FROM {table} NOT INDEXED ORDER BY {order}")
        for row in rows:
            with suppress(sqlite3.IntegrityError):
                copy.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)
        if rows.whole:
            return True
    return False


class _Rows:
    """The rows of a query up to the first that cannot be read."""

    def __init__(self, db: sqlite3.Connection, query: str) -> None:
        self.db = db
        self.query = query
        self.whole = False

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        try:
            yield from self.db.execute(self.query)
            self.whole = True
        except sqlite3.DatabaseError:
            return
