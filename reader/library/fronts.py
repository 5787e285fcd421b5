"""Which of two pages of one blog is the later, told by what stands first and last on them.

Invariant: only entries that roll count; pinned ones stand first on every page.
"""

from reader.blog import Entry, Order, Snapshot

MIN_TEXT = 20
"""Characters of a heading or paragraph that make two entries the same: shorter ones recur by
chance."""


def later_front(one: Snapshot, other: Snapshot) -> int:
    """Tell which page is the later.

    The later page starts with entries that the earlier one lacks; where both start alike, the
    earlier page reaches further back.

    Args:
        one: A snapshot.
        other: Another of the same blog.

    Returns:
        1 where the first is later, -1 where the other is, 0 where their entries do not tell.
    """
    ours, theirs = _unshared(one, other), _unshared(other, one)
    if ours is None or theirs is None:
        return 0
    front, back = ours[0] - theirs[0], theirs[1] - ours[1]
    return _sign(front) or _sign(back)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _unshared(one: Snapshot, other: Snapshot) -> tuple[int, int] | None:
    """Count the newest and the oldest entries of a page up to the first that the other has too."""
    known = {text for entry in other.entries for text in _texts(entry)}
    entries = [entry for entry in one.entries if not entry.pinned]
    if one.order is Order.OLDEST_FIRST:
        entries.reverse()
    common = [i for i, entry in enumerate(entries) if not known.isdisjoint(_texts(entry))]
    return (common[0], len(entries) - 1 - common[-1]) if common else None


def _texts(entry: Entry) -> set[str]:
    folded = (" ".join(text.casefold().split()) for text in entry.texts)
    return {text for text in folded if len(text) >= MIN_TEXT}
