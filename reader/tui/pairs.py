"""Two snapshots compared as their user has it, and what proves them.

Invariant: each function may take a while, and belongs in a thread; of the two snapshots of a pair
the first is the older side, whichever was captured first.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.blog import Snapshot
from reader.tui.stock import id_of, is_stored, with_library
from reader.tui.work import compared

if TYPE_CHECKING:
    from reader.comparison import Comparison
    from reader.library.store import Library
    from reader.report.provenance import Provenance


def compare_pair(old: Snapshot, new: Snapshot) -> "Comparison":
    """Compare two snapshots; in the library the user's word on their entries counts.

    Args:
        old: The older side.
        new: The newer side.

    Returns:
        The comparison.

    Raises:
        DocumentError: The library cannot be read.
    """
    if not (is_stored(old.source) and is_stored(new.source)):
        return compared(old, new)
    ids = id_of(old.source), id_of(new.source)
    return compared(old, new, with_library(lambda library: library.overrides(ids)))


class Word:
    """The user's word on two entries of the library, and how to take it back.

    Args:
        snapshots: The older and the newer side.
        pair: The places of the two entries.
        joined: Whether they are the same.
    """

    def __init__(self, snapshots: tuple[int, int], pair: tuple[int, int], *, joined: bool) -> None:
        self._at = snapshots, pair
        self._joined = joined
        self._before: bool | None = None
        """What the word on them was."""

    def say(self, library: "Library") -> None:
        """Keep the word in place of the one before it."""
        snapshots, pair = self._at
        kept = library.overrides(snapshots)
        self._before = pair in kept.joined if pair in kept.joined | kept.parted else None
        _say(library, self._at, joined=self._joined)

    def take_back(self, library: "Library") -> None:
        """Let the word before it count again."""
        if self._before is None:
            library.take_back(*self._at)
        else:
            _say(library, self._at, joined=self._before)


def _say(library: "Library", at: tuple[tuple[int, int], tuple[int, int]], *, joined: bool) -> None:
    (library.join if joined else library.part)(*at)


def provenance(source: str) -> "Provenance":
    """Tell where the document of a snapshot came from, and the hash of its bytes.

    Args:
        source: A snapshot's source.

    Returns:
        What is known of it.
    """
    from reader.report.provenance import UNKNOWN, Provenance

    if is_stored(source):
        wanted = id_of(source)
        rows = with_library(lambda library: library.snapshots())
        found = (row for row in rows if row.id == wanted)
        return next((Provenance(row.origin.address, row.sha256) for row in found), UNKNOWN)
    from reader.library import DocumentError
    from reader.library.evidence import open_proven

    try:
        _, proof = open_proven(source)
    except DocumentError:
        return UNKNOWN
    return Provenance(*proof)


def card(comparison: "Comparison", place: int) -> str:
    """Write the evidence of one change as Markdown.

    Args:
        comparison: A comparison.
        place: The change's place among `Comparison.changes()`.

    Returns:
        The card.
    """
    from reader.report.evidence import card_markdown

    old, new = (provenance(side.source) for side in (comparison.old, comparison.new))
    named = replace(
        comparison,
        old=replace(comparison.old, source=old.origin or comparison.old.source),
        new=replace(comparison.new, source=new.origin or comparison.new.source),
    )
    return card_markdown(named, place, old, new)
