"""Reads dates as pages write them.

Invariant: a day comes out only where it and its month are told; a date only where the year is told
too and the day is real.
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reader.parsing.folding import folded
from reader.parsing.languages import LANGUAGES

_DATE = re.compile(
    r"\d{4}-\d\d-\d\d(?=\D|$)|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d(?!\d))|\d{1,2}/\d{1,2}/\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:de |di )?(?P<after>[^\W\d_]{3,10})\.?"
    r"(?:,? (?:de )?\d{4}\b)?"
    r"|\b(?P<before>[^\W\d_]{3,10})\.? \d{1,2}(?:st|nd|rd|th)?\b(?![.:]\d)(?:,? \d{4}\b)?"
)
_NUMBER = re.compile(r"\d+")
_WEEKDAY = re.compile(r"(?P<name>[^\W\d_]{2,12}(?:-feira)?)(?:\.,|\.|,)?(?![^\W\d_])")
_SHORTEST = 3
"""Letters of a month's shortest abbreviation."""
_CENTURY = 2000
"""Of a year with two digits."""


class Day(NamedTuple):
    """A day as a page names it."""

    year: int | None
    month: int
    day: int

    def date(self, year: int | None = None) -> datetime.date | None:
        """Return the date, with the year given where the page names none; None where not real."""
        try:
            return datetime.date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None

    def near(self, other: datetime.date | None) -> datetime.date | None:
        """Return the date in its own year, else in the year that puts it next to another date."""
        if self.year or other is None:
            return self.date()
        years = (other.year - 1, other.year, other.year + 1)
        dates = (found for year in years if (found := self.date(year)))
        return min(dates, key=lambda found: abs(found - other), default=None)


def dates(text: str) -> Iterator[str]:
    """Yield the days that a text names: each with its month, the year told or not."""
    found = _DATE.search(text)
    while found:
        real = _names_month(found)
        if real:
            yield found[0]
        found = _DATE.search(text, found.end() if real else found.start() + 1)


def date_at(text: str, start: int) -> str:
    """Return the day named at a place of a text, empty where none is."""
    found = _DATE.match(text, start)
    return found[0] if found and _names_month(found) else ""


def weekday_at(text: str, start: int) -> str:
    """Return the weekday named at a place of a text, in full or cut short, empty where none is."""
    found = _WEEKDAY.match(text, start)
    return found[0] if found and _is_weekday(folded(found["name"])) else ""


def read_day(text: str, *, month_first: bool = False) -> Day | None:
    """Read the first day in a text.

    Args:
        text: What may hold a day, `14 August 2023` say.
        month_first: Whether `2/3/2022` is the third of February, as in the United States.

    Returns:
        The day, or None where none is named or none such exists.
    """
    found = _DATE.fullmatch(next(dates(text), ""))
    if not found:
        return None
    day = _day(found, month_first)
    return day if day.date(day.year or 2000) else None


def _day(found: re.Match[str], month_first: bool) -> Day:
    numbers = [int(number) for number in _NUMBER.findall(found[0])]
    named = month(found["after"] or found["before"] or "")
    if named:
        return Day(numbers[1] if len(numbers) > 1 else None, named, numbers[0])
    if numbers[0] > 31:
        return Day(numbers[0], numbers[1], numbers[2])
    first, second, year = numbers
    if "/" in found[0] and (second > 12 or (month_first and first <= 12)):
        first, second = second, first
    return Day(year if year > 99 else _CENTURY + year, second, first)


def _names_month(found: re.Match[str]) -> bool:
    word = found["after"] or found["before"]
    return word is None or month(word) is not None


@cache
def month(word: str) -> int | None:
    """Return the number of the month that a word names or shortens, in any known language."""
    low = folded(word)
    if len(low) < _SHORTEST:
        return None
    return next((number for name, number in _months() if name.startswith(low)), None)


@cache
def _is_weekday(low: str) -> bool:
    names = (name for language in LANGUAGES for name in language.weekdays.split())
    return any(name.startswith(low) for name in names)


@cache
def _months() -> tuple[tuple[str, int], ...]:
    """List the month names of every known language with their numbers."""
    return tuple(
        (name, number)
        for language in LANGUAGES
        for number, name in enumerate(language.months.split(), 1)
    )
