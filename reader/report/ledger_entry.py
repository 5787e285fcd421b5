"""One entry of a ledger as lines: each wording against the one before, moves, gaps, its end.

Invariant: a change is drawn as the report of a comparison draws it, and a snapshot that changed
nothing about the entry is not told of.
"""

from collections.abc import Iterator, Sequence

from reader.comparison import Kind
from reader.comparison.history import History, Ledger
from reader.layout import ComparingOptions, Line, Page, Role, Row, TargetKind
from reader.layout.comparing import comparing
from reader.layout.options import MEASURE
from reader.layout.steps import EXPLAINED, Step, alone, steps_of
from reader.report.colour import paint
from reader.report.drawing import PIPE_WIDTH, draw, is_empty, wrapped
from reader.report.tally import sign_lines, snapshot_line
from reader.report.telling import name_of, summary_of

_OPTIONS = ComparingOptions(
    split=False, kinds=frozenset(Kind), explained=frozenset({EXPLAINED}), signs=True
)
_VERDICT = frozenset({Role.VERDICT, Role.REASON})
_SENTENCES = "latest wording, each sentence after the number of the snapshot that brought it in"


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
    steps = list(steps_of(history))
    pages = [comparing(alone(ledger, step), room, _OPTIONS) for step in steps]
    shares = [_rows(page, step) for page, step in zip(pages, steps, strict=True)]
    spans = (span for page in pages for block in page.blocks for span in block.spans)
    marks = {row.mark for rows in shares for row in rows}
    words = any(span.role is Role.SIGN for span in spans)
    yield from sign_lines(marks, words=words, width=room, colour=colour)
    for step, page, rows in zip(steps, pages, shares, strict=True):
        place = f"{step.snapshot + 1}  {snapshot_line(ledger.snapshots[step.snapshot])}"
        yield paint(place, Role.HEADING) if colour else place
        if step.back:
            yield f"   {step.back}"
        yield from draw(rows, page, colour)
        yield ""
    yield from _sentences(ledger, history, min(room, MEASURE), colour)


def _head(ledger: Ledger, history: History, number: int, room: int) -> Iterator[str]:
    """Yield the entry's name and a line that sums its history up."""
    told = f"entry {number:,} of {len(ledger.histories):,}: {name_of(ledger, history)}"
    yield from wrapped(told, room, False)
    yield from wrapped(summary_of(history), room, False)


def _rows(page: Page, step: Step) -> Sequence[Row]:
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
