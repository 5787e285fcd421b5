"""What servers said about addresses, to ask them next time only for what has changed.

Invariant: validators stand for the bytes that were last stored from their address.
"""

import sqlite3

from reader.library.store.model import Validators


def validators(db: sqlite3.Connection, address: str) -> Validators:
    """Return what the server of an address said last; nothing where it was never asked."""
    sql = "SELECT etag, last_modified FROM validator WHERE address = ?"
    row = db.execute(sql, (address,)).fetchone()
    return Validators() if row is None else Validators(*row)


def keep_validators(db: sqlite3.Connection, address: str, said: Validators) -> None:
    """Keep what the server of an address said.

    Args:
        db: The library, in a transaction.
        address: The address that was asked.
        said: What it said.
    """
    db.execute(
        "INSERT OR REPLACE INTO validator VALUES (?, ?, ?)",
        (address, said.etag, said.last_modified),
    )
