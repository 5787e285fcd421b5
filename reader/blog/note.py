"""Why a part of a document was read as it was.

Invariant: a note explains a snapshot and is no part of it; two readings that differ in their notes
alone give equal snapshots.
"""

from typing import NamedTuple

from reader.blog.entry import Lines


class Note(NamedTuple):
    """Why a part of a document was read as it was."""

    what: str
    """The part, in the reader's words: `entry 3`, `JSON-LD`, `line 12`."""
    why: str
    """The reason in a few plain words."""
    lines: Lines | None = None
    """The lines of a plain-text source it speaks of."""
