"""Entries that were lost from the library, read again from the bytes of their snapshots.

Invariant: an entry that reads as it did keeps its id, and with it that it was read and the user's
word on it.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.blog import Entry, Snapshot
from reader.library.errors import DocumentError
from reader.library.store.bodies import load_body
from reader.library.store.coding import (
    Layout,
    address_of,
    addresses_in,
    coverage_of,
    digest_of,
    encode_frame,
    encode_furniture_lines,
    encode_wording,
)
from reader.library.store.connecting import writing
from reader.library.store.moments import seconds
from reader.library.store.placing import Page, store_entries
from reader.library.store.rebuilding import Rebuilder
from reader.library.store.recent import Recent
from reader.parsing import ParseError

ReadAgain = Callable[[bytes, str], Snapshot]
"""Reads the bytes of a document that came from a source; raises a DocumentError or ParseError."""


class _Row(NamedTuple):
    id: int
    blog_id: int
    source: str
    frame_id: int
    moment: int
    added_at: str


def lacking(db: sqlite3.Connection) -> Iterator[int]:
    """Find the snapshots that cannot be rebuilt as they were stored.

    Args:
        db: The library.

    Yields:
        Their ids, each when the one before it was dealt with.
    """
    rebuilder = Rebuilder(db)
    for (snapshot_id,) in db.execute("SELECT id FROM snapshot ORDER BY id").fetchall():
        if not _is_whole(db, snapshot_id, rebuilder):
            yield snapshot_id
            rebuilder = Rebuilder(db)


def _is_whole(db: sqlite3.Connection, snapshot_id: int, rebuilder: Rebuilder) -> bool:
    try:
        entries = rebuilder.snapshot(snapshot_id).entries
    except DocumentError:
        return False
    sql = "SELECT s.entries, l.addresses FROM snapshot s JOIN layout l ON l.snapshot_id = s.id"
    found = db.execute(f"{sql} WHERE s.id = ?", (snapshot_id,)).fetchone()
    return bool(found == (len(entries), b"".join(map(address_of, entries))))


def restore(db: sqlite3.Connection, snapshot_id: int, read_again: ReadAgain) -> None:
    """Read a snapshot's entries again from its bytes and store them.

    Args:
        db: The library.
        snapshot_id: The snapshot.
        read_again: Reads its bytes.

    Raises:
        DocumentError: Its bytes are lost, or no entries are found in them any more.
    """
    row = _Row(
        *db.execute(
            "SELECT id, blog_id, source, frame_id, moment, added_at FROM snapshot WHERE id = ?",
            (snapshot_id,),
        ).fetchone()
    )
    try:
        again = read_again(load_body(db, snapshot_id), row.source)
    except ParseError as error:
        raise DocumentError(f"its bytes cannot be read: {error}") from None
    if not again.entries:
        raise DocumentError("no entries are found in its bytes any more")
    addresses = [address_of(entry) for entry in again.entries]
    with writing(db):
        db.execute("DELETE FROM unindexed WHERE wording_id NOT IN (SELECT id FROM wording)")
        head, frame_id = _frame(db, row, again)
        _put_back(db, row, dict(zip(addresses, again.entries, strict=True)))
        _lay_out(db, row, replace(head, entries=again.entries), addresses, frame_id)


def _frame(db: sqlite3.Connection, row: _Row, again: Snapshot) -> tuple[Snapshot, int]:
    """Return what stands around the entries, and its row; stored anew where it was lost."""
    try:
        return Rebuilder(db).head(row.id), row.frame_id
    except DocumentError:
        head = replace(again, url=again.url or _address(db, row))
    content = encode_frame(head)
    digest = digest_of(content)
    sql = "SELECT id FROM frame WHERE blog_id = ? AND digest = ?"
    (frame_id,) = db.execute(sql, (row.blog_id, digest)).fetchone() or (row.frame_id,)
    db.execute("DELETE FROM frame WHERE id = ?", (frame_id,))
    db.execute("INSERT INTO frame VALUES (?, ?, ?, ?)", (frame_id, row.blog_id, digest, content))
    return head, frame_id


def _address(db: sqlite3.Connection, row: _Row) -> str | None:
    """Return the address of a blog that was fetched; a document states its own."""
    sql = """
        SELECT url FROM address WHERE blog_id = ? AND EXISTS (
            SELECT 1 FROM sighting WHERE snapshot_id = ? AND origin <> 'file'
        ) ORDER BY url LIMIT 1
    """
    found = db.execute(sql, (row.blog_id, row.id)).fetchone()
    return None if found is None else str(found[0])


def _put_back(db: sqlite3.Connection, row: _Row, entries: dict[bytes, Entry]) -> None:
    """Put the wordings back that are damaged, or that are missing and whose ids are known."""
    ids = _ids(db, row.id)
    for address, entry in entries.items():
        content = encode_wording(entry)
        there = db.execute(
            "UPDATE wording SET content = ? WHERE blog_id = ? AND digest = ?",
            (content, row.blog_id, address),
        )
        if not there.rowcount and address in ids:
            wording = (ids[address], row.blog_id, address, row.id, content)
            db.execute("INSERT OR IGNORE INTO wording VALUES (?, ?, ?, ?, ?)", wording)


def _ids(db: sqlite3.Connection, snapshot_id: int) -> dict[bytes, int]:
    """Return the wordings of a snapshot by their addresses, as far as its layout tells them."""
    sql = "SELECT wordings, addresses, NULL, NULL FROM layout WHERE snapshot_id = ?"
    found = db.execute(sql, (snapshot_id,)).fetchone()
    try:
        return addresses_in(Layout(*found)) if found else {}
    except (ValueError, TypeError):
        return {}


def _lay_out(
    db: sqlite3.Connection, row: _Row, snapshot: Snapshot, addresses: Sequence[bytes], frame_id: int
) -> None:
    db.execute("DELETE FROM layout WHERE snapshot_id = ?", (row.id,))
    latest = seconds(row.added_at) or row.moment
    page = Page(row.blog_id, row.id, snapshot, addresses, row.moment, latest)
    store_entries(db, page, None, Recent())
    lines = encode_furniture_lines(snapshot)
    db.execute(
        "UPDATE snapshot SET frame_id = ?, furniture_lines = ?, entries = ?, coverage = ? "
        "WHERE id = ?",
        (frame_id, lines, len(addresses), coverage_of(snapshot, addresses), row.id),
    )
    db.execute("DELETE FROM comparison WHERE ? IN (older_id, newer_id)", (row.id,))
