"""Opens archives of web pages: WARC files, compressed or not, and WACZ files.

Invariant: an archive is streamed, never held; of a hostile one no more is unpacked without an
end of line than twice the limit. WACZ: https://specs.webrecorder.net/wacz/1.1.1/
"""

import gzip
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedIOBase, RawIOBase
from pathlib import Path
from typing import IO, cast
from zipfile import BadZipFile, ZipFile

from reader.library import DocumentError, shown

_GZIP = b"\x1f\x8b"
_SUFFIXES = (".warc", ".warc.gz", ".wacz")
_MEMBER = re.compile(r"(?:.*/)?archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)

LONGEST_LINE = 2
"""How many times as long as a page a stretch without an end of line may be."""

DAMAGED = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
"""What reading a damaged, locked or hostile archive raises."""


def is_archive(path: str) -> bool:
    """Whether a file's name is that of an archive of web pages."""
    return path.casefold().endswith(_SUFFIXES)


@dataclass(slots=True)
class Position:
    """How far an archive is read."""

    done: int = 0
    total: int = 0
    """Bytes of the file."""


def warc_streams(path: Path, most: int, position: Position) -> Iterator[IO[bytes]]:
    """Open the WARC files in an archive, one after the other.

    Args:
        path: A WARC or WACZ file.
        most: The most bytes that a page may hold.
        position: Follows how far the file is read.

    Yields:
        Each WARC file, decompressed.

    Raises:
        DocumentError: The file cannot be read or is no archive.
    """
    with _explained(path), path.open("rb") as file:
        position.total = path.stat().st_size
        if path.name.casefold().endswith(".wacz"):
            yield from _members(file, most, position)
        else:
            yield _plain(file, file, most, position)


def _members(file: IO[bytes], most: int, position: Position) -> Iterator[IO[bytes]]:
    with ZipFile(file) as archive:
        names = [item for item in archive.infolist() if _MEMBER.fullmatch(item.filename)]
        if not names:
            raise DocumentError("holds no WARC file")
        for name in names:
            with archive.open(name) as member:
                yield _plain(member, file, most, position)


def _plain(stream: IO[bytes], file: IO[bytes], most: int, position: Position) -> IO[bytes]:
    packed = stream.read(2) == _GZIP
    stream.seek(0)
    plain = gzip.GzipFile(fileobj=stream) if packed else stream
    return cast("IO[bytes]", _Guarded(cast("BufferedIOBase", plain), file, most, position))


class _Guarded(RawIOBase):
    """A stream that ends where it holds more without an end of line than any page does.

    Who reads it looks for ends of lines, and would hold what comes before the first.
    """

    def __init__(
        self, stream: BufferedIOBase, file: IO[bytes], most: int, position: Position
    ) -> None:
        self._stream, self._file, self._most, self._position = stream, file, most, position
        self._since = 0
        self._begun = False

    def readable(self) -> bool:
        """Whether it can be read."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Read some bytes; raises ValueError where the stream is hostile."""
        try:
            data = self._stream.read1(size)  # read would lose what stands before the end
        except EOFError:  # warcio would take it for the end
            raise ValueError("cut off") from None
        self._position.done = self._file.tell()
        if not self._begun and data.startswith(_GZIP):
            raise ValueError("packed more than once")
        self._begun = True
        end = data.rfind(b"\n")
        self._since = self._since + len(data) if end < 0 else len(data) - end - 1
        if self._since > LONGEST_LINE * self._most:
            raise ValueError("no end of line within the limit")
        return data


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what opening an archive raises into one line."""
    name = shown(str(path))
    try:
        yield
    except DocumentError as error:
        raise DocumentError(f"{name}: {error}") from None
    except FileNotFoundError:
        raise DocumentError(f"{name}: no such file or folder") from None
    except DAMAGED as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "is damaged"
        raise DocumentError(f"{name}: cannot be read: {shown(why)}") from None
