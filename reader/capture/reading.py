"""What a server sent, as text and as a snapshot.

Invariant: the encoding that the server names counts before any that the page names, and neither is
believed where the bytes belie it.
"""

from dataclasses import dataclass, replace

from reader.blog import Basis, CaptureDate, Snapshot
from reader.capture.asking import Answer
from reader.capture.errors import FetchError
from reader.capture.moments import http_moment
from reader.capture.warc import Record
from reader.library import shown
from reader.parsing import ParseError, Reading, explained
from reader.parsing.decoding import decode

PAGES = frozenset({"text/html", "application/xhtml+xml"})
_TEXTS = PAGES | {"text/plain"}
"""Kinds of documents whose encoding is the server's to name."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that came."""

    answer: Answer
    reading: Reading
    markup: str
    """Its text where it is a web page, else nothing."""

    @property
    def snapshot(self) -> Snapshot:
        """What it shows."""
        return self.reading.snapshot


def read_page(answer: Answer, address: str, most: int) -> Page:
    """Read what a server sent.

    Args:
        answer: What it sent.
        address: What was asked for.
        most: The most bytes that it may hold, where it is a file that holds another.

    Returns:
        The page.

    Raises:
        FetchError: It is no document that can be read.
    """
    record = answer.record
    reading = reading_of(record, shown(address), most)
    snapshot = replace(reading.snapshot, captured_at=_date(answer))
    markup = text_of(record) if record.media_type in PAGES else ""
    return Page(answer, reading._replace(snapshot=snapshot), markup)


def confirmed(page: Page, at: str) -> Page:
    """Return a page that still stands, as its server says.

    Args:
        page: The page as it came.
        at: When the server said so, ISO 8601 in UTC.
    """
    answer = replace(page.answer, received_at=at)
    snapshot = replace(page.snapshot, captured_at=_date(answer))
    return Page(answer, page.reading._replace(snapshot=snapshot), page.markup)


def reading_of(record: Record, source: str, most: int) -> Reading:
    """Read a document.

    Args:
        record: The document.
        source: Where it came from.
        most: The most bytes that it may hold.

    Returns:
        Its snapshot, and how it was read.

    Raises:
        FetchError: It is no document that can be read.
    """
    text = text_of(record) if record.charset else ""
    data = text.encode("utf-8") if text else record.body
    try:
        reading = explained(data, source, most=most)
    except ParseError as error:
        raise FetchError(f"cannot be read: {error}") from None
    return reading._replace(snapshot=replace(reading.snapshot, source=source))


def _date(answer: Answer) -> CaptureDate:
    """Tell when a page was captured: of a memento its archive says it (RFC 7089 section 2.1.1)."""
    archived = http_moment(answer.headers.get("memento-datetime", ""))
    if archived is not None:
        return CaptureDate(archived, Basis.STATED)
    return CaptureDate(answer.received_at, Basis.FETCHED)


def text_of(record: Record) -> str:
    """Return the text of a document that is one; nothing where it is packed or binary."""
    if record.media_type not in _TEXTS:
        return ""
    try:
        return decode(record.body, record.charset)
    except ParseError:
        return ""
