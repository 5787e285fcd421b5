"""What a blog showed at one moment.

Invariant: every line of the source document is in exactly one of title, standfirst, lede, an
entry, an entry's related cards or the furniture.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.blog.capture import CaptureDate
from reader.blog.entry import Entry, Lines


class Order(StrEnum):
    """The direction in which a page lists its entries."""

    NEWEST_FIRST = "newest-first"
    OLDEST_FIRST = "oldest-first"
    UNKNOWN = "unknown"


class Furniture(NamedTuple):
    """Page text that is not coverage: kept, countable, never compared."""

    text: str
    reason: str
    """Why this is no coverage, in a few words a reader understands."""
    lines: Lines | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One capture of a blog: one file, one fetch."""

    source: str
    """Where it came from: a path, an address, or `-` for standard input."""
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    """A two-letter code of ISO 639-1; a document of our own JSON may hold a longer tag (en-GB)."""
    title: str | None = None
    standfirst: str | None = None
    captured_at: CaptureDate | None = None
    order: Order = Order.UNKNOWN
    lede: tuple[str, ...] = ()
    """The opening summary, one paragraph each, before the first entry."""
    entries: tuple[Entry, ...] = ()
    """In page order."""
    furniture: tuple[Furniture, ...] = ()
