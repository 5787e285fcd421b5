"""One rolling page of coverage and its snapshots.

Invariant: snapshots stand in order of time, the oldest first.
"""

from dataclasses import dataclass

from reader.blog.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Blog:
    """One rolling page of coverage."""

    name: str
    """What its user calls it: the folder's name, or the newest snapshot's title."""
    snapshots: tuple[Snapshot, ...]
    """The oldest first."""
    address: str | None = None
