"""The documents behind the paths that a user gives, in piles that may hold one blog each.

Invariant: no document is in two piles or twice in one, however often its path or its folder's is
given.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.library.files import is_folder
from reader.library.folder import find_documents


class Pile(NamedTuple):
    """Documents that may be of one blog: those of a folder, or those given one by one."""

    name: str
    """What to call a blog of which no snapshot has a title."""
    documents: tuple[str, ...]
    given: bool
    """Whether the user named the documents; those of a folder may be something else."""


class Piles(NamedTuple):
    """The piles in the order in which they were given, and what could not be searched."""

    piles: tuple[Pile, ...]
    problems: tuple[str, ...]


def find_piles(paths: Sequence[str], cancelled: Callable[[], bool]) -> Piles:
    """Find the documents behind paths.

    Args:
        paths: Documents and folders.
        cancelled: Asked while folders are searched; True ends the search with what there is.

    Returns:
        A pile for all documents given one by one, and one for each folder and sub-folder.
    """
    seen: set[str] = set()
    problems: list[str] = []
    single = [p for p in paths if not is_folder(Path(p))]
    piles = [Pile(Path(single[0]).stem, _new(single, seen), given=True)] if single else []
    for path in paths:
        if is_folder(Path(path)):
            found = find_documents(Path(path), cancelled)
            problems += found.problems
            for folder, documents in found.folders:
                new = _new(map(str, documents), seen)
                piles.append(Pile(folder.resolve().name, new, given=False))
    return Piles(tuple(pile for pile in piles if pile.documents), tuple(problems))


def _new(documents: Iterable[str], seen: set[str]) -> tuple[str, ...]:
    """Return the documents not seen before, and remember them."""
    new = []
    for document in documents:
        real = document if document == "-" else os.path.realpath(document)
        if real not in seen:
            seen.add(real)
            new.append(document)
    return tuple(new)
