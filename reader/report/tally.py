"""What stands around a text report: which snapshots, how many changes, what the signs mean.

Invariant: every line fits the width it is given, as long as its words do.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.blog import Snapshot
from reader.comparison import Comparison, Kind
from reader.layout import Block, Mark, Page, Role
from reader.layout.phrases import clipped, counted
from reader.layout.shown import shown
from reader.layout.verdict import verdict
from reader.layout.wrap import cells
from reader.report.drawing import draw_mark, draw_text

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


def header(comparison: Comparison, width: int) -> Iterator[str]:
    """Yield which snapshots are compared: dates, entries, sources, and the title they share."""
    if comparison.new.title and comparison.old.title == comparison.new.title:
        yield from _wrapped("", [shown(comparison.new.title)], width)
    yield from _wrapped("old  ", [_snapshot(comparison.old)], width)
    yield from _wrapped("new  ", [_snapshot(comparison.new)], width)


def tally(comparison: Comparison, width: int) -> Iterator[str]:
    """Yield how many entries have which verdict, zeros left out, and what else changed."""
    summary = comparison.summary
    unsure = Counter(change.kind for change in comparison.entries if not change.certain)
    parts = (
        ("+", summary.added, "added", (unsure[Kind.ADDED], "unsure")),
        ("−", summary.dropped, "dropped", (unsure[Kind.DROPPED], "unsure")),
        (
            "~",
            summary.revised,
            "revised",
            (summary.substantive, "substantive"),
            (summary.cosmetic, "cosmetic"),
        ),
        ("↕", summary.moved, "moved"),
        ("↓", summary.rolled_off, "rolled off"),
        ("↑", summary.uncaptured, "uncaptured"),
        ("", summary.unchanged, "unchanged"),
    )
    told = [f"{sign}{_number(number, name, *of)}" for sign, number, name, *of in parts if number]
    yield from _wrapped("", told, width)
    rest = (
        ("title", comparison.title),
        ("standfirst", comparison.standfirst),
        ("lede", comparison.lede),
    )
    changed = [f"{name} {change.kind.value}" for name, change in rest if change.counts]
    yield from _wrapped("", changed, width)


def legend(page: Page, width: int) -> Iterator[str]:
    """Yield what the signs on a page mean."""
    marks = {row.mark for row in page.rows}
    roles = {span.role for block in page.blocks for span in block.spans}
    signs = [f"{mark.value} {name}" for mark, name in _SIGNS.items() if mark in marks]
    if Role.SIGN in roles:
        signs.append("[-words dropped-]{+words added+}")
    yield from _wrapped("signs  ", signs, width)


def stat_lines(comparison: Comparison, page: Page, width: int, colour: bool) -> Iterator[str]:
    """Yield one line for each change on a page: its mark, its heading, its verdict."""
    changes = list(comparison.changes())
    anchors = [anchor for anchor in page.anchors if anchor.counts and anchor.change is not None]
    names = [clipped(anchor.heading, width * 3 // 5) for anchor in anchors]
    room = max(map(cells, names), default=0)
    for anchor, name in zip(anchors, names, strict=True):
        text, spans = verdict(replace(changes[anchor.change or 0], figures=()))
        mark = draw_mark(page.rows[anchor.row].mark, colour)
        padding = " " * (room - cells(name) + 2)
        yield mark + name + padding + draw_text(Block(text, Role.VERDICT, spans), colour)


def _number(number: int, name: str, *of: tuple[int, str]) -> str:
    """Return `9 revised (7 substantive, 2 cosmetic)`, zeros left out."""
    inside = ", ".join(f"{part} {kind}" for part, kind in of if part)
    return f"{number} {name} ({inside})" if inside else f"{number} {name}"


def _snapshot(snapshot: Snapshot) -> str:
    date = str(snapshot.captured_at) if snapshot.captured_at else "undated"
    entries = counted(len(snapshot.entries), "entry", "entries")
    return shown(f"{date} · {entries} · {snapshot.source}")


def _wrapped(name: str, parts: Sequence[str], width: int) -> Iterator[str]:
    """Yield parts side by side, as many to a line as fit, under a name."""
    line = ""
    for part in parts:
        if line and len(name) + cells(line) + 2 + cells(part) > width:
            yield (name + line).rstrip()
            name, line = " " * len(name), ""
        line += ("  " if line else "") + part
    if line:
        yield (name + line).rstrip()
