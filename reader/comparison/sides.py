"""What two pages tell about each other: what they share, which way they run, how far they reach.

Invariant: nothing here depends on which page is the older one but its name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.blog import Entry, Order, Snapshot
from reader.comparison.backbone import Pair, backbone
from reader.comparison.clock import Minutes, minutes
from reader.comparison.pairing import Pairing

_ENOUGH = 2
"""So many entries in the same order on both pages tell which way an undeclared order runs."""
_CLEAR = 3
"""So many times more entries must speak for one direction than for the other."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two pages."""

    name: str
    """`older` or `newer`."""
    entries: Sequence[Entry]
    minutes: Minutes
    shared: Sequence[int]
    """Places of the pairs that kept their order, sorted."""
    paired: frozenset[int]
    """Places of all pairs."""

    def beyond(self, above: bool) -> int:
        """Return how many entries stand above, or below, everything shared."""
        if not self.shared:
            return len(self.entries)
        return self.shared[0] if above else len(self.entries) - 1 - self.shared[-1]


class Direction(NamedTuple):
    """Which way both pages run."""

    newest_first: bool
    sure: bool
    """Whether the pages say so, or what they share leaves little doubt."""


class Reach(NamedTuple):
    """The entries that bound a page's window; pinned and displaced ones do not."""

    oldest: int
    newest: int


def sides(old: Snapshot, new: Snapshot, pairing: Pairing) -> tuple[Side, Side]:
    """Return both pages as verdicts need them."""
    stay = sorted(i for i in pairing.pairs if i not in pairing.moved)
    clocks = minutes(old.entries, new.entries, [(i, pairing.pairs[i]) for i in stay])
    partners = pairing.pairs.values()
    return (
        Side("older", old.entries, clocks[0], stay, frozenset(pairing.pairs)),
        Side(
            "newer", new.entries, clocks[1], [pairing.pairs[i] for i in stay], frozenset(partners)
        ),
    )


def direction(old: Snapshot, new: Snapshot, older: Side, newer: Side) -> Direction:
    """Return which way the pages run.

    Where they do not say, what grew and what went tells: a page that runs newest first grows at
    its head and loses at its tail. Without evidence newest first is the habit of liveblogs.

    Args:
        old: The older snapshot.
        new: The newer one.
        older: What the older page shares with the newer one.
        newer: The same the other way round.
    """
    stated = [page.order for page in (new, old) if page.order is not Order.UNKNOWN]
    if stated:
        return Direction(stated[0] is Order.NEWEST_FIRST, sure=True)
    if _captured_later(old, new):
        older, newer = newer, older
    newest = newer.beyond(above=True) + older.beyond(above=False)
    oldest = newer.beyond(above=False) + older.beyond(above=True)
    enough = len(older.shared) >= _ENOUGH
    if enough and oldest >= _CLEAR * max(1, newest):
        return Direction(newest_first=False, sure=True)
    return Direction(newest_first=True, sure=enough and newest >= _CLEAR * oldest)


def _captured_later(one: Snapshot, other: Snapshot) -> bool:
    """Return whether a snapshot is known to be the later one, so that the sides are swapped."""
    dates = one.captured_at, other.captured_at
    return dates[0] is not None and dates[1] is not None and dates[0].value > dates[1].value


def reach(side: Side) -> Reach | None:
    """Return the entries that bound the window, None where no time is known."""
    known = [
        (minute, place)
        for place, minute in enumerate(side.minutes)
        if minute is not None and not side.entries[place].pinned
    ]
    if not known:
        return None
    run = max(_in_order(known, 1), _in_order(known, -1), key=len)
    return Reach(abs(run[0][0]), abs(run[-1][0]))


def _in_order(known: Sequence[tuple[int, int]], sign: int) -> list[Pair]:
    """Return the most places whose times rise down the page, or up the page where sign is -1."""
    by_time = sorted((minute, sign * place) for minute, place in known)
    return backbone([(place, rank) for rank, (_, place) in enumerate(by_time)])
