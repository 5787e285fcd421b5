"""Compares what the library has not compared yet, before it is read or after it was added to.

Invariant: where nothing new can be kept the command goes on with what there is, and one line says
so.
"""

from reader.cli.output import note
from reader.cli.progress import progress
from reader.library.store import Library


def settle(library: Library, blog_id: int | None = None) -> None:
    """Compare neighbours in time, telling how far that is.

    Args:
        library: The library.
        blog_id: The blog; None settles all.
    """
    with progress() as line:
        library.settle(blog_id, progress=lambda done, of: line.tell(done, of, "compared"))


def note_trouble(library: Library) -> None:
    """Say so where the library can only be read."""
    if library.trouble is not None:
        note(f"{library.path}: {library.trouble}; meanwhile nothing new is kept")
