"""Documents and folders opened together: the blogs in them, and what could not be read.

Invariant: one document that cannot be read never hides the others; it becomes a problem of one
line. A snapshot on a shelf has the place where its document lies as its source.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from reader.blog import Blog
from reader.library.errors import shown
from reader.library.gathering import Gathered, Gatherer, Progress
from reader.library.grouping import group
from reader.library.likeness import Sketch, sketch
from reader.library.ordering import in_order
from reader.library.piles import find_piles
from reader.library.reading import open_document
from reader.library.recurring import holds, learn
from reader.library.source import MAX_BYTES
from reader.library.titles import blog_name


class Shelf(NamedTuple):
    """The blogs found, and a line for each thing that could not be read."""

    blogs: tuple[Blog, ...]
    """In the order in which they were found; no two have the same name."""
    problems: tuple[str, ...]


def open_shelf(
    paths: Sequence[str],
    *,
    max_bytes: int = MAX_BYTES,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Shelf:
    """Read documents and folders, put the snapshots of one blog together and in order of time.

    Documents of different folders are never of one blog; those given one by one may be.

    Args:
        paths: Documents and folders.
        max_bytes: The most that is read of each document.
        progress: Called before each document.
        cancelled: Asked between documents; True ends reading with what there is.

    Returns:
        The shelf.
    """
    stop = cancelled or (lambda: False)
    piles, problems = find_piles(paths, stop)
    total = sum(len(pile.documents) for pile in piles)
    gatherer = Gatherer(max_bytes, total, progress, stop)
    groups = [found for pile in piles for found in _groups(pile.name, gatherer.gather(pile))]
    learnt = learn([[g.snapshot for g in of_blog.gathered] for of_blog in groups])
    if learnt:
        groups = [of_blog.again(max_bytes, learnt) for of_blog in groups]
    return Shelf(tuple(_told_apart(map(_blog, groups))), (*problems, *gatherer.problems))


def open_blog(docs: Sequence[str], *, max_bytes: int = MAX_BYTES) -> Shelf:
    """Read documents as snapshots of one blog, whatever they share, and put them in order of time.

    Args:
        docs: Paths, and `-` for standard input; at least one.
        max_bytes: The most that is read of each document.

    Returns:
        A shelf with the blog; its problems kept no document from being read.

    Raises:
        DocumentError: One of the documents cannot be read.
    """
    opened = [open_document(doc, max_bytes=max_bytes) for doc in docs]
    gathered = [
        Gathered(doc, replace(one.snapshot, source=shown(doc)))
        for doc, one in zip(docs, opened, strict=True)
    ]
    found = _Group(Path(docs[0]).stem, gathered, [sketch(g.snapshot) for g in gathered])
    problems = dict.fromkeys(problem for one in opened for problem in one.problems)
    return Shelf((_blog(found),), tuple(problems))


class _Group(NamedTuple):
    """The documents of one blog."""

    fallback: str
    gathered: Sequence[Gathered]
    sketches: Sequence[Sketch]

    def again(self, max_bytes: int, learnt: frozenset[str]) -> "_Group":
        """Read again the documents in which a line is learnt to be furniture."""
        gathered = [
            g.again(max_bytes, learnt) if holds(g.snapshot, learnt) else g for g in self.gathered
        ]
        return _Group(self.fallback, gathered, [sketch(g.snapshot) for g in gathered])


def _groups(fallback: str, gathered: Sequence[Gathered]) -> Iterator[_Group]:
    snapshots = [g.snapshot for g in gathered]
    sketches = [sketch(snapshot) for snapshot in snapshots]
    for indexes in group(snapshots, sketches):
        yield _Group(fallback, [gathered[i] for i in indexes], [sketches[i] for i in indexes])


def _blog(found: _Group) -> Blog:
    line = in_order([g.snapshot for g in found.gathered], found.sketches)
    addresses = [snapshot.url for snapshot in reversed(line) if snapshot.url]
    return Blog(blog_name(line, found.fallback), line, next(iter(addresses), None))


def _told_apart(blogs: Iterable[Blog]) -> Iterator[Blog]:
    """Yield the blogs; to a name that another has already, the folder or a number is added."""
    taken: dict[str, str] = {}
    for blog in blogs:
        folder = Path(blog.snapshots[-1].source).parent.name
        elsewhere = folder and taken.get(blog.name, folder) != folder
        ends = chain(("", f" ({folder})") if elsewhere else ("",), (f" {n}" for n in count(2)))
        name = next(name for end in ends if (name := blog.name + end) not in taken)
        taken[name] = folder
        yield blog._replace(name=name)
