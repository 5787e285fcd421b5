"""The nouns of a laid-out page: blocks of text, rows of cells, anchors to steer by.

Invariant: offsets are characters into a block's text; only x and width of a column and indents are
cells. Roles say what a stretch of text is; how that looks is the app's and the report's to decide.
"""

from collections.abc import Sequence
from enum import Enum, StrEnum
from typing import NamedTuple

from reader.blog import Nature
from reader.comparison import Kind

GUTTER = 3
"""Cells before every column: two for the row's mark, one blank."""

APART = 1
"""Cells after a column, so that no text touches what stands there."""


class Role(StrEnum):
    """What a block or a stretch of its text is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    LEDE = "lede"
    HEADING = "heading"
    TEXT = "text"
    STAMP = "stamp"
    CARD = "card"
    FURNITURE = "furniture"
    FOLD = "fold"
    """A line that stands for something folded: `⋯ 3 unchanged entries`."""
    VERDICT = "verdict"
    """The line above a change: its kind, significance and facets."""
    REASON = "reason"
    """Why this verdict."""
    LABEL = "label"
    """A section's name: `Lede`, `Furniture`."""
    ADDED = "added"
    """Words, or a whole paragraph or entry, that only the newer side has."""
    DROPPED = "dropped"
    """The same of the older side."""
    MOVED = "moved"
    UNREAD = "unread"
    """What says that an entry has not been on screen yet."""
    MATCH = "match"
    """Words that were sought."""
    RULE = "rule"
    """The line between two entries."""
    CAPTION = "caption"
    """A caption, an embed, or the name of who is quoted."""
    LINK = "link"
    """Words that lead somewhere."""
    SIGN = "sign"
    """What layout put between words to tell them apart: in neither snapshot's text."""


class Mark(StrEnum):
    """The gutter's sign; the value is what is drawn."""

    NONE = " "
    ADDED = "+"
    DROPPED = "−"
    UNSURE = "−?"
    """Dropped, or rolled off: the evidence does not tell."""
    REVISED = "~"
    MOVED = "↕"
    UNREAD = "•"
    FOLDED = "⋯"
    ROLLED_OFF = "↓"
    UNCAPTURED = "↑"


class Gap(Enum):
    """A cell without text."""

    BLANK = "blank"
    """The other column's paragraph goes on; this one has ended."""
    ABSENT = "absent"
    """This side has no such paragraph or entry: drawn hatched."""
    JOINED = "joined"
    """The text of the column before goes on through this one."""


class Side(Enum):
    """Which snapshot a block's text is from."""

    OLD = "old"
    NEW = "new"
    BOTH = "both"


class Span(NamedTuple):
    """A stretch of a block's text, in characters, that has a role of its own."""

    start: int
    end: int
    role: Role


class Block(NamedTuple):
    """One logical line of text before wrapping: what search, selection and copying go by."""

    text: str
    role: Role
    spans: tuple[Span, ...] = ()
    """Sorted, not overlapping."""
    side: Side = Side.NEW
    entry: int | None = None
    """Index of the entry in its side's snapshot; None for title, standfirst, lede, furniture."""
    indent: int = 0
    """Cells before the text; `natures.margin` tells what fills them."""
    nature: Nature | None = None
    """What the paragraph is where it is no running text."""


class Line(NamedTuple):
    """A cell that shows the characters start to end of a block."""

    block: int
    start: int
    end: int


Cell = Line | Gap


class Row(NamedTuple):
    """One row of the terminal: a mark and a cell for each column.

    Every row of a change carries its mark, a fold only its first; none stands beside a gap.
    """

    anchor: int
    """Index into the page's anchors: the target this row belongs to."""
    mark: Mark
    cells: tuple[Cell, ...]


class Column(NamedTuple):
    """Where a column stands, in cells. The GUTTER cells before x are its gutter."""

    x: int
    width: int

    @property
    def end(self) -> int:
        """The first cell after it."""
        return self.x + self.width


class TargetKind(Enum):
    """What an anchor leads to."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    LEDE = "lede"
    ENTRY = "entry"
    FOLD = "fold"
    FURNITURE = "furniture"
    STEP = "step"
    """What one snapshot tells in an entry's ledger."""
    SENTENCES = "sentences"
    """Where an entry's ledger ends with the sentences of the latest wording."""


class Anchor(NamedTuple):
    """A place to steer by: where title, standfirst, lede, an entry, a fold or furniture begins."""

    row: int
    target: TargetKind
    heading: str
    """What the outline calls it."""
    old: int | None = None
    """Entry index in the old snapshot."""
    new: int | None = None
    """Entry index in the new snapshot, or in the one being read."""
    kind: Kind | None = None
    """The verdict; None while reading."""
    counts: bool = False
    """Whether next/previous change stops here."""
    change: int | None = None
    """Place among `Comparison.changes()` (0 title, 1 standfirst, 2 lede, 3 first entry)."""


class Page(NamedTuple):
    """A laid-out document of a certain width."""

    width: int
    """Cells, the gutter included."""
    columns: tuple[Column, ...]
    """One while reading or stacked; two, older left, when split."""
    blocks: Sequence[Block]
    rows: Sequence[Row]
    anchors: Sequence[Anchor]
    """Sorted by row; the first is at row 0 unless the page is empty."""
