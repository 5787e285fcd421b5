"""Adds to the stamps of a page those that it writes otherwise here and there.

Invariant: a stamp is added only where its time fits its place.
"""

from bisect import bisect
from collections.abc import Collection, Sequence

from reader.blog import Order
from reader.parsing.regular import order_of, separates
from reader.parsing.told import Mark, Told


def with_kin(main: Sequence[Mark], found: Sequence[Mark], told: Told) -> list[Mark]:
    """Add stamps that a page writes otherwise here and there: with a unit, with the day.

    Args:
        main: The stamps of the form that separates the page's entries.
        found: All its stamps, in page order.
        told: Where its text stands.

    Returns:
        The main ones and their like, in page order.
    """
    order = order_of([stamp for _, stamp in main])
    kin = _plain(main[0][1].form)
    taken = {i for i, _ in main}
    others = [mark for mark in found if mark[0] not in taken and not mark[1].is_update]
    places = [i for i, _ in main]
    ranks = {stamp.rank for _, stamp in main}
    alike = (mark for mark in others if _plain(mark[1].form) == kin)
    fitting = [
        mark
        for mark in alike
        if _fits(mark, main, bisect(places, mark[0]), order)
        or (mark[0] < places[0] and _leads(mark, main[0], ranks, order, told))
    ]
    dated = [mark for mark in others if _is_dated(mark[1].form, kin) and mark[0] > main[-1][0]]
    if dated and (order is not Order.NEWEST_FIRST or not separates(dated, told)):
        dated = []
    return sorted([*main, *fitting, *dated], key=lambda mark: mark[0])


def _plain(form: str) -> str:
    return form.partition("U")[0].replace("t", "T").replace("L", "").replace("AT", "T")


def _is_dated(form: str, plain: str) -> bool:
    return "D" in form and _plain(form).replace("D", "").replace("W", "") == plain


def _leads(
    mark: Mark, first: Mark, ranks: Collection[int | None], order: Order, told: Told
) -> bool:
    """Tell whether a stamp written otherwise heads an entry above the first of the main form.

    It comes before that one by its time, or has the time of another: it is a pinned copy then.
    """
    rank, below = mark[1].rank, first[1].rank
    if rank is None or below is None or not told.between(mark[0], first[0]):
        return False
    if rank in ranks:
        return True
    return rank >= below if order is Order.NEWEST_FIRST else rank <= below


def _fits(mark: Mark, main: Sequence[Mark], place: int, order: Order) -> bool:
    """Tell whether a stamp stands between two others by its time as by its place."""
    stamp = mark[1]
    if not 0 < place < len(main) or stamp.rank is None:
        return False
    above, below = main[place - 1][1].rank, main[place][1].rank
    if above is None or below is None:
        return False
    if order is Order.OLDEST_FIRST:
        above, below = below, above
    return order is not Order.UNKNOWN and above >= stamp.rank >= below
