"""The rows of a page, made when they are asked for.

Invariant: a page keeps where its lines break, not its rows; a long blog has a hundred thousand of
these and a screen shows fifty. Every row of a change carries its mark, a fold only the first.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

from reader.layout.model import Block, Cell, Gap, Line, Mark, Row
from reader.layout.wrap import drawn_end

BLANK, ABSENT, JOINED = -1, -2, -3
"""What stands for the gaps where blocks are told by their index."""
_GAPS = {BLANK: Gap.BLANK, ABSENT: Gap.ABSENT, JOINED: Gap.JOINED}


class Bands:
    """Blocks that begin on the same row, one for each column, before wrapping."""

    def __init__(self) -> None:
        self.anchors = array("L")
        self.marks: list[Mark] = []
        self.cells: list[tuple[int, ...]] = []
        """The block's index in each column, or the gap it is."""

    def __len__(self) -> int:
        return len(self.marks)

    def add(self, anchor: int, mark: Mark, cells: tuple[int, ...]) -> None:
        """Add a band: an anchor's index, a mark, and a block's index or a gap for each column."""
        self.anchors.append(anchor)
        self.marks.append(mark)
        self.cells.append(cells)


class Rows(Sequence[Row]):
    """The bands of a page, wrapped."""

    def __init__(
        self, bands: Bands, blocks: Sequence[Block], breaks: Sequence[Sequence[int]]
    ) -> None:
        self._bands = bands
        self._blocks = blocks
        self._breaks = breaks
        self._tops = array("L", [0])
        top = 0
        for cells in bands.cells:
            height = 1
            for cell in cells:
                if cell >= 0 and len(breaks[cell]) >= height:
                    height = len(breaks[cell]) + 1
            top += height
            self._tops.append(top)

    def __len__(self) -> int:
        return self._tops[-1]

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        band = bisect_right(self._tops, number) - 1
        return self._row(band, number - self._tops[band])

    def __iter__(self) -> Iterator[Row]:
        for band in range(len(self._bands)):
            for step in range(self._tops[band + 1] - self._tops[band]):
                yield self._row(band, step)

    def top(self, band: int) -> int:
        """Return the number of a band's first row."""
        return self._tops[band]

    def _row(self, band: int, step: int) -> Row:
        bands = self._bands
        mark = bands.marks[band]
        if step and mark is Mark.FOLDED:
            mark = Mark.NONE
        cells = tuple([self._cell(number, step) for number in bands.cells[band]])
        return Row(bands.anchors[band], mark, cells)

    def _cell(self, number: int, step: int) -> Cell:
        """Return a block's line so many rows below its first, blank where it has ended."""
        if number < 0:
            return _GAPS[number]
        breaks = self._breaks[number]
        if step > len(breaks):
            return Gap.BLANK
        text = self._blocks[number].text
        start = breaks[step - 1] if step else 0
        cut = breaks[step] if step < len(breaks) else len(text)
        return Line(number, start, drawn_end(text, start, cut))
