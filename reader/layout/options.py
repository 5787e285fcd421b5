"""What a reader may choose about a page; nothing here depends on a width.

Invariant: an option that is left alone gives the page a newcomer expects.
"""

from typing import NamedTuple

from reader.comparison import Kind

MEASURE = 72
"""Cells of prose a line: longer lines are tiring to read."""


class ReadingOptions(NamedTuple):
    """How one snapshot is shown."""

    oldest_first: bool = False
    """The oldest entry at the top, whichever way the page stands."""
    unfolded: bool = False
    """Show related cards and furniture, dimmed, in place of the lines that count them."""
    measure: int = MEASURE


class ComparingOptions(NamedTuple):
    """How a comparison is shown."""

    split: bool
    """Two columns, the older snapshot left; else one column with the words inline."""
    joined: bool = True
    """What is told of both sides goes across both columns; else it stands in the older's."""
    fold_unchanged: bool = False
    context: int = 0
    """Unchanged entries (and, in a revised entry, paragraphs) kept on either side of a change."""
    kinds: frozenset[Kind] | None = None
    """The verdicts on entries to show; None for all, roll-off then folded."""
    hide_cosmetic: bool = False
    """Cosmetic revisions count as unchanged."""
    unfolded: bool = False
    """Show furniture, dimmed."""
    explained: frozenset[int] = frozenset()
    """Places among `Comparison.changes()` whose reason to show."""
    measure: int = MEASURE
    signs: bool = False
    """Enclose words in `[-…-]` and `{+…+}`, for output without text attributes."""
