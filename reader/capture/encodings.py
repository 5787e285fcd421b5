"""Takes the content coding off what a server sent (RFC 9110 section 8.4).

Invariant: no more than one byte beyond the limit is unpacked, whatever was sent: the HTTP client's
own decoders unpack each piece whole, so they are not used.
"""

import zlib

from reader.capture.errors import FetchError
from reader.parsing import ParseError
from reader.parsing.containers.compressed import COMPRESSIONS, Compression, decompressed

ACCEPTED = "gzip, deflate, br, zstd"
"""What servers are told can be taken off."""

MOST_CODINGS = 3
"""Codings put on one another; more is an attack."""


def _deflate(data: bytes, size: int) -> bytes:
    """Unpack what servers call deflate: zlib's format, or the bare stream that some send."""
    try:
        return zlib.decompressobj().decompress(data, size)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, size)


def _brotli(data: bytes, size: int) -> bytes:
    import brotli  # type: ignore[import-untyped] # it ships no types

    decompressor = brotli.Decompressor()
    try:
        held = bytearray(decompressor.process(data, output_buffer_limit=size))
        while len(held) < size and not decompressor.is_finished():
            piece = decompressor.process(b"", output_buffer_limit=size)
            if not piece:
                raise EOFError
            held += piece
    except brotli.error:
        raise ValueError from None
    return bytes(held[:size])


_KNOWN = {compression.name: compression for compression in COMPRESSIONS}
_CODINGS = {
    "gzip": _KNOWN["gzip"],
    "x-gzip": _KNOWN["gzip"],
    "zstd": _KNOWN["Zstandard"],
    "deflate": Compression("deflate", b"", _deflate),
    "br": Compression("brotli", b"", _brotli),
}


def unpacked(data: bytes, codings: str, most: int) -> bytes:
    """Take the content codings off a body.

    Args:
        data: The body as it was sent.
        codings: The Content-Encoding header.
        most: The most bytes that it may hold.

    Returns:
        The body.

    Raises:
        FetchError: It is damaged, holds more than the limit, or the coding is not known.
    """
    names = [name.strip().casefold() for name in codings.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > MOST_CODINGS:
        raise FetchError("is sent in more codings than any page needs")
    for name in reversed(names):
        if name not in _CODINGS:
            raise FetchError("is sent in a coding that nobody asked for")
        try:
            data = decompressed(data, _CODINGS[name], most).data if data else data
        except ParseError as error:
            raise FetchError(f"cannot be unpacked: {error}") from None
    return data
