"""One change as a report tells it: what it is about, its text on either side, its number.

Invariant: a change's number is its place among those that count, from 1, whatever a report leaves
out; `liveblog diff --stat` lists the same numbers.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison import Change, Comparison, Kind, ParagraphChange
from reader.layout import Mark, Role
from reader.layout.passages import (
    Passage,
    entry_passages,
    lede_passages,
    line_passages,
    parts_of,
)
from reader.layout.phrases import EMPTY_ENTRY, outline_name
from reader.layout.sides import mark_of
from reader.layout.verdict import cut_copy

_NAMES = ("title", "standfirst", "lede")
FIRST_ENTRY = len(_NAMES)
"""The place of the first entry among `Comparison.changes()`."""
_NOWHERE = ParagraphChange(Kind.UNCHANGED, None, None)

Numbers = Mapping[int, int]
"""Places among `Comparison.changes()` with their numbers."""


class Text(NamedTuple):
    """One text of a change: the heading, or a paragraph."""

    passage: Passage
    part: ParagraphChange
    """Its places among the older and the newer paragraphs; none for a heading."""

    @property
    def carried(self) -> bool:
        """Whether the older text stood in another place, where it is told of too."""
        return self.part.origin is not None


class Subject(NamedTuple):
    """A change with what it is about."""

    place: int
    """Among `Comparison.changes()`."""
    number: int | None
    """Among the changes that count, from 1; None where it does not."""
    change: Change
    part: str
    """`title`, `standfirst` or `lede`; nothing for an entry."""
    old: Entry | None
    """The older side; of a title or standfirst an entry of a heading alone, of a lede one without
    any."""
    new: Entry | None
    texts: Sequence[Text]

    @property
    def mark(self) -> Mark:
        """The sign that stands before the change."""
        change = self.change
        return mark_of(change.kind, moved=change.moved, certain=change.certain)

    @property
    def marks(self) -> set[Mark]:
        """The signs that stand before it and before its texts."""
        certain = self.change.certain
        passages = (text.passage for text in self.texts)
        return {self.mark, *(mark_of(p.kind, moved=p.moved, certain=certain) for p in passages)}

    @property
    def name(self) -> str:
        """What lists call it, in a line."""
        entry = self.new or self.old
        return outline_name(entry) if entry else EMPTY_ENTRY

    @property
    def paired(self) -> bool:
        """Whether both sides have it."""
        return self.old is not None and self.new is not None

    @property
    def cut(self) -> str:
        """Which copy of a truncated text is the cut-off one: `older`, `newer` or nothing."""
        return cut_copy(self.change, self.old, self.new)


def subject_of(comparison: Comparison, place: int, numbers: Numbers) -> Subject:
    """Return one change.

    Args:
        comparison: Any comparison.
        place: Among `Comparison.changes()`: 0 title, 1 standfirst, 2 lede, 3 the first entry.
        numbers: What `numbers_of` gave.
    """
    change = _change_at(comparison, place)
    old, new = _sides(comparison, place, change)
    part = _NAMES[place] if place < FIRST_ENTRY else ""
    texts = list(_texts(comparison, change, part, old, new))
    return Subject(place, numbers.get(place), change, part, old, new, texts)


def numbers_of(comparison: Comparison) -> Numbers:
    """Number the changes that count."""
    counting = (place for place, change in enumerate(comparison.changes()) if change.counts)
    return {place: number for number, place in enumerate(counting, 1)}


def _change_at(comparison: Comparison, place: int) -> Change:
    if place >= FIRST_ENTRY:
        return comparison.entries[place - FIRST_ENTRY]
    return (comparison.title, comparison.standfirst, comparison.lede)[place]


def _sides(comparison: Comparison, place: int, change: Change) -> tuple[Entry | None, Entry | None]:
    old, new = comparison.old, comparison.new
    if place == 0:
        return _line(old.title), _line(new.title)
    if place == 1:
        return _line(old.standfirst), _line(new.standfirst)
    if place == 2:
        return Entry(old.lede) if old.lede else None, Entry(new.lede) if new.lede else None
    return (
        None if change.old is None else old.entries[change.old],
        None if change.new is None else new.entries[change.new],
    )


def _line(text: str | None) -> Entry | None:
    return Entry(heading=text) if text else None


def _texts(
    comparison: Comparison, change: Change, part: str, old: Entry | None, new: Entry | None
) -> Iterator[Text]:
    if part == "lede":
        passages = lede_passages(comparison)
    elif part:
        role = Role.TITLE if part == "title" else Role.STANDFIRST
        passages = line_passages(
            role, change, old.heading if old else None, new.heading if new else None
        )
    else:
        passages = entry_passages(comparison, change)
    before, after = (side.paragraphs if side else () for side in (old, new))
    parts = list(parts_of(change, before, after)) if part in {"", "lede"} else []
    headings = len(passages) - len(parts)
    for passage, places in zip(passages, [_NOWHERE] * headings + parts, strict=True):
        yield Text(passage, places)
