"""Chooses how to read a document: unpacks it, decodes it, and hands it to the reader of its kind.

Invariant: whatever the bytes, the answer is a Snapshot or a ParseError, and only the readers that a
document needs are imported. What a container or a saver says of the moment of saving comes before
what the page says of itself, for a page tells when it was last changed.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.blog import Basis, CaptureDate, Snapshot
from reader.blog.collector import collector_paused
from reader.parsing.cleaning import clean_markup, one_line
from reader.parsing.containers import MOST_BYTES, Contents, unpack
from reader.parsing.decoding import decode
from reader.parsing.errors import ForeignError
from reader.parsing.reading import Note, Reading

if TYPE_CHECKING:
    from reader.parsing.containers.saved import Saved

_OURS = "our own JSON"
_FIRST = re.compile(r"\s*(\S?)")
_OPENING = 4_096
"""Characters that tell whether a document is a feed."""
_FRAGMENT = (
    r"(?is)\s*(?>(?:<!--.{0,5000}?-->\s*){0,9})"
    r"<(?:\?xml|rss|feed|rdf|head|body|meta|title|script|main|article|section|div|header|ul|ol|dl"
    r"|h1|h2|p|table|figure|amp-live-list)\b[^<]{0,5000}>"
)
"""How XML begins, and parts of a page that were saved without the rest of it."""


def parse(
    data: bytes, source: str, *, learnt: frozenset[str] = frozenset(), most: int = MOST_BYTES
) -> Snapshot:
    """Read a document, as `explained` does, without the account of it."""
    return explained(data, source, learnt=learnt, most=most).snapshot


def explained(
    data: bytes, source: str, *, learnt: frozenset[str] = frozenset(), most: int = MOST_BYTES
) -> Reading:
    """Read a document, and tell how it was read.

    Args:
        data: The whole document: plain text or Markdown in any common encoding, a web page however
            it was saved, a feed, a publisher's JSON or our own; compressed or not.
        source: Where it came from: a path, an address, or `-`.
        learnt: Lines known as furniture from other documents, as `furniture.normalised` gives them.
        most: The most bytes that it may hold unpacked.

    Returns:
        The snapshot, one without entries where the document is no liveblog, and why it came out so.
        Our own JSON keeps the source that is written in it.

    Raises:
        ParseError: The document is binary data, a container without a page, or JSON that nobody
            knows.
    """
    contents = unpack(data, most)
    with collector_paused():
        reading = _read(contents, source, learnt)
    if learnt and reading.reader != _OURS:
        from reader.parsing.learnt import set_apart

        reading = reading._replace(snapshot=set_apart(reading.snapshot, learnt))
    return _told(reading, contents) if contents.containers else reading


def _read(contents: Contents, source: str, learnt: frozenset[str]) -> Reading:
    text = decode(contents.data, contents.charset)
    first = _FIRST.match(text)
    reading: Reading | None = None
    if first and first[1] in ("{", "["):
        reading = _json(text, source)
    elif first and first[1] == "<":
        reading = _markup(text, contents, source, learnt)
    return reading or _markdown(text, source, learnt) or _plain(text, source, learnt)


def _json(text: str, source: str) -> Reading | None:
    """Read JSON, ours or a publisher's; None where a text only begins with a bracket."""
    from reader.parsing.ours import looks_like_json, read_ours

    if not looks_like_json(text):
        return None
    try:
        return Reading(read_ours(text), _OURS)
    except ForeignError:
        from reader.parsing.found import reading_of
        from reader.parsing.structured import read_json

        found = read_json(text)
        if found is None:
            raise
    return reading_of(found, source)


def _markup(text: str, contents: Contents, source: str, learnt: frozenset[str]) -> Reading | None:
    """Read a feed or a page; None where a text only begins with an angle."""
    from reader.parsing.containers.saved import take_marks
    from reader.parsing.found import reading_of
    from reader.parsing.structured import looks_like_feed, read_feed
    from reader.parsing.web import looks_like_html, read_page

    if not (looks_like_html(text) or re.match(_FRAGMENT, text)):
        return None
    opening = text[:_OPENING].encode("utf-8", "replace")
    found = read_feed(text.encode("utf-8", "replace")) if looks_like_feed(opening) else None
    if found:
        return reading_of(found, source)
    saved = take_marks(clean_markup(text), contents.url)
    return _saved(read_page(saved.text, source, learnt), saved)


def _markdown(text: str, source: str, learnt: frozenset[str]) -> Reading | None:
    """Read Markdown; None where a text is none."""
    if "#" not in text and not text.startswith(("---", "+++")):
        return None
    from reader.parsing.markdown import is_markdown, read_markdown

    return read_markdown(text, source, learnt) if is_markdown(text) else None


def _plain(text: str, source: str, learnt: frozenset[str]) -> Reading:
    from reader.parsing.lines import lines_of
    from reader.parsing.plain import read_lines_explained

    return read_lines_explained(lines_of(text), source, learnt)


def _saved(reading: Reading, saved: "Saved") -> Reading:
    """Add what a saver wrote into the page."""
    reading = _with(reading, saved.url, saved.saved_at)
    if saved.saver is None:
        return reading
    when = f" at {saved.saved_at}" if saved.saved_at else ""
    note = Note("saver", f"saved by {saved.saver}{when}")
    return reading._replace(notes=(note, *reading.notes))


def _told(reading: Reading, contents: Contents) -> Reading:
    """Add what was said around the document, where nothing surer was said inside it."""
    notes = [Note("container", f"taken out of {container}") for container in contents.containers]
    saved = any(note.what == "saver" for note in reading.notes)
    told = _with(reading, contents.url, None if saved else contents.saved_at)
    return told._replace(notes=(*notes, *told.notes))


def _with(reading: Reading, url: str | None, at: str | None) -> Reading:
    """Give a snapshot an address where it has none, and the moment at which it was saved."""
    snapshot = reading.snapshot
    if url and snapshot.url is None:
        snapshot = replace(snapshot, url=one_line(url))
    if at:
        snapshot = replace(snapshot, captured_at=CaptureDate(at, Basis.STATED))
    return reading._replace(snapshot=snapshot)
