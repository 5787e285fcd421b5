"""One document read as a snapshot.

Invariant: whatever a document holds and wherever it lies, reading it gives a snapshot or raises a
DocumentError of one line.
"""

from dataclasses import replace

from reader.blog import Snapshot
from reader.library.dates import given_date
from reader.library.errors import DocumentError, shown
from reader.library.source import MAX_BYTES, read_bytes


def read_snapshot(doc: str, *, max_bytes: int = MAX_BYTES, given: str | None = None) -> Snapshot:
    """Read one document.

    Args:
        doc: A path, or `-` for standard input.
        max_bytes: The most that is read.
        given: The capture date that the user gives, before any the document states.

    Returns:
        The document's snapshot.

    Raises:
        DocumentError: It cannot be read, or the given date is none.
    """
    from reader.parsing import ParseError, parse

    date = given_date(given) if given is not None else None
    try:
        snapshot = parse(read_bytes(doc, max_bytes=max_bytes), shown(doc))
    except ParseError as error:
        raise DocumentError(f"{shown(doc)}: {error}") from None
    return replace(snapshot, captured_at=date) if date else snapshot
