"""Why an entry stands on one page only: written or deleted since, or outside the other's window.

Invariant: both sides are judged by one rule, so that swapping them swaps added with dropped and
uncaptured with rolled off. Times decide before places, and where neither tells, the verdict says
that it is not certain.
"""

from functools import cached_property
from typing import NamedTuple

from reader.blog import Entry, Snapshot
from reader.blog.window import instant
from reader.comparison.folding import fold
from reader.comparison.model import Kind
from reader.comparison.pairing import Pairing
from reader.comparison.sides import Direction, Reach, Side, direction, reach, sides


class Verdict(NamedTuple):
    """What an entry without a pair is, and why."""

    kind: Kind
    certain: bool
    reason: str
    moved: bool = False


class _Kinds(NamedTuple):
    """What an entry of one side can be."""

    inside: Kind
    beyond: Kind


_LONGER = 3
"""So many times more entries beyond what is shared mean that a page reaches further back."""
_KINDS = {
    "older": _Kinds(Kind.DROPPED, Kind.ROLLED_OFF),
    "newer": _Kinds(Kind.ADDED, Kind.UNCAPTURED),
}


def verdicts(
    old: Snapshot, new: Snapshot, pairing: Pairing
) -> tuple[dict[int, Verdict], dict[int, Verdict]]:
    """Judge the entries that only one page shows.

    Args:
        old: The older snapshot.
        new: The newer one.
        pairing: Who is who.

    Returns:
        A verdict for each old and each new place without a pair.
    """
    if len(pairing.pairs) == len(old.entries) == len(new.entries):
        return {}, {}
    older, newer = sides(old, new, pairing)
    way = direction(old, new, older, newer)
    return _Judge(older, newer, way).verdicts(), _Judge(newer, older, way).verdicts()


class _Judge:
    """Judges the entries that one page shows and the other does not."""

    def __init__(self, here: Side, there: Side, way: Direction) -> None:
        self.here, self.there, self.way = here, there, way
        self.kinds = _KINDS[here.name]
        self.reach: Reach | None = reach(there)

    def verdicts(self) -> dict[int, Verdict]:
        return {
            place: self._copy(entry) or self._by_time(place) or self._by_place(place)
            for place, entry in enumerate(self.here.entries)
            if place not in self.here.paired
        }

    def _copy(self, entry: Entry) -> Verdict | None:
        """Judge a pinned entry that stands at its own place too."""
        if entry.pinned and _text(entry) in self._shown:
            reason = "a pinned copy of an entry that both pages show"
            return Verdict(self.kinds.beyond, True, reason, moved=True)
        return None

    @cached_property
    def _shown(self) -> frozenset[str]:
        return frozenset(_text(self.here.entries[place]) for place in self.here.paired)

    def _by_time(self, place: int) -> Verdict | None:
        minute = self.here.minutes[place]
        if minute is None or self.reach is None:
            return None
        oldest, newest = (self._minute(end) for end in self.reach)
        there = self.there.name
        if minute < oldest and not self._between(place):
            reason = f"older than the {there} page's last entry, {self._when(self.reach.oldest)}"
            return Verdict(self.kinds.beyond, True, reason)
        if minute == oldest and not self._between(place):
            return None
        if self.kinds.inside is Kind.DROPPED:
            reason = f"the newer page reaches back to {self._when(self.reach.oldest)} without it"
        elif minute >= newest:
            reason = f"posted after the older page's newest entry, {self._when(self.reach.newest)}"
        else:
            reason = f"the older page reaches back to {self._when(self.reach.oldest)} without it"
        return Verdict(self.kinds.inside, True, reason)

    def _minute(self, place: int) -> int:
        return self.there.minutes[place] or 0

    def _when(self, place: int) -> str:
        """Return the time of an entry of the other page as a reader knows it."""
        entry = self.there.entries[place]
        moment = instant(entry.published_at)
        return f"{moment:%H:%M}" if moment else entry.stamp or ""

    def _between(self, place: int) -> bool:
        shared = self.here.shared
        return bool(shared) and shared[0] < place < shared[-1]

    def _by_place(self, place: int) -> Verdict:
        shared, there = self.here.shared, self.there.name
        if self._between(place):
            return Verdict(self.kinds.inside, True, self._in_between())
        if not shared or not self.way.sure:
            return self._doubt()
        above = place < shared[0]
        if above is self.way.newest_first:
            return self._at_the_newer_end(above)
        if self.there.beyond(above):
            return self._both_go_on(above)
        edge = "above the first" if above else "below the last"
        reason = f"stands {edge} entry that the {there} page shows too"
        return Verdict(self.kinds.beyond, True, reason)

    def _in_between(self) -> str:
        if self.kinds.inside is Kind.DROPPED:
            return "the entries around it are still there"
        return "stands among entries that the older page shows without it"

    def _at_the_newer_end(self, above: bool) -> Verdict:
        """Judge what is newer than everything shared."""
        if self.kinds.inside is Kind.ADDED:
            where = "above" if above else "below"
            reason = f"stands {where} everything that the older page shows"
            return Verdict(Kind.ADDED, True, reason)
        if self.here.beyond(above) > len(self.here.shared):
            return self._doubt()
        return Verdict(Kind.DROPPED, True, "older entries than this are still there")

    def _both_go_on(self, above: bool) -> Verdict:
        """Judge where beyond what they share both pages go on, with different entries.

        The one that goes on much longer reaches further back, unless so much turned over at the
        newer end that what is shared may have been taken up again.
        """
        here, there = self.here.beyond(above), self.there.beyond(above)
        turned_over = max(self.here.beyond(not above), self.there.beyond(not above))
        if here >= _LONGER * there and turned_over <= len(self.here.shared):
            reason = f"the {self.here.name} page goes on much longer than the {self.there.name} one"
            return Verdict(self.kinds.beyond, False, reason)
        return self._doubt()

    def _doubt(self) -> Verdict:
        if self.kinds.inside is Kind.DROPPED:
            reason = "too little is shared to tell: it may have rolled off"
        else:
            reason = "too little is shared to tell: it may be older than what the older page showed"
        return Verdict(self.kinds.inside, False, reason)


def _text(entry: Entry) -> str:
    return fold(" ".join(entry.texts))
