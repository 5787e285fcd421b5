"""The rows of a page, made when they are asked for.

Invariant: a page keeps where its lines break, not its rows; a long blog has a hundred thousand of
these and a screen shows fifty. Every row of a change carries its mark, a fold only the first.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, overload

from reader.layout.model import Block, Cell, Gap, Line, Mark, Row
from reader.layout.wrap import drawn_end


class Band(NamedTuple):
    """Blocks that begin on the same row, one for each column, before wrapping."""

    anchor: int
    mark: Mark
    cells: tuple[int | Gap, ...]
    """The block of each column, or the gap it is."""


class Rows(Sequence[Row]):
    """The bands of a page, wrapped."""

    def __init__(
        self, bands: Sequence[Band], blocks: Sequence[Block], breaks: Sequence[Sequence[int]]
    ) -> None:
        self._bands = bands
        self._blocks = blocks
        self._breaks = breaks
        self._tops = array("Q", [0])
        top = 0
        for _, _, cells in bands:
            top += 1 + max([len(breaks[c]) for c in cells if not isinstance(c, Gap)], default=0)
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
        return self._row(self._bands[band], number - self._tops[band])

    def __iter__(self) -> Iterator[Row]:
        for number, band in enumerate(self._bands):
            for step in range(self._tops[number + 1] - self._tops[number]):
                yield self._row(band, step)

    def top(self, band: int) -> int:
        """Return the number of a band's first row."""
        return self._tops[band]

    def _row(self, band: Band, step: int) -> Row:
        cells = tuple([c if isinstance(c, Gap) else self._cell(c, step) for c in band.cells])
        once = step and band.mark is Mark.FOLDED
        return Row(band.anchor, Mark.NONE if once else band.mark, cells)

    def _cell(self, number: int, step: int) -> Cell:
        """Return a block's line so many rows below its first, blank where it has ended."""
        breaks = self._breaks[number]
        if step > len(breaks):
            return Gap.BLANK
        text = self._blocks[number].text
        start = breaks[step - 1] if step else 0
        cut = breaks[step] if step < len(breaks) else len(text)
        return Line(number, start, drawn_end(text, start, cut))
