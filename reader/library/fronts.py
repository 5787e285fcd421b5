"""Which of two pages of one blog is the later, told by what stands first and last on them.

Invariant: only entries that roll count; pinned ones stand first on every page.
"""

from collections.abc import Sequence

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
    ours, theirs = ([_texts(entry) for entry in page.entries] for page in (one, other))
    mine, others = _unshared(one, ours, theirs), _unshared(other, theirs, ours)
    if mine is None or others is None:
        return 0
    front, back = mine[0] - others[0], others[1] - mine[1]
    return _sign(front) or _sign(back)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _unshared(
    page: Snapshot, ours: Sequence[set[str]], theirs: Sequence[set[str]]
) -> tuple[int, int] | None:
    """Count the newest and the oldest entries of a page up to the first that the other has too.

    Args:
        page: The page.
        ours: The texts of each of its entries.
        theirs: Those of the other page's.
    """
    known = set[str]().union(*theirs)
    rolling = [texts for e, texts in zip(page.entries, ours, strict=True) if not e.pinned]
    if page.order is Order.OLDEST_FIRST:
        rolling.reverse()
    common = [i for i, texts in enumerate(rolling) if not known.isdisjoint(texts)]
    return (common[0], len(rolling) - 1 - common[-1]) if common else None


def _texts(entry: Entry) -> set[str]:
    folded = (" ".join(text.casefold().split()) for text in entry.texts)
    return {text for text in folded if len(text) >= MIN_TEXT}
