"""The library's file: where it lies, how it is opened, and what goes wrong with it.

Invariant: what SQLite raises leaves this package as one line. Every transaction is whole or
nothing, and once `writing` has ended its work survives a kill and a power loss: in WAL mode that
takes `synchronous = FULL`, which syncs the log at each commit; NORMAL would lose the last ones
(https://www.sqlite.org/wal.html#performance_considerations). It costs one sync for each document.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from reader.library.errors import DocumentError, shown
from reader.library.files import is_folder
from reader.library.store.migrating import migrate

FILE_NAME = "library.sqlite"
VARIABLE = "LIVEBLOG_LIBRARY"
"""The environment variable that names another file."""

BUSY_SECONDS = 30.0
"""How long to wait for another process to finish what it writes."""

CACHE_KIB = 32_768
"""What SQLite may keep in memory: the pages that a blog's last hundred entries lie on, for fifty
blogs."""

_PAUSE_SECONDS = 0.05

_TROUBLE = {
    "SQLITE_BUSY": "is in use by another process; try again when that has ended",
    "SQLITE_LOCKED": "is in use by another process; try again when that has ended",
    "SQLITE_FULL": "the disk is full; nothing was half stored, free some space and try again",
    "SQLITE_IOERR": "cannot be read or written (is the disk full?); nothing was half stored",
    "SQLITE_READONLY": "may not be written; check the permissions of the file and its folder",
    "SQLITE_PERM": "may not be opened; check the permissions of the file and its folder",
    "SQLITE_CANTOPEN": "cannot be opened; check the permissions of the file and its folder",
    "SQLITE_CORRUPT": "is damaged; `liveblog doctor` says what can be saved",
    "SQLITE_NOTADB": "is no library of this program, or damaged; move it away or restore a copy",
    "SQLITE_TOOBIG": "the document is larger than the library can hold",
}
"""What the primary result codes of SQLite (https://www.sqlite.org/rescode.html) mean to a user."""


def library_path() -> Path:
    """Return where the user's library lies, whether or not there is one."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    from reader.library.settings import load_settings

    chosen = load_settings().library
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs

    return platformdirs.user_data_path("liveblog-reader", appauthor=False) / FILE_NAME


class Connected(NamedTuple):
    """A library's file that is open."""

    db: sqlite3.Connection
    """In autocommit mode: `writing` and `reading` begin transactions."""
    trouble: str | None
    """Why it can only be read; None where it can be written."""


def connect(path: Path) -> Connected:
    """Open a library's file, make it where there is none, and bring an old one up to date.

    Args:
        path: The file.

    Returns:
        The connection. Where the file may not be written, or the disk is full, it can be read.

    Raises:
        DocumentError: It cannot be opened, is no library, or a newer version of the program wrote
            it.
    """
    if is_folder(path):
        raise DocumentError(f"{shown(str(path))}: is a folder; the library is a file")
    with explained(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return Connected(_opened(path, "rwc"), None)
        except OSError:
            return Connected(_opened_to_read(path), _TROUBLE["SQLITE_READONLY"])
        except sqlite3.OperationalError as error:
            trouble = refusal(error)
            if trouble is None or not path.exists():
                raise
            return Connected(_opened_to_read(path), trouble)


def refusal(error: sqlite3.Error) -> str | None:
    """Tell why a file takes nothing more, though it may still be read.

    Args:
        error: What SQLite raised.

    Returns:
        Why, in part of a line; None where it is something else that is wrong.
    """
    name = error.sqlite_errorname
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return _TROUBLE["SQLITE_READONLY"]
    return _why(error) if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")) else None


def _opened_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that may not be written.

    Without a log there is nothing that another process writes: then the file is opened as one that
    never changes, for reading it in WAL mode would write a file beside it.
    """
    log = path.with_name(path.name + "-wal")
    return _opened(path, "ro" if log.exists() and log.stat().st_size else "ro&immutable=1")


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        timeout=BUSY_SECONDS,
        isolation_level=None,
        uri=True,
    )
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        if mode == "rwc":
            _prepare(connection)
        else:
            connection.execute("PRAGMA query_only = ON")
        migrate(connection, path, writable=mode == "rwc")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Set how commits reach the disk; macOS needs `fullfsync` to empty the drive's cache too."""
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")
    _use_log(connection)


def _use_log(connection: sqlite3.Connection) -> None:
    """Turn WAL mode on; SQLite does not wait while another process turns it on."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            with closing(connection.execute("PRAGMA journal_mode = WAL")):
                return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE_SECONDS)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Begin a transaction that writes; it is whole and on the disk when this ends, or undone."""
    connection.execute("BEGIN IMMEDIATE")
    with _undone_on_trouble(connection):
        yield
        connection.execute("COMMIT")


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Begin a transaction that reads: what others write meanwhile is not seen until it ends."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    with _undone_on_trouble(connection):
        yield
        connection.execute("COMMIT")


@contextmanager
def _undone_on_trouble(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise into one line."""
    try:
        yield
    except sqlite3.Error as error:
        raise DocumentError(f"{shown(str(path))}: {_why(error)}") from error
    except OSError as error:
        raise DocumentError(f"{shown(str(path))}: cannot be used: {error.strerror}") from error


def _why(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "")
    for code, sentence in _TROUBLE.items():
        if name.startswith(code):
            return sentence
    if "fts5" in str(error):
        return "this Python's SQLite has no full-text search (FTS5); use another build of Python"
    return f"cannot be used: {shown(str(error))}"
