"""Takes a document out of its containers, one inside another if need be.

Invariant: unpacking ends; data that is in no container comes back as it is.
"""

from collections.abc import Callable

from reader.parsing.containers.compressed import COMPRESSIONS, decompressed
from reader.parsing.containers.contents import Contents
from reader.parsing.containers.mhtml import is_mhtml, read_mhtml
from reader.parsing.containers.webarchive import is_webarchive, read_webarchive
from reader.parsing.containers.zipped import is_zip, read_zip
from reader.parsing.errors import ParseError

MOST_BYTES = 64_000_000
"""The most bytes that are unpacked unless the user raises the limit."""
_MOST_LAYERS = 4
"""A bundle in a zip file that was compressed for sending is three."""

_Open = Callable[[bytes, int], Contents]
_BUNDLES: tuple[tuple[Callable[[bytes], bool], _Open], ...] = (
    (is_zip, read_zip),
    (is_mhtml, read_mhtml),
    (is_webarchive, read_webarchive),
)


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
    """Open the outermost container; None where there is none."""
    for compression in COMPRESSIONS:
        if data.startswith(compression.magic):
            return decompressed(data, compression, most)
    return next((read(data, most) for holds, read in _BUNDLES if holds(data)), None)
