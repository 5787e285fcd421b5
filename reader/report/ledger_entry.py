"""One entry of a ledger as lines: each wording against the one before, moves, gaps, its end.

Invariant: a change is drawn as the report of a comparison draws it, and a snapshot that changed
nothing about the entry is not told of.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.comparison import Change, Comparison, Kind
from reader.comparison.history import History, Ledger, Sighting
from reader.layout import ComparingOptions, Line, Page, Role, Row, TargetKind, comparing
from reader.layout.options import MEASURE
from reader.layout.phrases import counted, outline_name
from reader.report.colour import paint
from reader.report.drawing import draw, is_empty, wrapped
from reader.report.ledger import PIPE_WIDTH, state_of
from reader.report.tally import sign_lines, snapshot_line

_ENTRY = 3
"""Title, standfirst and lede come before the entries in `Comparison.changes()`."""
_OPTIONS = ComparingOptions(
    split=False, kinds=frozenset(Kind), explained=frozenset({_ENTRY}), signs=True
)
_SAME = Change(Kind.UNCHANGED, "not told")
_VERDICT = frozenset({Role.VERDICT, Role.REASON})
_ALREADY = "the oldest snapshot shows it already"
_SENTENCES = "latest wording, each sentence after the number of the snapshot that brought it in"


class _Step(NamedTuple):
    """What one snapshot tells of the entry."""

    snapshot: int
    change: Change
    before: int
    """The snapshot that the change is told against."""
    worded: bool = False
    """Whether it brought a text to show, and not a verdict alone."""


def entry_lines(
    blog: str, ledger: Ledger, number: int, width: int | None, colour: bool
) -> Iterator[str]:
    """Yield what became of one entry, snapshot by snapshot, then its sentences.

    Args:
        blog: The blog's name.
        ledger: The ledger.
        number: The entry's number in the overview, counted from 1.
        width: Cells, or None where there is no terminal.
        colour: Whether to use attributes and colours.

    Yields:
        Lines without a line end.
    """
    room = width or PIPE_WIDTH
    history = ledger.newest_first[number - 1]
    yield from wrapped(blog, room, colour, Role.TITLE)
    yield from _head(ledger, history, number, min(room, MEASURE))
    yield ""
    steps = list(_steps(history))
    pages = [comparing(_alone(ledger, step), room, _OPTIONS) for step in steps]
    shares = [_rows(page, step) for page, step in zip(pages, steps, strict=True)]
    spans = (span for page in pages for block in page.blocks for span in block.spans)
    marks = {row.mark for rows in shares for row in rows}
    words = any(span.role is Role.SIGN for span in spans)
    yield from sign_lines(marks, words=words, width=room, colour=colour)
    for step, page, rows in zip(steps, pages, shares, strict=True):
        place = f"{step.snapshot + 1}  {snapshot_line(ledger.snapshots[step.snapshot])}"
        yield paint(place, Role.HEADING) if colour else place
        if gap := step.snapshot - step.before - 1:
            yield f"   back after {counted(gap, 'snapshot')} without it"
        yield from draw(rows, page, colour)
        yield ""
    yield from _sentences(ledger, history, min(room, MEASURE), colour)


def _head(ledger: Ledger, history: History, number: int, room: int) -> Iterator[str]:
    """Yield the entry's name and a line that sums its history up."""
    name = outline_name(ledger.latest(history))
    yield from wrapped(f"entry {number:,} of {len(ledger.histories):,}: {name}", room, False)
    parts = [
        f"snapshots {history.first_seen + 1} to {history.last_seen + 1}"
        if history.last_seen > history.first_seen
        else f"snapshot {history.first_seen + 1} only",
        counted(len(history.wordings), "wording"),
        f"moved {counted(len(history.moves), 'time')}" if history.moves else "",
        state_of(history).name,
    ]
    yield from wrapped(" · ".join(filter(None, parts)), room, False)


def _steps(history: History) -> Iterator[_Step]:
    first = history.sightings[0]
    already = Change(Kind.UNCHANGED, _ALREADY, first.entry, first.entry)
    yield _Step(first.snapshot, history.arrival or already, first.snapshot - 1, worded=True)
    before = first
    for sighting in history.sightings[1:]:
        if sighting.change is not None and _is_told(before, sighting):
            yield _Step(sighting.snapshot, sighting.change, before.snapshot, sighting.revised)
        before = sighting
    if history.gone is not None:
        yield _Step(history.gone.snapshot, history.gone.change, history.last_seen)


def _is_told(before: Sighting, sighting: Sighting) -> bool:
    """Whether a sighting is another wording, another place or a return."""
    change = sighting.change
    back = sighting.snapshot > before.snapshot + 1
    return back or sighting.revised or (change is not None and change.moved)


def _alone(ledger: Ledger, step: _Step) -> Comparison:
    """Return the comparison of the two snapshots with the entry as all that it tells of."""
    new = ledger.snapshots[step.snapshot]
    old = ledger.snapshots[step.before] if step.before >= 0 else new
    return Comparison(old, new, _SAME, _SAME, _SAME, (step.change,))


def _rows(page: Page, step: _Step) -> Sequence[Row]:
    """Return the rows of the entry, those that say nothing at the end left out."""
    rows = [row for row in page.rows if page.anchors[row.anchor].target is TargetKind.ENTRY]
    if not step.worded:
        rows = [row for row in rows if _role(row, page) in _VERDICT]
    while rows and is_empty(rows[-1], page):
        rows.pop()
    return rows


def _role(row: Row, page: Page) -> Role | None:
    (cell,) = row.cells
    return page.blocks[cell.block].role if isinstance(cell, Line) else None


def _sentences(ledger: Ledger, history: History, room: int, colour: bool) -> Iterator[str]:
    if len(history.wordings) == 1:
        told = f"every sentence came with snapshot {history.first_seen + 1}"
        yield from wrapped(told, room, colour, Role.LABEL)
        return
    yield from wrapped(_SENTENCES, room, colour, Role.LABEL)
    digits = len(str(len(ledger.snapshots)))
    for sentence in history.sentences:
        sign = f"{sentence.since + 1:>{digits}}  "
        for line in wrapped(sentence.text, room - len(sign), False):
            yield sign + line
            sign = " " * len(sign)
