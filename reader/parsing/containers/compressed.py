"""Decompresses files: gzip, bzip2, xz and Zstandard.

Invariant: no more than one byte beyond the limit is decompressed, however small the file.
"""

from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple

from reader.parsing.containers.contents import Contents, too_large
from reader.parsing.containers.signs import BZIP2, GZIP, XZ, ZSTANDARD
from reader.parsing.errors import ParseError

_WINDOW = 1 << 27
"""Bytes of memory that a Zstandard file may ask for: what its own tool allows."""
_PIECE = 1_024
"""Bytes of a Zstandard file read at a time; a piece holds at most 32 MB."""


class Compression(NamedTuple):
    """A format of compressed files."""

    name: str
    magic: bytes
    """What its files start with."""
    read: Callable[[bytes, int], bytes]
    """Decompresses a file, up to a number of bytes."""


def decompressed(data: bytes, compression: Compression, most: int) -> Contents:
    """Decompress a file.

    Args:
        data: The file's bytes.
        compression: Its format.
        most: The most bytes that it may hold.

    Returns:
        What it holds.

    Raises:
        ParseError: It is damaged, cut off, or holds more than the limit.
    """
    try:
        held = compression.read(data, most + 1)
    except _errors():
        raise ParseError(f"this {compression.name} file is damaged or cut off") from None
    if len(held) > most:
        raise too_large(most)
    return Contents(held, (f"a {compression.name} file",))


def _errors() -> tuple[type[Exception], ...]:
    """Return what the libraries raise for a damaged file."""
    import lzma
    import zlib

    from zstandard import ZstdError

    return (OSError, EOFError, zlib.error, lzma.LZMAError, ZstdError, ValueError, MemoryError)


def _gzip(data: bytes, size: int) -> bytes:
    import gzip

    with gzip.GzipFile(fileobj=BytesIO(data)) as file:
        return file.read(size)


def _bzip2(data: bytes, size: int) -> bytes:
    import bz2

    with bz2.BZ2File(BytesIO(data)) as file:
        return file.read(size)


def _xz(data: bytes, size: int) -> bytes:
    import lzma

    with lzma.LZMAFile(BytesIO(data)) as file:
        return file.read(size)


def _zstandard(data: bytes, size: int) -> bytes:
    """Decompress frame by frame: the library's own files do not tell one that is cut off."""
    from zstandard import ZstdDecompressor

    fresh = ZstdDecompressor(max_window_size=_WINDOW).decompressobj
    held, frame, place = bytearray(), fresh(), 0
    while place < len(data) and len(held) < size:
        if frame.eof:
            frame = fresh()
        piece = data[place : place + _PIECE]
        held += frame.decompress(piece)
        place += len(piece) - len(frame.unused_data)
    if len(held) < size and not frame.eof:
        raise EOFError
    return bytes(held[:size])


COMPRESSIONS = (
    Compression("gzip", GZIP, _gzip),
    Compression("bzip2", BZIP2, _bzip2),
    Compression("xz", XZ, _xz),
    Compression("Zstandard", ZSTANDARD, _zstandard),
)
