"""A page before its width is known: bands of blocks, and where each target begins.

Invariant: blocks are numbered in the order in which they are read and stand in one band each; they
do not depend on a width, so one draft gives the page of every width.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from reader.layout.model import APART, GUTTER, Anchor, Block, Column, Gap, Mark, Page, Role
from reader.layout.rows import ABSENT, BLANK, JOINED, Bands, Rows
from reader.layout.wrap import breaks

NARROWEST = 20
"""Cells below which a column is cut off by its terminal, not wrapped further."""

_RULE = Block("", Role.RULE)
"""Stands for a line between two entries until a width is known."""

Document = TypeVar("Document")


class Itself(Generic[Document]):
    """A document as a cache's key, equal to itself alone: to hash a long one takes longer."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)


class Draft:
    """Collects a page's blocks in reading order, then lays them out.

    Args:
        columns: How many there are.
        measure: The most cells a column has.
        joined: Whether a text of both sides goes across all columns, or stands in the first.
    """

    def __init__(self, columns: int, measure: int, *, joined: bool = True) -> None:
        self._columns = columns
        self._measure = measure
        self._missing = JOINED if joined else BLANK
        self._empty = (BLANK,) * columns
        self._blocks: list[Block] = []
        self._across: set[int] = set()
        """The blocks that go across columns."""
        self._bands = Bands()
        self._anchors: list[Anchor] = []
        self._begins: list[int] = []
        self._page: Page | None = None
        """The latest page asked for."""

    def begin(self, anchor: Anchor) -> None:
        """Start a target; what is put next belongs to it. Its row is filled in later."""
        self._begins.append(len(self._bands) if self._anchors else 0)
        self._anchors.append(anchor)

    def put(self, mark: Mark, *cells: Block | Gap) -> None:
        """Add a cell for each column, all starting on the same row, or one for all columns."""
        blocks = self._blocks
        places: list[int] = []
        for cell in cells:
            if isinstance(cell, Block):
                places.append(len(blocks))
                blocks.append(cell)
            else:
                places.append(ABSENT if cell is Gap.ABSENT else BLANK)
        if len(cells) < self._columns:
            places += [self._missing] * (self._columns - len(cells))
            self._across.update(places[:1] if self._missing == JOINED else ())
        self._add(mark, tuple(places))

    def _add(self, mark: Mark, places: tuple[int, ...]) -> None:
        self._bands.add(max(len(self._anchors) - 1, 0), mark, places)

    def blank(self) -> None:
        """Add an empty row, unless the page is empty."""
        if len(self._bands):
            self._add(Mark.NONE, self._empty)

    def rule(self) -> None:
        """Add the quiet line between two entries, after an empty row; nothing on an empty page."""
        if len(self._bands):
            self.blank()
            self.put(Mark.NONE, *[_RULE] * self._columns)

    def page(self, width: int) -> Page:
        """Return the page of a width; the latest is kept, so write all before the first.

        Args:
            width: Cells, the gutters included.

        Returns:
            The page; its columns stand in the middle of a wider terminal.
        """
        if self._page is None or self._page.width != width:
            self._page = self._wrapped(width)
        return self._page

    def _wrapped(self, width: int) -> Page:
        """Wrap every block and number the rows."""
        columns = _columns(self._columns, width, self._measure)
        room, whole = columns[0].width, columns[-1].end - columns[0].x
        blocks = _ruled(self._blocks, room)
        rooms = (whole if place in self._across else room for place in range(len(blocks)))
        rows = Rows(self._bands, blocks, list(_breaks(blocks, rooms)))
        anchors = [
            anchor._replace(row=rows.top(band))
            for anchor, band in zip(self._anchors, self._begins, strict=True)
        ]
        return Page(width, columns, blocks, rows, anchors)


def _ruled(blocks: Sequence[Block], room: int) -> list[Block]:
    """Draw the lines between entries as long as a column is wide."""
    line = Block("─" * room, Role.RULE)
    return [line if block.role is Role.RULE else block for block in blocks]


def _breaks(blocks: Sequence[Block], rooms: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """Yield where each block breaks; a text that stands on both sides is wrapped once."""
    text, width, found = "", 0, tuple[int, ...]()
    for block, room in zip(blocks, rooms, strict=True):
        if block.text is not text or room - block.indent != width:
            text, width = block.text, room - block.indent
            found = tuple(breaks(text, width))
        yield found


def _columns(count: int, width: int, measure: int) -> tuple[Column, ...]:
    """Share a width out evenly, in the middle where there is more than the measure asks for."""
    room = max(min(width // count - GUTTER - APART, measure), NARROWEST)
    step = GUTTER + room + APART
    left = max(width - count * step, 0) // 2
    return tuple(Column(left + n * step + GUTTER, room) for n in range(count))
