"""Why an entry stands on one page only: written or deleted since, or outside the other's window.

Invariant: both sides are judged by one rule, so that swapping them swaps added with dropped and
uncaptured with rolled off. Times decide before places, and where neither tells, the verdict says
that it is not certain.
"""

import sys
from functools import cached_property
from typing import NamedTuple

from reader.blog import Snapshot
from reader.comparison.copies import Copies
from reader.comparison.course import (
    Direction,
    Reach,
    Timeline,
    bounds,
    direction,
    reach,
    timeline,
)
from reader.comparison.grounds import Ground, sentence
from reader.comparison.model import Kind
from reader.comparison.pairing import Pairing
from reader.comparison.sides import Side, sides
from reader.comparison.stamps import shown_time


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
    lines = timeline(older, older.minutes, way), timeline(newer, newer.minutes, way)
    return (
        _Judge(older, newer, way, lines).verdicts(),
        _Judge(newer, older, way, lines[::-1]).verdicts(),
    )


class _Judge:
    """Judges the entries that one page shows and the other does not."""

    def __init__(
        self, here: Side, there: Side, way: Direction, lines: tuple[Timeline, Timeline]
    ) -> None:
        self.here, self.there, self.way = here, there, way
        self.line = lines[0]
        self.copies = Copies(here)
        self.gone = here.name == "older"
        self.inside, self.beyond = _KINDS[here.name]
        same = there.echoes == there.minutes
        line = lines[1] if same else timeline(there, there.echoes, way)
        self.reach: Reach | None = reach(there, line)

    def verdicts(self) -> dict[int, Verdict]:
        partners = self.here.partners
        alone = [place for place in range(len(self.here.entries)) if place not in partners]
        return {
            place: self._as_copy(place) or self._by_time(place) or self._by_place(place)
            for place in alone
        }

    def _as_copy(self, place: int) -> Verdict | None:
        ground = self.copies.ground(self.here.entries[place])
        return None if ground is None else self._verdict(self.beyond, ground)

    def _verdict(self, kind: Kind, ground: Ground, time: str = "") -> Verdict:
        newest_first = self.way.newest_first
        reason = sentence(ground, gone=self.gone, newest_first=newest_first, time=time)
        return Verdict(kind, ground.certain, reason, ground.copy)

    def _by_time(self, place: int) -> Verdict | None:
        if self.reach is None:
            return None
        oldest, newest = (self.there.echoes[end] or 0 for end in self.reach[:2])
        earliest, latest = bounds(self.here, self.line, place)
        if latest is not None and latest < oldest:
            return self._before(place, self.reach)
        if earliest is None or earliest <= oldest or self._contradicted(place, self.reach):
            return None
        if self.gone and not self.here.shared and newest < self._oldest:
            return self._timed(self.inside, Ground.OTHER_WINDOW, place, self.reach.newest)
        if earliest > newest:
            return self._timed(self.inside, Ground.NEWER_BY_TIME, place, self.reach.newest)
        return self._timed(self.inside, Ground.WITHIN_BY_TIME, place, self.reach.oldest)

    def _contradicted(self, place: int, reach: Reach) -> bool:
        """Return whether a place lies past the other page's end though its time does not.

        The other page's oldest entry, where this page shows it too, stands before the place.
        """
        return reach.oldest in self.there.partners and self._past_the_end(place)

    def _before(self, place: int, reach: Reach) -> Verdict:
        """Judge an entry whose time lies before the other page's window.

        Where the other page goes on without times, neighbours that are still shown tell more.
        """
        if not reach.ended and self._between(place):
            return self._verdict(self.inside, Ground.BETWEEN)
        return self._timed(self.beyond, Ground.OLDER_BY_TIME, place, reach.oldest)

    @cached_property
    def _oldest(self) -> int:
        """The oldest minute that agrees with its page; beyond all time where there is none."""
        return min(
            (self.here.minutes[place] or 0 for place in self.line.places), default=sys.maxsize
        )

    def _timed(self, kind: Kind, ground: Ground, place: int, teller: int) -> Verdict:
        """Return a verdict that an entry of the other page tells by its time."""
        partner = self.there.partners.get(teller)
        entry = self.there.entries[teller] if partner is None else self.here.entries[partner]
        return self._verdict(kind, ground, shown_time(entry, self.here.entries[place]))

    def _by_place(self, place: int) -> Verdict:
        if placeless := self._placeless(place):
            return self._verdict(self.inside, placeless)
        if self._between(place):
            return self._verdict(self.inside, Ground.LITTLE if self._sparse else Ground.BETWEEN)
        if not self.way.sure:
            return self._verdict(self.inside, Ground.LITTLE)
        if self._past_the_end(place):
            taken_up = not self.gone and self._mostly_missing
            ground = Ground.TAKEN_UP_AGAIN if taken_up else Ground.OLDER_BY_PLACE
            return self._verdict(self.beyond, ground)
        above = place < self.here.shared[0]
        if above is self.way.newest_first:
            return self._at_the_newer_end(above)
        return self._both_go_on(above)

    def _placeless(self, place: int) -> Ground | None:
        """Return why an entry's place tells nothing, None where it may tell something."""
        if place in self.here.pinned:
            return Ground.PINNED
        if self.here.shared:
            return None
        return Ground.NOTHING if self.there.entries else Ground.EMPTY

    def _between(self, place: int) -> bool:
        shared = self.here.shared
        return bool(shared) and shared[0] < place < shared[-1]

    @cached_property
    def _sparse(self) -> bool:
        """Whether more is missing between the shared entries than they are: no neighbourhood."""
        shared = self.here.shared
        return shared[-1] - shared[0] + 1 > 2 * len(shared)

    @cached_property
    def _mostly_missing(self) -> bool:
        """Whether this page lacks more of the other one than both share."""
        return len(self.there.entries) - len(self.there.partners) > len(self.here.shared)

    def _past_the_end(self, place: int) -> bool:
        """Return whether a place lies past what is shared, where the other page has ended."""
        shared, above = self.here.shared, not self.way.newest_first
        if not shared or not self.way.sure or self.there.beyond(above):
            return False
        return place < shared[0] if above else place > shared[-1]

    def _at_the_newer_end(self, above: bool) -> Verdict:
        """Judge what is newer than everything shared."""
        if self.gone and self.here.beyond(above) > len(self.here.shared):
            return self._verdict(self.inside, Ground.LITTLE)
        return self._verdict(self.inside, Ground.NEWER_BY_PLACE)

    def _both_go_on(self, above: bool) -> Verdict:
        """Judge where beyond what they share both pages go on, with different entries.

        The one that goes on much longer reaches further back, unless so much turned over at the
        newer end that what is shared may have been taken up again.
        """
        here, there = self.here.beyond(above), self.there.beyond(above)
        turned_over = max(self.here.beyond(not above), self.there.beyond(not above))
        if here >= _LONGER * there and turned_over <= len(self.here.shared):
            return self._verdict(self.beyond, Ground.LONGER)
        return self._verdict(self.inside, Ground.BOTH_GO_ON)
