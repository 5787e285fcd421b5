"""Documents opened as evidence: with the hash of their bytes, and where they came from.

Invariant: a hash is of a document's bytes as they came, nothing unpacked or decoded.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from reader.blog import Blog
from reader.library.files import is_file
from reader.library.reading import Opened, open_document, read_named
from reader.library.source import MAX_BYTES
from reader.library.stored import stored_row, stored_rows


class Proof(NamedTuple):
    """What proves a document."""

    origin: str | None = None
    """The path or address that the library has it from; None where it is in no library."""
    sha256: str | None = None
    """Of its bytes, in hexadecimal; None where they are gone."""


def open_proven(
    doc: str, *, max_bytes: int = MAX_BYTES, given: str | None = None
) -> tuple[Opened, Proof]:
    """Read one document as `open_document` does, and hash the bytes that it was read from.

    Args:
        doc: A path, `-` for standard input, or the name of a snapshot in the library.
        max_bytes: The most that is read.
        given: The capture date that the user gives.

    Returns:
        The document with what proves it.

    Raises:
        DocumentError: It cannot be read, or the given date is none.
    """
    row = stored_row(doc)
    if row is not None:
        opened = open_document(doc, max_bytes=max_bytes, given=given)
        return opened, Proof(row.origin.address, row.sha256)
    data = read_named(doc, max_bytes)
    opened = open_document(doc, max_bytes=max_bytes, given=given, data=data)
    return opened, Proof(None, _sha256([data]))


def prove_blog(typed: str, blog: Blog) -> list[Proof]:
    """Find what proves each snapshot of a blog.

    Args:
        typed: The name by which the blog was found, where the library holds it.
        blog: The blog. Snapshots of documents have the documents' places as their sources.

    Returns:
        As many as it has snapshots, in their order.
    """
    rows = stored_rows(typed)
    if len(rows) == len(blog.snapshots):
        return [Proof(row.origin.address, row.sha256) for row in rows]
    return [_proof(one.source) for one in blog.snapshots]


def _proof(source: str) -> Proof:
    if is_file(Path(source)):
        return Proof(None, _file_sha256(Path(source)))
    row = stored_row(source)
    return Proof(row.origin.address, row.sha256) if row else Proof()


def _file_sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return _sha256(iter(lambda: file.read(1 << 20), b""))
    except OSError:
        return None


def _sha256(chunks: Iterable[bytes]) -> str:
    from hashlib import sha256

    digest = sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()
