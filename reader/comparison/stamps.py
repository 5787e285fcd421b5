"""The time that an entry shows: which time of day its stamp names, and how a reader knows it.

Invariant: a stamp that tells how long ago, a date, a score or a price names no time of day.
"""

import re
from functools import lru_cache

from reader.blog import Entry
from reader.blog.window import instant

_TIME = re.compile(
    r"""(?<![\d.,:/-])
    (?:(?P<early>a\.?m\.?|上午|午前|오전|凌晨|早上)|(?P<late>p\.?m\.?|下午|午後|오후|晚上))?\s?
    (?P<hour>\d{1,2})
    (?:\s?(?P<hours>h|[時时点點시])\s?|[:.])
    (?P<minute>\d{2})(?::\d{2})?
    (?![\d%])(?![.,:/-]\d)
    (?:\s?(?:(?P<am>a\.?m\b)|(?P<pm>p\.?m\b)))?""",
    re.I | re.X,
)
_HOUR = re.compile(
    r"(?<![\d.,:/-])(?P<hour>\d{1,2})\s?(?:(?P<am>a\.?m\b)|(?P<pm>p\.?m\b)|uhr\b)", re.I
)
"""A full hour; not `3h`, which mostly tells how long ago."""
_AGO = re.compile(r"\bago\b|\bvor\b|\bil y a\b|\bhace\b|\bhá\b|\bfa\b|\bgeleden\b", re.I)
"""How long ago, in English, German, French, Spanish, Portuguese, Italian and Dutch."""


@lru_cache(maxsize=1 << 12)
def time_of_day(stamp: str | None) -> int | None:
    """Return the minute of the day that a stamp names, None where it names none.

    Args:
        stamp: The time text as the page shows it.
    """
    if not stamp:
        return None
    found = _TIME.search(stamp)
    if found is None:
        return _full_hour(stamp)
    if found["hours"] and _AGO.search(stamp):
        return None
    half = 12 if found["pm"] or found["late"] else 0 if found["am"] or found["early"] else None
    return _minute(int(found["hour"]), int(found["minute"]), half)


def _full_hour(stamp: str) -> int | None:
    found = _HOUR.search(stamp)
    if found is None:
        return None
    half = 12 if found["pm"] else 0 if found["am"] else None
    return _minute(int(found["hour"]), 0, half)


def _minute(hour: int, minute: int, half: int | None) -> int | None:
    """Return the minute of the day; on a clock of twelve hours for a half of the day."""
    if half is not None and 1 <= hour <= 12:
        hour = hour % 12 + half
    return hour * 60 + minute if hour < 24 and minute < 60 else None


_instant = lru_cache(maxsize=1 << 12)(instant)


def minutes_apart(old: Entry, new: Entry) -> float | None:
    """Return how far apart two entries say they were posted, None where they do not both tell.

    Args:
        old: An entry.
        new: Another; full times are compared in whatever zone they are stated, else times of day.
    """
    first, last = _instant(old.published_at), _instant(new.published_at)
    if first and last:
        return abs((last - first).total_seconds()) / 60
    minute, other = time_of_day(old.stamp), time_of_day(new.stamp)
    return None if minute is None or other is None else abs(other - minute)


def shown_time(entry: Entry, beside: Entry) -> str:
    """Return an entry's time as a reader knows it, with the day where another entry's differs.

    Args:
        entry: The entry, which has a stamp or states when it was published.
        beside: The entry whose verdict names the time.
    """
    moment, other = _instant(entry.published_at), _instant(beside.published_at)
    if entry.stamp and (moment is None or time_of_day(entry.stamp) is not None):
        time = entry.stamp
    else:
        time = f"{moment:%H:%M}" if moment else ""
    another_day = moment and other and moment.date() != other.date()
    return f"{time} on {moment:%Y-%m-%d}" if another_day else time
