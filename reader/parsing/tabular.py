"""Sets the rows of tables: a row of short cells is one paragraph, for a cell says little alone.

Invariant: no text is lost or changes its place; a table that sets the parts of a page side by side,
or holds paragraphs, lists or pictures, stays as it stood.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from reader.parsing.post import Anchor, Block
from reader.parsing.shape import MOST_CHARACTERS, is_text
from reader.parsing.tags import Mark

_BETWEEN = " · "


class Table:
    """What stands in which row and cell of a table that holds no other."""

    def __init__(self, first: int) -> None:
        """Start a table.

        Args:
            first: The place that its first block will have among all blocks.
        """
        self.first = first
        self._row = 0
        self._cell_from = first
        self._cells: list[tuple[int, int, int]] = []
        """Of each cell that shows something: its row, its first place, the place behind it."""

    def note(self, mark: Mark, step: int, place: int) -> None:
        """Note that a row or a cell starts (1) or ends (-1) at a place among all blocks."""
        if mark is Mark.ROW:
            self._row += 1
        elif step > 0:
            self._cell_from = place
        elif place > self._cell_from:
            self._cells.append((self._row, self._cell_from, place))

    def rows(self, blocks: Sequence[Block]) -> list[Block]:
        """Join the cells of each row.

        Args:
            blocks: All blocks up to the end of the table.

        Returns:
            Those of the table: a block for each row, and what stands in no cell.
        """
        shown = [blocks[start:end] for _, start, end in self._cells]
        found = enumerate(blocks[self.first :], self.first)
        if not _is_data(shown):
            return [block for _, block in found]
        rows = {start: row for row, start, _ in self._cells}
        grouped = groupby(found, lambda item: rows.get(item[0], ~item[0]))
        return [_joined(block for _, block in row) for _, row in grouped]


def _is_data(cells: Sequence[Sequence[Block]]) -> bool:
    """Tell whether each cell is one short text, none of them of another nature than the rest."""
    natures = {cell[0].nature for cell in cells}
    return len(natures) == 1 and all(len(cell) == 1 and _is_short(cell[0]) for cell in cells)


def _is_short(cell: Block) -> bool:
    text = cell.text
    return not (cell.level or cell.beside or len(text) > MOST_CHARACTERS or is_text(text))


def _joined(row: Iterable[Block]) -> Block:
    first, *others = row
    if not others:
        return first
    text, anchors = first.text, list(first.anchors)
    for block in others:
        text += _BETWEEN
        anchors += [Anchor(len(text) + a.start, len(text) + a.end, a.url) for a in block.anchors]
        text += block.text
    return first._replace(text=text, anchors=tuple(anchors))
