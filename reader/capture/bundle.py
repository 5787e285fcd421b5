"""The pages of one visit as one document: a WARC file of a record for each page.

Invariant: the bytes of every page stand in it as they came, and the same visit gives the same
bundle. A single page is its own document, unless only its server told in which encoding it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from reader.capture.reading import text_of
from reader.capture.warc import Record, write_records
from reader.capture.warc_pages import Found, pages_in

_BEGIN = b"WARC/1.1\r\n"


def bundled(pages: Sequence[Record]) -> bytes:
    """Put the pages of a visit into one document."""
    if len(pages) == 1 and not _needs_header(pages[0]):
        return pages[0].body
    file = BytesIO()
    write_records(file, [pages], gzip=False)
    return file.getvalue()


def unbundled(document: Record) -> Sequence[Record]:
    """Take the pages of a visit out of their document; the first keeps its address and date."""
    if not document.body.startswith(_BEGIN):
        return (document,)
    found = pages_in(BytesIO(document.body), "", len(document.body))
    pages = [page for item in found if isinstance(item, Found) for page in item.pages]
    if not pages:
        return (document,)
    first = replace(document, body=pages[0].body, content_type=pages[0].content_type)
    return [first, *pages[1:]]


def _needs_header(page: Record) -> bool:
    """Whether a page reads otherwise without what its server said of its encoding."""
    if not page.charset or page.body.isascii():
        return False
    return text_of(page) != text_of(replace(page, content_type=page.media_type))
