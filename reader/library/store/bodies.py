"""The bytes of documents, compressed.

Invariant: each document is stored by itself (a key) or against the one that was its blog's newest
when it came, and a bounded number of steps leads from any to a key. Pages drift: against the one
before, a page takes its news alone.
"""

import sqlite3
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

import zstandard

from reader.library.errors import DocumentError
from reader.library.store.recent import Recent

STEPS = 16
"""The most steps from a document to its key: rebuilding it takes as many decompressions more, and
damage to a document reaches as many that came later."""

WORTH = 0.5
"""Against another a document must take less than this share of what the key takes; else it becomes
a key, for the blog has changed."""

LEVEL = 3
NEWS_LEVEL = 1
"""Against another document most is found at any level, and the lowest reads that one quickest."""
LARGE = 1 << 20
"""From this many bytes on, matches far back are sought too."""
MAX_WINDOW = 1 << 31

_LINE = f"""
    WITH RECURSIVE line (id, key_id, step) AS (
        SELECT snapshot_id, key_id, 0 FROM body WHERE snapshot_id = ?
        UNION ALL
        SELECT b.snapshot_id, b.key_id, step + 1
        FROM line JOIN body b ON b.snapshot_id = line.key_id LIMIT {STEPS + 1}
    )
    SELECT id FROM line ORDER BY step
"""
"""From a document to its key; in a damaged file too this ends."""


class Document(NamedTuple):
    """The document of a snapshot."""

    blog_id: int
    snapshot_id: int
    digest: bytes
    data: bytes


class Base(NamedTuple):
    """The snapshot against whose document another may be stored."""

    snapshot_id: int
    digest: bytes


def digest_of(data: bytes) -> bytes:
    """Return the SHA-256 of a document."""
    return sha256(data).digest()


def store_body(
    db: sqlite3.Connection, document: Document, base: Base | None, recent: Recent
) -> None:
    """Store the bytes of a new snapshot.

    Args:
        db: The library, in a transaction.
        document: What to store.
        base: The blog's newest snapshot before; None where there is none.
        recent: Holds that one's document, where it came lately; gets the new one.
    """
    packed = None if base is None else _against(db, document, base, recent)
    key_id = None if base is None or packed is None else base.snapshot_id
    db.execute(
        "INSERT INTO body (snapshot_id, key_id, data) VALUES (?, ?, ?)",
        (document.snapshot_id, key_id, packed or _compressed(document.data, None)),
    )
    recent.keep(document.blog_id, document.digest, document.data)


def load_body(db: sqlite3.Connection, snapshot_id: int) -> bytes:
    """Return the bytes of a snapshot's document.

    Args:
        db: The library.
        snapshot_id: The snapshot.

    Returns:
        The bytes, checked against their SHA-256.

    Raises:
        DocumentError: There is no such snapshot, or its bytes are damaged.
    """
    row = db.execute("SELECT digest FROM snapshot WHERE id = ?", (snapshot_id,)).fetchone()
    line = _line(db, snapshot_id)
    if row is None or not line:
        raise DocumentError(f"the library holds no bytes of a snapshot {snapshot_id}")
    data = _rebuilt(db, line, row[0])
    if data is None:
        raise DocumentError(f"the bytes of snapshot {snapshot_id} in the library are damaged")
    return data


def _against(
    db: sqlite3.Connection, document: Document, base: Base, recent: Recent
) -> bytes | None:
    """Compress a document against another; None where it is to be a key."""
    line = _line(db, base.snapshot_id)
    if not 0 < len(line) <= STEPS:
        return None
    old = recent.document(document.blog_id, base.digest) or _rebuilt(db, line, base.digest)
    if old is None:
        return None
    packed = _compressed(document.data, old)
    sql = "SELECT length(data) FROM body WHERE snapshot_id = ?"
    (taken,) = db.execute(sql, (line[-1],)).fetchone()
    return packed if len(packed) < WORTH * taken else None


def _line(db: sqlite3.Connection, snapshot_id: int) -> list[int]:
    return [row[0] for row in db.execute(_LINE, (snapshot_id,))]


def _rebuilt(db: sqlite3.Connection, line: Sequence[int], digest: bytes) -> bytes | None:
    """Rebuild the first document of a line; None where it is damaged."""
    data = None
    sql = "SELECT data FROM body WHERE snapshot_id = ?"
    try:
        for snapshot_id in reversed(line):
            data = _unpacked(db.execute(sql, (snapshot_id,)).fetchone()[0], data)
    except (zstandard.ZstdError, MemoryError):  # a damaged frame may claim any size
        return None
    return data if data is not None and digest_of(data) == digest else None


def _compressed(data: bytes, key: bytes | None) -> bytes:
    size = len(data) + len(key or b"")
    far = {"window_log": min(27, size.bit_length()), "enable_ldm": True} if size > LARGE else {}
    parameters = zstandard.ZstdCompressionParameters.from_level(
        NEWS_LEVEL if key else LEVEL,
        source_size=len(data),
        dict_size=len(key or b""),
        **far,
    )
    return zstandard.ZstdCompressor(
        dict_data=_dictionary(key), compression_params=parameters
    ).compress(data)


def _unpacked(packed: bytes, key: bytes | None) -> bytes:
    decompressor = zstandard.ZstdDecompressor(
        dict_data=_dictionary(key), max_window_size=MAX_WINDOW
    )
    return decompressor.decompress(packed)


def _dictionary(key: bytes | None) -> zstandard.ZstdCompressionDict | None:
    if not key:
        return None
    return zstandard.ZstdCompressionDict(key, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
