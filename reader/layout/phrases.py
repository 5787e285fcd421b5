"""The short texts that layout adds to a document: stamps, counts, outline names.

Invariant: each is one line, plain English, and true of what it stands for.
"""

from collections.abc import Iterable, Sequence

from reader.blog import Entry, Furniture, Snapshot, to_the_minute
from reader.comparison import Comparison
from reader.layout.shown import shown

EMPTY_ENTRY = "(an entry without text)"
"""What stands where an entry has nothing to show."""

_OUTLINE = 60
"""Characters of an outline name: enough to know an entry by."""
_CARD = 44
"""Characters of a card's headline: with what stands around it, a line of the measure."""


def clipped(text: str, limit: int = _OUTLINE) -> str:
    """Shorten a text at a word, with an ellipsis where something was left out."""
    text = shown(text)
    if len(text) <= limit:
        return text
    head, space, _ = text[:limit].rpartition(" ")
    return (head if space else text[: limit - 1]).rstrip(" ,;:.–—-") + "…"


def outline_name(entry: Entry) -> str:
    """Return what the outline calls an entry: its heading, else how its text begins."""
    return clipped(next((text for text in entry.texts if text.strip()), EMPTY_ENTRY))


def stamp_line(entry: Entry) -> str:
    """Return when and by whom an entry was written, and how the page marks it; may be empty."""
    parts = [
        entry.stamp or to_the_minute(entry.published_at),
        f"updated {to_the_minute(entry.modified_at)}" if entry.modified_at else "",
        entry.byline or "",
        "pinned" if entry.pinned else "",
        "key event" if entry.key_event else "",
        "cut off by its page" if entry.truncated else "",
    ]
    return shown(" · ".join(part for part in parts if part))


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return `1 entry`, `2 entries`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def card_line(related: Sequence[str]) -> str:
    """Return what names an entry's related cards."""
    more = f" (+{counted(len(related) - 1, 'line')})" if len(related) > 1 else ""
    return f"related: {clipped(related[0], _CARD)}{more}"


def furniture_line(furniture: Iterable[Furniture]) -> str:
    """Return how much furniture there is and why it is none of the coverage."""
    pieces = list(furniture)
    reasons = dict.fromkeys(piece.reason for piece in pieces)
    return shown(f"{counted(len(pieces), 'line')} of furniture ({', '.join(reasons)})")


def capture_line(snapshot: Snapshot) -> str:
    """Return when a snapshot was captured, how that is known, and what it holds."""
    date = snapshot.captured_at
    parts = [
        f"captured {date} ({date.basis})" if date else "capture date unknown",
        snapshot.publisher or "",
        counted(len(snapshot.entries), "entry", "entries"),
    ]
    return shown(" · ".join(part for part in parts if part))


def no_changes(comparison: Comparison, *, hidden: bool) -> str:
    """Return the line that says that nothing changed.

    Args:
        comparison: One without a change that counts.
        hidden: Whether cosmetic revisions were left out.
    """
    what = "No changes but cosmetic ones" if hidden else "No changes"
    same = comparison.summary.unchanged
    if same:
        return f"{what}: {counted(same, 'entry', 'entries')} on both sides, the same text"
    if comparison.entries:
        return f"{what}: the snapshots have no entry in common"
    return f"{what}: there are no entries on either side"
