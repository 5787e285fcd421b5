"""A snapshot with the account of how it was read.

Invariant: the account never changes the snapshot; without it the snapshot is the same.
"""

from dataclasses import dataclass

from reader.blog import Lines, Snapshot


@dataclass(frozen=True, slots=True)
class Note:
    """Why a part of a document was read as it was."""

    what: str
    """The part, in the reader's words: `entry 3`, `JSON-LD`, `line 12`."""
    why: str
    """The reason in a few plain words."""
    lines: Lines | None = None
    """The lines of a plain-text source it speaks of."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A snapshot, what read it and why it came out so."""

    snapshot: Snapshot
    reader: str
    """Which reader was used: `plain text, entries by their stamps`."""
    notes: tuple[Note, ...] = ()
    """In the document's order."""
