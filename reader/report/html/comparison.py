"""A comparison as a page: the tally, a list of changes, then the blog with every change marked.

Invariant: every entry of both snapshots that is asked for stands on the page, those that tell
nothing in folds that open without a script.
"""

from collections.abc import Iterator, Sequence

from reader.comparison import Comparison, Kind
from reader.layout import Mark
from reader.layout.phrases import furniture_line, no_changes
from reader.report.html.head import foot, legend, snapshot_table, tally_list
from reader.report.html.markup import Html, closing, element, opening, text
from reader.report.html.page import page
from reader.report.html.rows import RowWriter
from reader.report.html.section import change_section, plain_section, verdict_of
from reader.report.outline import Group, changes, groups
from reader.report.provenance import UNKNOWN, Provenance
from reader.report.subject import Subject
from reader.report.tally import head_changes, verdict_counts


def comparison_html(
    comparison: Comparison,
    *,
    only: frozenset[Kind] | None = None,
    substantive: bool = False,
    old: Provenance = UNKNOWN,
    new: Provenance = UNKNOWN,
) -> Iterator[str]:
    """Yield a comparison as a page, piece by piece.

    Args:
        comparison: Any comparison.
        only: The verdicts on entries to show; None for all. The tally counts all the same.
        substantive: Count cosmetic revisions as unchanged.
        old: Where the older document came from.
        new: Where the newer one came from.

    Yields:
        Markup; joined, a whole document.
    """
    title = comparison.new.title or comparison.old.title or "Comparison"
    found = list(groups(comparison, only=only, substantive=substantive))
    yield from page(title, _body(comparison, found, title, (old, new)))


def _body(
    comparison: Comparison,
    found: Sequence[Group],
    title: str,
    proven: tuple[Provenance, Provenance],
) -> Iterator[Html]:
    yield opening("header")
    yield element("h1", text(title), dir="auto")
    sides = (("older", comparison.old, proven[0]), ("newer", comparison.new, proven[1]))
    yield snapshot_table(sides)
    yield tally_list([*verdict_counts(comparison), *head_changes(comparison)])
    yield legend(
        {m for group in found if not group.folded for s in group.subjects for m in s.marks}
    )
    yield closing("header")
    listed = list(changes(found))
    if listed:
        yield _list(listed)
    else:
        yield element("p", text(no_changes(comparison, hidden=comparison.differs)))
    yield opening("main")
    writer = RowWriter(comparison)
    for group in found:
        yield from _group(group, writer)
    yield closing("main")
    yield from _uncompared(comparison)
    yield foot()


def _list(listed: Sequence[Subject]) -> Html:
    """Return the list of changes, each leading to its section."""
    items = (
        element(
            "li",
            element("a", text(subject.name), href=f"#change-{subject.number}", dir="auto"),
            text(" "),
            verdict_of(subject),
            value=str(subject.number),
        )
        for subject in listed
    )
    return element(
        "nav", element("h2", text("Changes")), element("ol", *items), aria_label="Changes"
    )


def _group(group: Group, writer: RowWriter) -> Iterator[Html]:
    if group.folded:
        yield opening("details")
        yield element("summary", text(f"{Mark.FOLDED.value} {group.text}"))
    for subject in group.subjects:
        if _is_told(subject):
            continue
        if group.folded or not subject.change.counts:
            yield from plain_section(subject, writer)
        else:
            yield from change_section(subject, writer)
    if group.folded:
        yield closing("details")


def _is_told(subject: Subject) -> bool:
    """Whether it is the title on top of the page."""
    told = [passage.old == passage.new for passage, _ in subject.texts]
    return subject.part == "title" and all(told)


def _uncompared(comparison: Comparison) -> Iterator[Html]:
    """Yield how much on either side is no coverage."""
    for name, snapshot in (("older", comparison.old), ("newer", comparison.new)):
        if snapshot.furniture:
            told = f"not compared, {name}: {furniture_line(snapshot.furniture)}"
            yield element("p", text(told), class_="note")
