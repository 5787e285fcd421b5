"""Entries that a page shows a second time: pinned on top, or listed among the key events.

Invariant: only an entry that the page sets apart is a copy, and only of one that both pages show.
"""

from functools import cached_property

from reader.blog import Entry
from reader.comparison.folding import fold
from reader.comparison.grounds import Ground
from reader.comparison.sides import Side


class Copies:
    """Knows the copies on one page."""

    def __init__(self, side: Side) -> None:
        """Look for copies.

        Args:
            side: On this page.
        """
        self._side = side

    def ground(self, entry: Entry) -> Ground | None:
        """Return which copy an entry is that has no partner, None where it is none."""
        if not (entry.pinned or entry.key_event):
            return None
        names = _names(entry) if entry.paragraphs else _names(entry) | _headings(entry)
        if self._shown.isdisjoint(names):
            return None
        return Ground.PINNED_COPY if entry.pinned else Ground.KEY_COPY

    @cached_property
    def _shown(self) -> frozenset[str]:
        """What names the entries that both pages show."""
        entries = [self._side.entries[place] for place in self._side.partners]
        return frozenset(name for e in entries for name in _names(e) | _headings(e))


def _names(entry: Entry) -> set[str]:
    """Return what a copy shares with its original: its text or its id."""
    text = {f"text {fold(' '.join(entry.texts))}"} if any(entry.texts) else set()
    return text | ({f"id {entry.id}"} if entry.id else set())


def _headings(entry: Entry) -> set[str]:
    """Return what a line in a list of key events shares with its original."""
    return {f"heading {fold(entry.heading)}"} if entry.heading else set()
