"""The snapshot that a new one of its blog builds on: the newest before it.

Invariant: all that storing needs of it is read in one query.
"""

import sqlite3
from typing import NamedTuple

from reader.library.store.coding import Layout


class Newest(NamedTuple):
    """The newest snapshot of a blog; in a damaged library it may lack its layout or its bytes."""

    snapshot_id: int
    coverage: bytes
    layout: Layout | None
    """Its wordings and their addresses; the other columns are left out."""
    digest: bytes
    """Of its document."""
    taken: int | None
    """The bytes that its document takes in the library."""
    key_id: int | None
    """The snapshot that its document is stored against; None where it is stored by itself."""
    key_digest: bytes | None
    """Of that one's document."""


def newest_of(db: sqlite3.Connection, blog_id: int) -> Newest | None:
    """Return a blog's newest snapshot, or None where it has none."""
    row = db.execute(
        """
        SELECT s.id, s.coverage, l.wordings, l.addresses, s.digest, length(b.data), b.key_id,
            k.digest
        FROM snapshot s LEFT JOIN layout l ON l.snapshot_id = s.id
        LEFT JOIN body b ON b.snapshot_id = s.id LEFT JOIN snapshot k ON k.id = b.key_id
        WHERE s.blog_id = ? ORDER BY s.moment DESC, s.turn DESC, s.id DESC LIMIT 1
        """,
        (blog_id,),
    ).fetchone()
    if row is None:
        return None
    snapshot_id, coverage, wordings, addresses, *body = row
    layout = None if wordings is None else Layout(wordings, addresses, None, None)
    return Newest(snapshot_id, coverage, layout, *body)
