"""What the user's library holds, for whoever asks by a name in place of a path.

Invariant: a path that leads somewhere is never looked up by name, and where there is no library
none is made. Nothing of the library is imported until it is needed.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.blog import Blog, Snapshot
from reader.library.files import is_there
from reader.library.shelf import Shelf
from reader.library.source import is_address

if TYPE_CHECKING:
    from reader.library.store import SnapshotRow


def stored_snapshot(doc: str) -> Snapshot | None:
    """Find a snapshot by `NAME`, `NAME@N` or `NAME@2024-11-03`.

    Args:
        doc: What the user typed.

    Returns:
        The snapshot, or None where it is a path or an address, or no blog is called so.

    Raises:
        DocumentError: The library cannot be read, or the blog has no such snapshot.
    """
    if not _may_be_name(doc):
        return None
    from reader.library.store import library_path, open_library

    path = library_path()
    if not path.is_file():
        return None
    with open_library(path) as library:
        found = library.find_snapshot(doc)
        return None if found is None else library.snapshot(found)


def stored_row(doc: str) -> "SnapshotRow | None":
    """Find what the library knows of a snapshot: its hash, and where it came from.

    Args:
        doc: What the user typed, as in `stored_snapshot`.

    Returns:
        Its row, or None as in `stored_snapshot`.

    Raises:
        DocumentError: The library cannot be read, or the blog has no such snapshot.
    """
    if not _may_be_name(doc):
        return None
    from reader.library.store import library_path, open_library

    path = library_path()
    if not path.is_file():
        return None
    with open_library(path) as library:
        found = library.find_snapshot(doc)
        return next((row for row in library.snapshots() if row.id == found), None)


def stored_rows(name: str) -> "tuple[SnapshotRow, ...]":
    """Find what the library knows of a blog's snapshots, the oldest first; none as `stored_row`."""
    if not _may_be_name(name):
        return ()
    from reader.library.store import library_path, open_library

    path = library_path()
    if not path.is_file():
        return ()
    with open_library(path) as library:
        found = library.named(name)
        return () if found is None else library.snapshots(found)


def stored_blog(name: str) -> Blog | None:
    """Find a blog by its name, with all its snapshots; None as `stored_snapshot` has it."""
    if not _may_be_name(name):
        return None
    from reader.library.store import library_path, open_library

    path = library_path()
    if not path.is_file():
        return None
    with open_library(path) as library:
        found = library.named(name)
        return None if found is None else library.blog(found)


def library_shelf(newest: int | None = None) -> Shelf:
    """Take the user's library as a shelf.

    Args:
        newest: How many of each blog's newest snapshots; None takes all, which takes a while where
            there are thousands.

    Returns:
        The blogs, the one with the newest snapshot first; none where there is no library yet.

    Raises:
        DocumentError: The library cannot be read.
    """
    from reader.library.store import library_path, open_library

    path = library_path()
    if not is_there(path):
        return Shelf((), ())
    with open_library(path) as library:
        blogs = [library.blog(row.id, newest=newest) for row in library.blogs() if row.snapshots]
    return Shelf(tuple(blogs), ())


def _may_be_name(typed: str) -> bool:
    return typed != "-" and not is_address(typed) and not is_there(Path(typed))
