"""One change as a section of a page, and what stands about changes elsewhere on it.

Invariant: a change has one anchor, by its number among those that count.
"""

from collections.abc import Iterator

from reader.comparison import Change
from reader.layout import Mark
from reader.layout.verdict import verdict
from reader.report.html.markup import NOTHING, Html, closing, element, opening, text
from reader.report.html.rows import RowWriter
from reader.report.html.words import spanned
from reader.report.subject import Subject


def change_section(subject: Subject, writer: RowWriter, *, level: int = 3) -> Iterator[Html]:
    """Yield a change with its verdict, why, and its texts.

    Args:
        subject: The change.
        writer: Writes its rows.
        level: Of its heading.

    Yields:
        Markup of a whole section.
    """
    name = subject.part or subject.name
    label = f"Change {subject.number:,}: {name}" if subject.number else name
    kind = f"change {subject.mark.name.lower()}"
    yield opening("section", id=anchor_of(subject), class_=kind, aria_label=label)
    yield element(f"h{level}", *_numbered(subject), verdict_of(subject))
    yield element("p", text(subject.change.reason), class_="reason")
    if rules := rules_of(subject.change):
        yield element("p", text(rules), class_="rules")
    yield from writer.rows(subject)
    yield closing("section")


def plain_section(subject: Subject, writer: RowWriter) -> Iterator[Html]:
    """Yield an entry of which there is nothing to tell."""
    yield opening("section", class_="entry")
    yield from writer.rows(subject)
    yield closing("section")


def verdict_of(subject: Subject) -> Html:
    """Return a change's sign and verdict."""
    told, spans = verdict(subject.change, name=subject.part, cut=subject.cut)
    return element("span", sign(subject.mark), spanned(told, spans), class_="verdict")


def sign(mark: Mark) -> Html:
    """Return a sign beside words that say the same."""
    if mark is Mark.NONE:
        return NOTHING
    return element(
        "span", text(f"{mark.value} "), class_=f"mark {mark.name.lower()}", aria_hidden="true"
    )


def anchor_of(subject: Subject) -> str | None:
    """Return the name by which a page links to a change; None where nothing does."""
    return f"change-{subject.number}" if subject.number else None


def rules_of(change: Change) -> str:
    """Return the names of the rules that found a change's facets."""
    return f"rules: {', '.join(change.rules)}" if change.rules else ""


def _numbered(subject: Subject) -> Iterator[Html]:
    if subject.number:
        yield element("a", text(f"{subject.number:,}"), href=f"#change-{subject.number}")
        yield text(" ")
