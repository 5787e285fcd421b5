"""What the library takes and gives: where a snapshot comes from, rows of its lists, hits.

Invariant: nothing here knows SQL; ids are the library's own.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.blog import CaptureDate, Entry


class Source(StrEnum):
    """By which way a document came."""

    FILE = "file"
    URL = "url"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from."""

    kind: Source
    address: str
    """A path, an address, or an archive's path or address."""


class Outcome(StrEnum):
    """What adding a document did."""

    NEW = "new"
    """A snapshot was stored."""
    SAME_BYTES = "same bytes"
    """Its bytes were there already, with nothing else between; that they were seen again is
    remembered."""
    SAME_COVERAGE = "same coverage"
    """It shows what the blog's newest snapshot shows; that it was seen again is remembered."""


@dataclass(frozen=True, slots=True)
class Added:
    """A document that is in the library now."""

    snapshot_id: int
    """The new snapshot, or the one that was there."""
    blog_id: int
    outcome: Outcome

    @property
    def new(self) -> bool:
        """Whether a snapshot was stored."""
        return self.outcome is Outcome.NEW


@dataclass(frozen=True, slots=True)
class Tally:
    """What changed since the snapshot before."""

    added: int
    dropped: int
    revised: int
    moved: int
    substantive: int


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """A snapshot in a list."""

    id: int
    blog_id: int
    number: int
    """Its place among the blog's snapshots, the oldest is 1."""
    captured_at: CaptureDate | None
    source: str
    entries: int
    size: int
    """Bytes of the document it was read from."""
    sha256: str
    """Of those bytes, in hexadecimal."""
    origin: Origin
    """Where it came from first."""
    added_at: str
    """ISO 8601, UTC; so are the other moments here."""
    last_seen: str
    """When its bytes or coverage were last met."""
    tally: Tally | None
    """None for the oldest, and until `Library.settle` has compared it."""


@dataclass(frozen=True, slots=True)
class BlogRow:
    """A blog in a list."""

    id: int
    name: str
    addresses: tuple[str, ...]
    added_at: str
    snapshots: int
    first: CaptureDate | None
    """When its oldest snapshot was captured."""
    newest: SnapshotRow | None
    unread: int
    """Entries of the newest snapshot of which no wording was on screen."""
    changed: int
    """Entries of the newest snapshot that were on screen and have been revised since."""


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that was read and has been revised since."""

    position: int
    """Its place in the newest snapshot."""
    read: Entry
    """The wording that was on screen last."""


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What the newest snapshot of a blog holds that its reader has not read."""

    snapshot_id: int
    unread: tuple[int, ...]
    """Places of entries of which no wording was on screen, in page order."""
    changed: tuple[Changed, ...]
    """In page order."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader left a blog."""

    snapshot_id: int
    position: int
    """Of the entry at the top of the screen."""
    paragraph: int


class Sought(StrEnum):
    """The kinds of change that a search can ask for."""

    ADDED = "added"
    DROPPED = "dropped"
    REVISED = "revised"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an entry that matches a search."""

    paragraph: int | None
    """Its index; None for the heading."""
    start: int
    end: int
    """Past its last character."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording that matches a search."""

    blog_id: int
    blog: str
    """The blog's name."""
    snapshot_id: int
    """The first snapshot that showed it, or the last where a dropped one was asked for."""
    position: int
    captured_at: CaptureDate | None
    """When that snapshot was captured."""
    entry: Entry
    marks: tuple[Mark, ...]
    """In reading order."""
    between: tuple[int, int] | None = None
    """The older and the newer snapshot of the change asked for."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said that tells whether a page has changed (RFC 9110 section 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a library's file."""

    text: str
    repaired: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of a library's file found."""

    findings: tuple[Finding, ...]
    blogs: int
    snapshots: int
    wordings: int

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong any more."""
        return all(finding.repaired for finding in self.findings)
