"""Opens the outermost container around a document, whatever its kind.

Invariant: data that is in no container opens nothing.
"""

from collections.abc import Callable

from reader.parsing.containers.compressed import COMPRESSIONS, decompressed
from reader.parsing.containers.contents import Contents
from reader.parsing.containers.mhtml import read_mhtml
from reader.parsing.containers.signs import is_mhtml
from reader.parsing.containers.webarchive import is_webarchive, read_webarchive
from reader.parsing.containers.zipped import is_zip, read_zip

_Open = Callable[[bytes, int], Contents]
_BUNDLES: tuple[tuple[Callable[[bytes], bool], _Open], ...] = (
    (is_zip, read_zip),
    (is_mhtml, read_mhtml),
    (is_webarchive, read_webarchive),
)


def opened(data: bytes, most: int) -> Contents | None:
    """Open the outermost container.

    Args:
        data: A file's bytes.
        most: The most bytes that the container may hold.

    Returns:
        What it holds; None where there is no container.

    Raises:
        ParseError: It is damaged, holds no page or several, or holds more than the limit.
    """
    for compression in COMPRESSIONS:
        if data.startswith(compression.magic):
            return decompressed(data, compression, most)
    return next((read(data, most) for holds, read in _BUNDLES if holds(data)), None)
