"""Snapshots and comparisons as JSON of schema 1, for programs and for reading back.

Invariant: keys stand in the order that the shipped JSON Schemas list them, the same input gives the
same bytes, and the text holds no character that a terminal obeys. A snapshot loses nothing on its
way through a file; words join to the old and the new text, to the character.
"""

import json
import re
from typing import Any

from reader.blog import CaptureDate, Entry, Furniture, Lines, Link, Media, Passage, Snapshot
from reader.comparison import (
    Change,
    Comparison,
    Kind,
    Origin,
    ParagraphChange,
    Significance,
    Summary,
    Words,
)

SCHEMA = 1

_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Controls that JSON need not escape, bidirectional formats, lone surrogates."""


def to_text(value: dict[str, Any]) -> str:
    """Write a report as JSON text.

    Args:
        value: What `snapshot_json` or `comparison_json` returned.

    Returns:
        JSON with a line for each key of the whole and for each item of its lists, and a line break
        at its end. Characters that a terminal may obey are written as escapes, which say the same
        to whoever reads the JSON.
    """
    lines = ",\n".join(f"  {_compact(key)}: {_listed(item)}" for key, item in value.items())
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", f"{{\n{lines}\n}}\n")


def _listed(item: object) -> str:
    """Write a list with a line for each of its items, anything else on one line."""
    if not isinstance(item, list) or not item:
        return _compact(item)
    return "[\n" + ",\n".join(f"    {_compact(one)}" for one in item) + "\n  ]"


_compact = json.JSONEncoder(ensure_ascii=False).encode


def snapshot_json(snapshot: Snapshot) -> dict[str, Any]:
    """Describe a snapshot.

    Args:
        snapshot: Any snapshot.

    Returns:
        The object that `snapshot.schema.json` describes.
    """
    return {
        "schema": SCHEMA,
        "source": snapshot.source,
        "url": snapshot.url,
        "publisher": snapshot.publisher,
        "language": snapshot.language,
        "title": snapshot.title,
        "standfirst": snapshot.standfirst,
        "captured_at": _date(snapshot.captured_at),
        "order": snapshot.order.value,
        "lede": list(snapshot.lede),
        "entries": [_entry(entry) for entry in snapshot.entries],
        "furniture": [_furniture(furniture) for furniture in snapshot.furniture],
    }


def comparison_json(
    comparison: Comparison, *, only: frozenset[Kind] | None = None, substantive: bool = False
) -> dict[str, Any]:
    """Describe a comparison.

    Args:
        comparison: Any comparison.
        only: The verdicts on entries to list; None lists all. The summary counts all the same.
        substantive: Leave out entries whose revision is cosmetic, unless they moved.

    Returns:
        The object that `comparison.schema.json` describes.
    """
    return {
        "schema": SCHEMA,
        "old": side_json(comparison.old),
        "new": side_json(comparison.new),
        "summary": _summary(comparison.summary),
        "title": change_json(comparison.title),
        "standfirst": change_json(comparison.standfirst),
        "lede": change_json(comparison.lede),
        "entries": [
            change_json(change)
            for change in comparison.entries
            if (only is None or change.kind in only) and not (substantive and _is_minor(change))
        ],
    }


def _is_minor(change: Change) -> bool:
    return change.significance is Significance.COSMETIC and not change.moved


def _date(date: CaptureDate | None) -> dict[str, str] | None:
    return None if date is None else {"value": date.value, "basis": date.basis.value}


def _lines(lines: Lines | None) -> list[int] | None:
    return None if lines is None else list(lines)


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "link": entry.link,
        "heading": entry.heading,
        "paragraphs": list(entry.paragraphs),
        "byline": entry.byline,
        "published_at": entry.published_at,
        "modified_at": entry.modified_at,
        "stamp": entry.stamp,
        "pinned": entry.pinned,
        "key_event": entry.key_event,
        "truncated": entry.truncated,
        "related": list(entry.related),
        "passages": [_passage(passage) for passage in entry.passages],
        "links": [link_json(link) for link in entry.links],
        "media": [_media(media) for media in entry.media],
        "lines": _lines(entry.lines),
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "paragraph": passage.paragraph,
        "kind": passage.nature.value,
        "author": passage.author,
    }


def link_json(link: Link) -> dict[str, Any]:
    """Describe where a stretch of a paragraph leads."""
    return {"paragraph": link.paragraph, "start": link.start, "end": link.end, "url": link.url}


def _media(media: Media) -> dict[str, Any]:
    return {
        "place": media.place,
        "kind": media.nature.value,
        "text": media.text,
        "author": media.author,
        "url": media.url,
    }


def _furniture(furniture: Furniture) -> dict[str, Any]:
    return {
        "text": furniture.text,
        "reason": furniture.reason,
        "lines": _lines(furniture.lines),
    }


def side_json(snapshot: Snapshot) -> dict[str, Any]:
    """Describe a snapshot in short, as one side of a comparison or a step of a ledger."""
    return {
        "source": snapshot.source,
        "title": snapshot.title,
        "captured_at": _date(snapshot.captured_at),
        "entries": len(snapshot.entries),
    }


def _summary(summary: Summary) -> dict[str, int]:
    return {
        "added": summary.added,
        "dropped": summary.dropped,
        "revised": summary.revised,
        "unchanged": summary.unchanged,
        "rolled_off": summary.rolled_off,
        "uncaptured": summary.uncaptured,
        "moved": summary.moved,
        "cosmetic": summary.cosmetic,
        "substantive": summary.substantive,
    }


def change_json(change: Change) -> dict[str, Any]:
    """Describe a verdict, down to the word."""
    return {
        "kind": change.kind.value,
        "moved": change.moved,
        "certain": change.certain,
        "old": change.old,
        "new": change.new,
        "significance": None if change.significance is None else change.significance.value,
        "facets": [facet.value for facet in change.facets],
        "rules": list(change.rules),
        "figures": [list(figure) for figure in change.figures],
        "truncated": change.truncated,
        "silent": change.silent,
        "reason": change.reason,
        "similarity": change.similarity,
        "heading": _words(change.heading),
        "paragraphs": [_paragraph(paragraph) for paragraph in change.paragraphs],
    }


def _paragraph(paragraph: ParagraphChange) -> dict[str, Any]:
    return {
        "kind": paragraph.kind.value,
        "moved": paragraph.moved,
        "old": paragraph.old,
        "new": paragraph.new,
        "from": _origin(paragraph.origin),
        "words": _words(paragraph.words),
    }


def _origin(origin: Origin | None) -> dict[str, int] | None:
    return None if origin is None else {"entry": origin.entry, "paragraph": origin.paragraph}


def _words(words: Words | None) -> list[list[str]] | None:
    return None if words is None else [[op.value, text] for op, text in words]
