"""A blog's ledger as Markdown: the snapshots, then a section for each entry.

Invariant: as in `markdown_text`; each wording stands once, its words marked against the one before.
"""

from collections.abc import Iterator, Sequence

from reader.comparison.history import History, Ledger
from reader.layout import Mark
from reader.layout.phrases import counted
from reader.report.ledger import state_counts
from reader.report.markdown_card import snapshot_items
from reader.report.markdown_changes import text_blocks, verdict_text
from reader.report.markdown_text import at_start, escaped, paragraph, spaced
from reader.report.provenance import Provenance
from reader.report.telling import Told, name_of, summary_of, tellings
from reader.report.tool import tool


def ledger_markdown(blog: str, ledger: Ledger, proven: Sequence[Provenance]) -> Iterator[str]:
    """Yield a ledger.

    Args:
        blog: The blog's name.
        ledger: Any ledger.
        proven: Where the document of each of its snapshots came from.

    Yields:
        Lines without a line end.
    """
    yield f"# {at_start(escaped(blog))}"
    yield ""
    known = zip(ledger.snapshots, proven, strict=True)
    for number, (snapshot, provenance) in enumerate(known, 1):
        yield from snapshot_items(f"Snapshot {number:,}", snapshot, provenance)
    yield ""
    yield paragraph(_counts(ledger))
    for number, history in enumerate(ledger.newest_first, 1):
        yield ""
        yield from spaced(_entry(ledger, history, number))
    yield ""
    yield f"*{' '.join(tool())}*"


def _counts(ledger: Ledger) -> str:
    parts = [counted(len(ledger.histories), "entry", "entries")]
    for part in state_counts(ledger):
        parts.append(part.text if part.mark is Mark.NONE else f"{part.mark.value}{part.text}")
    return " · ".join(parts)


def _entry(ledger: Ledger, history: History, number: int) -> Iterator[Sequence[str]]:
    yield [f"## {number:,} · {escaped(name_of(ledger, history))}"]
    yield [paragraph(summary_of(history))]
    for told in tellings(ledger, history):
        yield from _step(told)


def _step(told: Told) -> Iterator[Sequence[str]]:
    yield [f"### Snapshot {told.snapshot:,} · {verdict_text(told.subject)}"]
    why = [line for line in (told.step.back, told.subject.change.reason) if line]
    yield [paragraph("; ".join(why))]
    if told.step.worded:
        yield from text_blocks(told.subject, headed=True)
