"""Entries and what stands around them, as canonical JSON and back.

Invariant: what is decoded equals what was encoded, and equal values give equal text, which makes
the text fit to be addressed by its digest.
"""

import json
from dataclasses import astuple, fields
from hashlib import blake2b
from typing import Any, NamedTuple

from reader.blog import Entry, Furniture, Link, Nature, Order, Passage, Snapshot

WORDING = ("id", "link", "published_at", "byline", "heading", "paragraphs", "passages", "links")
"""The fields of an entry that make its wording. The others (the stamp as the page shows it,
pinned, cards beside it) change from capture to capture while the entry says the same."""

DIGEST_BYTES = 16

_REST = tuple(f.name for f in fields(Entry) if f.name not in {*WORDING, "lines"})
_DEFAULTS = {f.name: f.default for f in fields(Entry)}


class Coded(NamedTuple):
    """An entry as it is stored."""

    digest: bytes
    """Of the content."""
    content: str
    rest: str


def digest_of(text: str) -> bytes:
    """Return the digest that a text is addressed by."""
    return blake2b(text.encode(), digest_size=DIGEST_BYTES).digest()


def encode_entry(entry: Entry) -> Coded:
    """Encode an entry; where it stands in a plain-text source is no part of it.

    Args:
        entry: Any entry.

    Returns:
        Its wording with its digest, and the rest.
    """
    content = _to_text(_said(entry, WORDING))
    return Coded(digest_of(content), content, _to_text(_said(entry, _REST)))


def decode_entry(content: str, rest: str) -> Entry:
    """Rebuild an entry, its lines left out.

    Args:
        content: Its encoded wording.
        rest: What else was encoded.

    Returns:
        The entry.
    """
    values = json.loads(content) | json.loads(rest)
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(value)
    if "passages" in values:
        values["passages"] = tuple(Passage(p, Nature(n), a) for p, n, a in values["passages"])
    if "links" in values:
        values["links"] = tuple(Link(*link) for link in values["links"])
    return Entry(**values)


def encode_frame(snapshot: Snapshot) -> str:
    """Encode what stands around a snapshot's entries, without the lines of its furniture."""
    return _to_text(
        {
            "url": snapshot.url,
            "publisher": snapshot.publisher,
            "language": snapshot.language,
            "title": snapshot.title,
            "standfirst": snapshot.standfirst,
            "order": snapshot.order.value,
            "lede": snapshot.lede,
            "furniture": [(furniture.text, furniture.reason) for furniture in snapshot.furniture],
        }
    )


def encode_furniture_lines(snapshot: Snapshot) -> str | None:
    """Encode where the furniture stands in a plain-text source; None where that is not known."""
    lines = [furniture.lines for furniture in snapshot.furniture]
    return _to_text(lines) if any(lines) else None


def decode_frame(content: str, furniture_lines: str | None) -> Snapshot:
    """Rebuild a snapshot without entries, source and date.

    Args:
        content: Its encoded frame.
        furniture_lines: Where its furniture stands, encoded.

    Returns:
        The snapshot.
    """
    values = json.loads(content)
    texts = values.pop("furniture")
    places = json.loads(furniture_lines) if furniture_lines else [None] * len(texts)
    return Snapshot(
        source="",
        order=Order(values.pop("order")),
        lede=tuple(values.pop("lede")),
        furniture=tuple(
            Furniture(text, reason, tuple(lines) if lines else None)
            for (text, reason), lines in zip(texts, places, strict=True)
        ),
        **values,
    )


def coverage_of(snapshot: Snapshot, entries: list[Coded]) -> bytes:
    """Return a digest of what a snapshot covers.

    Args:
        snapshot: The snapshot.
        entries: Its entries, encoded.

    Returns:
        The digest of title, standfirst, lede and the wordings in their places. Two snapshots with
        the same one tell a reader the same.
    """
    head = _to_text((snapshot.title, snapshot.standfirst, snapshot.lede))
    hasher = blake2b(head.encode(), digest_size=DIGEST_BYTES)
    for entry, coded in zip(snapshot.entries, entries, strict=True):
        hasher.update(coded.digest + (b"pinned" if entry.pinned else b""))
    return hasher.digest()


def _said(entry: Entry, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields that are other than where nothing is known."""
    pairs = ((name, getattr(entry, name)) for name in names)
    return {
        name: [astuple(part) for part in value] if name in {"passages", "links"} else value
        for name, value in pairs
        if value != _DEFAULTS[name]
    }


def _to_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
