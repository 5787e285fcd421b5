"""Takes the page out of an MHTML file, as Chromium, Internet Explorer and mail programs save it.

Owns the splitting of the file into its parts: the standard library's parser walks the pictures
line by line, and one part inside another without end. Invariant: the time is linear in the file.
See RFC 2557.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.parsing.containers.contents import Contents, too_large
from reader.parsing.containers.signs import HEAD, HEADERS_END
from reader.parsing.errors import ParseError

if TYPE_CHECKING:
    from email.message import Message

_MOST_PARTS = 20_000
_MOST_NESTED = 3
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})


class _Part(NamedTuple):
    """A part of the bundle: its headers, and its body as it is encoded."""

    headers: "Message[str, str]"
    body: bytes

    @property
    def is_page(self) -> bool:
        return self.headers.get_content_type() in _PAGE_TYPES


def read_mhtml(data: bytes, most: int) -> Contents:
    """Take the page out of an MHTML file.

    Args:
        data: The file's bytes.
        most: The most bytes that the page may have.

    Returns:
        The page with its address, the moment it was saved and its encoding.

    Raises:
        ParseError: The file holds no page, or one over the limit.
    """
    bundle = _part(data.lstrip())
    pages = [part for part in _parts(bundle, _MOST_NESTED) if part.is_page]
    if not pages:
        raise ParseError("this MHTML file holds no page, or is cut off before it")
    address = _header(bundle, "Snapshot-Content-Location")
    page = _root(bundle, pages, address)
    body = _decoded(page)
    if len(body) > most:
        raise too_large(most)
    location = address or _header(page, "Content-Location")
    return Contents(
        data=body,
        containers=("an MHTML file",),
        charset=page.headers.get_content_charset(),
        url=location if location and location.startswith(("http://", "https://")) else None,
        saved_at=_moment(_header(bundle, "Date")),
    )


def _part(data: bytes) -> _Part:
    """Part headers from body; a part without an end to its headers is all headers."""
    from email.parser import BytesHeaderParser

    end = HEADERS_END.search(data, 0, HEAD)
    headers = BytesHeaderParser().parsebytes(data[: end.start() if end else HEAD])
    return _Part(headers, data[end.end() :] if end else b"")


def _parts(part: _Part, depth: int) -> list[_Part]:
    """List the parts of a message, those of a message inside it in its place."""
    boundary = part.headers.get_boundary()
    if not boundary or not depth:
        return [part]
    mark = re.escape(boundary.encode("utf-8", "replace"))
    cut = re.compile(rb"(?:\A|\r?\n)--" + mark + rb"(?:--)?[ \t]*(?=\r?\n|\Z)")
    pieces = cut.split(part.body, _MOST_PARTS)[1:]
    return [found for piece in pieces for found in _parts(_part(piece.lstrip(b"\r\n")), depth - 1)]


def _root(bundle: _Part, pages: list[_Part], address: str | None) -> _Part:
    """Choose the page among frames: the part named as the start, at the address, or the first."""
    start = bundle.headers.get_param("start")
    for part in pages:
        if isinstance(start, str) and _header(part, "Content-ID") == start.strip():
            return part
    return next(
        (p for p in pages if address and _header(p, "Content-Location") == address), pages[0]
    )


def _header(part: _Part, name: str) -> str | None:
    """Return a header on one line; an address that was folded has no blanks in it."""
    value = part.headers.get(name)
    return None if value is None else re.sub(r"\r?\n[ \t]*", "", str(value)).strip() or None


def _decoded(part: _Part) -> bytes:
    from email.message import Message

    message: Message[str, str] = Message()
    encoding = part.headers.get("Content-Transfer-Encoding")
    if encoding is not None:
        message["Content-Transfer-Encoding"] = str(encoding).strip()
    message.set_payload(part.body.decode("ascii", "surrogateescape"))
    payload = message.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _moment(date: str | None) -> str | None:
    """Read a date as messages write it; `-0000` is the standard's word for UTC (RFC 5322, 3.3)."""
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(date) if date else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment is None:
        return None
    return moment.isoformat(timespec="seconds") + ("" if moment.tzinfo else "+00:00")
