"""How a document was read, for `show --explain`: the reader, what it judged, and each furniture.

Invariant: every line fits the width as long as its words do, and says why beside what.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from reader.blog import Furniture, Lines, Note, Snapshot
from reader.layout import Role
from reader.layout.phrases import clipped, counted, outline_name
from reader.layout.shown import shown
from reader.layout.wrap import cells
from reader.report.colour import paint
from reader.report.drawing import PIPE_WIDTH, wrapped

_WIDEST = 28
"""Cells of the column that names the part, a third of the line at most; a longer name takes a line
of its own."""
_NARROWEST = 20
_GAP = 2
_ENTRY = "entry "


def explanation_json(reader: str, notes: Sequence[Note]) -> dict[str, Any]:
    """Describe how a document was read.

    Args:
        reader: What read it.
        notes: What it judged.

    Returns:
        The object that `snapshot.schema.json` calls `explained`.
    """
    return {
        "reader": reader,
        "notes": [
            {"what": n.what, "why": n.why, "lines": list(n.lines) if n.lines else None}
            for n in notes
        ],
    }


def explanation_lines(
    snapshot: Snapshot, reader: str, notes: Sequence[Note], width: int | None, colour: bool
) -> Iterator[str]:
    """Yield how a document was read, for people.

    Args:
        snapshot: What came of it.
        reader: What read it.
        notes: What it judged.
        width: Cells, or None where there is no terminal.
        colour: Whether to use attributes and colours.

    Yields:
        Lines without a line end.
    """
    room = width or PIPE_WIDTH
    yield from wrapped(snapshot.title or snapshot.source, room, colour, Role.TITLE)
    yield from wrapped(f"read as {reader}", room, colour)
    told = [(_what(note), _why(note, snapshot)) for note in notes]
    yield from _table(told, room, colour)
    if snapshot.furniture:
        yield ""
        count = counted(len(snapshot.furniture), "line")
        yield from wrapped(f"{count} of furniture, never compared", room, colour)
        yield from _table([_furniture(item) for item in snapshot.furniture], room, colour)


def _what(note: Note) -> str:
    where = _lines(note.lines)
    return note.what if not where or note.what.startswith("line") else f"{note.what}, {where}"


def _why(note: Note, snapshot: Snapshot) -> str:
    """Return a note's reason; of an entry, with the words by which it is known."""
    number = note.what.removeprefix(_ENTRY)
    known = note.what.startswith(_ENTRY) and number.isdecimal() and len(number) < 9
    if known and 0 < int(number) <= len(snapshot.entries):
        return f"{note.why}: {outline_name(snapshot.entries[int(number) - 1])}"
    return note.why


def _furniture(item: Furniture) -> tuple[str, str]:
    """Return where a line of furniture stands and why it is none; without a place, why and what."""
    if item.lines is None:
        return item.reason, clipped(item.text)
    return _lines(item.lines), f"{item.reason}: {clipped(item.text)}"


def _lines(lines: Lines | None) -> str:
    if lines is None:
        return ""
    first, last = lines
    return f"line {first}" if first == last else f"lines {first}–{last}"


def _table(told: Sequence[tuple[str, str]], room: int, colour: bool) -> Iterator[str]:
    """Yield reasons beside the parts they speak of; a repeated part is named once."""
    names = [shown(what) for what, _ in told]
    widest = min(_WIDEST, room // 3)
    column = max((n for name in names if (n := cells(name)) <= widest), default=0) + _GAP
    before = None
    for name, (_, why) in zip(names, told, strict=True):
        head = "" if name == before else name
        before = name
        lines = list(wrapped(why, max(room - column, _NARROWEST), colour))
        if cells(head) + _GAP > column:
            yield from wrapped(head, room, colour, Role.LABEL)
            head = ""
        for line in lines or [""]:
            label = paint(head, Role.LABEL) if colour else head
            yield (label + " " * (column - cells(head)) + line).rstrip()
            head = ""
