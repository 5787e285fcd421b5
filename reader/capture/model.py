"""What capture tells of an address that was asked.

Invariant: trouble is a message of one line that is safe to show, never an exception.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.store import Tally


class FetchOutcome(StrEnum):
    """What came of asking for a page."""

    NEW = "new"
    """A snapshot was stored."""
    UNCHANGED = "unchanged"
    """The page shows what the library has of it; that it was seen again is remembered."""
    TROUBLE = "trouble"
    """Nothing was stored."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of asking for a page."""

    address: str
    """As it was asked for."""
    outcome: FetchOutcome
    message: str
    """One line: `new snapshot (14 entries, +2 −0 ~1 since the last)`, or what went wrong."""
    snapshot_id: int | None = None
    """The snapshot that was stored or seen again."""
    blog_id: int | None = None
    retry_after: float | None = None
    """Seconds that the server asks to wait before the next request."""
    entries: int | None = None
    """How many entries the page shows; None where it was not read."""
    tally: "Tally | None" = None
    """What changed since the snapshot before; None where there is none before it."""
