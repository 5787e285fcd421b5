"""A snapshot or a comparison as lines for a terminal or a pipe.

Invariant: the lines hold the rows that the app shows; without colour every change still has a sign,
and nothing in them came from a document that a terminal would obey.
"""

from collections.abc import Iterator

from reader.blog import Snapshot
from reader.comparison import Comparison, Kind
from reader.layout import (
    GUTTER,
    ComparingOptions,
    Line,
    Mark,
    Page,
    ReadingOptions,
    Role,
    Row,
    TargetKind,
    reading,
)
from reader.layout.comparing import comparing
from reader.report.drawing import PIPE_WIDTH, draw, draw_cell, is_empty
from reader.report.tally import header, legend, stat_lines, tally

_FOLD = f"{Mark.FOLDED.value} "


def snapshot_lines(snapshot: Snapshot, width: int | None, colour: bool) -> Iterator[str]:
    """Yield one snapshot in reading order, furniture and cards folded.

    Args:
        snapshot: What to show.
        width: Cells, or None where there is no terminal.
        colour: Whether to use attributes and colours.

    Yields:
        Lines without a line end.
    """
    room = (width or PIPE_WIDTH) - len(_FOLD)
    page = reading(snapshot, room + GUTTER, ReadingOptions())
    for row in page.rows:
        text = draw_cell(page, row, colour)
        (cell,) = row.cells
        folded = isinstance(cell, Line) and page.blocks[cell.block].role is Role.FOLD
        sign = _FOLD if row.mark is Mark.FOLDED else " " * len(_FOLD)
        yield sign + text if folded else text


def comparison_lines(
    comparison: Comparison,
    width: int | None,
    colour: bool,
    *,
    only: frozenset[Kind] | None = None,
    substantive: bool = False,
    stat: bool = False,
) -> Iterator[str]:
    """Yield what changed, unchanged entries folded.

    Args:
        comparison: What to show.
        width: Cells, or None where there is no terminal.
        colour: Whether to use attributes and colours.
        only: The verdicts on entries to show; None for all.
        substantive: Count cosmetic revisions as unchanged.
        stat: One line for each change in place of its text.

    Yields:
        Lines without a line end.
    """
    room = width or PIPE_WIDTH
    page = _page(comparison, room, only, substantive)
    yield from header(comparison, page, room, colour)
    yield ""
    yield from tally(comparison, room, colour)
    yield ""
    if stat:
        yield from stat_lines(comparison, page, room, colour)
        return
    rows = list(_body(page, every=only is not None))
    while rows and is_empty(rows[-1], page):
        rows.pop()
    yield from legend(rows, page, room, colour)
    yield from draw(rows, page, colour)


def _body(page: Page, *, every: bool) -> Iterator[Row]:
    """Yield the rows that tell what the header has not.

    Args:
        page: The whole page. The header has told a title that stayed.
        every: Whether to show what stayed even where nothing changed.
    """
    quiet = not (every or any(anchor.counts for anchor in page.anchors))
    for row in page.rows:
        anchor = page.anchors[row.anchor]
        same = anchor.target is not TargetKind.FOLD or anchor.kind is Kind.UNCHANGED
        if anchor.counts or not (anchor.target is TargetKind.TITLE or (quiet and same)):
            yield row


def _page(
    comparison: Comparison, width: int, only: frozenset[Kind] | None, substantive: bool
) -> Page:
    explained = frozenset(
        n for n, c in enumerate(comparison.changes()) if c.kind is not Kind.UNCHANGED
    )
    options = ComparingOptions(
        split=False,
        fold_unchanged=only is None or Kind.UNCHANGED not in only,
        kinds=only,
        hide_cosmetic=substantive,
        explained=explained,
        signs=True,
    )
    return comparing(comparison, width, options)
