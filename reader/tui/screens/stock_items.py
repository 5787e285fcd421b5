"""The library's list: a group for each blog, an item for each snapshot, a fold for earlier ones.

Invariant: an item and the row that it stands for have the same place.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from reader.layout import Block, Mark, Role
from reader.layout.phrases import counted
from reader.layout.shown import shown
from reader.library.source import is_address
from reader.tui.phrases import date_text, dated, waiting
from reader.tui.stock import Kept, Stock
from reader.tui.widgets.listing import Item

if TYPE_CHECKING:
    from reader.library.store import SnapshotRow


class Spot(NamedTuple):
    """What an item of the list stands for."""

    kept: Kept
    row: "SnapshotRow | None"
    """None for the blog's earlier snapshots, which are not listed."""


def spots(stock: Stock) -> Iterator[Spot]:
    """Yield what the list shows, in its order."""
    for kept in stock:
        for row in kept.snapshots:
            yield Spot(kept, row)
        if len(kept.snapshots) < kept.blog.snapshots:
            yield Spot(kept, None)


def stock_items(
    stock: Stock, marked: Collection[int], watched: Mapping[int, Sequence[str]]
) -> Iterator[Item]:
    """List what is in the library.

    Args:
        stock: Its rows.
        marked: The snapshots that are marked.
        watched: How it stands with the blogs that are watched, in lines.

    Yields:
        An item for each of `spots`.
    """
    for kept, row in spots(stock):
        if row is None:
            left = kept.blog.snapshots - len(kept.snapshots)
            text = f"{left:,} earlier: enter lists {'it' if left == 1 else 'them'}"
            yield Item((Block(text, Role.FOLD),), Mark.FOLDED)
        else:
            above = (
                _heading(kept, watched.get(kept.blog.id, ())) if row is kept.snapshots[0] else ()
            )
            yield Item(_lines(row, row.id in marked), above=above)


def _heading(kept: Kept, watched: Sequence[str]) -> tuple[Block, ...]:
    lines = Block(shown(kept.blog.name), Role.HEADING), waiting(kept.blog.unread, kept.blog.changed)
    return (*lines, *(Block(line, Role.STAMP) for line in watched))


def _lines(row: "SnapshotRow", marked: bool) -> tuple[Block, ...]:
    date = ("● " if marked else "") + date_text(row.captured_at)
    without = "the first" if row.number == 1 else "…"
    address = row.origin.address
    origin = address if is_address(address) else PurePath(address).name
    about = f"{counted(row.entries, 'entry', 'entries')} · {shown(origin)}"
    return dated(date, row.tally, without), Block(about, Role.STAMP)


def empty_stock(offer: str | None) -> Item:
    """Say how to begin where the library is empty.

    Args:
        offer: A folder to try, in a checkout.

    Returns:
        One item: choosing it takes the offer.
    """
    lines = [
        Block("Your library is empty.", Role.HEADING),
        Block("", Role.TEXT),
        Block(
            "a                  adds a liveblog: its address, a saved page or a folder", Role.TEXT
        ),
        Block("liveblog FILE      reads one document without keeping it", Role.TEXT),
        Block(
            "liveblog FOLDER    opens all in it and compares each with the one before", Role.TEXT
        ),
    ]
    if offer:
        text = f"enter opens {offer}: five snapshots of one blog, to try it with"
        lines += [Block("", Role.TEXT), Block(text, Role.STAMP)]
    return Item(tuple(lines), whole=True)
