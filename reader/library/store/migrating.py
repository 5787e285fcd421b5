"""Brings a library's file from any earlier version to this one.

Invariant: each migration is one transaction, so that a kill leaves the file at the version before
it or the one after; a file that a newer version wrote, or another program, is never touched.
Foreign keys are not enforced meanwhile: dropping a table to make it anew would take with it what
refers to its rows (https://www.sqlite.org/lang_altertable.html#otheralter).
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from reader.library.errors import DocumentError, shown
from reader.library.store.schema import APPLICATION_ID, MIGRATIONS

_OLDEST_SQLITE = (3, 37, 0)
"""The first that knows STRICT tables."""


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    *,
    writable: bool,
    migrations: Sequence[Sequence[str]] = MIGRATIONS,
) -> None:
    """Bring a file to the newest version known.

    Args:
        connection: A connection to the file, in autocommit mode; foreign keys are off afterwards.
        path: The file's path, for what is said about it.
        writable: Whether it may be changed.
        migrations: The statements of each migration, the oldest first.

    Raises:
        DocumentError: The file is another program's, of a newer version, or may not be changed
            and would have to be; or SQLite is too old.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise DocumentError(
            f"the library needs SQLite 3.37 or newer; this Python has {sqlite3.sqlite_version}"
        )
    connection.execute("PRAGMA foreign_keys = OFF")
    while (version := _version(connection, path, len(migrations))) < len(migrations):
        if not writable:
            raise DocumentError(
                f"{shown(str(path))}: must be brought up to date, may not be written"
            )
        _take(connection, path, migrations, version)


def _take(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Sequence[str]], version: int
) -> None:
    """Take one step, unless another process took it while this one waited for its turn."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(connection, path, len(migrations)) == version:
            for statement in migrations[version]:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection, path: Path, known: int) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION_ID and (tables or version or application):
        raise DocumentError(f"{shown(str(path))}: is a database of another program; name another")
    if version > known:
        raise DocumentError(
            f"{shown(str(path))}: was written by a newer version of this program "
            f"(version {version}, this one knows {known}); update liveblog-reader"
        )
    return int(version)
