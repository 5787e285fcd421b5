"""Which entries of a comparison are shown, and which fold into a line.

Invariant: every entry is shown, stands in exactly one fold, or is counted as filtered out.
"""

from collections.abc import Sequence
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from reader.comparison import Change, Kind
from reader.layout.options import ComparingOptions
from reader.layout.phrases import counted


class Fate(Enum):
    """What becomes of an entry on the page."""

    SHOWN = "shown"
    UNCHANGED = "unchanged"
    ROLLED_OFF = "rolled off"
    UNCAPTURED = "uncaptured"
    FILTERED = "filtered"


class Run(NamedTuple):
    """Neighbouring entries of one fate, as places among the comparison's entries."""

    fate: Fate
    places: tuple[int, ...]


def runs(changes: Sequence[Change], options: ComparingOptions) -> list[Run]:
    """Divide a comparison's entries into stretches to show and stretches to fold.

    Args:
        changes: The comparison's entries.
        options: What the reader chose.

    Returns:
        The stretches in order, entries that the filter hides left out.
    """
    near = _near(changes, options.context)
    fates = [(_fate(change, near[n], options), n) for n, change in enumerate(changes)]
    kept = (pair for pair in fates if pair[0] is not Fate.FILTERED)
    return [
        Run(fate, tuple(n for _, n in run)) for fate, run in groupby(kept, lambda pair: pair[0])
    ]


def _fate(change: Change, near: bool, options: ComparingOptions) -> Fate:
    if options.kinds is not None and change.kind not in options.kinds:
        return Fate.FILTERED
    if options.kinds is None and change.kind is Kind.ROLLED_OFF:
        return Fate.ROLLED_OFF
    if options.kinds is None and change.kind is Kind.UNCAPTURED:
        return Fate.UNCAPTURED
    if change.kind is Kind.UNCHANGED and options.fold_unchanged and not near:
        return Fate.UNCHANGED
    return Fate.SHOWN


def _near(changes: Sequence[Change], context: int) -> list[bool]:
    """Tell which entries count or stand within `context` places of one that does."""
    near = [change.counts for change in changes]
    for order in (range(len(near)), reversed(range(len(near)))):
        left = 0
        for n in order:
            left = context + 1 if changes[n].counts else left - 1
            near[n] = near[n] or left > 0
    return near


def fold_text(fate: Fate, count: int) -> str:
    """Return the line that stands for a fold."""
    entries = counted(count, "entry", "entries")
    if fate is Fate.ROLLED_OFF:
        return f"{entries} rolled off: older than the newer snapshot reaches"
    if fate is Fate.UNCAPTURED:
        return f"{entries} uncaptured: older than the older snapshot reached"
    return counted(count, "unchanged entry", "unchanged entries")
