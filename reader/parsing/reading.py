"""A snapshot with the account of how it was read.

Invariant: the account never changes the snapshot; without it the snapshot is the same.
"""

from typing import NamedTuple

from reader.blog import Note, Snapshot

__all__ = ["Note", "Reading"]


class Reading(NamedTuple):
    """A snapshot, what read it and why it came out so."""

    snapshot: Snapshot
    reader: str
    """Which reader was used: `plain text, entries by their stamps`."""
    notes: tuple[Note, ...] = ()
    """In the document's order."""
