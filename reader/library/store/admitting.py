"""Lets a document into the library: whether it is there already, and which blog it goes to.

Invariant: the same bytes never make a blog of their own.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import PurePath

from reader.blog import Snapshot
from reader.library.store.adding import Arrival, known, store
from reader.library.store.belonging import find_blog, make_blog, name_for, named_blog
from reader.library.store.model import Added
from reader.library.store.recent import Recent


def admit(
    db: sqlite3.Connection,
    arrival: Arrival,
    blog: int | str | None,
    kin: Sequence[Snapshot],
    recent: Recent,
    *,
    unless_same_coverage: bool,
) -> Added:
    """Store a document in its blog.

    Args:
        db: The library, in a transaction.
        arrival: The document.
        blog: The blog's id, or its name, which is made where there is none; None finds the blog,
            and makes one where there is none.
        kin: Other snapshots of the same blog, the oldest first.
        recent: What came lately.
        unless_same_coverage: Store nothing where the blog's newest snapshot covers the same.

    Returns:
        What became of it.
    """
    if blog is None:
        there = known(db, arrival.digest, None)
        blog = None if there is None else there.blog_id
    home = blog if isinstance(blog, int) else _home(db, arrival, blog, (*kin, arrival.snapshot))
    return store(db, home, arrival, recent, unless_same_coverage=unless_same_coverage)


def _home(
    db: sqlite3.Connection, arrival: Arrival, name: str | None, snapshots: Sequence[Snapshot]
) -> int:
    found = find_blog(db, snapshots) if name is None else named_blog(db, name)
    if found is not None:
        return found
    if name is None:
        name = name_for(snapshots, PurePath(arrival.origin.address).stem)
    return make_blog(db, name, arrival.at)
