"""What the user's library holds, for whoever asks by a name in place of a path.

Invariant: a path that leads somewhere is never looked up by name, and where there is no library
none is made. Nothing of the library is imported until it is needed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.blog import Blog, Snapshot
from reader.library.files import is_there
from reader.library.source import is_address

if TYPE_CHECKING:
    from reader.library.store import Library, SnapshotRow


def stored_snapshot(doc: str) -> Snapshot | None:
    """Find a snapshot by `NAME`, `NAME@N` or `NAME@2024-11-03`.

    Args:
        doc: What the user typed.

    Returns:
        The snapshot, or None where it is a path or an address, or no blog is called so.

    Raises:
        DocumentError: The library cannot be read, or the blog has no such snapshot.
    """
    with library_for(doc) as library:
        found = library.find_snapshot(doc) if library else None
        return library.snapshot(found) if library and found is not None else None


def stored_row(doc: str) -> "SnapshotRow | None":
    """Find what the library knows of a snapshot: its hash, and where it came from.

    Args:
        doc: What the user typed, as in `stored_snapshot`.

    Returns:
        Its row, or None as in `stored_snapshot`.

    Raises:
        DocumentError: The library cannot be read, or the blog has no such snapshot.
    """
    with library_for(doc) as library:
        found = library.find_snapshot(doc) if library else None
        rows = library.snapshots() if library and found is not None else ()
        return next((row for row in rows if row.id == found), None)


def stored_rows(name: str) -> "tuple[SnapshotRow, ...]":
    """Find what the library knows of a blog's snapshots, the oldest first; none as `stored_row`."""
    with library_for(name) as library:
        found = library.named(name) if library else None
        return library.snapshots(found) if library and found is not None else ()


def stored_blog(name: str) -> Blog | None:
    """Find a blog by its name, with all its snapshots; None as `stored_snapshot` has it."""
    with library_for(name) as library:
        found = library.named(name) if library else None
        return library.blog(found) if library and found is not None else None


@contextmanager
def library_for(*typed: str) -> "Iterator[Library | None]":
    """Open the library where it may hold what was typed.

    Args:
        typed: What the user typed.

    Yields:
        The library; None where each is a path or an address, or there is no library.

    Raises:
        DocumentError: The library cannot be read.
    """
    if not any(map(may_be_name, typed)):
        yield None
        return
    from reader.library.store import library_path, open_library

    path = library_path()
    if not path.is_file():
        yield None
        return
    with open_library(path) as library:
        yield library


def may_be_name(typed: str) -> bool:
    """Whether what was typed can only be a name: nothing lies there, and it is no address."""
    return typed not in {"", "-"} and not is_address(typed) and not is_there(Path(typed))
