"""A change card as lines of Markdown.

Invariant: as in `markdown_text`; a line says one thing, so that cards compare line by line.
"""

from collections.abc import Iterator

from reader.blog import Entry, Snapshot
from reader.comparison import Change, Comparison, Op
from reader.layout import Side
from reader.layout.phrases import counted, stamp_line
from reader.layout.verdict import verdict
from reader.report.links import web_address
from reader.report.markdown_text import (
    at_start,
    emphasised,
    escaped,
    link,
    linked,
    marked,
    one_side,
    paragraph,
    quoted,
)
from reader.report.provenance import Provenance
from reader.report.subject import Subject, Text
from reader.report.tool import tool

_NOTHING = "*nothing*"


def card_lines(
    comparison: Comparison, subject: Subject, old: Provenance, new: Provenance
) -> Iterator[str]:
    """Yield one change with all that is needed to cite it.

    Args:
        comparison: The comparison.
        subject: The change.
        old: Where the older document came from.
        new: Where the newer one came from.

    Yields:
        Lines without a line end.
    """
    yield f"# {at_start(escaped(subject.name))}"
    yield ""
    yield from verdict_lines(subject)
    for name, entry, op in (("Before", subject.old, Op.DELETE), ("After", subject.new, Op.INSERT)):
        yield ""
        yield f"## {name}"
        yield ""
        yield from quoted(_side(subject, entry, op))
    yield ""
    yield "## Snapshots"
    yield ""
    yield from snapshot_items("Older", comparison.old, old)
    yield from snapshot_items("Newer", comparison.new, new)
    yield ""
    yield f"*{' '.join(tool())}*"


def verdict_lines(subject: Subject) -> Iterator[str]:
    """Yield a change's verdict and what it rests on."""
    change = subject.change
    text, _ = verdict(change._replace(figures=()), name=subject.part, cut=subject.cut)
    yield f"**{escaped(subject.mark.value)} {escaped(text)}**"
    yield ""
    yield paragraph(change.reason)
    facts = list(_facts(change))
    if facts:
        yield ""
    yield from facts


def _facts(change: Change) -> Iterator[str]:
    if not change.certain:
        yield "- certain: no"
    if change.facets:
        yield f"- facets: {', '.join(facet.value for facet in change.facets)}"
    if change.rules:
        yield f"- rules: {escaped(', '.join(change.rules))}"
    for old, new in change.figures:
        before = _NOTHING if old is None else marked(old, Op.DELETE)
        after = _NOTHING if new is None else marked(new, Op.INSERT)
        yield f"- figure: {before} → {after}"
    if change.silent:
        yield "- silent edit: the entry's own time stayed"
    if change.similarity is not None:
        yield f"- similarity: {change.similarity:.3f}"


def _side(subject: Subject, entry: Entry | None, op: Op) -> Iterator[str]:
    """Yield one side's text, the words that the other side lacks marked."""
    if entry is None:
        yield _NOTHING
        return
    lines = [line for text in subject.texts if (line := _text(subject, entry, text, op))]
    if stamp := emphasised(stamp_line(entry)):
        lines.append(stamp)
    for number, line in enumerate(lines or [_NOTHING]):
        if number:
            yield ""
        yield line


def _text(subject: Subject, entry: Entry, text: Text, op: Op) -> str:
    passage, older = text.passage, op is Op.DELETE
    raw = passage.old if older else passage.new
    if raw is None or (older and text.carried):
        return ""
    if passage.words is not None:
        line = at_start(one_side(passage.words, op))
    elif passage.side is not Side.BOTH and subject.paired and not passage.moved:
        line = at_start(marked(raw, op))
    else:
        line = at_start(_linked(entry, text.part.old if older else text.part.new, raw))
    return f"{line} {emphasised(f'({passage.note})')}" if passage.note else line


def _linked(entry: Entry, place: int | None, raw: str) -> str:
    return escaped(raw) if place is None else linked(entry, place)


def snapshot_items(name: str, snapshot: Snapshot, provenance: Provenance) -> Iterator[str]:
    """Yield what is known of a snapshot as a list.

    Args:
        name: What the report calls it.
        snapshot: The snapshot.
        provenance: Where its document came from.

    Yields:
        Lines without a line end.
    """
    date = snapshot.captured_at
    told = f"captured {date.value} ({date.basis})" if date else "capture date unknown"
    entries = counted(len(snapshot.entries), "entry", "entries")
    yield f"- {name}: {escaped(told)}, {entries}"
    for label, place in (
        ("source", snapshot.source),
        ("came from", provenance.origin if provenance.origin != snapshot.source else None),
        ("address", snapshot.url),
    ):
        if place:
            address = web_address(place)
            yield f"  - {label}: {link(place, address) if address else escaped(place)}"
    if provenance.sha256:
        yield f"  - SHA-256: {escaped(provenance.sha256)}"
