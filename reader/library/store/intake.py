"""Documents and folders taken into the library.

Invariant: each document gets one answer, and one that cannot be read keeps no other from being
stored. Bytes that are there already are not parsed again, so that a folder can be added again and
again. Documents of one folder that are snapshots of one blog go to one blog, the oldest first.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from reader.blog import Snapshot
from reader.library.errors import DocumentError, shown
from reader.library.grouping import group
from reader.library.likeness import sketch
from reader.library.ordering import in_order
from reader.library.piles import Pile, find_piles
from reader.library.reading import with_given
from reader.library.sidecar import read_dates
from reader.library.source import MAX_BYTES, read_bytes
from reader.library.store.library import Library
from reader.library.store.model import Origin, Source
from reader.parsing import ParseError, parse


class Answer(StrEnum):
    """What became of a document."""

    ADDED = "added"
    THERE = "already there"
    NO_LIVEBLOG = "no liveblog"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Taken:
    """A document and what became of it."""

    document: str
    """Its path, safe to show."""
    answer: Answer
    blog_id: int | None = None
    problem: str = ""
    """What is wrong, where there is trouble."""


class _Read(NamedTuple):
    document: str
    data: bytes
    snapshot: Snapshot


def take_in(
    library: Library,
    paths: Sequence[str],
    *,
    blog: str | None = None,
    max_bytes: int = MAX_BYTES,
    progress: Callable[[int, int, str], None] | None = None,
) -> Iterator[Taken]:
    """Add documents and folders to the library.

    Args:
        library: The library.
        paths: Documents and folders.
        blog: The name of the blog that all are snapshots of; None finds each one's.
        max_bytes: The most that is read of each document.
        progress: Called with the documents read, the documents in all and the next one's name.

    Yields:
        What became of each document.
    """
    piles, problems = find_piles(paths, lambda: False)
    total = sum(len(pile.documents) for pile in piles)
    done = 0
    for pile in piles:
        fresh: list[_Read] = []
        for document in pile.documents:
            if progress is not None:
                progress(done, total, shown(document))
            one = _read(library, document, max_bytes)
            done += 1
            if isinstance(one, _Read):
                fresh.append(one)
            else:
                yield one
        yield from _store(library, pile, fresh, blog)
    for problem in problems:
        yield Taken("", Answer.TROUBLE, problem=problem)


def _read(library: Library, document: str, max_bytes: int) -> _Read | Taken:
    """Read a document, unless it is there or none that can be stored."""
    name = shown(document)
    try:
        data = read_bytes(document, max_bytes=max_bytes)
        known = library.known(data)
        if known is not None:
            library.sighted(known.snapshot_id, _origin(document))
            return Taken(name, Answer.THERE, known.blog_id)
        snapshot = replace(parse(data, name, most=max_bytes), source=name)
    except DocumentError as error:
        return Taken(name, Answer.TROUBLE, problem=str(error))
    except ParseError as error:
        return Taken(name, Answer.TROUBLE, problem=f"{name}: {error}")
    if not snapshot.entries:
        return Taken(name, Answer.NO_LIVEBLOG)
    path = Path(document)
    return _Read(document, data, with_given(snapshot, path, read_dates(path.parent)))


def _store(
    library: Library, pile: Pile, fresh: Sequence[_Read], blog: str | None
) -> Iterator[Taken]:
    snapshots = [one.snapshot for one in fresh]
    sketches = [sketch(snapshot) for snapshot in snapshots]
    groups = group(snapshots, sketches) if blog is None else [list(range(len(fresh)))]
    for indexes in filter(None, groups):
        line = in_order([snapshots[i] for i in indexes], [sketches[i] for i in indexes])
        reads = {id(fresh[i].snapshot.entries): fresh[i] for i in indexes}
        home: int | str | None = blog
        for snapshot in line:
            one = reads[id(snapshot.entries)]
            taken = _add(library, one, snapshot, home, line)
            home = home if taken.blog_id is None else taken.blog_id
            yield taken
        if isinstance(home, int):
            library.arrange(home)


def _add(
    library: Library,
    one: _Read,
    snapshot: Snapshot,
    home: int | str | None,
    line: Sequence[Snapshot],
) -> Taken:
    """Store one document; what stops one stops all, such as a full disk, so it is raised."""
    added = library.add(
        one.data, snapshot, origin=_origin(one.document), blog=home, kin=() if home else line
    )
    answer = Answer.ADDED if added.new else Answer.THERE
    return Taken(shown(one.document), answer, added.blog_id)


def _origin(document: str) -> Origin:
    return Origin(
        Source.FILE, document if document == "-" else shown(str(Path(document).absolute()))
    )
