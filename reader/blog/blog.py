"""One rolling page of coverage and its snapshots.

Invariant: snapshots stand in order of time, the oldest first.
"""

from typing import NamedTuple

from reader.blog.snapshot import Snapshot


class Blog(NamedTuple):
    """One rolling page of coverage."""

    name: str
    """What its user calls it: the folder's name, or the newest snapshot's title."""
    snapshots: tuple[Snapshot, ...]
    """The oldest first."""
    address: str | None = None
