"""A change as passages: each text of it as it stands on the older and on the newer side.

Invariant: a passage that is added has no old text, one that is dropped no new text, any other both,
but a part of a paragraph that became one of its own: what it was a part of stands elsewhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from reader.blog import Entry, Nature
from reader.comparison import Change, Comparison, Kind, ParagraphChange, Words
from reader.comparison.folding import fold
from reader.layout.model import Role, Side
from reader.layout.natures import natures_of
from reader.layout.phrases import clipped, outline_name

_SPLIT = "split off from another paragraph"
_MERGED = "merged into another paragraph"
_NOTE = 48
"""Characters of the heading of the entry that a paragraph came from."""


class Passage(NamedTuple):
    """One text on two sides."""

    role: Role
    kind: Kind
    old: str | None
    new: str | None
    words: Words | None = None
    moved: bool = False
    note: str = ""
    """Where a moved paragraph came from or went."""
    nature: Nature | None = None
    """What the paragraph is where it is no running text; on the newer side, if it has it."""

    @property
    def differs(self) -> bool:
        """Whether anything about it changed."""
        return self.moved or self.kind is not Kind.UNCHANGED

    @property
    def side(self) -> Side:
        """Where the text stands."""
        if self.old is not None and self.new is not None:
            return Side.BOTH
        return Side.OLD if self.new is None else Side.NEW


_LONE = frozenset({Kind.ADDED, Kind.DROPPED, Kind.ROLLED_OFF, Kind.UNCAPTURED})
"""Verdicts on what only one side has; the parts of such an entry share it."""


def line_passages(role: Role, change: Change, old: str | None, new: str | None) -> list[Passage]:
    """Return the passage of a heading, title or standfirst, or none where neither side has one."""
    if not old and not new:
        return []
    if old and new:
        kind = Kind.UNCHANGED if change.heading is None else Kind.REVISED
        return [Passage(role, kind, old, new, change.heading)]
    kind = Kind.DROPPED if old else Kind.ADDED
    return [Passage(role, _shared(change, kind), old or None, new or None)]


def lede_passages(comparison: Comparison) -> list[Passage]:
    """Return the lede's paragraphs, paired."""
    old, new = comparison.old.lede, comparison.new.lede
    return list(_paragraphs(Role.LEDE, comparison, comparison.lede, old, new))


def entry_passages(comparison: Comparison, change: Change) -> list[Passage]:
    """Return an entry's heading and paragraphs, paired, in the comparison's order."""
    old = Entry() if change.old is None else comparison.old.entries[change.old]
    new = Entry() if change.new is None else comparison.new.entries[change.new]
    found = line_passages(Role.HEADING, change, old.heading, new.heading)
    texts = _paragraphs(Role.TEXT, comparison, change, old.paragraphs, new.paragraphs)
    if old.passages or new.passages:
        texts = _with_natures(texts, change, old, new)
    found += texts
    return found


def _with_natures(
    texts: Iterator[Passage], change: Change, old: Entry, new: Entry
) -> Iterator[Passage]:
    """Tell what each paragraph is; there is one passage for each part of the change."""
    before, after = natures_of(old), natures_of(new)
    for part, passage in zip(parts_of(change, old.paragraphs, new.paragraphs), texts, strict=True):
        known, number = (before, part.old) if part.new is None else (after, part.new)
        yield passage._replace(nature=None if number is None else known.get(number))


def parts_of(change: Change, old: Sequence[str], new: Sequence[str]) -> Iterable[ParagraphChange]:
    """Return how the paragraphs of an entry pair, in step where the change does not say.

    Args:
        change: The verdict on the entry.
        old: Its older paragraphs.
        new: Its newer paragraphs.

    Returns:
        A part for each passage of text that `entry_passages` and `lede_passages` give, in order.
    """
    return change.paragraphs or _in_step(len(old), len(new))


def _shared(change: Change, kind: Kind) -> Kind:
    """Return the verdict of an entry that one side lacks, else the part's own."""
    return change.kind if change.kind in _LONE and kind in _LONE else kind


def _paragraphs(
    role: Role, comparison: Comparison, change: Change, old: Sequence[str], new: Sequence[str]
) -> Iterator[Passage]:
    for part in parts_of(change, old, new):
        before = None if part.old is None else old[part.old]
        after = None if part.new is None else new[part.new]
        if part.origin is not None and after is not None:
            yield _carried(role, comparison, change, part, after)
            continue
        kind = _shared(change, part.kind)
        note = _MERGED if part.moved and kind is Kind.DROPPED else ""
        yield Passage(role, kind, before, after, part.words, part.moved, note)


def _carried(
    role: Role, comparison: Comparison, change: Change, part: ParagraphChange, after: str
) -> Passage:
    """Return a paragraph whose text stood elsewhere: all of another paragraph, or part of it."""
    assert part.origin is not None
    source = comparison.old.entries[part.origin.entry]
    before = source.paragraphs[part.origin.paragraph]
    note = f"carried over from: {clipped(outline_name(source), _NOTE)}"
    if part.origin.entry == change.old:
        note = _SPLIT
    if part.words is not None:
        return Passage(role, Kind.REVISED, before, after, part.words, True, note)
    old = before if fold(before) == fold(after) else None
    return Passage(role, Kind.UNCHANGED, old, after, None, True, note)


def _in_step(old: int, new: int) -> Iterator[ParagraphChange]:
    """Pair paragraphs by place, for a change that does not say how they pair."""
    for i, j in zip_longest(range(old), range(new)):
        kind = Kind.ADDED if i is None else Kind.DROPPED if j is None else Kind.UNCHANGED
        yield ParagraphChange(kind, i, j)
