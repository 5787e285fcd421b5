"""The web pages in a WARC file.

Invariant: pages come in the order of the file, each whole; a damaged record or a file that is cut
off costs only what cannot be read, and is told.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import StringIO
from typing import IO, TYPE_CHECKING

from reader.blog import Basis
from reader.capture.digests import is_belied
from reader.capture.encodings import unpacked
from reader.capture.errors import FetchError
from reader.capture.kinds import media_type
from reader.capture.warc import BASIS, UNKNOWN, Record
from reader.library import shown

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped] # ships no types

_PAGES = frozenset({"text/html", "application/xhtml+xml", ""})
"""What a page may be said to be; nothing at all is said of some."""

_DOCUMENTS = _PAGES | {"text/plain", "application/json", "application/octet-stream"}
"""What a `resource` record may hold: it was put there as a document; a response may be anything."""

_RESOURCES = ("http://", "https://", "urn:sha256:")
"""Addresses of resources that are documents; crawlers keep pictures and notes under others."""

_PIECE = 1 << 16
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]{0,9}(?:;[^\r\n]{0,999})?\r\n")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Again:
    """A record that says a page was the same as one met before (a `revisit`)."""

    keys: tuple[str, ...]
    """By which the page before was kept; the first known one counts."""
    where: str
    address: str
    at: str | None
    """When it was the same; None where the record does not say."""


@dataclass(frozen=True, slots=True)
class Found:
    """The pages of one visit, one as a rule."""

    pages: tuple[Record, ...]
    id: str
    """The first record's."""
    keys: tuple[str, ...]
    """By which later records may refer to it."""
    where: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A record, or the rest of a file, that cannot be read."""

    problem: str
    """Safe to show."""


def pages_in(stream: IO[bytes], name: str, most: int) -> Iterator[Found | Again | Unread]:
    """Read the web pages in a WARC file.

    Args:
        stream: The file, decompressed.
        name: The archive's name, safe to show.
        most: The most bytes that a page may hold.

    Yields:
        What each record of a page says; records of one visit that stand together are one.
    """
    held: Found | None = None
    for item, visit in _items(stream, name, most):
        if held is not None and isinstance(item, Found) and visit == held.id:
            held = replace(held, pages=(*held.pages, *item.pages))
            continue
        if held is not None:
            yield held
        held = item if isinstance(item, Found) else None
        if held is None:
            yield item
    if held is not None:
        yield held


def _items(stream: IO[bytes], name: str, most: int) -> Iterator[tuple[Found | Again | Unread, str]]:
    """Yield what each record says, with the record that it was captured together with."""
    records = _records(stream)
    while True:
        try:
            record = next(records, None)
            if record is None:
                return
            said = _headers(record.rec_headers)
            item = _read(record, said, name, most)
        except FetchError as error:
            yield Unread(f"{name}: a record {shown(str(error))}"), ""
            continue
        except Exception:  # a damaged record may lead warcio to raise anything
            yield Unread(f"{name}: is damaged or cut off; what stands before that was read"), ""
            return
        if item is not None:
            yield item, said.get("warc-concurrent-to", "")


def _records(stream: IO[bytes]) -> Iterator["ArcWarcRecord"]:
    """Yield the records; what warcio would write to standard error is dropped."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped] # no types

    records = iter(ArchiveIterator(stream, arc2warc=True))
    while True:
        with redirect_stderr(StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _read(
    record: "ArcWarcRecord", said: Mapping[str, str], name: str, most: int
) -> Found | Again | None:
    address, at = said.get("warc-target-uri", "").strip("<>"), _moment(said.get("warc-date", ""))
    record_id, digest = said.get("warc-record-id", ""), said.get("warc-payload-digest")
    where = f"{name}#{shown(record_id.strip('<>'))}"
    if record.rec_type == "revisit":
        first = said.get("warc-refers-to-target-uri", address)
        keys = _keys(digest, first, said.get("warc-refers-to-date", ""))
        return Again(keys, where, address, at)
    http = _headers(record.http_headers) if record.http_headers else {}
    kind = (http if record.http_headers else said).get("content-type", "")
    if not _is_page(record, address, media_type(kind)):
        return None
    if "warc-truncated" in said or at is None:
        raise FetchError(f"of {address} was cut off by who wrote it, or has no date")
    try:
        body = _body(record, http, digest or "", most)
    except FetchError as error:
        raise FetchError(f"of {address} {error}") from None
    page = Record(address, at, body, kind, _basis(said.get(BASIS.casefold())))
    return Found((page,), record_id, _keys(digest, address, said["warc-date"]), where)


def _is_page(record: "ArcWarcRecord", address: str, kind: str) -> bool:
    if record.rec_type == "response":
        status = record.http_headers.get_statuscode() if record.http_headers else ""
        return status == "200" and kind in _PAGES
    known = record.rec_type == "resource" and address.startswith(_RESOURCES)
    return known and kind in _DOCUMENTS


def _body(record: "ArcWarcRecord", http: Mapping[str, str], digest: str, most: int) -> bytes:
    """Read what a record holds, without transfer and content codings."""
    data = bytearray()
    while len(data) <= most and (piece := record.raw_stream.read(_PIECE)):
        data += piece
    if len(data) > most:
        raise FetchError(f"is over the limit of {most:,} bytes")
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise EOFError
    sent = bytes(data)
    is_chunked = http.get("transfer-encoding", "").casefold() == "chunked"
    whole = dechunked(sent) if is_chunked else sent
    try:
        body = unpacked(whole, http.get("content-encoding", ""), most)
    except FetchError:
        if whole.lstrip().startswith(b"<"):  # who wrote it took the coding off, not the header
            return whole
        raise
    if is_belied(digest, sent, whole, body):
        raise FetchError("is not what its digest says: it was changed or damaged since")
    return body


def dechunked(body: bytes) -> bytes:
    """Take the chunked transfer coding off (RFC 9112 section 7.1).

    Args:
        body: A body that is said to be chunked.

    Returns:
        What it holds; the body as it is where it is not chunked after all.
    """
    pieces: list[bytes] = []
    place = 0
    while found := _CHUNK.match(body, place):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(pieces)
        pieces.append(body[found.end() : found.end() + size])
        place = found.end() + size + 2
    return b"".join(pieces) if pieces and place >= len(body) else body


def _headers(headers: "object") -> Mapping[str, str]:
    """Return headers by names in lower case; of one that stands twice the first counts."""
    found: dict[str, str] = {}
    for name, value in getattr(headers, "headers", ()):
        found.setdefault(name.casefold(), value)
    return found


def _moment(value: str) -> str | None:
    """Read a WARC-Date: a moment in UTC, or a day, as version 1.1 allows."""
    if _DAY.fullmatch(value):
        return value
    try:
        moment = datetime.fromisoformat(value)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return None


def _basis(value: str | None) -> Basis | None:
    """Read how a date is known; what a user once gave is stated here, for no user gives it now."""
    if value == UNKNOWN:
        return None
    kept = {Basis.FETCHED, Basis.FILE, Basis.INFERRED}
    return Basis(value) if value in kept else Basis.STATED


def _keys(digest: str | None, address: str, date: str) -> tuple[str, ...]:
    """Return the keys by which a page is referred to, the surest first."""
    return (*((digest,) if digest else ()), f"{address} {date}")
