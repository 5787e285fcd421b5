"""Documents and folders opened together: the blogs in them, and what could not be read.

Invariant: one document that cannot be read never hides the others; it becomes a problem of one
line.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.blog import Blog, Snapshot
from reader.library.errors import DocumentError
from reader.library.reading import read_snapshot
from reader.library.source import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Shelf:
    """The blogs found, and a line for each thing that could not be read."""

    blogs: tuple[Blog, ...]
    problems: tuple[str, ...]


def open_shelf(
    paths: Sequence[str],
    *,
    max_bytes: int = MAX_BYTES,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Shelf:
    """Read documents and folders.

    Args:
        paths: Documents and folders.
        max_bytes: The most that is read of each document.
        progress: Called with documents read, documents in all and the next one's name.
        cancelled: Asked between documents; True ends reading with what there is.

    Returns:
        The shelf.
    """
    docs = [d for path in paths for d in _documents(path)]
    snapshots: list[Snapshot] = []
    problems: list[str] = []
    for done, doc in enumerate(docs):
        if cancelled is not None and cancelled():
            break
        if progress is not None:
            progress(done, len(docs), doc)
        try:
            snapshots.append(read_snapshot(doc, max_bytes=max_bytes))
        except DocumentError as error:
            problems.append(str(error))
    snapshots.sort(key=lambda s: s.captured_at.value if s.captured_at else "")
    name = Path(paths[0]).name if paths else ""
    blogs = (Blog(name=name, snapshots=tuple(snapshots)),) if snapshots else ()
    return Shelf(blogs, tuple(problems))


def _documents(path: str) -> list[str]:
    if not Path(path).is_dir():
        return [path]
    return sorted(str(p) for p in Path(path).iterdir() if p.suffix in {".txt", ".json"})
