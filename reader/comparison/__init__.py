"""Two or more snapshots of one blog: what was added, dropped, revised or moved, and why.

Pure functions: no input or output, no clock, no time-out; the same input gives the same output.
"""

from typing import TYPE_CHECKING

from reader.comparison.model import (
    Change,
    Comparison,
    Facet,
    Figure,
    Kind,
    Op,
    Origin,
    Overrides,
    ParagraphChange,
    Significance,
    Summary,
    Words,
)

if TYPE_CHECKING:
    from reader.comparison.comparing import compare

__all__ = [
    "Change",
    "Comparison",
    "Facet",
    "Figure",
    "Kind",
    "Op",
    "Origin",
    "Overrides",
    "ParagraphChange",
    "Significance",
    "Summary",
    "Words",
    "compare",
]


def __getattr__(name: str) -> object:
    """Load the engine when it is asked for: reading a snapshot needs the nouns alone."""
    if name == "compare":
        from reader.comparison.comparing import compare

        return compare
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
