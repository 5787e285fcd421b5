"""What came since a reader was last here, worked out in a thread.

Invariant: only the newest snapshot of a blog has something that waits; any snapshot of the blog may
be where its reader left it.
"""

from typing import TYPE_CHECKING, NamedTuple

from reader.blog import Snapshot
from reader.comparison import Comparison
from reader.layout.since import NOTHING, Since
from reader.tui.work import compared

if TYPE_CHECKING:
    from reader.library.store import Library


class Left(NamedTuple):
    """Where a reader left a blog."""

    entry: int
    """The place of the entry at the top of the screen."""
    paragraph: int
    """The first of it that was on the screen."""


class Return(NamedTuple):
    """What a reader comes back to."""

    since: Since = NOTHING
    left: Left | None = None


def come_back(library: "Library", blog_id: int, snapshot_id: int, snapshot: Snapshot) -> Return:
    """Tell what waits in a snapshot, and where its reader left the blog.

    Args:
        library: The library.
        blog_id: The blog.
        snapshot_id: The snapshot that is shown.
        snapshot: The same, as views know it.

    Returns:
        Both.
    """
    from reader.comparison.rereading import reread

    if library.writable:
        library.settle(blog_id)
    found, place = library.catch_up(blog_id), library.left_at(blog_id)
    newest = found is not None and found.snapshot_id == snapshot_id
    since, left = NOTHING, None
    if found is not None and newest:
        read = {changed.position: changed.read for changed in found.changed}
        since = Since(frozenset(found.unread), reread(snapshot, read) if read else None)
    if place is not None and place.snapshot_id == snapshot_id:
        left = Left(place.position, place.paragraph)
    elif place is not None and newest:
        before = library.snapshot(place.snapshot_id)
        left = _now(compared(before, snapshot), Left(place.position, place.paragraph))
    return Return(since, left)


def _now(comparison: Comparison, left: Left) -> Left | None:
    """Return where an entry of the older side stands now; for one that is gone, the next there."""
    here = next((n for n, c in enumerate(comparison.entries) if c.old == left.entry), None)
    if here is None:
        return None
    for change in comparison.entries[here:]:
        if change.new is not None:
            same = change.old == left.entry
            return Left(change.new, left.paragraph if same else 0)
    return None


class AllRead:
    """Takes all that waits in a blog for read, and back.

    Args:
        blog_id: The blog.
    """

    def __init__(self, blog_id: int) -> None:
        self._blog_id = blog_id
        self._snapshot_id = 0
        self._places: tuple[int, ...] = ()

    def mark(self, library: "Library") -> int:
        """Mark what waits as read; return how much it was."""
        found = library.catch_up(self._blog_id)
        if found is not None:
            self._snapshot_id = found.snapshot_id
            self._places = (*found.unread, *(changed.position for changed in found.changed))
            library.mark_read(self._snapshot_id, self._places)
        return len(self._places)

    def unmark(self, library: "Library") -> None:
        """Make it wait again."""
        library.mark_unread(self._snapshot_id, self._places)
