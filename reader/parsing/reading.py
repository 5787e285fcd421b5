"""A snapshot with the account of how it was read.

Invariant: the account never changes the snapshot; without it the snapshot is the same.
"""

from dataclasses import dataclass

from reader.blog import Note, Snapshot

__all__ = ["Note", "Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A snapshot, what read it and why it came out so."""

    snapshot: Snapshot
    reader: str
    """Which reader was used: `plain text, entries by their stamps`."""
    notes: tuple[Note, ...] = ()
    """In the document's order."""
