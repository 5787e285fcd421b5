"""Chooses how to read a document: unpacks it, decodes it, and hands it to the reader of its kind.

Invariant: whatever the bytes, the answer is a Snapshot or a ParseError. What a container or a saver
says of the moment of saving comes before what the page says of itself, for a page tells when it was
last changed.
"""

from dataclasses import replace

from reader.blog import Basis, CaptureDate, Snapshot
from reader.parsing.cleaning import one_line
from reader.parsing.containers import MOST_BYTES, Contents, Saved, take_marks, unpack
from reader.parsing.decoding import decode
from reader.parsing.html import looks_like_html, read_html
from reader.parsing.markdown import is_markdown, read_markdown
from reader.parsing.ours import looks_like_json, read_ours
from reader.parsing.plain import read_plain
from reader.parsing.reading import Note, Reading


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
        ParseError: The document is binary data, a container without a page, or JSON or XML that
            nobody knows.
    """
    contents = unpack(data, most)
    text = decode(contents.data, contents.charset)
    if looks_like_json(text):
        return _told(Reading(read_ours(text), "our own JSON"), contents)
    if looks_like_html(text):
        saved = take_marks(text, contents.url)
        reading = Reading(read_html(saved.text, source, learnt), "a web page, by its text")
        return _told(reading, contents, saved)
    if is_markdown(text):
        return _told(read_markdown(text, source, learnt), contents)
    return _told(Reading(read_plain(text, source, learnt), "plain text"), contents)


def _told(reading: Reading, contents: Contents, saved: Saved | None = None) -> Reading:
    """Add to a reading what was said around the document."""
    saver, url, at = (saved.saver, saved.url, saved.saved_at) if saved else (None, None, None)
    url, at = url or contents.url, at or contents.saved_at
    notes = [Note("container", f"taken out of {container}") for container in contents.containers]
    if saver:
        notes.append(Note("saver", " ".join(["saved by", saver, *([f"at {at}"] if at else [])])))
    snapshot = reading.snapshot
    return replace(
        reading,
        snapshot=replace(
            snapshot,
            url=one_line(url) if url and snapshot.url is None else snapshot.url,
            captured_at=CaptureDate(at, Basis.STATED) if at else snapshot.captured_at,
        ),
        notes=(*notes, *reading.notes),
    )
