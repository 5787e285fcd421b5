"""A blog's snapshots as a WARC file.

Invariant: every document of the blog stands in the file byte for byte, with its address, its moment
and its SHA-256; the same blog gives the same file.
"""

import os
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.capture.bundle import unbundled
from reader.capture.warc import Record, write_records
from reader.library import DocumentError, shown

if TYPE_CHECKING:
    from reader.library.store import Library, SnapshotRow

_KINDS = ((b"<", "text/html"), (b"{", "application/json"), (b"[", "application/json"))


def write_warc(library: "Library", blog_id: int, path: Path) -> int:
    """Write a blog's snapshots as a WARC file, which `liveblog add` takes back.

    Args:
        library: The library.
        blog_id: The blog.
        path: The file; each record is compressed where it ends in `.gz`. It is there whole or not
            at all.

    Returns:
        How many records were written: one for each snapshot, and one for each page of a paginated
        one.

    Raises:
        DocumentError: The library cannot be read, or the file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            visits = _visits(library, blog_id)
            count = write_records(file, visits, gzip=path.name.endswith(".gz"))
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        why = error.strerror or str(error)
        raise DocumentError(f"{shown(str(path))}: cannot be written: {shown(why)}") from None
    return count


def _visits(library: "Library", blog_id: int) -> Iterator[Sequence[Record]]:
    for row in library.snapshots(blog_id):
        data = library.bytes_of(row.id)
        date = row.captured_at
        at, basis = (date.value, date.basis) if date else (row.added_at, None)
        yield unbundled(Record(_address(library, row), at, data, _kind(data), basis))


def _address(library: "Library", row: "SnapshotRow") -> str:
    """Return a snapshot's address; of one that came without, its hash stands for it."""
    return library.snapshot(row.id).url or f"urn:sha256:{row.sha256}"


def _kind(data: bytes) -> str:
    """Guess what kind of document it is, by how it begins."""
    start = data[:1_000].removeprefix(BOM_UTF8).lstrip()
    kind = next((kind for begin, kind in _KINDS if start.startswith(begin)), None)
    if kind is not None:
        return kind
    return "text/plain" if b"\0" not in data[:1_000] else "application/octet-stream"
