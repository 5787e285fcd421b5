"""The short texts of lists and bars: dates, names, tallies, the legend.

Invariant: one line each; a sign of change is always there beside its colour.
"""

from time import localtime, strftime
from typing import NamedTuple, Protocol

from reader.blog import CaptureDate, Snapshot
from reader.comparison import Kind
from reader.layout import Block, Mark, Role, Span
from reader.layout.phrases import counted
from reader.library.spans import span_text


class Tallied(Protocol):
    """What counts the changes between two snapshots."""

    @property
    def added(self) -> int:
        """Entries that only the newer one has."""

    @property
    def dropped(self) -> int:
        """Entries that only the older one has."""

    @property
    def revised(self) -> int:
        """Entries whose words changed."""

    @property
    def moved(self) -> int:
        """Entries that stand elsewhere."""


class Sign(NamedTuple):
    """A sign and what it means."""

    mark: Mark
    role: Role
    """How text of this kind looks."""
    name: str
    meaning: str


LEGEND = (
    Sign(Mark.ADDED, Role.ADDED, "added", "only the newer snapshot has it"),
    Sign(Mark.DROPPED, Role.DROPPED, "dropped", "only the older snapshot has it"),
    Sign(Mark.UNSURE, Role.DROPPED, "dropped?", "no longer shown; it may only have rolled off"),
    Sign(Mark.REVISED, Role.HEADING, "revised", "its words changed"),
    Sign(Mark.MOVED, Role.MOVED, "moved", "the same text in another place"),
    Sign(Mark.ROLLED_OFF, Role.FOLD, "rolled off", "too old for the newer page, not deleted"),
    Sign(Mark.UNCAPTURED, Role.FOLD, "uncaptured", "older than the older snapshot reaches"),
    Sign(Mark.UNREAD, Role.UNREAD, "unread", "it has not been on your screen yet"),
    Sign(Mark.FOLDED, Role.FOLD, "folded", "something is hidden here"),
)

MARKS = {
    Kind.ADDED: Mark.ADDED,
    Kind.DROPPED: Mark.DROPPED,
    Kind.REVISED: Mark.REVISED,
    Kind.ROLLED_OFF: Mark.ROLLED_OFF,
    Kind.UNCAPTURED: Mark.UNCAPTURED,
    Kind.UNCHANGED: Mark.NONE,
}

_DAY = len("≈2024-11-03")
"""Cells for a day, inferred or not, so that what follows stands in one column."""


def date_of(snapshot: Snapshot) -> str:
    """Return when a snapshot was captured, `≈` before a date that is inferred."""
    return date_text(snapshot.captured_at)


def date_text(date: CaptureDate | None) -> str:
    """Return a capture date as lists show it."""
    return str(date) if date else "no date"


def name_of(snapshot: Snapshot) -> str:
    """Return what a snapshot is called where there is room for one name."""
    return snapshot.title or snapshot.source


def entries_of(snapshot: Snapshot) -> str:
    """Return how many entries a snapshot has."""
    return counted(len(snapshot.entries), "entry", "entries")


def counts(summary: Tallied) -> list[tuple[Mark, Role, int]]:
    """Return the tally's parts that are not zero, in the order in which they are told."""
    parts = [
        (Mark.ADDED, Role.ADDED, summary.added),
        (Mark.DROPPED, Role.DROPPED, summary.dropped),
        (Mark.REVISED, Role.HEADING, summary.revised),
        (Mark.MOVED, Role.MOVED, summary.moved),
    ]
    return [part for part in parts if part[2]]


def waiting(unread: int, changed: int) -> Block:
    """Return how much of a blog waits for its reader.

    Args:
        unread: Entries that were never on screen.
        changed: Entries that were, and have been revised since.

    Returns:
        One line: `•9 unread  ~2 changed since read`.
    """
    parts = [
        (f"{Mark.UNREAD.value}{unread:,} unread", Role.UNREAD, unread),
        (f"{Mark.REVISED.value}{changed:,} changed since read", Role.HEADING, changed),
    ]
    text, spans = "", []
    for piece, role, count in parts:
        if count:
            text += "  " if text else ""
            spans.append(Span(len(text), len(text) + len(piece), role))
            text += piece
    return Block(text or "all read", Role.STAMP, tuple(spans))


def watch_lines(due: float | None, problem: str, every: int) -> tuple[str, ...]:
    """Return how it stands with a blog that is watched.

    Args:
        due: When it is fetched next, in seconds since the epoch; None where that is now.
        problem: What went wrong the last time; empty where all is well.
        every: Seconds between two fetches while it changes.

    Returns:
        One line, the time on the user's clock, as in `watched every 2m, next 14:32`; in trouble
        one that says when it is tried again, and what went wrong.
    """
    when = "now" if due is None else strftime("%H:%M", localtime(due))
    if problem:
        return f"! fetching failed, again {when}", problem
    return (f"watched every {span_text(every)}, next {when}",)


def dated(date: str, summary: Tallied | None, without: str) -> Block:
    """Return a snapshot's date and what changed since the one before it.

    Args:
        date: The date; UTC goes without saying here, where the tally needs the room.
        summary: The tally; None where there is none.
        without: What to say in its place.

    Returns:
        One line: `2024-11-03  +4 −1 ~9`.
    """
    text, spans = f"{date.removesuffix(' UTC'):<{_DAY}}  ", []
    for mark, role, count in counts(summary) if summary else ():
        piece = f"{mark.value}{count:,}"
        spans.append(Span(len(text), len(text) + len(piece), role))
        text += f"{piece} "
    if not spans:
        rest = without if summary is None else "no entry changed"
        spans.append(Span(len(text), len(text) + len(rest), Role.STAMP))
        text += rest
    return Block(text.rstrip(), Role.TEXT, tuple(spans))
