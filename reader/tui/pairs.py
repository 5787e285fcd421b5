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
    from reader.comparison import Comparison, Overrides
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
    return compared(old, new, with_library(lambda library: word_on(library, *ids)))


def word_on(library: "Library", old_id: int, new_id: int) -> "Overrides":
    """Return the user's word on two snapshots, whichever of them is the older side."""
    from reader.comparison import Overrides

    forth, back = library.overrides((old_id, new_id)), library.overrides((new_id, old_id))
    return Overrides(
        forth.parted | {(i, j) for j, i in back.parted},
        forth.joined | {(i, j) for j, i in back.joined},
    )


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
