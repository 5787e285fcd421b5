"""A ledger as lines for a terminal or a pipe: one for each entry that any snapshot shows.

Invariant: without colour the lines say the same; snapshots are named by their numbers, from 1, the
oldest first, as the list of them on top tells.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reader.comparison import Kind
from reader.comparison.history import History, Ledger
from reader.layout import Mark, Role
from reader.layout.phrases import counted, outline_name
from reader.layout.shown import shown
from reader.layout.wrap import breaks, cells
from reader.report.colour import paint
from reader.report.tally import Part, side_by_side, snapshot_line

PIPE_WIDTH = 80
"""Cells where there is no terminal to ask."""
_NARROWEST_NAME = 12
"""Cells that an entry's name gets, however narrow the terminal."""
_GAP = "  "


class State(NamedTuple):
    """What became of an entry in the end."""

    name: str
    mark: Mark


_SHOWN = State("still shown", Mark.NONE)
_DROPPED = State("dropped", Mark.DROPPED)
_UNSURE = State("dropped?", Mark.UNSURE)
_ROLLED_OFF = State("rolled off", Mark.ROLLED_OFF)
_STATES = (_SHOWN, _DROPPED, _UNSURE, _ROLLED_OFF)


def state_of(history: History) -> State:
    """Tell whether the newest snapshot still shows an entry, and if not, why."""
    if history.gone is None:
        return _SHOWN
    if history.gone.change.kind is Kind.ROLLED_OFF:
        return _ROLLED_OFF
    return _DROPPED if history.gone.change.certain else _UNSURE


def ledger_lines(blog: str, ledger: Ledger, width: int | None, colour: bool) -> Iterator[str]:
    """Yield the snapshots, then a line for each entry, the latest arrivals first.

    Args:
        blog: The blog's name.
        ledger: What to show.
        width: Cells, or None where there is no terminal.
        colour: Whether to use attributes and colours.

    Yields:
        Lines without a line end.
    """
    room = width or PIPE_WIDTH
    title = shown(blog)
    yield paint(title, Role.TITLE) if colour else title
    digits = len(str(len(ledger.snapshots)))
    for number, snapshot in enumerate(ledger.snapshots, 1):
        yield f"{number:>{digits}}{_GAP}{snapshot_line(snapshot)}"
    yield ""
    yield from _tally(ledger, room, colour)
    if ledger.histories:
        yield ""
        yield from _overview(ledger, room, colour)


def _tally(ledger: Ledger, room: int, colour: bool) -> Iterator[str]:
    """Yield how many entries ended how, zeros left out."""
    histories = ledger.histories
    states = Counter(map(state_of, histories))
    counts = [(Mark.NONE, states[state], state.name) for state in _STATES]
    counts.append((Mark.REVISED, sum(len(h.wordings) > 1 for h in histories), "reworded"))
    counts.append((Mark.MOVED, sum(bool(h.moves) for h in histories), "moved"))
    parts = [Part(Mark.NONE, counted(len(histories), "entry", "entries") + ":")]
    parts += [Part(mark, f"{count:,} {name}") for mark, count, name in counts if count]
    yield from side_by_side(
        "", parts if histories else [Part(Mark.NONE, "no entries")], room, colour
    )


def _overview(ledger: Ledger, room: int, colour: bool) -> Iterator[str]:
    """Yield the names of the columns, then the entries."""
    last = len(ledger.snapshots)
    digits, number = len(str(last)), len(str(len(ledger.histories)))
    seen = 2 * digits + 3
    states = max(len(state.name) for state in _STATES)
    columns = (f"{'n':>{number}}", f"{'seen':<{seen}}", f"{'state':<{states}}", f"{'~':>{digits}}")
    head = _GAP.join((*columns, "↕", ""))
    yield from side_by_side("signs  ", _LEGEND, room, colour)
    yield ""
    line = head + "entry"
    yield paint(line, Role.LABEL) if colour else line
    for n, history in enumerate(ledger.newest_first, 1):
        state = state_of(history)
        told = f"{state.name:<{states}}"
        changed = len(history.wordings) if len(history.wordings) > 1 else ""
        yield _GAP.join(
            (
                f"{n:>{number}}",
                f"{_seen(history, digits):<{seen}}",
                paint(told, state.mark) if colour else told,
                f"{changed:>{digits}}",
                Mark.MOVED.value if history.moves else " ",
                _fitted(outline_name(ledger.latest(history)), room - cells(head)),
            )
        ).rstrip()


def _seen(history: History, digits: int) -> str:
    """Return `2 → 5`, or `2` where one snapshot alone shows it."""
    first = f"{history.first_seen + 1:>{digits}}"
    if history.first_seen == history.last_seen:
        return first
    return f"{first} → {history.last_seen + 1:>{digits}}"


_LEGEND = (
    Part(Mark.NONE, "1 → 3 first and last snapshot that shows it"),
    Part(Mark.REVISED, " wordings, if several"),
    Part(Mark.MOVED, " moved"),
    Part(Mark.NONE, "dropped? or perhaps rolled off"),
)


def _fitted(name: str, room: int) -> str:
    """Return a name cut off, with an ellipsis, where it takes more cells than there are."""
    room = max(room, _NARROWEST_NAME)
    if cells(name) <= room:
        return name
    return name[: breaks(name, room - 1)[0]].rstrip() + "…"
