"""Quality of a comparison against the known edits of a made pair."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from reader.blog import Entry
from reader.comparison import Change, Comparison, Kind, Op, Words
from tests.benchmarks.corpus import Case


@dataclass(slots=True)
class Tally:
    """Counts of what was found, what was there, and both."""

    found: int = 0
    there: int = 0
    both: int = 0

    def add(self, found: Sequence[bool], there: Sequence[bool]) -> None:
        """Count the words of one text."""
        self.found += sum(found)
        self.there += sum(there)
        self.both += sum(a and b for a, b in zip(found, there, strict=True))

    def add_sets(self, found: Set[object], there: Set[object]) -> None:
        """Count members of two sets."""
        self.found += len(found)
        self.there += len(there)
        self.both += len(found & there)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find."""
        total = self.found + self.there
        return 2 * self.both / total if total else 1.0


@dataclass(slots=True)
class Quality:
    """Every figure, pooled over the pairs added."""

    entries: Tally = field(default_factory=Tally)
    moved: Tally = field(default_factory=Tally)
    revised: Tally = field(default_factory=Tally)
    """Words inside revised entries that kept their place."""
    words: Tally = field(default_factory=Tally)
    """Words of the whole blog."""
    stray: int = 0
    """Words marked in entries that are unchanged."""
    kinds: int = 0
    """Entries that one page shows only and whose kind is wrong."""

    def add(self, case: Case, comparison: Comparison) -> None:
        """Count one comparison of a made pair."""
        pairs = {(c.old, c.new) for c in comparison.entries if None not in (c.old, c.new)}
        self.entries.add_sets(pairs, case.pairs)
        self.moved.add_sets({c.new for c in comparison.entries if c.moved}, case.moved)
        old_marks, new_marks = marks(comparison)
        for found, there in ((old_marks, case.old_marks), (new_marks, case.new_marks)):
            for f, t in zip(found, there, strict=True):
                self.words.add(f, t)
        for i, j in case.pairs:
            sides = (old_marks[i], case.old_marks[i]), (new_marks[j], case.new_marks[j])
            for f, t in sides:
                if j in case.revised - case.moved:
                    self.revised.add(f, t)
                elif j not in case.revised:
                    self.stray += sum(f)
        for change in comparison.entries:
            self.kinds += change.kind is Kind.DROPPED and change.old in case.rolled_off
            self.kinds += change.kind is Kind.ROLLED_OFF and change.old in case.dropped
            self.kinds += change.kind is Kind.UNCAPTURED


def marks(comparison: Comparison) -> tuple[list[list[bool]], list[list[bool]]]:
    """Return for each entry of either side whether each of its words is shown as changed."""
    olds, newer = comparison.old.entries, comparison.new.entries
    old_marks = [[False] * _count(entry) for entry in olds]
    new_marks = [[False] * _count(entry) for entry in newer]
    for change in comparison.entries:
        if change.old is not None:
            old_marks[change.old] = list(_side(change, olds[change.old], Op.DELETE))
        if change.new is not None:
            new_marks[change.new] = list(_side(change, newer[change.new], Op.INSERT))
    return old_marks, new_marks


def _count(entry: Entry) -> int:
    return sum(len(text.split()) for text in entry.texts)


def _side(change: Change, entry: Entry, op: Op) -> Iterator[bool]:
    own = Kind.DROPPED if op is Op.DELETE else Kind.ADDED
    if change.kind is own or change.kind in {Kind.ROLLED_OFF, Kind.UNCAPTURED}:
        yield from [change.kind is own] * _count(entry)
        return
    if entry.heading is not None:
        yield from _marked(entry.heading, change.heading, op)
    parts = {(p.old if op is Op.DELETE else p.new): p for p in change.paragraphs}
    for place, text in enumerate(entry.paragraphs):
        part = parts[place]
        if part.kind is own:
            yield from [True] * len(text.split())
        else:
            yield from _marked(text, part.words, op)


def _marked(text: str, words: Words | None, op: Op) -> Iterable[bool]:
    """Yield for each word that spaces separate whether a character of it is marked."""
    if words is None:
        return [False] * len(text.split())
    flags = [o is op for o, run in words if o in {op, Op.EQUAL} for _ in run]
    found = []
    place = 0
    for word in text.split():
        start = text.index(word, place)
        place = start + len(word)
        found.append(any(flags[start:place]))
    return found
