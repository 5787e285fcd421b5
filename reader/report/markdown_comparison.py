"""A comparison as Markdown: both snapshots, the tally, a list of changes, then each of them.

Invariant: as in `markdown_text`; runs of entries that tell nothing are counted, never left out in
silence.
"""

from collections.abc import Iterator, Sequence

from reader.blog import Snapshot
from reader.comparison import Comparison, Kind
from reader.layout import Mark
from reader.layout.phrases import furniture_line, no_changes
from reader.report.markdown_card import snapshot_items
from reader.report.markdown_changes import change_lines, verdict_text
from reader.report.markdown_text import at_start, escaped, paragraph, spaced
from reader.report.outline import Group, changes, groups
from reader.report.provenance import UNKNOWN, Provenance
from reader.report.tally import SIGNS, Part, head_changes, verdict_counts
from reader.report.tool import tool

_WORDS = "{-~~words dropped~~-} {+**words added**+}"


def comparison_markdown(
    comparison: Comparison,
    *,
    only: frozenset[Kind] | None = None,
    substantive: bool = False,
    old: Provenance = UNKNOWN,
    new: Provenance = UNKNOWN,
) -> Iterator[str]:
    """Yield a comparison.

    Args:
        comparison: Any comparison.
        only: The verdicts on entries to show; None for all. The tally counts all the same.
        substantive: Count cosmetic revisions as unchanged.
        old: Where the older document came from.
        new: Where the newer one came from.

    Yields:
        Lines without a line end.
    """
    found = list(groups(comparison, only=only, substantive=substantive))
    title = comparison.new.title or comparison.old.title or "Comparison"
    yield f"# {at_start(escaped(title))}"
    yield ""
    yield from snapshot_items("Older", comparison.old, old)
    yield from snapshot_items("Newer", comparison.new, new)
    yield ""
    yield from spaced(_overview(comparison, found))
    for group in found:
        if group.folded or _is_shown(group):
            yield ""
            yield from _group(group)
    yield from _uncompared(comparison)
    yield ""
    yield f"*{' '.join(tool())}*"


def _overview(comparison: Comparison, found: Sequence[Group]) -> Iterator[list[str]]:
    """Yield the tally, what the signs mean, and the list of changes."""
    listed = list(changes(found))
    if not listed:
        yield [paragraph(no_changes(comparison, hidden=comparison.differs))]
    if counts := [*verdict_counts(comparison), *head_changes(comparison)]:
        yield [paragraph(_told(counts))]
    marks = {subject.mark for group in found for subject in group.subjects}
    if signs := [Part(mark, f" {name}") for mark, name in SIGNS.items() if mark in marks]:
        yield [f"Signs: {escaped(_told(signs))} · {_WORDS}"]
    if listed:
        yield ["## Changes"]
        yield [
            f"{subject.number}. {paragraph(subject.name)} — {verdict_text(subject)}"
            for subject in listed
        ]


def _told(parts: Sequence[Part]) -> str:
    return " · ".join(
        part.text if part.mark is Mark.NONE else f"{part.mark.value}{part.text}" for part in parts
    )


def _is_shown(group: Group) -> bool:
    """Whether a group is a change, or an entry asked for; a title that stayed stands on top."""
    (subject,) = group.subjects
    return subject.change.counts or not subject.part


def _group(group: Group) -> Iterator[str]:
    if group.folded:
        yield f"{Mark.FOLDED.value} {escaped(group.text)}"
    else:
        yield from change_lines(group.subjects[0])


def _uncompared(comparison: Comparison) -> Iterator[str]:
    """Yield how much on either side is no coverage."""
    sides: tuple[tuple[str, Snapshot], ...] = (("older", comparison.old), ("newer", comparison.new))
    for name, snapshot in sides:
        if snapshot.furniture:
            yield ""
            yield f"Not compared, {name}: {escaped(furniture_line(snapshot.furniture))}"
