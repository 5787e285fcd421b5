"""A change as passages: each text of it as it stands on the older and on the newer side.

Invariant: a passage that is added has no old text, one that is dropped no new text, any other both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reader.blog import Entry
from reader.comparison import Change, Comparison, Kind, Origin, ParagraphChange, Words
from reader.layout.model import Role
from reader.layout.phrases import outline_name


@dataclass(frozen=True, slots=True)
class Passage:
    """One text on two sides."""

    role: Role
    kind: Kind
    old: str | None
    new: str | None
    words: Words | None = None
    moved: bool = False
    note: str = ""
    """Where a paragraph was carried over from."""


_OLD_ONLY = frozenset({Kind.DROPPED, Kind.ROLLED_OFF})
_NEW_ONLY = frozenset({Kind.ADDED, Kind.UNCAPTURED})


def line_passages(role: Role, change: Change, old: str | None, new: str | None) -> list[Passage]:
    """Return the passage of a title or standfirst, or none where neither side has one."""
    return _heading(role, change, old or None, new or None)


def lede_passages(comparison: Comparison) -> list[Passage]:
    """Return the lede's paragraphs, paired."""
    old, new = Entry(comparison.old.lede), Entry(comparison.new.lede)
    return _paragraphs(Role.LEDE, comparison, comparison.lede, old, new)


def entry_passages(comparison: Comparison, change: Change) -> list[Passage]:
    """Return an entry's heading and paragraphs, paired, in the comparison's order."""
    old = Entry() if change.old is None else comparison.old.entries[change.old]
    new = Entry() if change.new is None else comparison.new.entries[change.new]
    found = _heading(Role.HEADING, change, old.heading or None, new.heading or None)
    found += _paragraphs(Role.TEXT, comparison, change, old, new)
    return found


def _heading(role: Role, change: Change, old: str | None, new: str | None) -> list[Passage]:
    if old is None and new is None:
        return []
    if old is None or new is None:
        kind = change.kind
        if kind not in _OLD_ONLY | _NEW_ONLY:
            kind = Kind.ADDED if old is None else Kind.DROPPED
        return [Passage(role, kind, old, new)]
    kind = Kind.UNCHANGED if change.heading is None else Kind.REVISED
    return [Passage(role, kind, old, new, change.heading)]


def _paragraphs(
    role: Role, comparison: Comparison, change: Change, old: Entry, new: Entry
) -> list[Passage]:
    found = []
    for part in change.paragraphs or _in_step(old.paragraphs, new.paragraphs):
        words = part.words
        before = _text(old.paragraphs, part.old)
        after = _text(new.paragraphs, part.new)
        kind, note = part.kind, ""
        if part.origin is not None:
            before = comparison.old.entries[part.origin.entry].paragraphs[part.origin.paragraph]
            note = _note(comparison, part.origin)
            kind = Kind.REVISED if words else Kind.UNCHANGED
        elif kind in {Kind.ADDED, Kind.DROPPED} and change.kind in _OLD_ONLY | _NEW_ONLY:
            kind = change.kind
        found.append(Passage(role, kind, before, after, words, part.moved or bool(note), note))
    return found


def _in_step(old: Sequence[str], new: Sequence[str]) -> Iterator[ParagraphChange]:
    """Pair paragraphs by place, for a change that does not say how they pair."""
    for i, j in zip_longest(range(len(old)), range(len(new))):
        kind = Kind.ADDED if i is None else Kind.DROPPED if j is None else Kind.UNCHANGED
        yield ParagraphChange(kind, i, j)


def _text(paragraphs: Sequence[str], index: int | None) -> str | None:
    return None if index is None else paragraphs[index]


def _note(comparison: Comparison, origin: Origin) -> str:
    return f"carried over from: {outline_name(comparison.old.entries[origin.entry])}"
