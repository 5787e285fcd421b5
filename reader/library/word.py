"""Snapshots compared as their user has it: the word that the library keeps on pairs counts.

Invariant: of documents that are not in the library nothing is looked up.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.blog import Snapshot
from reader.comparison import Comparison, Overrides, compare
from reader.library.stored import library_for, may_be_name

if TYPE_CHECKING:
    from reader.library.store import Library

Comparing = Callable[[Snapshot, Snapshot], Comparison]


def comparing(docs: Sequence[str], snapshots: Sequence[Snapshot]) -> Comparing:
    """Make what compares two neighbours of these snapshots.

    Args:
        docs: What was typed: one blog, of which the snapshots are the newest; or a document for
            each snapshot.
        snapshots: The older first.

    Returns:
        A function of the older and the newer of two that stand side by side.

    Raises:
        DocumentError: The library cannot be read.
    """
    words = dict(zip(_sides(snapshots), _words(docs, len(snapshots)), strict=False))
    if not words:
        return compare

    def compare_as_told(old: Snapshot, new: Snapshot) -> Comparison:
        return compare(old, new, words[id(old), id(new)])

    return compare_as_told


def _sides(snapshots: Sequence[Snapshot]) -> Iterable[tuple[int, int]]:
    return ((id(old), id(new)) for old, new in pairwise(snapshots))


def _words(docs: Sequence[str], count: int) -> list[Overrides]:
    """Return the word on each two neighbours; none where nothing is from the library."""
    with library_for(*docs) as library:
        if library is None:
            return []
        pairs = pairwise(_ids(library, docs)[-count:])
        return [
            Overrides() if old is None or new is None else library.overrides((old, new))
            for old, new in pairs
        ]


def _ids(library: "Library", docs: Sequence[str]) -> list[int | None]:
    if len(docs) == 1:
        blog_id = library.named(docs[0])
        return [] if blog_id is None else [row.id for row in library.snapshots(blog_id)]
    return [library.find_snapshot(doc) if may_be_name(doc) else None for doc in docs]
