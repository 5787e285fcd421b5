"""What a comparison shows and what it folds into a line.

Invariant: every entry is shown, stands in exactly one fold, or is counted as hidden by the filter.
"""

from collections.abc import Sequence
from enum import Enum
from itertools import groupby
from typing import NamedTuple

from reader.comparison import Change, Kind
from reader.layout.model import Role
from reader.layout.options import ComparingOptions
from reader.layout.passages import Passage
from reader.layout.phrases import counted


class Fate(Enum):
    """What becomes of an entry on the page."""

    SHOWN = "shown"
    UNCHANGED = "unchanged"
    ROLLED_OFF = "rolled off"
    UNCAPTURED = "uncaptured"
    HIDDEN = "hidden"


class Run(NamedTuple):
    """Neighbouring entries of one fate, as places among the comparison's entries."""

    fate: Fate
    places: tuple[int, ...]


def entry_runs(changes: Sequence[Change], options: ComparingOptions) -> list[Run]:
    """Divide a comparison's entries into stretches to show and stretches to fold.

    Args:
        changes: The comparison's entries.
        options: What the reader chose.

    Returns:
        The stretches in order; entries that the filter hides belong to none.
    """
    close = near([change.counts for change in changes], options.context)
    fates = [_fate(change, close[place], options) for place, change in enumerate(changes)]
    kept = (place for place, fate in enumerate(fates) if fate is not Fate.HIDDEN)
    return [Run(fate, tuple(places)) for fate, places in groupby(kept, fates.__getitem__)]


def _fate(change: Change, close: bool, options: ComparingOptions) -> Fate:
    if options.kinds is not None and change.kind not in options.kinds:
        return Fate.HIDDEN
    if options.kinds is None and change.kind is Kind.ROLLED_OFF:
        return Fate.ROLLED_OFF
    if options.kinds is None and change.kind is Kind.UNCAPTURED:
        return Fate.UNCAPTURED
    if change.kind is Kind.UNCHANGED and options.fold_unchanged and not close:
        return Fate.UNCHANGED
    return Fate.SHOWN


def folded(passages: Sequence[Passage], options: ComparingOptions) -> list[Passage]:
    """Put a line in the place of paragraphs that did not change, far from any that did.

    Args:
        passages: What a change holds. Headings and titles always show, and so does all of an
            unchanged entry that is kept as context.
        options: What the reader chose.

    Returns:
        The passages to show, the folds among them.
    """
    differ = [passage.differs for passage in passages] if options.fold_unchanged else []
    if not any(differ):
        return list(passages)
    close = near(differ, options.context)
    folds = [
        not close[place] and passage.role in {Role.TEXT, Role.LEDE}
        for place, passage in enumerate(passages)
    ]
    found: list[Passage] = []
    for fold, places in groupby(range(len(passages)), folds.__getitem__):
        run = [passages[place] for place in places]
        text = counted(len(run), "unchanged paragraph")
        found += [Passage(Role.FOLD, Kind.UNCHANGED, text, text)] if fold else run
    return found


def near(flags: Sequence[bool], distance: int) -> list[bool]:
    """Tell which places are flagged or stand within a distance of one that is."""
    found = list(flags)
    for order in (range(len(flags)), reversed(range(len(flags)))):
        left = 0
        for place in order:
            left = distance + 1 if flags[place] else left - 1
            found[place] = found[place] or left > 0
    return found


def fold_text(fate: Fate, count: int) -> str:
    """Return the line that stands for folded entries."""
    if fate is Fate.UNCHANGED:
        return counted(count, "unchanged entry", "unchanged entries")
    entries = counted(count, "entry", "entries")
    if fate is Fate.ROLLED_OFF:
        return f"{entries} rolled off: older than the newer snapshot reaches"
    return f"{entries} uncaptured: older than the older snapshot reached"


def filter_text(changes: Sequence[Change], options: ComparingOptions) -> str:
    """Return the line that counts what the filter hides; empty where it hides nothing."""
    kinds = options.kinds if options.kinds is not None else frozenset(Kind)
    counts = [(kind, sum(c.kind is kind for c in changes)) for kind in Kind if kind not in kinds]
    parts = [f"{count:,} {kind.value.replace('_', ' ')}" for kind, count in counts if count]
    return f"hidden by the filter: {', '.join(parts)}" if parts else ""
