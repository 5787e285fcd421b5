"""When entries were posted, on one line of minutes for both pages, as far as the pages tell.

Invariant: minutes of the two sides can be compared with each other, and swapping the sides keeps
their distances. Where only times of day are known, days are counted from the page's order, and
the two lines are laid over each other where they show the same entries.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from reader.blog import Entry, Order
from reader.blog.window import instant
from reader.comparison.backbone import Pair
from reader.comparison.stamps import time_of_day

Minutes = list[int | None]
"""The minute each entry was posted; None where that is not known."""

DAY = 24 * 60
"""Minutes of a day."""
_NEXT_DAY = 3 * 60
"""A time of day that jumps back by more belongs to another day."""
_DELAY = 30
"""One that jumps back by less belongs to the same day and stands out of order."""
_AHEAD = 3
"""So many entries further down tell which of the two is the case in between."""
_DENSE = 60
"""Where entries follow each other within so many minutes, a day never passes between two."""
_AGREE = 2
"""So many entries must be apart by the same minutes for that to be no chance."""
_PUBLISHED = attrgetter("published_at")
_SIGNS = {Order.OLDEST_FIRST: 1, Order.NEWEST_FIRST: -1}
_UNSTATED = (Order.UNKNOWN, Order.UNKNOWN)


def minutes(
    old: Sequence[Entry],
    new: Sequence[Entry],
    pairs: Iterable[Pair],
    orders: tuple[Order, Order] = _UNSTATED,
    between: int | None = None,
) -> tuple[Minutes, Minutes]:
    """Return when the entries of both sides were posted.

    Args:
        old: The older entries, in page order.
        new: The newer ones.
        pairs: Old and new places of entries known to be the same.
        orders: The directions that the pages say they run in.
        between: Minutes from the capture of the older page to that of the newer one, if known.

    Returns:
        The minutes of the old and of the new entries; all None where the sides cannot be compared.
    """
    if _dated(old) and _dated(new):
        return _absolute(old), _absolute(new)
    sides = _counted(old, orders[0]), _counted(new, orders[1])
    untold: tuple[Minutes, Minutes] = [None] * len(old), [None] * len(new)
    if sides[0] == untold[0] or sides[1] == untold[1]:
        return untold
    both = [(i, j) for i, j in pairs if sides[0][i] is not None and sides[1][j] is not None]
    shift = None
    if len(both) >= _AGREE or (both and not _at_an_end(both[0], len(old), len(new))):
        shift = _shift([(sides[1][j] or 0) - (sides[0][i] or 0) for i, j in both])
    if shift is None and between is not None:
        shift = _captured_shift(*sides, between)
    if shift is None:
        return untold
    return sides[0], [None if m is None else m - shift for m in sides[1]]


def _dated(entries: Iterable[Entry]) -> bool:
    """Return whether any of a page's entries states a full time, so that no day is counted."""
    stated = filter(None, map(_PUBLISHED, entries))
    return any(_minute(iso) is not None for iso in stated)


def _at_an_end(pair: Pair, old: int, new: int) -> bool:
    """Return whether a pair stands where pages put posts that are out of order, on either."""
    return pair[0] in {0, old - 1} or pair[1] in {0, new - 1}


def _shift(apart: Sequence[int]) -> int | None:
    """Return how far the newer page's line lies beyond the older one's; None where nothing tells.

    Where most of the same entries agree, one page may tell the time of another zone. Where they do
    not, some show another time than they did, and those tell that still show the same time of day.
    """
    middle = _median(apart)
    agreeing = sum(distance == middle for distance in apart)
    if agreeing >= _AGREE and agreeing * 2 > len(apart):
        return int(middle)
    same = [distance for distance in apart if distance % DAY == 0]
    return round(_median(same) / DAY) * DAY if same else None


def _captured_shift(old: Minutes, new: Minutes, between: int) -> int | None:
    """Return how far the newer line lies beyond if each page was captured soon after its newest.

    In whole days, so that neither zones nor a pause of half a day matter.
    """
    newest = [max((m for m in line if m is not None), default=None) for line in (old, new)]
    if newest[0] is None or newest[1] is None:
        return None
    return round((newest[1] - newest[0] - between) / DAY) * DAY


def _median(numbers: Sequence[int]) -> float:
    """Return the middle number, or the mean of the middle two; `statistics` is slow to import."""
    ranked = sorted(numbers)
    return (ranked[(len(ranked) - 1) // 2] + ranked[len(ranked) // 2]) / 2


def _absolute(entries: Sequence[Entry]) -> Minutes:
    return [_minute(entry.published_at) if entry.published_at else None for entry in entries]


@lru_cache(maxsize=1 << 14)
def _minute(iso: str) -> int | None:
    """Return a moment as minutes since 1970; most are asked for on both sides, and twice."""
    moment = instant(iso)
    return None if moment is None else int(moment.timestamp() // 60)


def _of_day(entry: Entry) -> int | None:
    """Return the minute of the day that a page shows for an entry."""
    if entry.stamp:
        return time_of_day(entry.stamp)
    moment = instant(entry.published_at)
    return None if moment is None else moment.hour * 60 + moment.minute


def _direction(times: Sequence[int]) -> int:
    """Return 1 where times of day rise down the page, else -1; a small step across midnight too."""
    steps = [(after - before) % DAY for before, after in pairwise(times) if before != after]
    return 1 if sum(step < DAY // 2 for step in steps) * 2 > len(steps) else -1


def _counted(entries: Sequence[Entry], order: Order) -> Minutes:
    """Count the days along a page that shows times of day only.

    A pinned entry stands in no order: it is as new as the other entries allow.
    """
    found: Minutes = [
        _of_day(entry) if entry.stamp or entry.published_at else None for entry in entries
    ]
    if found.count(None) == len(found):
        return found
    times = [(place, m) for place, m in enumerate(found) if m is not None]
    known = [(place, m) for place, m in times if not entries[place].pinned] or times
    sign = _SIGNS.get(order) or _direction([minute for _, minute in known])
    counted = _days_counted([sign * minute for _, minute in known])
    for (place, _), time in zip(known, counted, strict=True):
        found[place] = None if time is None else sign * time
    latest = max(sign * time for time in counted if time is not None) + _NEXT_DAY
    for place, minute in set(times).difference(known):
        found[place] = latest - (latest - minute) % DAY
    return found


def _days_counted(times: Sequence[int]) -> Minutes:
    """Turn times of day into minutes that rise along the page; None for one that stands out."""
    steps = [(after - before) % DAY for before, after in pairwise(times)]
    dense = bool(steps) and _median(steps) <= _DENSE
    found: Minutes = []
    day, before = 0, times[0]
    for n, now in enumerate(times):
        ahead = times[n + 1 : n + 1 + _AHEAD]
        back = before - now
        if _stands_out(before, now, ahead, dense) or (_DELAY < back <= _NEXT_DAY and not ahead):
            found.append(None)
            continue
        if back > _NEXT_DAY or (back > _DELAY and max(ahead) < before):
            day += DAY
        found.append(now + day)
        before = now
    return found


def _stands_out(before: int, now: int, ahead: Sequence[int], dense: bool) -> bool:
    """Return whether a time jumps away and the next one goes on where the last one was."""
    if not ahead or ahead[0] < before:
        return False
    if now - ahead[0] > _NEXT_DAY:
        return True
    return dense and before - now > _NEXT_DAY and ahead[0] - before <= _NEXT_DAY
