"""Writes WARC files (ISO 28500:2017, https://iipc.github.io/warc-specifications/).

Invariant: the same records give the same bytes. Documents stand as `resource` records, for what is
kept of them is the document, not the server's whole answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import IO, TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from reader.blog import Basis
from reader.capture.agent import user_agent
from reader.capture.kinds import charset, media_type

if TYPE_CHECKING:
    from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped] # it ships no types

_FORMAT = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"


BASIS = "Liveblog-Basis"
UNKNOWN = "unknown"
"""A field of our own in a record's header: how its date is known, where nobody stated it."""


@dataclass(frozen=True, slots=True)
class Record:
    """A document with its address and the moment at which it was captured."""

    address: str
    at: str
    """ISO 8601, UTC; a day where no time is known, as version 1.1 of the format allows."""
    body: bytes
    content_type: str
    """As the server said it, or a guess; nothing where there is none."""
    basis: Basis | None = Basis.STATED
    """How the moment is known; None where it is not that of the capture."""

    @property
    def media_type(self) -> str:
        """The kind of document, such as `text/html`."""
        return media_type(self.content_type)

    @property
    def charset(self) -> str | None:
        """The encoding that the server named."""
        return charset(self.content_type)


def write_records(file: IO[bytes], visits: Iterable[Sequence[Record]], *, gzip: bool) -> int:
    """Write documents as a WARC file.

    Args:
        file: Where to.
        visits: Documents that were captured together: the pages of a blog, or one alone. Each visit
            is held in memory only while it is written.
        gzip: Whether to compress each record, as files named `.warc.gz` are.

    Returns:
        How many documents were written.
    """
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(file, gzip=gzip, warc_version="1.1")
    count = 0
    for visit in visits:
        if count == 0:
            _write_about(writer, visit[0])
        for record in visit:
            _write(writer, record, None if record is visit[0] else visit[0])
        count += len(visit)
    return count


def _write_about(writer: "WARCWriter", first: Record) -> None:
    """Write the record that tells of the file; it is dated by the first, for no clock is asked."""
    told = f"software: {user_agent()}\r\nformat: WARC File Format 1.1\r\nconformsTo: {_FORMAT}\r\n"
    body = told.encode()
    headers = {"WARC-Record-ID": _record_id("warcinfo", first), "WARC-Date": _moment(first.at)}
    record = writer.create_warc_record(
        "", "warcinfo", payload=BytesIO(body), length=len(body), warc_headers_dict=headers
    )
    writer.write_record(record)


def _write(writer: "WARCWriter", record: Record, first: Record | None) -> None:
    """Write a record; of the pages of one visit each later one names the first."""
    headers = {
        "WARC-Record-ID": _record_id("resource", record),
        "WARC-Date": _moment(record.at),
        "WARC-Payload-Digest": f"sha256:{sha256(record.body).hexdigest()}",
    }
    if record.basis is not Basis.STATED:
        headers[BASIS] = record.basis.value if record.basis else UNKNOWN
    if first is not None:
        headers["WARC-Concurrent-To"] = _record_id("resource", first)
    made = writer.create_warc_record(
        record.address,
        "resource",
        payload=BytesIO(record.body),
        length=len(record.body),
        warc_content_type=record.content_type or "application/octet-stream",
        warc_headers_dict=headers,
    )
    writer.write_record(made)


def _moment(at: str) -> str:
    return at.replace("+00:00", "Z")


def _record_id(kind: str, record: Record) -> str:
    """Name a record by what it holds, so that the same always has the same name."""
    digest = sha256(record.body).hexdigest()
    name = " ".join((kind, record.address, record.at, digest))
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, name)}>"
