"""When entries were posted, on one line of minutes for both snapshots, as far as the pages tell.

Invariant: minutes of the two sides can be compared with each other. Where only times of day are
known, days are counted from the page's order, and the two lines are laid over each other where
they show the same entries.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from reader.blog import Entry
from reader.blog.window import instant
from reader.comparison.backbone import Pair

Minutes = list[int | None]
"""The minute each entry was posted; None where that is not known."""

_DAY = 24 * 60
_TIME_OF_DAY = re.compile(
    r"(?<![\d.:])(\d{1,2})[:.h](\d{2})(?![\d%])(?:[ \u00a0\u202f]?([ap])\.?m\b)?", re.I
)
_NEXT_DAY = 3 * 60
"""A time of day that jumps back by less belongs to the same day and stands out of order."""


def minutes(
    old: Sequence[Entry], new: Sequence[Entry], pairs: Iterable[Pair]
) -> tuple[Minutes, Minutes]:
    """Return when the entries of both sides were posted.

    Args:
        old: The older entries, in page order.
        new: The newer ones.
        pairs: Old and new places of entries known to be the same.

    Returns:
        The minutes of the old and of the new entries; all None where the sides cannot be compared.
    """
    sides = _absolute(old), _absolute(new)
    if all(any(m is not None for m in side) for side in sides):
        return sides
    sides = _counted(old), _counted(new)
    apart = [
        b - a for i, j in pairs if (a := sides[0][i]) is not None and (b := sides[1][j]) is not None
    ]
    if not apart:
        return [None] * len(old), [None] * len(new)
    shift = round(median(apart) / _DAY) * _DAY
    return sides[0], [None if m is None else m - shift for m in sides[1]]


def _absolute(entries: Sequence[Entry]) -> Minutes:
    return [
        None if (moment := instant(entry.published_at)) is None else int(moment.timestamp() // 60)
        for entry in entries
    ]


def time_of_day(stamp: str | None) -> int | None:
    """Return the minute of the day that a stamp names, None where it names none."""
    if stamp is None or (found := _TIME_OF_DAY.search(stamp)) is None:
        return None
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _direction(times: Sequence[int]) -> int:
    """Return 1 where times of day rise down the page, else -1; a small step across midnight too."""
    steps = [(after - before) % _DAY for before, after in pairwise(times) if before != after]
    return 1 if sum(step < _DAY // 2 for step in steps) * 2 > len(steps) else -1


def _counted(entries: Sequence[Entry]) -> Minutes:
    """Count the days along a page whose stamps name times of day only."""
    found: Minutes = [time_of_day(entry.stamp) for entry in entries]
    known = [(place, m) for place, m in enumerate(found) if m is not None]
    sign = _direction([minute for _, minute in known])
    day = 0
    for n in range(1, len(known)):
        place, now = known[n]
        before = known[n - 1][1]
        after = known[n + 1][1] if n + 1 < len(known) else before
        if (after - before) * sign >= 0 and (now - after) * sign > _NEXT_DAY:
            found[place] = None
            known[n] = known[n - 1]
            continue
        if (before - now) * sign > _NEXT_DAY:
            day += sign * _DAY
        found[place] = now + day
    return found
