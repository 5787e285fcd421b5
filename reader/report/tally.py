"""What stands around a text report: which snapshots, how many changes, what the signs mean.

Invariant: every line fits the width it is given, as long as its words do.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from reader.blog import Snapshot
from reader.comparison import Comparison, Kind
from reader.layout import Block, Mark, Page, Role, Row, TargetKind
from reader.layout.phrases import clipped, counted
from reader.layout.shown import shown
from reader.layout.verdict import verdict
from reader.layout.wrap import cells
from reader.report.colour import paint
from reader.report.drawing import draw_mark, draw_text, wrapped
from reader.report.subject import numbers_of

SIGNS = {
    Mark.ADDED: "added",
    Mark.DROPPED: "dropped",
    Mark.UNSURE: "dropped, or rolled off",
    Mark.REVISED: "revised",
    Mark.MOVED: "moved",
    Mark.ROLLED_OFF: "rolled off",
    Mark.UNCAPTURED: "uncaptured",
    Mark.FOLDED: "folded",
}


class Part(NamedTuple):
    """A sign, if any, and what is told beside it."""

    mark: Mark
    text: str


def header(comparison: Comparison, page: Page, width: int, colour: bool) -> Iterator[str]:
    """Yield which snapshots are compared: the title they share, dates, entries, sources."""
    told = any(anchor.counts for anchor in page.anchors if anchor.target is TargetKind.TITLE)
    if comparison.new.title and not told:
        yield from wrapped(comparison.new.title, width, colour, Role.TITLE)
    yield f"old  {snapshot_line(comparison.old)}"
    yield f"new  {snapshot_line(comparison.new)}"


def tally(comparison: Comparison, width: int, colour: bool) -> Iterator[str]:
    """Yield how many entries have which verdict, zeros left out, and what else changed."""
    yield from side_by_side("", verdict_counts(comparison), width, colour)
    yield from side_by_side("", head_changes(comparison), width, colour)


def verdict_counts(comparison: Comparison) -> list[Part]:
    """Return how many entries have which verdict, zeros left out."""
    summary = comparison.summary
    unsure = Counter(change.kind for change in comparison.entries if not change.certain)
    weights = (summary.substantive, "substantive"), (summary.cosmetic, "cosmetic")
    parts = (
        (Mark.ADDED, summary.added, "added", (unsure[Kind.ADDED], "unsure")),
        (Mark.DROPPED, summary.dropped, "dropped", (unsure[Kind.DROPPED], "unsure")),
        (Mark.REVISED, summary.revised, "revised", *weights),
        (Mark.MOVED, summary.moved, "moved"),
        (Mark.ROLLED_OFF, summary.rolled_off, "rolled off"),
        (Mark.UNCAPTURED, summary.uncaptured, "uncaptured"),
        (Mark.NONE, summary.unchanged, "unchanged"),
    )
    return [Part(mark, _number(number, name, *of)) for mark, number, name, *of in parts if number]


def head_changes(comparison: Comparison) -> list[Part]:
    """Return what became of title, standfirst and lede, where anything did."""
    rest = (
        ("title", comparison.title),
        ("standfirst", comparison.standfirst),
        ("lede", comparison.lede),
    )
    return [Part(Mark.NONE, f"{name} {c.kind.value}") for name, c in rest if c.counts]


def legend(rows: Sequence[Row], page: Page, width: int, colour: bool) -> Iterator[str]:
    """Yield what the signs in some rows of a page mean, then an empty line, if there are any."""
    marks = {row.mark for row in rows}
    roles = {span.role for block in page.blocks for span in block.spans}
    yield from sign_lines(marks, words=Role.SIGN in roles, width=width, colour=colour)


def sign_lines(marks: Collection[Mark], *, words: bool, width: int, colour: bool) -> Iterator[str]:
    """Yield what some signs mean, and what encloses changed words, then an empty line."""
    signs = [Part(mark, f" {name}") for mark, name in SIGNS.items() if mark in marks]
    if words:
        signs.append(Part(Mark.NONE, "[-words dropped-]{+words added+}"))
    if signs:
        yield from side_by_side("signs  ", signs, width, colour)
        yield ""


def stat_lines(comparison: Comparison, page: Page, width: int, colour: bool) -> Iterator[str]:
    """Yield one line for each change on a page: its number, mark, heading and verdict."""
    changes = list(comparison.changes())
    anchors = [anchor for anchor in page.anchors if anchor.counts and anchor.change is not None]
    names = [clipped(anchor.heading, width * 3 // 5) for anchor in anchors]
    room = max(map(cells, names), default=0)
    numbers = numbers_of(comparison)
    digits = len(str(len(numbers)))
    for anchor, name in zip(anchors, names, strict=True):
        text, spans = verdict(changes[anchor.change or 0]._replace(figures=()))
        mark = draw_mark(page.rows[anchor.row].mark, colour)
        padding = " " * (room - cells(name) + 2)
        yield (
            f"{numbers[anchor.change or 0]:>{digits}}  "
            + mark
            + name
            + padding
            + draw_text(Block(text, Role.VERDICT, spans), colour, 0, len(text))
        )


def _number(number: int, name: str, *of: tuple[int, str]) -> str:
    """Return `9 revised (7 substantive, 2 cosmetic)`, zeros left out."""
    inside = ", ".join(f"{part} {kind}" for part, kind in of if part)
    return f"{number} {name} ({inside})" if inside else f"{number} {name}"


def snapshot_line(snapshot: Snapshot) -> str:
    """Return when a snapshot was captured, how many entries it shows and where it lies."""
    date = str(snapshot.captured_at) if snapshot.captured_at else "undated"
    entries = counted(len(snapshot.entries), "entry", "entries")
    return shown(f"{date} · {entries} · {snapshot.source}")


def side_by_side(name: str, parts: Sequence[Part], width: int, colour: bool) -> Iterator[str]:
    """Yield parts side by side, as many to a line as fit, under a name."""
    line, used = name, len(name)
    for number, part in enumerate(parts):
        sign = "" if part.mark is Mark.NONE else part.mark.value
        taken = cells(sign + part.text)
        if number and used + taken > width:
            yield line.rstrip()
            line, used = " " * len(name), len(name)
        line += (paint(sign, part.mark) if colour else sign) + part.text + "  "
        used += taken + 2
    if parts:
        yield line.rstrip()
