"""The nouns of a ledger: what became of one entry over all snapshots of a blog.

Invariant: snapshots count from 0, the oldest first.
"""

from dataclasses import dataclass

from reader.blog import Entry, Order, Snapshot
from reader.comparison.model import Change, Kind


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entry as one snapshot shows it."""

    snapshot: int
    entry: int
    """Index into the snapshot's entries."""
    change: Change | None = None
    """What became of the entry since the sighting before; None at the first. Its indexes are
    places in the snapshots of the two sightings."""

    @property
    def revised(self) -> bool:
        """Whether this snapshot brought another text."""
        return self.change is not None and self.change.kind is Kind.REVISED


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an entry's latest wording."""

    text: str
    since: int
    """The snapshot that brought it in."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The first snapshot that does not show an entry any more, and why."""

    snapshot: int
    change: Change
    """Dropped or rolled off."""


@dataclass(frozen=True, slots=True)
class History:
    """One entry over all snapshots."""

    sightings: tuple[Sighting, ...]
    """The oldest first; a gap where a snapshot between two does not show the entry."""
    arrival: Change | None
    """Added or uncaptured; None where the oldest snapshot shows the entry already."""
    sentences: tuple[Sentence, ...]
    """The latest wording, heading first."""
    gone: Ending | None = None
    """None where the newest snapshot still shows the entry."""

    @property
    def first_seen(self) -> int:
        """The oldest snapshot that shows the entry."""
        return self.sightings[0].snapshot

    @property
    def last_seen(self) -> int:
        """The newest snapshot that shows the entry."""
        return self.sightings[-1].snapshot

    @property
    def wordings(self) -> tuple[Sighting, ...]:
        """The sightings that brought another text, the first one included."""
        return tuple(s for n, s in enumerate(self.sightings) if n == 0 or s.revised)

    @property
    def moves(self) -> tuple[Sighting, ...]:
        """The sightings at another place among the neighbours."""
        return tuple(s for s in self.sightings if s.change is not None and s.change.moved)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every entry that any snapshot of a blog shows."""

    snapshots: tuple[Snapshot, ...]
    histories: tuple[History, ...]
    """In order of arrival; those that arrive together in page order."""

    @property
    def newest_first(self) -> tuple[History, ...]:
        """The histories, the latest arrivals first; of those together, the newest entry first."""
        return tuple(sorted(self.histories, key=self._age))

    def _age(self, history: History) -> tuple[int, int]:
        first = history.sightings[0]
        upwards = self.snapshots[first.snapshot].order is Order.OLDEST_FIRST
        return -first.snapshot, -first.entry if upwards else first.entry

    def history_of(self, snapshot: int, entry: int) -> History:
        """Return the history of an entry, which has exactly one.

        Args:
            snapshot: The place of a snapshot that shows it.
            entry: Its index among that snapshot's entries.
        """
        (found,) = (
            history
            for history in self.histories
            if any((s.snapshot, s.entry) == (snapshot, entry) for s in history.sightings)
        )
        return found

    def latest(self, history: History) -> Entry:
        """Return an entry as it was last seen."""
        last = history.sightings[-1]
        return self.snapshots[last.snapshot].entries[last.entry]
