"""What stands around a text report: which snapshots, how many changes, what the signs mean."""

from collections.abc import Iterator

from reader.blog import Snapshot
from reader.comparison import Comparison
from reader.layout import Mark, Page
from reader.layout.phrases import counted
from reader.layout.wrap import shown
from reader.report.colour import paint

_SIGNS = {
    Mark.ADDED: "added",
    Mark.DROPPED: "dropped",
    Mark.UNSURE: "dropped, or rolled off",
    Mark.REVISED: "revised",
    Mark.MOVED: "moved",
    Mark.ROLLED_OFF: "rolled off",
    Mark.UNCAPTURED: "uncaptured",
    Mark.FOLDED: "folded",
}


def header(comparison: Comparison) -> Iterator[str]:
    """Yield a line for each snapshot: its date, its entries, its source."""
    yield f"old  {_snapshot(comparison.old)}"
    yield f"new  {_snapshot(comparison.new)}"


def _snapshot(snapshot: Snapshot) -> str:
    date = str(snapshot.captured_at) if snapshot.captured_at else "undated"
    entries = counted(len(snapshot.entries), "entry", "entries")
    return shown(f"{date} · {entries} · {snapshot.source}")


def tally(comparison: Comparison) -> Iterator[str]:
    """Yield how many entries have which verdict, zeros left out."""
    summary = comparison.summary
    weights = [
        f"{number} {name}"
        for name, number in (("substantive", summary.substantive), ("cosmetic", summary.cosmetic))
        if number
    ]
    revised = f" revised ({', '.join(weights)})" if weights else " revised"
    parts = (
        ("+", summary.added, " added"),
        ("−", summary.dropped, " dropped"),
        ("~", summary.revised, revised),
        ("↕", summary.moved, " moved"),
        ("↓", summary.rolled_off, " rolled off"),
        ("↑", summary.uncaptured, " uncaptured"),
        ("", summary.unchanged, " unchanged"),
    )
    yield "  ".join(f"{sign}{number}{name}" for sign, number, name in parts if number)


def legend(page: Page) -> Iterator[str]:
    """Yield what the signs on a page mean, then a blank line; nothing where there are none."""
    present = {row.mark for row in page.rows}
    signs = [f"{mark.value} {name}" for mark, name in _SIGNS.items() if mark in present]
    if signs:
        yield "signs: " + "  ".join(signs) + "  [-words dropped-]  {+words added+}"
        yield ""


def stat_lines(comparison: Comparison, page: Page, colour: bool) -> Iterator[str]:
    """Yield one line for each change on a page."""
    for anchor in page.anchors:
        if anchor.counts:
            mark = page.rows[anchor.row].mark
            sign = mark.value.ljust(3)
            yield (paint(sign, mark) if colour else sign) + anchor.heading
