"""What an undated snapshot says about the day it was captured.

Invariant: only coverage speaks; a day that the text puts in the future says nothing. What comes
out are clues, never dates: they become a date beside a dated snapshot only.
"""

import re
from collections.abc import Iterator, Set
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from reader.blog import Snapshot
from reader.library.calendars import CALENDARS, Calendar

NEAR_DAYS = 7
"""How far from a dated snapshot a day and month without a year is believed to lie."""

MAX_CHARACTERS = 1_000_000
"""Of a page, from its top: more than real pages have."""

WEEK = 7
_DIGIT = re.compile(r"\d")
_WEEK = timedelta(WEEK)


class Clues(NamedTuple):
    """The days that a snapshot tells of."""

    weekday: int | None
    """The latest one that it names, 0 for Monday."""
    later: bool
    """Captured on a later day than that: it says `yesterday`, or tells of that day's evening."""
    days: frozenset[tuple[int, int]]
    """Months and days of the month, named without a year."""

    def near(self, anchor: date) -> tuple[date, date] | None:
        """Turn the clues into dates, beside a snapshot that is dated.

        Args:
            anchor: The day of a dated snapshot of the same blog.

        Returns:
            The day of capture and the latest day told of, nearest to the anchor; None where the
            snapshot names no day.
        """
        told = [day for named in self.days if (day := _nearest(named, anchor))]
        captured = list(told)
        if self.weekday is not None and date.min + _WEEK < anchor < date.max - _WEEK:
            shift = (self.weekday - anchor.weekday() + self.later + 3) % WEEK - 3
            captured.append(anchor + timedelta(shift))
            told.append(captured[-1] - timedelta(self.later))
        return (max(captured), max(told)) if captured else None


def read_clues(snapshot: Snapshot) -> Clues:
    """Find the days that a snapshot tells of.

    The latest weekday is the one before the longest stretch of the week that goes unnamed: a page
    that names Tuesday and Wednesday is of a Wednesday. Newsrooms name the day before by its
    weekday too; a page that says `yesterday`, or tells of that weekday's evening, is of the day
    after.

    Args:
        snapshot: An undated snapshot.

    Returns:
        The clues.
    """
    patterns = _patterns(_calendar(snapshot.language))
    named: set[int] = set()
    evenings: set[int] = set()
    days: set[tuple[int, int]] = set()
    yesterday = False
    for text in _coverage(snapshot):
        for match in patterns.weekday.finditer(text):
            if not _ahead(patterns, text, match.start()):
                weekday = patterns.weekdays[match["day"]]
                named.add(weekday)
                evenings.update([weekday] if match["late"] else [])
        days.update(_month_days(patterns, text))
        yesterday = yesterday or bool(patterns.yesterday.search(text))
    latest = latest_weekday(named)
    return Clues(latest, latest is not None and (yesterday or latest in evenings), frozenset(days))


class _Patterns(NamedTuple):
    weekday: re.Pattern[str]
    day_month: re.Pattern[str]
    month_day: re.Pattern[str]
    yesterday: re.Pattern[str]
    ahead: re.Pattern[str]
    weekdays: dict[str, int]
    months: dict[str, int]


@cache
def _patterns(calendar: Calendar) -> _Patterns:
    weekdays = {n: i for i, names in enumerate(calendar.weekdays) for n in names.split("|")}
    months = {n: i for i, names in enumerate(calendar.months, 1) for n in names.split("|")}
    day, month = "|".join(weekdays), "|".join(months)
    number = r"(?P<number>[0-3]?\d)"
    return _Patterns(
        re.compile(rf"\b(?P<day>{day})s?(?P<late>[\s-]?(?:{calendar.evenings})\b)?\b"),
        re.compile(rf"\b{number}(?:\.|st|nd|rd|th)?\s(?:de\s)?(?P<month>{month})\b(?!\s\d{{4}})"),
        re.compile(rf"\b(?P<month>{month})\s{number}(?:st|nd|rd|th)?\b(?!,?\s\d{{4}})"),
        re.compile(rf"\b(?:{calendar.yesterday})\b"),
        re.compile(rf"\b(?:{calendar.ahead})\b(?:\W+(?!(?:{calendar.telling})\b)\w+){{0,5}}\W*$"),
        weekdays,
        months,
    )


def _calendar(language: str | None) -> Calendar:
    """Return a language's calendar; where it has none or is unknown, all of them in one."""
    known = CALENDARS.get((language or "")[:2].lower())
    if known:
        return known
    every = CALENDARS.values()
    return Calendar(
        weekdays=tuple(map("|".join, zip(*(c.weekdays for c in every), strict=True))),
        months=tuple(map("|".join, zip(*(c.months for c in every), strict=True))),
        evenings="|".join(c.evenings for c in every),
        yesterday="|".join(c.yesterday for c in every),
        ahead="|".join(c.ahead for c in every),
        telling="|".join(c.telling for c in every),
    )


def _coverage(snapshot: Snapshot) -> Iterator[str]:
    """Yield the texts that speak of days, in lower case, up to what real pages have."""
    left = MAX_CHARACTERS
    lines = [snapshot.title, snapshot.standfirst, *snapshot.lede]
    for line in (*lines, *(text for entry in snapshot.entries for text in entry.texts)):
        text = (line or "")[:left]
        left -= len(text)
        yield text.lower()


def _ahead(patterns: _Patterns, text: str, at: int) -> bool:
    """Whether the words shortly before a day, in its sentence, put it in the future."""
    before = text[max(0, at - 60) : at]
    sentence = re.split(r"[.!?;:\n]", before)[-1]
    return bool(patterns.ahead.search(sentence))


def _month_days(patterns: _Patterns, text: str) -> list[tuple[int, int]]:
    if not _DIGIT.search(text):
        return []
    found = (*patterns.day_month.finditer(text), *patterns.month_day.finditer(text))
    return [
        (patterns.months[match["month"]], int(match["number"]))
        for match in found
        if not _ahead(patterns, text, match.start())
    ]


def latest_weekday(named: Set[int]) -> int | None:
    """Return the weekday before the longest stretch of the week that is not named.

    Args:
        named: Weekdays, 0 for Monday.

    Returns:
        The weekday, or None where there is none or two stretches are as long.
    """
    gaps = {day: min((other - day - 1) % WEEK + 1 for other in named) for day in named}
    longest = [day for day, gap in gaps.items() if gap == max(gaps.values())]
    return longest[0] if len(longest) == 1 else None


def _nearest(named: tuple[int, int], anchor: date) -> date | None:
    """Return the day and month in the year that brings it near the anchor, if any does."""
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        try:
            day = date(year, *named)
        except ValueError:
            continue
        if abs((day - anchor).days) <= NEAR_DAYS:
            return day
    return None
