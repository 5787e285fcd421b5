"""One document read as a snapshot.

Invariant: whatever a document holds and wherever it lies, reading it gives a snapshot or raises a
DocumentError of one line.
"""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.blog import Note, Snapshot
from reader.library.dates import given_date
from reader.library.errors import DocumentError, MissingError, shown
from reader.library.files import is_file, is_there
from reader.library.sidecar import GivenDates, read_dates
from reader.library.source import MAX_BYTES, read_bytes
from reader.parsing import ParseError, Reading, explained

NAMES = "`liveblog list` names those"
"""What helps where a blog may be meant."""


class Opened(NamedTuple):
    """A document that was read."""

    snapshot: Snapshot
    problems: tuple[str, ...]
    """What went wrong without keeping the document from being read, a line each."""
    reader: str
    """What read it."""
    notes: tuple[Note, ...]
    """Why it was read so."""


def open_document(
    doc: str, *, max_bytes: int = MAX_BYTES, given: str | None = None, data: bytes | None = None
) -> Opened:
    """Read one document.

    Args:
        doc: A path, `-` for standard input, or the name of a snapshot in the library.
        max_bytes: The most that is read.
        given: The capture date that the user gives; without one, the date that was set beside the
            document counts, before any that the document states.
        data: Its bytes, where the caller has read them.

    Returns:
        Its snapshot, and how it was read.

    Raises:
        DocumentError: It cannot be read, or the given date is none.
    """
    date = None if given is None else given_date(given)
    reading = None if data is not None else _stored(doc)
    if reading is None:
        reading = _parsed(read_named(doc, max_bytes) if data is None else data, doc, max_bytes)
    account = (reading.reader, reading.notes)
    if date is not None:
        return Opened(replace(reading.snapshot, captured_at=date), (), *account)
    path = Path(doc)
    dates = read_dates(path.parent) if is_file(path) else GivenDates({}, ())
    return Opened(with_given(reading.snapshot, path, dates), dates.problems, *account)


def _stored(doc: str) -> Reading | None:
    """Take a snapshot from the library where no document lies at that path."""
    if doc == "-" or is_there(Path(doc)):
        return None
    from reader.library.stored import stored_snapshot

    snapshot = stored_snapshot(doc)
    return Reading(snapshot, "the library holds it") if snapshot else None


def parse_document(doc: str, max_bytes: int, learnt: frozenset[str] = frozenset()) -> Snapshot:
    """Read and parse a document, without the dates that are kept beside it.

    Args:
        doc: A path, or `-` for standard input.
        max_bytes: The most that is read.
        learnt: Lines known as furniture from other documents.

    Returns:
        The snapshot.

    Raises:
        DocumentError: It cannot be read.
    """
    return _parsed(read_bytes(doc, max_bytes=max_bytes), doc, max_bytes, learnt).snapshot


def read_named(doc: str, max_bytes: int) -> bytes:
    """Read a document whole, as `read_bytes` does, where a blog of the library may be meant.

    Args:
        doc: What was typed, which names nothing in the library.
        max_bytes: The most that is read.

    Returns:
        The document's bytes.

    Raises:
        DocumentError: It cannot be read.
    """
    try:
        return read_bytes(doc, max_bytes=max_bytes)
    except MissingError as error:
        raise MissingError(f"{error}, and no blog of the library; {NAMES}") from None


def _parsed(data: bytes, doc: str, max_bytes: int, learnt: frozenset[str] = frozenset()) -> Reading:
    try:
        return explained(data, shown(doc), learnt=learnt, most=max_bytes)
    except ParseError as error:
        raise DocumentError(f"{shown(doc)}: {error}") from None


def with_given(snapshot: Snapshot, path: Path, given: GivenDates) -> Snapshot:
    """Give a snapshot the date that was set for its document, where one was."""
    date = given.dates.get(shown(path.name))
    return replace(snapshot, captured_at=date) if date else snapshot
