"""The short texts of lists and bars: dates, names, tallies, the legend.

Invariant: one line each; a sign of change is always there beside its colour.
"""

from typing import NamedTuple

from reader.blog import Snapshot
from reader.comparison import Kind, Summary
from reader.layout import Block, Mark, Role, Span


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


def date_of(snapshot: Snapshot) -> str:
    """Return when a snapshot was captured, `≈` before a date that is inferred."""
    return str(snapshot.captured_at) if snapshot.captured_at else "no date"


def name_of(snapshot: Snapshot) -> str:
    """Return what a snapshot is called where there is room for one name."""
    return snapshot.title or snapshot.source


def entries_of(snapshot: Snapshot) -> str:
    """Return how many entries a snapshot has."""
    count = len(snapshot.entries)
    return "1 entry" if count == 1 else f"{count:,} entries"


def counts(summary: Summary) -> list[tuple[Mark, Role, int]]:
    """Return the tally's parts that are not zero, in the order in which they are told."""
    parts = [
        (Mark.ADDED, Role.ADDED, summary.added),
        (Mark.DROPPED, Role.DROPPED, summary.dropped),
        (Mark.REVISED, Role.HEADING, summary.revised),
        (Mark.MOVED, Role.MOVED, summary.moved),
    ]
    return [part for part in parts if part[2]]


def dated(date: str, summary: Summary | None, without: str) -> Block:
    """Return a snapshot's date and what changed since the one before it.

    Args:
        date: The date.
        summary: The tally; None where there is none.
        without: What to say in its place.

    Returns:
        One line: `2024-11-03  +4 −1 ~9`.
    """
    text, spans = f"{date}  ", []
    for mark, role, count in counts(summary) if summary else ():
        piece = f"{mark.value}{count:,}"
        spans.append(Span(len(text), len(text) + len(piece), role))
        text += f"{piece} "
    if not spans:
        rest = without if summary is None else "no entry changed"
        spans.append(Span(len(text), len(text) + len(rest), Role.STAMP))
        text += rest
    return Block(text.rstrip(), Role.TEXT, tuple(spans))
