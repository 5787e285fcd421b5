"""A blog's ledger as a page: a list of entries, then for each what every snapshot told of it.

Invariant: each wording stands once, with its words marked against the one before.
"""

from collections.abc import Iterator, Sequence

from reader.comparison.history import History, Ledger
from reader.layout.phrases import counted
from reader.layout.steps import state_of
from reader.report.html.head import foot, legend, snapshot_table, tally_list
from reader.report.html.markup import NOTHING, Html, closing, element, opening, text
from reader.report.html.page import page
from reader.report.html.rows import RowWriter
from reader.report.html.section import rules_of, sign, verdict_of
from reader.report.ledger import state_counts
from reader.report.provenance import Provenance
from reader.report.telling import Told, name_of, summary_of, tellings


def ledger_html(blog: str, ledger: Ledger, proven: Sequence[Provenance]) -> Iterator[str]:
    """Yield a ledger as a page, piece by piece.

    Args:
        blog: The blog's name.
        ledger: Any ledger.
        proven: Where the document of each of its snapshots came from.

    Yields:
        Markup; joined, a whole document.
    """
    yield from page(blog, _body(blog, ledger, proven))


def _body(blog: str, ledger: Ledger, proven: Sequence[Provenance]) -> Iterator[Html]:
    histories = ledger.newest_first
    yield opening("header")
    yield element("h1", text(blog), dir="auto")
    numbered = enumerate(zip(ledger.snapshots, proven, strict=True), 1)
    yield snapshot_table([(f"{n:,}", snapshot, known) for n, (snapshot, known) in numbered])
    yield element("p", text(counted(len(histories), "entry", "entries")), class_="note")
    yield tally_list(state_counts(ledger))
    yield legend({m for h in histories for t in tellings(ledger, h) for m in t.subject.marks})
    yield closing("header")
    yield _list(ledger, histories)
    yield opening("main")
    for number, history in enumerate(histories, 1):
        yield from _entry(ledger, history, number)
    yield closing("main")
    yield foot()


def _list(ledger: Ledger, histories: Sequence[History]) -> Html:
    """Return the list of entries, each leading to its history."""
    items = (
        element(
            "li",
            sign(state_of(history).mark),
            element("a", text(name_of(ledger, history)), href=f"#entry-{number}", dir="auto"),
            text(" "),
            element("span", text(summary_of(history)), class_="verdict"),
            value=str(number),
        )
        for number, history in enumerate(histories, 1)
    )
    heading = element("h2", text("Entries"))
    return element("nav", heading, element("ol", *items), aria_label="Entries")


def _entry(ledger: Ledger, history: History, number: int) -> Iterator[Html]:
    name = name_of(ledger, history)
    label = f"Entry {number:,}: {name}"
    yield opening("section", id=f"entry-{number}", class_="change", aria_label=label)
    link = element("a", text(f"{number:,}"), href=f"#entry-{number}")
    yield element("h3", link, text(f" {name}"), dir="auto")
    yield element("p", text(summary_of(history)), class_="reason")
    for told in tellings(ledger, history):
        yield from _step(told)
    yield _sentences(history)
    yield closing("section")


def _step(told: Told) -> Iterator[Html]:
    """Yield what one snapshot tells: its verdict, why, and a text where it brought one."""
    subject = told.subject
    yield opening("div", class_=f"step {subject.mark.name.lower()}")
    yield element("h4", text(f"snapshot {told.snapshot:,} · "), verdict_of(subject))
    for line in (told.step.back, subject.change.reason, rules_of(subject.change)):
        if line:
            yield element("p", text(line), class_="reason")
    if told.step.worded:
        yield from RowWriter(told.comparison).rows(subject)
    yield closing("div")


def _sentences(history: History) -> Html:
    """Return which snapshot brought in each sentence, where they are not all of one."""
    if len(history.wordings) == 1:
        return NOTHING
    items = (
        element("li", text(f"{sentence.since + 1:,} · {sentence.text}"), dir="auto")
        for sentence in history.sentences
    )
    summary = element("summary", text("the latest wording, and which snapshot brought each part"))
    return element("details", summary, element("ul", *items))
