"""A passage as bands: side by side, or one above the other.

Invariant: whatever differs carries a mark in the gutter and a span with the role of its change.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.comparison import Change, Kind, Op
from reader.layout.marking import Edit, Marked, edits, inline, mostly_rewritten, one_side, whole
from reader.layout.model import Block, Gap, Mark, Role, Side
from reader.layout.natures import indent_of
from reader.layout.options import ComparingOptions
from reader.layout.passages import Passage

Cells = tuple[Block | Gap, ...]

_MARKS = {
    Kind.ADDED: Mark.ADDED,
    Kind.DROPPED: Mark.DROPPED,
    Kind.REVISED: Mark.REVISED,
    Kind.UNCHANGED: Mark.NONE,
    Kind.ROLLED_OFF: Mark.ROLLED_OFF,
    Kind.UNCAPTURED: Mark.UNCAPTURED,
}
_ROLES = {Kind.ADDED: Role.ADDED, Kind.DROPPED: Role.DROPPED}


def mark_of(kind: Kind, *, moved: bool = False, certain: bool = True) -> Mark:
    """Return the gutter's sign for a verdict."""
    if moved and kind in {Kind.UNCHANGED, Kind.DROPPED}:
        return Mark.MOVED
    if kind is Kind.DROPPED and not certain:
        return Mark.UNSURE
    return _MARKS[kind]


class Sides(NamedTuple):
    """Turns the passages of one change into bands."""

    change: Change
    options: ComparingOptions

    def bands(self, passage: Passage) -> Iterator[tuple[Mark, Cells]]:
        """Yield one band for a passage, or two where old and new text stand one above the other."""
        mark = mark_of(passage.kind, moved=passage.moved, certain=self.change.certain)
        if passage.role is Role.FOLD:
            mark = Mark.FOLDED
        if passage.side is not Side.BOTH:
            yield mark, self._lone(passage)
        elif passage.words is None:
            yield mark, self._same(passage)
        else:
            found = edits(passage.words)
            if self.options.split:
                yield mark, self._pair(passage, found)
            elif mostly_rewritten(found):
                old, new = self._pair(passage, found)
                yield Mark.DROPPED, (old,)
                yield Mark.ADDED, (new,)
            else:
                yield mark, (self._merged(passage, found),)

    def _lone(self, passage: Passage) -> Cells:
        """Return the cells of a text that only one side has."""
        side = passage.side
        text = passage.old if side is Side.OLD else passage.new
        role = Role.MOVED if passage.moved else _ROLES.get(passage.kind)
        block = self._block(passage, whole(text or "", role), side)
        if not self.options.split:
            return (block,)
        return (block, Gap.ABSENT) if side is Side.OLD else (Gap.ABSENT, block)

    def _same(self, passage: Passage) -> Cells:
        """Return the cells of a text that both sides have and nobody revised."""
        role = Role.MOVED if passage.moved else None
        new = whole(passage.new or "", role)
        if not self.options.split:
            return (self._block(passage, new, Side.BOTH),)
        old = new if passage.old == passage.new else whole(passage.old or "", role)
        return self._block(passage, old, Side.OLD), self._block(passage, new, Side.NEW)

    def _pair(self, passage: Passage, found: Sequence[Edit]) -> tuple[Block, Block]:
        """Return the two sides of a revised text, each with its own words marked."""
        typography = not self.options.hide_cosmetic
        old = one_side(found, Op.DELETE, typography=typography)
        new = one_side(found, Op.INSERT, typography=typography)
        return self._block(passage, old, Side.OLD), self._block(passage, new, Side.NEW)

    def _merged(self, passage: Passage, found: Sequence[Edit]) -> Block:
        """Return both sides of a revised text as one."""
        typography = not self.options.hide_cosmetic
        text = inline(found, signs=self.options.signs, typography=typography)
        return self._block(passage, text, Side.BOTH)

    def _block(self, passage: Passage, marked: Marked, side: Side) -> Block:
        entry = self.change.old if side is Side.OLD else self.change.new
        indent = indent_of(passage.nature)
        return Block(marked.text, passage.role, marked.spans, side, entry, indent, passage.nature)
