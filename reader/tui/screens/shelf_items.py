"""The library's list: a group for each blog, an item for each snapshot, a line for each problem.

Invariant: snapshots come in the order of `standings`, so that an item's place finds its snapshot.
"""

from collections.abc import Collection, Mapping, Sequence

from reader.comparison import Summary
from reader.layout import Block, Role
from reader.library import Shelf
from reader.tui.finding import standings
from reader.tui.phrases import date_of, dated, entries_of, name_of
from reader.tui.widgets.listing import Item


def shelf_items(
    shelf: Shelf, tallies: Mapping[str, Summary], marked: Collection[str]
) -> tuple[Item, ...]:
    """List what is on the shelf.

    Args:
        shelf: What was read.
        tallies: What changed since the snapshot before, by source, as far as it is known.
        marked: Sources of the marked snapshots.

    Returns:
        An item for each snapshot, the newest of each blog first, then the problems.
    """
    items: list[Item] = []
    for standing in standings(shelf):
        newest = standing.place == len(standing.blog.snapshots) - 1
        above = (Block(standing.blog.name, Role.HEADING),) if newest else ()
        snapshot = standing.snapshot
        tally = tallies.get(snapshot.source) if standing.before else None
        without = "…" if standing.before else "the first"
        date = ("● " if snapshot.source in marked else "") + date_of(snapshot)
        about = f"{entries_of(snapshot)} · {name_of(snapshot)}"
        lines = (dated(date, tally, without), Block(about, Role.STAMP))
        items.append(Item(lines, above=above))
    return (*items, *_problems(shelf))


def _problems(shelf: Shelf) -> list[Item]:
    items = [Item((Block(f"! {problem}", Role.TEXT),), whole=True) for problem in shelf.problems]
    if items:
        items[0] = items[0]._replace(above=(Block("Could not be read", Role.HEADING),))
    return items


def empty_shelf(paths: Sequence[str], problems: Sequence[str]) -> Item:
    """Say that nothing of what was asked for is a liveblog.

    Args:
        paths: What the user asked to open.
        problems: Why it could not be.

    Returns:
        One item.
    """
    lines = [Block(f"No liveblog in {', '.join(paths)}.", Role.HEADING)]
    lines += [Block(problem, Role.TEXT) for problem in problems]
    return Item(tuple(lines), whole=True)
