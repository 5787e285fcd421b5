"""The short texts of lists and bars: dates, tallies, names, the legend.

Invariant: one line each; a sign is always beside its colour, so that either alone will do.
"""

from reader.blog import Snapshot
from reader.comparison import Kind, Summary
from reader.layout import Block, Mark, Role, Span

LEGEND = (
    (Mark.ADDED, Role.ADDED, "added", "only the newer snapshot has it"),
    (Mark.DROPPED, Role.DROPPED, "dropped", "only the older snapshot has it"),
    (Mark.UNSURE, Role.DROPPED, "dropped?", "not shown any more; it may only have rolled off"),
    (Mark.REVISED, Role.HEADING, "revised", "its words changed"),
    (Mark.MOVED, Role.MOVED, "moved", "the same text in another place"),
    (Mark.ROLLED_OFF, Role.FOLD, "rolled off", "too old for the newer page; nobody deleted it"),
    (Mark.UNCAPTURED, Role.FOLD, "uncaptured", "older than what the older snapshot shows"),
    (Mark.FOLDED, Role.FOLD, "folded", "something is hidden here"),
)
"""Sign, look, name and meaning."""

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


def tally(summary: Summary) -> Block:
    """Return a comparison's tally, `+4 −1 ~9`, with its roles."""
    counts = (
        (Mark.ADDED, Role.ADDED, summary.added),
        (Mark.DROPPED, Role.DROPPED, summary.dropped),
        (Mark.REVISED, Role.HEADING, summary.revised),
        (Mark.MOVED, Role.MOVED, summary.moved),
    )
    text, spans = "", []
    for mark, role, count in counts:
        if count:
            text += " " if text else ""
            piece = f"{mark.value}{count:,}"
            spans.append(Span(len(text), len(text) + len(piece), role))
            text += piece
    return Block(text or "no entry changed", Role.STAMP, tuple(spans))


def joined(*blocks: Block, by: str = "  ") -> Block:
    """Join one-line blocks into one, with their spans."""
    text, spans = "", []
    for block in blocks:
        if not block.text:
            continue
        text += by if text else ""
        spans += [Span(s.start + len(text), s.end + len(text), s.role) for s in block.spans]
        text += block.text
    return Block(text, blocks[0].role, tuple(spans), indent=blocks[0].indent)
