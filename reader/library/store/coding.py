"""Entries and what stands around them, as canonical JSON and back.

Invariant: what is decoded equals what was encoded, and equal values give equal text, which makes
the text fit to be addressed by its digest.
"""

import json
import marshal
from collections.abc import Sequence
from dataclasses import fields
from hashlib import blake2b
from operator import attrgetter
from typing import Any, NamedTuple

from reader.blog import Entry, Furniture, Link, Media, Nature, Order, Passage, Snapshot

WORDING = ("id", "link", "published_at", "byline", "heading", "paragraphs", "passages", "links")
"""The fields of an entry that make its wording. The others (the stamp as the page shows it,
pinned, cards beside it) change from capture to capture while the entry says the same."""

REST = tuple(f.name for f in fields(Entry) if f.name not in {*WORDING, "lines"})

DIGEST_BYTES = 16

_DEFAULTS = {f.name: f.default for f in fields(Entry)}
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_rest_of = attrgetter(*REST)
_lines_of, _is_pinned = attrgetter("lines"), attrgetter("pinned")
_NOTHING_ELSE = _rest_of(Entry())


class Layout(NamedTuple):
    """Where a snapshot's entries stand, as its columns are stored."""

    wordings: str
    addresses: bytes
    lines: str | None
    rests: str | None


class Placed(NamedTuple):
    """An entry in a layout."""

    wording_id: int
    lines: list[int] | None
    rest: dict[str, Any] | None


def digest_of(text: str) -> bytes:
    """Return the digest that a text is addressed by."""
    return blake2b(text.encode(), digest_size=DIGEST_BYTES).digest()


def address_of(entry: Entry) -> bytes:
    """Return the digest that an entry's wording is addressed by.

    Every entry of every page passes by here, so the quickest unambiguous form is taken: version 2
    of `marshal`, which writes equal values alike whatever their history.

    Args:
        entry: Any entry.

    Returns:
        Its digest; equal wordings have the same.
    """
    said: tuple[Any, ...]
    said = (entry.id, entry.link, entry.published_at, entry.byline, entry.heading, entry.paragraphs)
    if entry.passages or entry.links:
        said += (_encode(_said(entry, ("passages", "links"))),)
    return blake2b(marshal.dumps(said, 2), digest_size=DIGEST_BYTES).digest()


def encode_wording(entry: Entry) -> str:
    """Encode what makes an entry's wording."""
    return _encode(_said(entry, WORDING))


def decode_entry(content: str, rest: dict[str, Any] | None, lines: list[int] | None) -> Entry:
    """Rebuild an entry.

    Args:
        content: Its encoded wording.
        rest: What it has besides, decoded; None where nothing.
        lines: Where it stands in a plain-text source.

    Returns:
        The entry.
    """
    values = json.loads(content)
    if rest:
        values |= rest
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(value)
    if "passages" in values:
        values["passages"] = tuple(Passage(p, Nature(n), a) for p, n, a in values["passages"])
    if "links" in values:
        values["links"] = tuple(Link(*link) for link in values["links"])
    if "media" in values:
        values["media"] = tuple(Media(p, Nature(n), *told) for p, n, *told in values["media"])
    return Entry(**values, lines=(lines[0], lines[1]) if lines else None)


def encode_frame(snapshot: Snapshot) -> str:
    """Encode what stands around a snapshot's entries, without the lines of its furniture."""
    return _encode(
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
    return _encode(lines) if any(lines) else None


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


def coverage_of(snapshot: Snapshot, addresses: Sequence[bytes]) -> bytes:
    """Return a digest of what a snapshot covers.

    Args:
        snapshot: The snapshot.
        addresses: Those of its entries' wordings.

    Returns:
        The digest of title, standfirst, lede and the wordings in their places. Two snapshots with
        the same one tell a reader the same.
    """
    head = _encode((snapshot.title, snapshot.standfirst, snapshot.lede))
    pinned = bytes(map(_is_pinned, snapshot.entries))
    return blake2b(b"".join((head.encode(), pinned, *addresses)), digest_size=DIGEST_BYTES).digest()


def encode_layout(
    entries: Sequence[Entry], wordings: Sequence[int], addresses: Sequence[bytes]
) -> Layout:
    """Encode where entries stand.

    Args:
        entries: The entries, in page order.
        wordings: Their wordings' ids.
        addresses: Those of their wordings.

    Returns:
        The columns of a layout.
    """
    lines = list(map(_lines_of, entries))
    rests = {
        place: _said(entries[place], REST)
        for place, rest in enumerate(map(_rest_of, entries))
        if rest != _NOTHING_ELSE
    }
    return Layout(
        _encode(wordings),
        b"".join(addresses),
        _encode(lines) if any(lines) else None,
        _encode(rests) if rests else None,
    )


class Places(NamedTuple):
    """A decoded layout."""

    wordings: list[int]
    lines: list[list[int] | None] | None
    rests: dict[str, dict[str, Any]]

    def at(self, place: int) -> Placed:
        """Return the entry at a place."""
        lines = self.lines[place] if self.lines else None
        return Placed(self.wordings[place], lines, self.rests.get(str(place)))


def decode_layout(layout: Layout) -> Places:
    """Decode a layout."""
    return Places(
        json.loads(layout.wordings),
        json.loads(layout.lines) if layout.lines else None,
        json.loads(layout.rests) if layout.rests else {},
    )


def addresses_in(layout: Layout) -> dict[bytes, int]:
    """Return the wordings of a layout by their addresses."""
    packed = layout.addresses
    starts = range(0, len(packed), DIGEST_BYTES)
    addresses = [packed[start : start + DIGEST_BYTES] for start in starts]
    return dict(zip(addresses, json.loads(layout.wordings), strict=True))


def _said(entry: Entry, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields that are other than where nothing is known."""
    return {name: value for name in names if (value := getattr(entry, name)) != _DEFAULTS[name]}
