"""Puts a page's entries into the library: the wordings that are new, and where all stand.

Invariant: a wording is stored once in a blog, and none is from the future, whatever it claims.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.blog import Entry, Order, Snapshot
from reader.library.store.coding import encode_layout, encode_wording
from reader.library.store.moments import seconds
from reader.library.store.newest import Newest
from reader.library.store.recent import Recent
from reader.library.store.schema import SECOND_BITS

AT_ONCE = 64
"""Wordings that are looked for in one query."""


class Page(NamedTuple):
    """A snapshot whose entries are to be stored."""

    blog_id: int
    snapshot_id: int
    snapshot: Snapshot
    addresses: Sequence[bytes]
    """Of its entries' wordings."""
    moment: int
    """The second of its capture."""
    latest: int
    """The second of its adding."""


def store_entries(
    db: sqlite3.Connection, page: Page, newest: Newest | None, recent: Recent
) -> None:
    """Store the wordings that are new, and where all stand.

    Args:
        db: The library, in a transaction.
        page: The snapshot.
        newest: The blog's newest snapshot before, with which most pages share nearly all; None
            where there is none.
        recent: What came lately.
    """
    layout = newest.layout if newest else None
    met = {} if layout is None else recent.wordings(page.blog_id, layout)
    _store_wordings(db, page, met)
    wordings = [met[address] for address in page.addresses]
    layout = encode_layout(page.snapshot.entries, wordings, page.addresses)
    db.execute("INSERT INTO layout VALUES (?, ?, ?, ?, ?)", (page.snapshot_id, *layout))
    shown = dict(zip(page.addresses, wordings, strict=True))
    recent.keep_wordings(page.blog_id, layout, shown)


def _store_wordings(db: sqlite3.Connection, page: Page, met: dict[bytes, int]) -> None:
    """Store the wordings that are new, and add to those met what the page shows besides."""
    unmet = _unmet(page, met)
    met.update(_stored(db, page.blog_id, list(unmet)))
    fresh = []
    for address, entry in unmet.items():
        if address not in met:
            met[address] = _free_id(db, _second_of(entry, page))
            db.execute(
                "INSERT INTO wording VALUES (?, ?, ?, ?, ?)",
                (met[address], page.blog_id, address, page.snapshot_id, encode_wording(entry)),
            )
            fresh.append((met[address],))
    db.executemany("INSERT INTO unindexed VALUES (?)", fresh)


def _unmet(page: Page, met: Mapping[bytes, int]) -> dict[bytes, Entry]:
    """Return entries in such an order that of one second the latest gets the highest number."""
    pairs = zip(page.addresses, page.snapshot.entries, strict=True)
    unmet = [(address, entry) for address, entry in pairs if address not in met]
    return dict(unmet if page.snapshot.order is Order.OLDEST_FIRST else unmet[::-1])


def _stored(
    db: sqlite3.Connection, blog_id: int, addresses: Sequence[bytes]
) -> Iterator[tuple[bytes, int]]:
    """Yield those of a blog's wordings that are stored."""
    for start in range(0, len(addresses), AT_ONCE):
        some = addresses[start : start + AT_ONCE]
        marks = ",".join("?" * len(some))
        sql = f"SELECT digest, id FROM wording WHERE blog_id = ? AND digest IN ({marks})"
        yield from db.execute(sql, (blog_id, *some)).fetchall()


def _second_of(entry: Entry, page: Page) -> int:
    """Tell when an entry was written as it is; where it does not say, when it was captured."""
    stamps = [seconds(iso) for iso in (entry.modified_at, entry.published_at) if iso]
    known = max((stamp for stamp in stamps if stamp is not None), default=page.moment)
    return min(known, page.latest)


def _free_id(db: sqlite3.Connection, second: int) -> int:
    """Return the lowest id of a second above those that are taken."""
    while True:
        low, high = second << SECOND_BITS, (second + 1) << SECOND_BITS
        sql = "SELECT max(id) FROM wording WHERE id >= ? AND id < ?"
        (taken,) = db.execute(sql, (low, high)).fetchone()
        if taken is None:
            return low
        if taken + 1 < high:
            return int(taken) + 1
        second += 1
