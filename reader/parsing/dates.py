"""Reads dates as pages write them.

Invariant: a date comes out only where day, month and year are all told and are real.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from reader.parsing.folding import folded
from reader.parsing.languages import LANGUAGES

_DATE = re.compile(
    r"\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?(?P<after>[^\W\d_]{3,10})\.?(?:,? (?:de )?\d{4}\b)?"
    r"|\b(?P<before>[^\W\d_]{3,10})\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4}\b)?"
)
_NUMBER = re.compile(r"\d+")
_SHORTEST = 3
"""Letters of a month's shortest abbreviation."""


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


def read_date(text: str) -> str | None:
    """Read the first date in a text.

    Args:
        text: What may hold a date, `14 August 2023` say.

    Returns:
        The date as YYYY-MM-DD, or None where the first day named has no year or is not real.
    """
    found = _DATE.fullmatch(next(dates(text), ""))
    if not found:
        return None
    numbers = [int(number) for number in _NUMBER.findall(found[0])]
    named = month(found["after"] or found["before"] or "")
    if named:
        numbers.insert(1, named)
    if len(numbers) != 3:
        return None
    year, month_number, day = numbers if numbers[0] > 31 else numbers[::-1]
    if found["before"]:
        month_number, day = named or 0, numbers[0]
    try:
        return date(year, month_number, day).isoformat()
    except ValueError:
        return None


def _names_month(found: re.Match[str]) -> bool:
    word = found["after"] or found["before"]
    return word is None or month(word) is not None


def month(word: str) -> int | None:
    """Return the number of the month that a word names or shortens, in any known language."""
    low = folded(word)
    if len(low) < _SHORTEST:
        return None
    return next((number for name, number in _months() if name.startswith(low)), None)


@cache
def _months() -> tuple[tuple[str, int], ...]:
    """List the month names of every known language with their numbers."""
    return tuple(
        (name, number)
        for language in LANGUAGES
        for number, name in enumerate(language.months.split(), 1)
    )
