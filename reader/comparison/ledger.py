"""Following every entry of a blog through all its snapshots.

Invariant: every entry of every snapshot is one sighting in exactly one history; snapshots count
from 0, the oldest first.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.blog import Entry, Snapshot
from reader.comparison.comparing import compare
from reader.comparison.folding import fold
from reader.comparison.history import Ending, History, Ledger, Sentence, Sighting
from reader.comparison.matching import Limits, Matcher
from reader.comparison.model import Change, Comparison
from reader.comparison.revision import Places, compare_entries
from reader.comparison.sentences import sentences

Comparing = Callable[[Snapshot, Snapshot], Comparison]
"""Compares an older snapshot with a newer one."""

_AGAIN = Limits(alike=0.5, moved=0.5, neighboured=0.5, edge=0.5)
"""What was gone stands in no order, so likeness alone says that it is back."""


def keep_ledger(snapshots: Sequence[Snapshot], compare: Comparing = compare) -> Ledger:
    """Follow every entry through the snapshots of one blog.

    Args:
        snapshots: The oldest first.
        compare: Compares a snapshot with the one after it, or remembers how they compared.

    Returns:
        The histories. An entry that comes back, by its id or most of its words, after a snapshot
        that did not show it goes on with its old history.
    """
    book = _Book(snapshots, compare)
    for n in range(len(snapshots)):
        if n == 0:
            book.open()
        else:
            book.turn(n)
    return Ledger(tuple(snapshots), tuple(book.histories))


class _Book:
    """A ledger while it is written, one snapshot after the other."""

    def __init__(self, snapshots: Sequence[Snapshot], compare: Comparing) -> None:
        self.histories: list[History] = []
        self._snapshots = snapshots
        self._compare = compare
        self._shown: dict[int, int] = {}
        """Place in the latest snapshot to place among the histories."""

    def open(self) -> None:
        """Write down the oldest snapshot."""
        for place in range(len(self._snapshots[0].entries)):
            self._begin(Sighting(0, place), None)

    def turn(self, n: int) -> None:
        """Write down what became of everything in the next snapshot."""
        comparison = self._compare(self._snapshots[n - 1], self._snapshots[n])
        before, self._shown = self._shown, {}
        arrivals = {}
        for change in comparison.entries:
            if change.old is None and change.new is not None:
                arrivals[change.new] = change
            elif change.old is not None and change.new is None:
                history = self.histories[before[change.old]]
                self.histories[before[change.old]] = replace(history, gone=Ending(n, change))
            elif change.old is not None and change.new is not None:
                self._go_on(before[change.old], Sighting(n, change.new, change))
        returned = self._returned(n, list(arrivals))
        for place, change in arrivals.items():
            if place in returned:
                self._go_on(returned[place], self._again(returned[place], n, place))
            else:
                self._begin(Sighting(n, place), change)

    def _begin(self, sighting: Sighting, arrival: Change | None) -> None:
        self._shown[sighting.entry] = len(self.histories)
        wording = _sentences(self._entry(sighting))
        brought = tuple(Sentence(text, sighting.snapshot) for text in wording)
        self.histories.append(History((sighting,), arrival, brought))

    def _go_on(self, place: int, sighting: Sighting) -> None:
        self._shown[sighting.entry] = place
        history = self.histories[place]
        known = {fold(sentence.text): sentence.since for sentence in history.sentences}
        wording = tuple(
            Sentence(text, known.get(fold(text), sighting.snapshot))
            for text in _sentences(self._entry(sighting))
        )
        self.histories[place] = replace(
            history, sightings=(*history.sightings, sighting), sentences=wording, gone=None
        )

    def _returned(self, n: int, arrivals: Sequence[int]) -> dict[int, int]:
        """Return the places that show an entry which was gone before, with its history.

        What went with this very snapshot was compared with it already.
        """
        gone = [
            place
            for place, history in enumerate(self.histories)
            if history.gone and history.gone.snapshot < n
        ]
        old = [self._entry(self.histories[place].sightings[-1]) for place in gone]
        new = [self._snapshots[n].entries[place] for place in arrivals]
        matcher = Matcher([e.texts for e in old], [e.texts for e in new], _AGAIN)
        matcher.by_keys(lambda i: old[i].id, lambda j: new[j].id)
        matcher.by_folded_text()
        matcher.by_likeness()
        return {arrivals[j]: gone[i] for i, j in matcher.pairs.items()}

    def _again(self, place: int, n: int, entry: int) -> Sighting:
        """Return the sighting of an entry that comes back."""
        last = self.histories[place].sightings[-1]
        snapshot = self._snapshots[n]
        now = snapshot.entries[entry]
        places = Places(last.entry, entry)
        return Sighting(
            n, entry, compare_entries(self._entry(last), now, places, snapshot.language)
        )

    def _entry(self, sighting: Sighting) -> Entry:
        return self._snapshots[sighting.snapshot].entries[sighting.entry]


def _sentences(entry: Entry) -> Iterator[str]:
    for text in entry.texts:
        yield from sentences(text)
