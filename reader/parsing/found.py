"""Makes a snapshot of what one reader found in data, where there is no page to merge it with.

Invariant: every post becomes an entry, in the source's own order.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from reader.blog import Basis, CaptureDate, Order, Snapshot
from reader.parsing.language import guess
from reader.parsing.moments import direction
from reader.parsing.post import Found, Post
from reader.parsing.reading import Note, Reading


def reading_of(found: Found, source: str) -> Reading:
    """Make a snapshot of what a reader found.

    Args:
        found: What it found.
        source: Where the document came from.

    Returns:
        The snapshot, and how it was read.
    """
    snapshot = Snapshot(
        source=source,
        url=found.url,
        publisher=found.publisher,
        language=found.language or _language(found),
        title=found.title,
        standfirst=found.standfirst,
        captured_at=CaptureDate(found.captured_at, Basis.STATED) if found.captured_at else None,
        order=_order(found.posts),
        lede=found.lede,
        entries=tuple(post.entry() for post in found.posts),
        furniture=found.furniture,
    )
    return Reading(snapshot, found.reader, tuple(_notes(found.posts)))


def _notes(posts: Sequence[Post]) -> list[Note]:
    notes = [Note("entries", f"the {len(posts):,} posts that the data lists")] if posts else []
    cut = sum(post.truncated for post in posts)
    if cut:
        notes.append(Note("truncated", f"the data itself cuts {cut:,} of them off"))
    return notes


def _language(found: Found) -> str | None:
    language = guess(block.text for post in found.posts for block in post.blocks)
    return language.code if language else None


def _order(posts: Sequence[Post]) -> Order:
    """Tell the direction of the posts from their times; pinned ones stand outside it."""
    return direction(_minutes(post.published_at) for post in posts if not post.pinned)


def _minutes(moment: str | None) -> int | None:
    if moment is None or "T" not in moment:
        return None
    when = datetime.fromisoformat(moment)
    return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() // 60)
