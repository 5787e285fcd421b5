"""What was typed as a document: a path, a name of the library's, or an address.

Invariant: nothing that asks the network is loaded for what is no address.
"""

from reader.library import Opened, open_document
from reader.library.source import is_address


def open_typed(doc: str, *, max_bytes: int, given: str | None) -> Opened:
    """Read one document.

    Args:
        doc: What was typed.
        max_bytes: The most that is read.
        given: The capture date that the user gives.

    Returns:
        The document's snapshot.

    Raises:
        DocumentError: It cannot be read, or the given date is none.
    """
    if not is_address(doc):
        return open_document(doc, max_bytes=max_bytes, given=given)
    from reader.capture.opening import open_address

    return open_address(doc, max_bytes=max_bytes, given=given)[0]
