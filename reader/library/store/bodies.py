"""The bytes of documents, compressed.

Invariant: each document is stored by itself or against one of its blog that came before, its key,
and a bounded number of steps leads from any to one that is stored by itself. Pages drift: a page
takes little but its news against one that came shortly before. As long as that is so, several in a
row have the same key, which has to be digested for the first of them alone.
"""

import sqlite3
from hashlib import sha256
from typing import NamedTuple

import zstandard

from reader.library.errors import DocumentError
from reader.library.store.newest import Newest
from reader.library.store.recent import Recent

STEPS = 16
"""The most steps from a document to one stored by itself: rebuilding it takes as many
decompressions more."""

NEAR = 1 / 48
"""A document that takes less than this share of its bytes against its key passes the key on, and
the next may take twice that."""

WORTH = 0.5
"""Against another a document must take less than this share of what the one takes that their line
starts from; else it starts a line, for the blog has changed."""

LEVEL = 3
LARGE = 1 << 20
"""From this many bytes on, matches far back in a document are sought too."""

NEWS_LEVEL = 1
"""Against another document most is found at any level, and the lowest reads that one quickest."""
NEWS_MATCH = 7
"""The fewest bytes that are sought in another document: what is not news is much longer."""
PLACES = 3
"""The logarithm of how many bytes of another document there are for each place in the table that it
is sought by. A table of one size for all forgets most of a large document."""
MIN_TABLE, MAX_TABLE = 12, 22
MIN_WINDOW, MAX_WINDOW = 17, 27
"""Logarithms; a window must reach over both documents."""
MAX_UNPACKED_WINDOW = 1 << 31

_LINE = f"""
    WITH RECURSIVE line (id, key_id, taken, step) AS (
        SELECT snapshot_id, key_id, length(data), 0 FROM body WHERE snapshot_id = ?
        UNION ALL
        SELECT b.snapshot_id, b.key_id, length(b.data), step + 1
        FROM line JOIN body b ON b.snapshot_id = line.key_id LIMIT {STEPS + 1}
    )
    SELECT id, taken FROM line ORDER BY step
"""
"""From a document to the one that its line starts from; in a damaged file too this ends."""


class Document(NamedTuple):
    """The document of a snapshot."""

    blog_id: int
    snapshot_id: int
    digest: bytes
    data: bytes


class _Stored(NamedTuple):
    """A document in a line."""

    snapshot_id: int
    taken: int
    """The bytes that it takes in the library."""


class _Key(NamedTuple):
    """A document that another is stored against."""

    snapshot_id: int
    digest: bytes


class _Packed(NamedTuple):
    key_id: int | None
    data: bytes


def digest_of(data: bytes) -> bytes:
    """Return the SHA-256 of a document."""
    return sha256(data).digest()


def store_body(
    db: sqlite3.Connection, document: Document, newest: Newest | None, recent: Recent
) -> None:
    """Store the bytes of a new snapshot.

    Args:
        db: The library, in a transaction.
        document: What to store.
        newest: The blog's newest snapshot before; None where there is none.
        recent: Holds documents and digested keys that came lately; gets the new ones.
    """
    packed = newest and (
        _beside(db, document, newest, recent) or _after(db, document, newest, recent)
    )
    packed = packed or _Packed(None, _alone(document.data))
    db.execute("INSERT INTO body VALUES (?, ?, ?)", (document.snapshot_id, *packed))
    recent.keep_document(document.blog_id, document.digest, document.data)


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
    if row is None or not _line(db, snapshot_id):
        raise DocumentError(f"the library holds no bytes of a snapshot {snapshot_id}")
    data = _rebuilt(db, _Key(snapshot_id, row[0]))
    if data is None:
        raise DocumentError(f"the bytes of snapshot {snapshot_id} in the library are damaged")
    return data


def _beside(
    db: sqlite3.Connection, document: Document, newest: Newest, recent: Recent
) -> _Packed | None:
    """Compress a document against the key of the newest, where both take little against it."""
    little = NEAR * len(document.data)
    if newest.key_id is None or newest.key_digest is None or (newest.taken or 0) >= little:
        return None
    key = _key(db, document.blog_id, _Key(newest.key_id, newest.key_digest), recent)
    packed = None if key is None else _news(document.data, key)
    return _Packed(newest.key_id, packed) if packed and len(packed) < 2 * little else None


def _after(
    db: sqlite3.Connection, document: Document, newest: Newest, recent: Recent
) -> _Packed | None:
    """Compress a document against the newest; None where it is to start a line."""
    line = _line(db, newest.snapshot_id)
    if not 0 < len(line) <= STEPS:
        return None
    key = _key(db, document.blog_id, _Key(newest.snapshot_id, newest.digest), recent)
    packed = None if key is None else _news(document.data, key)
    worth = WORTH * line[-1].taken
    return _Packed(newest.snapshot_id, packed) if packed and len(packed) < worth else None


def _key(
    db: sqlite3.Connection, blog_id: int, asked: _Key, recent: Recent
) -> zstandard.ZstdCompressionDict | None:
    """Return a document, digested; None where it is damaged."""
    key = recent.key(blog_id, asked.digest)
    if key is None:
        data = recent.document(blog_id, asked.digest) or _rebuilt(db, asked)
        if not data:
            return None
        key = _digested(data)
        recent.keep_key(blog_id, asked.digest, key)
    return key


def _line(db: sqlite3.Connection, snapshot_id: int) -> list[_Stored]:
    return [_Stored(*row) for row in db.execute(_LINE, (snapshot_id,))]


def _rebuilt(db: sqlite3.Connection, asked: _Key) -> bytes | None:
    """Rebuild a document; None where it is damaged."""
    data = None
    sql = "SELECT data FROM body WHERE snapshot_id = ?"
    try:
        for stored in reversed(_line(db, asked.snapshot_id)):
            data = _unpacked(db.execute(sql, (stored.snapshot_id,)).fetchone()[0], data)
    except (zstandard.ZstdError, MemoryError):  # a damaged frame may claim any size
        return None
    return data if data is not None and digest_of(data) == asked.digest else None


def _alone(data: bytes) -> bytes:
    size = len(data)
    far = {"window_log": min(MAX_WINDOW, size.bit_length()), "enable_ldm": True}
    parameters = zstandard.ZstdCompressionParameters.from_level(
        LEVEL, source_size=size, **(far if size > LARGE else {})
    )
    return zstandard.ZstdCompressor(compression_params=parameters).compress(data)


def _news(data: bytes, key: zstandard.ZstdCompressionDict) -> bytes:
    return zstandard.ZstdCompressor(level=NEWS_LEVEL, dict_data=key).compress(data)


def _digested(data: bytes) -> zstandard.ZstdCompressionDict:
    """Digest a document, for others to be compressed against it."""
    key = _raw(data)
    bits = len(data).bit_length()
    key.precompute_compress(
        compression_params=zstandard.ZstdCompressionParameters.from_level(
            NEWS_LEVEL,
            dict_size=len(data),
            window_log=min(max(MIN_WINDOW, bits + 2), MAX_WINDOW),
            hash_log=min(max(MIN_TABLE, bits - PLACES), MAX_TABLE),
            min_match=NEWS_MATCH,
        )
    )
    return key


def _unpacked(packed: bytes, key: bytes | None) -> bytes:
    decompressor = zstandard.ZstdDecompressor(
        dict_data=_raw(key) if key else None, max_window_size=MAX_UNPACKED_WINDOW
    )
    return decompressor.decompress(packed)


def _raw(data: bytes) -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(data, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
