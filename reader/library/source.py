"""The bytes of a document: a file, standard input or a pipe.

Invariant: reading ends. No more than the limit is read, a pipe that stays silent is given up,
devices are refused, and whatever goes wrong is a DocumentError.
"""

import os
import select
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from reader.library.errors import DocumentError, MissingError, shown

MAX_BYTES = 64_000_000
"""The largest document that is read unless the user raises the limit."""

WRITER_SECONDS = 2.0
"""How long a FIFO may be without a writer."""

SILENT_SECONDS = 60.0
"""How long a pipe may send nothing: longer than a slow page takes, shorter than for ever."""

PAUSE_SECONDS = 0.02
"""Between two looks at a FIFO that has no writer yet."""

CHUNK = 1 << 20


def read_bytes(doc: str, *, max_bytes: int = MAX_BYTES) -> bytes:
    """Read a document whole.

    Args:
        doc: A path, or `-` for standard input.
        max_bytes: The most that is read.

    Returns:
        The document's bytes.

    Raises:
        DocumentError: It cannot be read, is no file or pipe, stays silent or is over the limit; a
            MissingError where nothing lies there.
    """
    if doc == "-":
        return _standard_input(max_bytes)
    refuse_address(doc)
    with _explained(doc):
        status = Path(doc).stat()
        _refuse(doc, status.st_mode)
        if stat.S_ISFIFO(status.st_mode):
            return _fifo(doc, max_bytes)
        if status.st_size > max_bytes:
            raise _too_large(doc, max_bytes)
        with Path(doc).open("rb", buffering=0) as file:
            return _join(doc, iter(lambda: file.read(CHUNK), b""), max_bytes)


def refuse_address(doc: str) -> None:
    """Raise a DocumentError where a document is an address: files alone are read here."""
    if is_address(doc):
        raise DocumentError(
            f"{shown(doc)}: is an address, not a file; liveblog fetch gets it into the library"
        )


def is_address(doc: str) -> bool:
    """Whether a document is named by an address of the web."""
    return doc.casefold().startswith(("http://", "https://"))


@contextmanager
def _explained(doc: str) -> Iterator[None]:
    """Turn what the system raises into one line."""
    try:
        yield
    except FileNotFoundError:
        raise MissingError(f"{shown(doc)}: no such file or folder") from None
    except PermissionError:
        raise DocumentError(f"{shown(doc)}: you may not read it; check its permissions") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise DocumentError(f"{shown(doc)}: cannot be read: {shown(why)}") from None


def _refuse(doc: str, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise DocumentError(f"{shown(doc)}: is a folder; give one of the documents in it")
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        raise DocumentError(f"{shown(doc)}: is a device, not a document; `-` reads standard input")
    if stat.S_ISSOCK(mode):
        raise DocumentError(f"{shown(doc)}: is a socket, not a document")


def _too_large(doc: str, max_bytes: int) -> DocumentError:
    return DocumentError(
        f"{shown(doc)}: is over the limit of {max_bytes:,} bytes; --max-bytes raises it"
    )


def _join(doc: str, chunks: Iterator[bytes], max_bytes: int) -> bytes:
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > max_bytes:
            raise _too_large(doc, max_bytes)
    return bytes(data)


def _standard_input(max_bytes: int) -> bytes:
    if sys.stdin is None:
        raise DocumentError("-: standard input is closed; give a file or pipe a document in")
    with _explained("-"):
        descriptor = sys.stdin.fileno()
        mode = os.fstat(descriptor).st_mode
        patience = SILENT_SECONDS if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) else None
        return _join("-", _chunks("-", descriptor, patience), max_bytes)


def _fifo(doc: str, max_bytes: int) -> bytes:
    """Read a FIFO, or a pipe by the name that a process substitution gives it."""
    descriptor = os.open(doc, os.O_RDONLY | os.O_NONBLOCK)
    try:
        first = _first(doc, descriptor)
        return _join(doc, chain([first], _chunks(doc, descriptor, SILENT_SECONDS)), max_bytes)
    finally:
        os.close(descriptor)


def _first(doc: str, descriptor: int) -> bytes:
    """Wait for a writer: until there is one, reading an empty pipe meets its end at once."""
    for _ in range(round(WRITER_SECONDS / PAUSE_SECONDS)):
        try:
            chunk = os.read(descriptor, CHUNK)
        except BlockingIOError:
            return b""
        if chunk:
            return chunk
        time.sleep(PAUSE_SECONDS)
    raise DocumentError(
        f"{shown(doc)}: nothing came through this pipe in {WRITER_SECONDS:.0f} seconds; "
        "start its writer first"
    )


def _chunks(doc: str, descriptor: int, patience: float | None) -> Iterator[bytes]:
    while select.select([descriptor], [], [], patience)[0]:
        chunk = os.read(descriptor, CHUNK)
        if not chunk:
            return
        yield chunk
    raise DocumentError(
        f"{shown(doc)}: has sent nothing for {patience:.0f} seconds; its writer seems to hang"
    )
