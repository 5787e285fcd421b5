"""Two or more snapshots of one blog: what was added, dropped, revised or moved, and why.

Pure functions: no input or output, no clock, no time-out; the same input gives the same output.
"""

from reader.comparison.comparing import compare
from reader.comparison.model import (
    Change,
    Comparison,
    Facet,
    Figure,
    Kind,
    Op,
    Origin,
    ParagraphChange,
    Significance,
    Summary,
    Words,
)

__all__ = [
    "Change",
    "Comparison",
    "Facet",
    "Figure",
    "Kind",
    "Op",
    "Origin",
    "ParagraphChange",
    "Significance",
    "Summary",
    "Words",
    "compare",
]
