"""Turns the times of day that a page shows into full moments, midnight crossed or not.

Invariant: a moment shows the time of day it was made from; no clock is asked.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import pairwise

from reader.blog import Order

_OUT_OF_ORDER = 180
"""Minutes by which an entry may stand out of order; a longer step against it crosses midnight."""
_HALF_A_DAY = 12 * 60
"""Minutes; a longer step from one time of day to the next is the shorter one over midnight."""
_DAY = timedelta(days=1)


def direction(minutes: Iterable[int | None]) -> Order:
    """Tell a page's direction from its times of day, midnight once crossed or not.

    Args:
        minutes: Since midnight, in page order; None where an entry shows no time.

    Returns:
        The direction in which most of them run; unknown where they do not tell.
    """
    steps = [later - earlier for earlier, later in pairwise(m for m in minutes if m is not None)]
    return _most(-step if abs(step) > _HALF_A_DAY else step for step in steps)


def direction_of(ranks: Iterable[int]) -> Order:
    """Tell a page's direction from whatever orders its entries, as `direction` does."""
    return _most(later - earlier for earlier, later in pairwise(ranks))


def _most(steps: Iterable[int]) -> Order:
    counts = Counter((step > 0) - (step < 0) for step in steps)
    down, up = counts[-1], counts[1]
    if down >= 2 * up and down:
        return Order.NEWEST_FIRST
    if up >= 2 * down and up:
        return Order.OLDEST_FIRST
    return Order.UNKNOWN


def resolve(
    minutes: Sequence[int | None],
    order: Order,
    day: date | None,
    headings: Mapping[int, date] | None = None,
    zone: tzinfo | None = None,
) -> list[datetime | None]:
    """Give the times of a page's entries their days.

    Args:
        minutes: Since midnight, in page order; None where an entry shows no time.
        order: The direction in which the page lists its entries.
        day: The day of the first entry that shows a time; None where the page does not tell.
        headings: The days that headings between entries state, or entries themselves, each with
            the index of the first entry it holds for.
        zone: The zone of the times; None leaves the moments without an offset.

    Returns:
        A moment for each entry; None where it shows no time or its day is not told.
    """
    against = {Order.NEWEST_FIRST: -1, Order.OLDEST_FIRST: 1}.get(order, 0)
    moments: list[datetime | None] = []
    before: int | None = None
    for i, minute in enumerate(minutes):
        if headings and i in headings:
            day, before = headings[i], None
        if minute is None or day is None:
            moments.append(None)
            continue
        if before is not None and (before - minute) * against > _OUT_OF_ORDER:
            day = _shifted(day, against)
        before = minute
        moments.append(datetime.combine(day, time(*divmod(minute, 60)), zone) if day else None)
    return moments


def _shifted(day: date, days: int) -> date | None:
    """Return a day some days on, None past the ends of the calendar."""
    try:
        return day + days * _DAY
    except OverflowError:
        return None
