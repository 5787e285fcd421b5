"""What stands above a report: the snapshots and what proves them, the tally, the signs.

Invariant: nothing is told of a document that is not known.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from reader.blog import Snapshot
from reader.layout import Mark
from reader.report.html.markup import Html, anchor, element, join, text
from reader.report.html.section import sign
from reader.report.links import web_address
from reader.report.provenance import Provenance
from reader.report.tally import SIGNS, Part
from reader.report.tool import tool


def snapshot_table(sides: Sequence[tuple[str, Snapshot, Provenance]]) -> Html:
    """Return what is known of snapshots, one to a row.

    Args:
        sides: What a report calls each, the snapshot, and where its document came from.
    """
    names = ("", "captured", "entries", "source", "SHA-256 of the document")
    head = element("tr", *(element("th", text(name), scope="col") for name in names))
    rows = (_row(*side) for side in sides)
    return element(
        "table",
        element("caption", text("Snapshots")),
        element("thead", head),
        element("tbody", *rows),
        class_="snapshots",
    )


def _row(name: str, snapshot: Snapshot, provenance: Provenance) -> Html:
    date = snapshot.captured_at
    captured = f"{date.value} ({date.basis})" if date else "date unknown"
    return element(
        "tr",
        element("th", text(name), scope="row"),
        element("td", text(captured)),
        element("td", text(f"{len(snapshot.entries):,}")),
        element("td", join(_places(snapshot, provenance), ", ")),
        element("td", element("code", text(provenance.sha256 or "not at hand"))),
    )


def _places(snapshot: Snapshot, provenance: Provenance) -> Iterator[Html]:
    """Yield where a snapshot came from, each place once."""
    for place in dict.fromkeys((snapshot.source, provenance.origin, snapshot.url)):
        if place:
            address = web_address(place)
            yield anchor(address, text(place)) if address else text(place)


def tally_list(parts: Iterable[Part]) -> Html:
    """Return counts behind their signs."""
    items = (element("li", sign(part.mark), text(part.text)) for part in parts)
    return element("ul", *items, class_="tally", aria_label="Tally")


def legend(marks: Collection[Mark]) -> Html:
    """Return what the signs mean that a page uses, and what words look like that changed."""
    signs = [element("li", sign(mark), text(name)) for mark, name in SIGNS.items() if mark in marks]
    words = [
        element("li", element("del", text("words dropped"))),
        element("li", element("ins", text("words added"))),
    ]
    return element("ul", *signs, *words, class_="legend", aria_label="Signs")


def foot() -> Html:
    """Return what made the page."""
    return element("footer", element("p", text(f"made by {' '.join(tool())}")))
