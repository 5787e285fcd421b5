"""Where a snapshot stands on the shelf, found by its source.

Invariant: a snapshot is known by its source, so that views keep theirs when the shelf is read anew.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.blog import Blog, Snapshot
from reader.library import Shelf


class Standing(NamedTuple):
    """A snapshot's place in its blog."""

    blog: Blog
    place: int

    @property
    def snapshot(self) -> Snapshot:
        """The snapshot itself."""
        return self.blog.snapshots[self.place]

    @property
    def before(self) -> Snapshot | None:
        """The snapshot before it, where there is one."""
        return self.blog.snapshots[self.place - 1] if self.place else None


def standings(shelf: Shelf | None) -> Iterator[Standing]:
    """Yield every snapshot, blog by blog, the newest of each first."""
    for blog in shelf.blogs if shelf else ():
        for index in reversed(range(len(blog.snapshots))):
            yield Standing(blog, index)


def standing_of(shelf: Shelf | None, source: str | None) -> Standing | None:
    """Find a snapshot.

    Args:
        shelf: What is open.
        source: The snapshot's source; None for the newest of the first blog.

    Returns:
        Its place, or None where it is not there.
    """
    found = (s for s in standings(shelf) if source is None or s.snapshot.source == source)
    return next(found, None)


def stepped(shelf: Shelf | None, old: str, new: str, step: int) -> tuple[str, str] | None:
    """Find the pair of snapshots before or after a pair of the same blog.

    Args:
        shelf: What is open.
        old: The older side's source.
        new: The newer side's source.
        step: 1 later, -1 earlier.

    Returns:
        The sources of the pair as far apart, or None where there is none.
    """
    left, right = standing_of(shelf, old), standing_of(shelf, new)
    if left is None or right is None or left.blog is not right.blog:
        return None
    count = len(left.blog.snapshots)
    places = (left.place + step, right.place + step)
    if not all(0 <= place < count for place in places):
        return None
    return left.blog.snapshots[places[0]].source, left.blog.snapshots[places[1]].source


def in_order(shelf: Shelf | None, one: str, other: str) -> tuple[str, str]:
    """Put two sources in order of time, as their blog knows it; else as they come."""
    left, right = standing_of(shelf, one), standing_of(shelf, other)
    turned = left and right and left.blog is right.blog and left.place > right.place
    return (other, one) if turned else (one, other)
