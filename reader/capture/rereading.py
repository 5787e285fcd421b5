"""Documents of the library read again from their bytes, whichever way they came.

Invariant: what was captured as several pages is read as those pages.
"""

from reader.blog import Snapshot
from reader.capture.bundle import unbundled
from reader.capture.errors import FetchError
from reader.capture.merging import merged
from reader.capture.reading import reading_of
from reader.capture.warc import Record
from reader.library import MAX_BYTES, DocumentError


def read_again(data: bytes, source: str) -> Snapshot:
    """Read a document of the library.

    Args:
        data: Its bytes.
        source: Where it came from.

    Returns:
        What it shows, without the date that the library knows.

    Raises:
        DocumentError: It cannot be read.
    """
    pages = unbundled(Record(source, "", data, ""))
    try:
        return merged([reading_of(page, source, MAX_BYTES).snapshot for page in pages])
    except FetchError as error:
        raise DocumentError(f"it {error}") from None
