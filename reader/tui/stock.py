"""The user's library as the app shows it: rows for the list, a blog as a shelf.

Invariant: what reads opens the library for itself, so that it can run in a thread; a snapshot of
the library has `library:` and its id as its source, whatever document it came from.
"""

import os
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from reader.library import Shelf, is_there

NEWEST = 3
"""Snapshots of a blog that are listed before the user asks for the rest."""

_SOURCE = "library:"

Result = TypeVar("Result")

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library.store import BlogRow, Library, SnapshotRow

    Work = Callable[[Library], Result]
    """Something to do with the library."""


class Kept(NamedTuple):
    """A blog of the library and those of its snapshots that are listed."""

    blog: "BlogRow"
    snapshots: "tuple[SnapshotRow, ...]"
    """The newest first."""


Stock = tuple[Kept, ...]
"""What the library holds, the blog with the newest snapshot first."""


def offered() -> str | None:
    """Return a folder to try where the library is empty: the documents beside the package."""
    seeds = Path(__file__).parents[2] / "seeds"
    return os.path.relpath(seeds) if seeds.is_dir() else None


def source_of(snapshot_id: int) -> str:
    """Return the source by which views know a snapshot of the library."""
    return f"{_SOURCE}{snapshot_id}"


def is_stored(source: str) -> bool:
    """Whether a source is one that `source_of` gave."""
    return source.startswith(_SOURCE)


def id_of(source: str) -> int:
    """Return the snapshot of a source that `source_of` gave."""
    return int(source.removeprefix(_SOURCE))


def with_library(work: "Work[Result]") -> Result:
    """Do something with the user's library; it is made where there is none.

    Args:
        work: What to do; the library is closed after it.

    Returns:
        What it returns.

    Raises:
        DocumentError: The library cannot be used.
    """
    from reader.library.store import open_library

    with open_library() as library:
        return work(library)


def is_library() -> bool:
    """Whether the user has a library yet."""
    from reader.library.store import library_path

    return is_there(library_path())


def take_stock(whole: Collection[int] = ()) -> Stock:
    """List what the library holds; where there is no library, none is made.

    Args:
        whole: The blogs of which all snapshots are wanted.

    Returns:
        The blogs that have a snapshot.

    Raises:
        DocumentError: The library cannot be read.
    """
    if not is_library():
        return ()

    def listed(library: "Library") -> Stock:
        rows: dict[int, list[SnapshotRow]] = {}
        for row in library.snapshots(newest=NEWEST):
            rows.setdefault(row.blog_id, []).append(row)
        rows.update((blog_id, list(library.snapshots(blog_id))) for blog_id in whole)
        return tuple(
            Kept(blog, tuple(reversed(rows[blog.id])))
            for blog in library.blogs()
            if blog.id in rows
        )

    return with_library(listed)


def blog_shelf(blog_id: int) -> Shelf:
    """Take one blog of the library as a shelf.

    Args:
        blog_id: The blog.

    Returns:
        A shelf with all its snapshots, each with its `source_of`.

    Raises:
        DocumentError: The library cannot be read, or has no such blog.
    """

    def taken(library: "Library") -> Shelf:
        rows, blog = library.snapshots(blog_id), library.blog(blog_id)
        while len(rows) != len(blog.snapshots):  # another process has added one in between
            rows, blog = library.snapshots(blog_id), library.blog(blog_id)
        snapshots = (
            replace(snapshot, source=source_of(row.id))
            for row, snapshot in zip(rows, blog.snapshots, strict=True)
        )
        return Shelf((blog._replace(snapshots=tuple(snapshots)),), ())

    return with_library(taken)
