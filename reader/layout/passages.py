"""A change as passages: each text of it as it stands on the older and on the newer side.

Invariant: a passage that is added has no old text, one that is dropped no new text, any other both.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison import Change, Comparison, Kind, ParagraphChange, Words
from reader.layout.model import Role
from reader.layout.phrases import outline_name


class Passage(NamedTuple):
    """One text on two sides."""

    role: Role
    kind: Kind
    old: str | None
    new: str | None
    words: Words | None = None
    moved: bool = False
    note: str = ""
    """Where a paragraph was carried over from."""

    @property
    def differs(self) -> bool:
        """Whether anything about it changed."""
        return self.moved or self.kind is not Kind.UNCHANGED


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
    found += _paragraphs(Role.TEXT, comparison, change, old.paragraphs, new.paragraphs)
    return found


def _shared(change: Change, kind: Kind) -> Kind:
    """Return the verdict of an entry that one side lacks, else the part's own."""
    return change.kind if change.kind in _LONE and kind in _LONE else kind


def _paragraphs(
    role: Role, comparison: Comparison, change: Change, old: Sequence[str], new: Sequence[str]
) -> Iterator[Passage]:
    for part in change.paragraphs or _in_step(len(old), len(new)):
        if part.origin is not None:
            yield _carried(role, comparison, part, new)
            continue
        kind = _shared(change, part.kind)
        before = None if part.old is None else old[part.old]
        after = None if part.new is None else new[part.new]
        yield Passage(role, kind, before, after, part.words, part.moved)


def _carried(
    role: Role, comparison: Comparison, part: ParagraphChange, new: Sequence[str]
) -> Passage:
    """Return a paragraph whose old text stood in another entry."""
    assert part.origin is not None
    source = comparison.old.entries[part.origin.entry]
    old = source.paragraphs[part.origin.paragraph]
    kind = Kind.UNCHANGED if part.words is None else Kind.REVISED
    after = None if part.new is None else new[part.new]
    note = f"carried over from: {outline_name(source)}"
    return Passage(role, kind, old, after, part.words, moved=True, note=note)


def _in_step(old: int, new: int) -> Iterator[ParagraphChange]:
    """Pair paragraphs by place, for a change that does not say how they pair."""
    for i, j in zip_longest(range(old), range(new)):
        kind = Kind.ADDED if i is None else Kind.DROPPED if j is None else Kind.UNCHANGED
        yield ParagraphChange(kind, i, j)
