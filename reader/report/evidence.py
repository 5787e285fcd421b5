"""A change card: one change with all that is needed to cite it, as Markdown and as JSON.

Invariant: a card says nothing that its two snapshots and their originals do not bear out, and the
same change gives the same card.
"""

from typing import Any

from reader.blog import Entry, Snapshot
from reader.comparison import Comparison
from reader.report.json import SCHEMA, change_json, link_json, side_json
from reader.report.provenance import UNKNOWN, Provenance
from reader.report.subject import numbers_of, subject_of
from reader.report.tool import tool


def card_json(
    comparison: Comparison, place: int, old: Provenance = UNKNOWN, new: Provenance = UNKNOWN
) -> dict[str, Any]:
    """Describe one change for programs.

    Args:
        comparison: Any comparison.
        place: The change's place among `Comparison.changes()`, as anchors have it.
        old: Where the older document came from.
        new: Where the newer one came from.

    Returns:
        The object that `card.schema.json` describes.
    """
    subject = subject_of(comparison, place, numbers_of(comparison))
    return {
        "schema": SCHEMA,
        "tool": tool()._asdict(),
        "part": subject.part or "entry",
        "number": subject.number,
        "old": _side(comparison.old, old),
        "new": _side(comparison.new, new),
        "before": _text(subject.old),
        "after": _text(subject.new),
        "change": change_json(subject.change),
    }


def card_markdown(
    comparison: Comparison, place: int, old: Provenance = UNKNOWN, new: Provenance = UNKNOWN
) -> str:
    """Write one change for people; the arguments are those of `card_json`.

    Returns:
        Markdown with a line break at its end, in which no text of the documents is markup.
    """
    from reader.report.markdown_card import card_lines

    subject = subject_of(comparison, place, numbers_of(comparison))
    return "\n".join(card_lines(comparison, subject, old, new)) + "\n"


def _side(snapshot: Snapshot, provenance: Provenance) -> dict[str, Any]:
    return {
        **side_json(snapshot),
        "url": snapshot.url,
        "origin": provenance.origin,
        "sha256": provenance.sha256,
    }


def _text(entry: Entry | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    return {
        "heading": entry.heading,
        "paragraphs": list(entry.paragraphs),
        "links": [link_json(link) for link in entry.links],
        "id": entry.id,
        "link": entry.link,
        "byline": entry.byline,
        "stamp": entry.stamp,
        "published_at": entry.published_at,
        "modified_at": entry.modified_at,
    }
