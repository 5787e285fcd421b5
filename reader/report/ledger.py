"""A ledger as lines for a terminal or a pipe: one for each entry that any snapshot shows.

Invariant: without colour the lines say the same; snapshots are named by their numbers, from 1, the
oldest first, as the list of them on top tells.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reader.comparison.history import History, Ledger
from reader.layout import Mark, Role
from reader.layout.phrases import counted, outline_name
from reader.layout.steps import STATES, UNSURE, state_of
from reader.layout.wrap import breaks, cells
from reader.report.colour import paint
from reader.report.drawing import PIPE_WIDTH, wrapped
from reader.report.tally import Part, side_by_side, snapshot_line

_NARROWEST_NAME = 12
"""Cells that an entry's name gets, however narrow the terminal."""
_GAP = "  "


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
    yield from wrapped(blog, room, colour, Role.TITLE)
    digits = len(str(len(ledger.snapshots)))
    for number, snapshot in enumerate(ledger.snapshots, 1):
        yield f"{number:>{digits}}{_GAP}{snapshot_line(snapshot)}"
    yield ""
    yield from _tally(ledger, room, colour)
    if ledger.histories:
        yield ""
        yield from _overview(ledger, room, colour)


def _tally(ledger: Ledger, room: int, colour: bool) -> Iterator[str]:
    """Yield how many entries there are and how many ended how."""
    total = counted(len(ledger.histories), "entry", "entries")
    parts = [Part(Mark.NONE, f"{total}:" if ledger.histories else total), *state_counts(ledger)]
    yield from side_by_side("", parts, room, colour)


def state_counts(ledger: Ledger) -> list[Part]:
    """Return how many entries ended how, were reworded and moved, zeros left out."""
    histories = ledger.histories
    states = Counter(map(state_of, histories))
    counts = [(Mark.NONE, states[state], state.name) for state in STATES]
    counts.append((Mark.REVISED, sum(len(h.wordings) > 1 for h in histories), "reworded"))
    counts.append((Mark.MOVED, sum(bool(h.moves) for h in histories), "moved"))
    return [Part(mark, f"{count:,} {name}") for mark, count, name in counts if count]


def _overview(ledger: Ledger, room: int, colour: bool) -> Iterator[str]:
    """Yield what the signs mean, the names of the columns, then the entries."""
    digits, number = len(str(len(ledger.snapshots))), len(str(len(ledger.histories)))
    columns = _Columns(number, 2 * digits + 3, max(len(s.name) for s in STATES), digits)
    yield from side_by_side("signs  ", list(_signs(ledger)), room, colour)
    yield ""
    names = columns.line("n", "seen", "state", Mark.REVISED.value, Mark.MOVED.value)
    yield from wrapped(f"{names}entry", room, colour, Role.LABEL)
    for place, history in enumerate(ledger.newest_first, 1):
        state = state_of(history)
        wordings = str(len(history.wordings)) if len(history.wordings) > 1 else ""
        moved = Mark.MOVED.value if history.moves else ""
        told = columns.line(str(place), _seen(history, digits), state.name, wordings, moved)
        if colour:
            told = told.replace(state.name, paint(state.name, state.mark))
        name = outline_name(ledger.latest(history)).strip()
        yield told + _fitted(name, room - cells(names))


def _signs(ledger: Ledger) -> Iterator[Part]:
    """Yield what the signs in the overview mean."""
    yield Part(Mark.NONE, "1 → 3 first and last snapshot that shows it")
    if any(len(history.wordings) > 1 for history in ledger.histories):
        yield Part(Mark.REVISED, " wordings, if several")
    if any(history.moves for history in ledger.histories):
        yield Part(Mark.MOVED, " moved")
    if any(state_of(history) is UNSURE for history in ledger.histories):
        yield Part(Mark.NONE, "dropped? perhaps rolled off")


class _Columns(NamedTuple):
    """The cells of each column before the entry's name."""

    number: int
    seen: int
    state: int
    wordings: int

    def line(self, number: str, seen: str, state: str, wordings: str, moved: str) -> str:
        """Put the columns of one line side by side; figures stand to the right."""
        return _GAP.join(
            (
                number.rjust(self.number),
                seen.ljust(self.seen),
                state.ljust(self.state),
                wordings.rjust(self.wordings),
                moved.ljust(1),
                "",
            )
        )


def _seen(history: History, digits: int) -> str:
    """Return `2 → 5`, or `2` where one snapshot alone shows it."""
    first = f"{history.first_seen + 1:>{digits}}"
    if history.first_seen == history.last_seen:
        return first
    return f"{first} → {history.last_seen + 1:>{digits}}"


def _fitted(name: str, room: int) -> str:
    """Return a name cut off, with an ellipsis, where it takes more cells than there are."""
    room = max(room, _NARROWEST_NAME)
    if cells(name) <= room:
        return name
    return name[: next(iter(breaks(name, room - 1)), None)].rstrip() + "…"
