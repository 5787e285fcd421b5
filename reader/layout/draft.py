"""A page before its width is known: bands of blocks, and where each target begins.

Invariant: a band's cells begin on the same row; a block stands in one band only, and blocks are
numbered in the order in which they are read.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat, zip_longest
from typing import NamedTuple

from reader.layout.model import (
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
)
from reader.layout.wrap import lines

NARROWEST = 20
"""Cells below which a column is cut off by its terminal, not wrapped further."""


class _Band(NamedTuple):
    """One row of blocks before wrapping."""

    anchor: int
    mark: Mark
    cells: tuple[int | Gap, ...]


class Draft:
    """Collects a page's blocks in reading order, then lays them out."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._blocks: list[Block] = []
        self._bands: list[_Band] = []
        self._anchors: list[Anchor] = []

    def begin(self, anchor: Anchor) -> None:
        """Start a target; what is put next belongs to it. Its row is filled in later."""
        self._anchors.append(anchor)

    def put(self, mark: Mark, *cells: Block | Gap) -> None:
        """Add one cell for each column, all starting on the same row; missing ones are blank."""
        places: list[int | Gap] = []
        for cell in cells:
            if isinstance(cell, Gap):
                places.append(cell)
            else:
                places.append(len(self._blocks))
                self._blocks.append(cell)
        places += [Gap.BLANK] * (self._columns - len(cells))
        self._bands.append(_Band(max(len(self._anchors) - 1, 0), mark, tuple(places)))

    def blank(self) -> None:
        """Add an empty row, unless the page is empty."""
        if self._bands:
            self.put(Mark.NONE)

    def rule(self, width: int) -> None:
        """Add the quiet line between two entries, as long as each column."""
        text = "─" * width
        self.put(Mark.NONE, *[Block(text, Role.RULE) for _ in range(self._columns)])

    def page(self, width: int, measure: int) -> Page:
        """Wrap every block and number the rows.

        Args:
            width: Cells, the gutters included.
            measure: Cells a column has at most.

        Returns:
            The page; its columns stand in the middle of a wider terminal.
        """
        columns = _columns(self._columns, width, measure)
        starts: dict[int, int] = {}
        rows: list[Row] = []
        for band in self._bands:
            starts.setdefault(band.anchor, len(rows))
            cells = [
                self._wrapped(cell, column)
                for cell, column in zip(band.cells, columns, strict=True)
            ]
            rows.extend(Row(band.anchor, band.mark, row) for row in _side_by_side(cells))
        anchors = [replace(anchor, row=starts[n]) for n, anchor in enumerate(self._anchors)]
        return Page(width, columns, self._blocks, rows, anchors)

    def _wrapped(self, place: int | Gap, column: Column) -> list[Line] | Gap:
        """Return a cell's lines, or the gap it is."""
        if isinstance(place, Gap):
            return place
        block = self._blocks[place]
        room = max(column.width - block.indent, 1)
        if block.role is Role.RULE:
            return [Line(place, 0, min(room, len(block.text)))]
        return [Line(place, start, end) for start, end in lines(block.text, room)]


def _columns(count: int, width: int, measure: int) -> tuple[Column, ...]:
    """Share a width out evenly, in the middle where there is more than the measure asks for."""
    room = max(min(width // count - GUTTER, measure), NARROWEST)
    left = max(width - count * (GUTTER + room), 0) // 2
    return tuple(Column(left + n * (GUTTER + room) + GUTTER, room) for n in range(count))


def _side_by_side(cells: list[list[Line] | Gap]) -> Iterator[tuple[Cell, ...]]:
    """Yield rows in which shorter cells end in blanks and gaps go on to the end."""
    height = max((len(cell) for cell in cells if isinstance(cell, list)), default=1)
    filled = [repeat(cell, height) if isinstance(cell, Gap) else cell for cell in cells]
    return zip_longest(*filled, fillvalue=Gap.BLANK)
