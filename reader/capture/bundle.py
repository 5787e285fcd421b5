"""The pages of one visit as one document: a WARC file of a record for each page.

Invariant: the bytes of every page stand in it as they came, and the same visit gives the same
bundle.
"""

from collections.abc import Sequence
from io import BytesIO

from reader.capture.asking import Answer
from reader.capture.warc import Record, write_records


def bundled(pages: Sequence[Answer]) -> bytes:
    """Put pages into one document; a single page is its own document."""
    if len(pages) == 1:
        return pages[0].body
    file = BytesIO()
    write_records(file, map(_record, pages), gzip=False)
    return file.getvalue()


def _record(page: Answer) -> Record:
    kind = page.headers.get("content-type", "")
    return Record(page.address, page.received_at, page.body, kind)
