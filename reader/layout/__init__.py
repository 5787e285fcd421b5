"""Snapshots and comparisons as rows of a certain width, with anchors.

This room alone owns cell widths. It never decides a style: spans carry roles. The app, its search,
its tally and the text report all read the same rows and anchors. What lays comparisons out is taken
from `comparing`: reading a snapshot does not need it.
"""

from reader.layout.model import (
    APART,
    GUTTER,
    Anchor,
    Block,
    Cell,
    Column,
    Gap,
    Line,
    Mark,
    Page,
    Role,
    Row,
    Side,
    Span,
    TargetKind,
)
from reader.layout.options import ComparingOptions, ReadingOptions
from reader.layout.reading import reading

__all__ = [
    "APART",
    "GUTTER",
    "Anchor",
    "Block",
    "Cell",
    "Column",
    "ComparingOptions",
    "Gap",
    "Line",
    "Mark",
    "Page",
    "ReadingOptions",
    "Role",
    "Row",
    "Side",
    "Span",
    "TargetKind",
    "reading",
]
