"""The bytes of documents, compressed.

Invariant: any document is rebuilt by decompressing at most two: each is stored by itself (a key) or
against its blog's latest key, never against one that itself needs another.
"""

import sqlite3
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

import zstandard

from reader.library.errors import DocumentError

KEY_EVERY = 32
"""How many documents follow a key at the most. The next key comes earlier where those that follow
have taken as much as the key itself, for pages drift: were each to take a step more than the one
before, no other rule would take less in all."""

WORTH = 0.5
"""Against a key a document must take less than this share of the key's own compressed size; else
it becomes a key, for the blog has changed."""

LEVEL = 3
DIGESTED = 64
"""How many keys are kept ready to compress against: reading one takes longer than using it, and who
watches blogs comes back to the same few."""
LARGE = 1 << 20
"""From this many bytes on, matches far back are sought too."""
MAX_WINDOW = 1 << 31


def digest_of(data: bytes) -> bytes:
    """Return the SHA-256 of a document."""
    return sha256(data).digest()


class Key(NamedTuple):
    """A document that others are compressed against."""

    snapshot_id: int
    packed: bytes


def store_body(db: sqlite3.Connection, blog_id: int, snapshot_id: int, data: bytes) -> None:
    """Store the bytes of a new snapshot.

    Args:
        db: The library, in a transaction.
        blog_id: The snapshot's blog.
        snapshot_id: The snapshot.
        data: Its document.
    """
    key, packed = _latest_key(db, blog_id), b""
    if key is not None:
        packed = _compressed_against(data, key.packed)
        if len(packed) >= WORTH * len(key.packed):
            key = None
    if key is None:
        packed = _compressed(data, None)
    db.execute(
        "INSERT INTO body (snapshot_id, key_id, data) VALUES (?, ?, ?)",
        (snapshot_id, key.snapshot_id if key else None, packed),
    )


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
    row = db.execute(
        """
        SELECT s.digest, b.data, k.data FROM snapshot s JOIN body b ON b.snapshot_id = s.id
        LEFT JOIN body k ON k.snapshot_id = b.key_id WHERE s.id = ?
        """,
        (snapshot_id,),
    ).fetchone()
    if row is None:
        raise DocumentError(f"the library holds no bytes of a snapshot {snapshot_id}")
    digest, packed, key = row
    try:
        data = _unpacked(packed, None if key is None else _unpacked(key, None))
    except (zstandard.ZstdError, MemoryError):  # a damaged frame may claim any size
        data = b""
    if digest_of(data) != digest:
        raise DocumentError(f"the bytes of snapshot {snapshot_id} in the library are damaged")
    return data


def _latest_key(db: sqlite3.Connection, blog_id: int) -> Key | None:
    """Return a blog's latest key; None where it has none, or as many follow it as may."""
    rows = db.execute(
        """
        SELECT snapshot_id, key_id, length(data) FROM body WHERE snapshot_id IN (
            SELECT id FROM snapshot WHERE blog_id = ? ORDER BY id DESC LIMIT ?
        ) ORDER BY snapshot_id DESC
        """,
        (blog_id, KEY_EVERY),
    )
    followed = 0
    for snapshot_id, key_id, size in rows:
        if key_id is None:
            return _key(db, snapshot_id) if followed < size else None
        followed += size
    return None


def _key(db: sqlite3.Connection, snapshot_id: int) -> Key:
    sql = "SELECT data FROM body WHERE snapshot_id = ?"
    return Key(snapshot_id, db.execute(sql, (snapshot_id,)).fetchone()[0])


def _compressed_against(data: bytes, key: bytes) -> bytes:
    """Compress a document against a key, which is given compressed."""
    if max(len(data), len(key)) > LARGE:
        return _compressed(data, _unpacked(key, None))
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=_digested(key)).compress(data)


@lru_cache(DIGESTED)
def _digested(key: bytes) -> zstandard.ZstdCompressionDict | None:
    dictionary = _dictionary(_unpacked(key, None))
    if dictionary is not None:
        dictionary.precompute_compress(level=LEVEL)
    return dictionary


def _compressed(data: bytes, key: bytes | None) -> bytes:
    size = len(data) + len(key or b"")
    far = {"window_log": min(27, size.bit_length()), "enable_ldm": True} if size > LARGE else {}
    parameters = zstandard.ZstdCompressionParameters.from_level(
        LEVEL, source_size=len(data), dict_size=len(key or b""), **far
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
