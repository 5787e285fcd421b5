"""Takes a document out of its containers, one inside another if need be.

Invariant: unpacking ends; data that is in no container comes back as it is.
"""

from reader.parsing.containers.contents import Contents
from reader.parsing.containers.signs import may_be_packed
from reader.parsing.errors import ParseError

MOST_BYTES = 64_000_000
"""The most bytes that are unpacked unless the user raises the limit."""
_MOST_LAYERS = 4
"""A bundle in a zip file that was compressed for sending is three."""


def unpack(data: bytes, most: int = MOST_BYTES) -> Contents:
    """Take a document out of the containers around it.

    Args:
        data: A file's bytes.
        most: The most bytes that a container may hold.

    Returns:
        The document, with what its containers say of it.

    Raises:
        ParseError: A container is damaged, holds no page or several, or holds more than the limit.
    """
    contents = Contents(data)
    for _ in range(_MOST_LAYERS):
        opened = _opened(contents.data, most)
        if opened is None:
            return contents
        contents = opened.inside(contents)
    if _opened(contents.data, most) is not None:
        raise ParseError("it is packed too many times over; unpack it first")
    return contents


def _opened(data: bytes, most: int) -> Contents | None:
    """Open the outermost container; its readers are loaded where there is one."""
    if not may_be_packed(data):
        return None
    from reader.parsing.containers.openers import opened

    return opened(data, most)
