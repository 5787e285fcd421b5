"""What two pages tell about each other: what they share, and when each posted it.

Invariant: nothing here depends on which page is the older one but its name.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.blog import Entry, Snapshot
from reader.blog.window import instant
from reader.comparison.clock import Minutes, minutes
from reader.comparison.pairing import Pairing


class Side(NamedTuple):
    """One of the two pages."""

    name: str
    """`older` or `newer`."""
    entries: Sequence[Entry]
    minutes: Minutes
    pinned: frozenset[int]
    """Places of pinned entries."""
    echoes: Minutes
    """The same, but as the other page tells where it shows the entry too: times are edited."""
    shared: Sequence[int]
    """Places of the pairs that kept their order and are pinned on neither page, sorted."""
    partners: dict[int, int]
    """The other page's place of all that both show, by place."""
    above: int
    """How many entries stand above everything shared, pinned ones apart."""
    below: int
    """How many stand below it."""

    def beyond(self, above: bool) -> int:
        """Return how many entries stand above, or below, everything shared."""
        return self.above if above else self.below


def sides(old: Snapshot, new: Snapshot, pairing: Pairing) -> tuple[Side, Side]:
    """Return both pages as verdicts need them."""
    pairs = pairing.pairs
    backs = dict(zip(pairs.values(), pairs, strict=True))
    pinned = _pinned(old.entries), _pinned(new.entries)
    strays = {*pairing.moved, *pinned[0], *(backs[j] for j in pinned[1] if j in backs)}
    anchors = sorted(pairs.keys() - strays)
    partners = [pairs[i] for i in anchors]
    orders = old.order, new.order
    known = zip(anchors, partners, strict=True)
    clocks = minutes(old.entries, new.entries, known, orders, _between(old, new))
    return (
        _side("older", old.entries, clocks, pinned[0], anchors, pairs),
        _side("newer", new.entries, clocks[::-1], pinned[1], partners, backs),
    )


def _pinned(entries: Sequence[Entry]) -> frozenset[int]:
    return frozenset([place for place, entry in enumerate(entries) if entry.pinned])


def _between(old: Snapshot, new: Snapshot) -> int | None:
    """Return the minutes from one capture to the other, None where a page states no full time."""
    moments = [page.captured_at and instant(page.captured_at.value) for page in (old, new)]
    if moments[0] is None or moments[1] is None:
        return None
    return int((moments[1] - moments[0]).total_seconds() // 60)


def _side(
    name: str,
    entries: Sequence[Entry],
    clocks: tuple[Minutes, Minutes],
    pinned: frozenset[int],
    shared: Sequence[int],
    partners: dict[int, int],
) -> Side:
    own, other = clocks
    echoes = own
    edited = [(place, other[j]) for place, j in partners.items() if own[place] != other[j]]
    for place, minute in edited:
        if own[place] is not None and minute is not None:
            echoes = echoes[:] if echoes is own else echoes
            echoes[place] = minute
    first, last = (shared[0], shared[-1]) if shared else (len(entries), -1)
    above = first - sum(place < first for place in pinned)
    below = len(entries) - 1 - last - sum(place > last for place in pinned)
    return Side(name, entries, own, pinned, echoes, shared, partners, above, below)
