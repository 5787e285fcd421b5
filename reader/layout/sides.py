"""A passage as bands: side by side, or one above the other.

Invariant: whatever differs carries a mark in the gutter and a span with the role of its change.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.comparison import Kind, Op
from reader.layout.marking import Marked, inline, mostly_rewritten, one_side, whole
from reader.layout.model import Block, Gap, Mark, Role, Side
from reader.layout.passages import Passage

Band = tuple[Mark, tuple[Block | Gap, ...]]

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
    if kind is Kind.DROPPED and not certain:
        return Mark.UNSURE
    if kind is Kind.UNCHANGED and moved:
        return Mark.MOVED
    return _MARKS[kind]


@dataclass(frozen=True, slots=True)
class Sides:
    """Turns the passages of one entry (or of title, standfirst, lede) into bands."""

    split: bool
    signs: bool
    certain: bool = True
    old: int | None = None
    """Index of the entry in the old snapshot."""
    new: int | None = None

    def bands(self, passage: Passage) -> Iterator[Band]:
        """Yield one band for a passage, or two where old and new text stand one above the other."""
        mark = mark_of(passage.kind, moved=passage.moved, certain=self.certain)
        if passage.old is None or passage.new is None:
            yield mark, self._lone(passage)
        elif self.split:
            yield mark, self._pair(passage)
        elif passage.words is None:
            text = whole(passage.new, Role.MOVED if passage.moved else None)
            yield mark, (self._block(passage, text, Side.BOTH),)
        elif mostly_rewritten(passage.words):
            old, new = self._pair(passage)
            yield Mark.DROPPED, (old,)
            yield Mark.ADDED, (new,)
        else:
            text = inline(passage.words, signs=self.signs)
            yield mark, (self._block(passage, text, Side.BOTH),)

    def _lone(self, passage: Passage) -> tuple[Block | Gap, ...]:
        """Return the cells of a text that only one side has."""
        side = Side.OLD if passage.new is None else Side.NEW
        text = passage.old if passage.new is None else passage.new
        role = Role.MOVED if passage.moved else _ROLES.get(passage.kind)
        block = self._block(passage, whole(text or "", role), side)
        if not self.split:
            return (block,)
        return (block, Gap.ABSENT) if side is Side.OLD else (Gap.ABSENT, block)

    def _pair(self, passage: Passage) -> tuple[Block, Block]:
        """Return the cells of a text that both sides have, each with its own words marked."""
        if passage.words is None:
            role = Role.MOVED if passage.moved else None
            old, new = whole(passage.old or "", role), whole(passage.new or "", role)
        else:
            old, new = one_side(passage.words, Op.DELETE), one_side(passage.words, Op.INSERT)
        return self._block(passage, old, Side.OLD), self._block(passage, new, Side.NEW)

    def _block(self, passage: Passage, marked: Marked, side: Side) -> Block:
        entry = self.old if side is Side.OLD else self.new
        return Block(marked.text, passage.role, marked.spans, side, entry)
