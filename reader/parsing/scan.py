"""Reads the words of a time one after another: weekday, date, age, time of day, zone.

Invariant: the words follow one another on their line with nothing but marks between them.
"""

import re
from dataclasses import dataclass

from reader.parsing import clock
from reader.parsing.dates import Day, date_at, read_day, weekday_at
from reader.parsing.stamp import UPDATED, Stamp

_SKIP = re.compile(r"[\s,/|·•()]*(?:[-–—]\s+)?")
_AT = "L"


@dataclass(slots=True)
class Scan:
    """The words of a time found so far, from one place of a line on."""

    end: int
    form: str = ""
    times: str = ""
    minutes: int | None = None
    age: int | None = None
    day: Day | None = None
    offset: int | None = None
    changed: int | None = None
    clear: bool = False
    """Whether the time cannot be a figure at the start of a sentence: `12.31 Uhr`, `12:31`."""

    def stamp(self, text: str) -> Stamp:
        """Return the stamp that the words make, with its text as the page shows it."""
        minutes = self.minutes if self.minutes is not None else self.changed
        rank = minutes if minutes is not None else -(self.age or 0)
        return Stamp(
            text, "", self.form, minutes, rank, self.day, self.offset,
            self.changed if self.minutes is not None else None,
        )  # fmt: skip


def scan(text: str, start: int) -> Scan:
    """Read the words of a time from a place on, as many as follow one another.

    Args:
        text: A line.
        start: The place.

    Returns:
        What they tell, and where the last of them ends: at the start where there is none.
    """
    found = Scan(start)
    at, pending = start, ""
    while at < len(text):
        skip = _SKIP.match(text, at)
        here = skip.end() if skip else at
        if end := _value(text, here, found, pending):
            found.end, at, pending = end, end, ""
        elif len(pending) < 2 and (word := _word(text, here)):
            at, letter = word
            pending += letter
        else:
            break
    return found


def _word(text: str, at: int) -> tuple[int, str] | None:
    """Read a word that only leads to a time."""
    if not text[at : at + 1].isalpha():
        return None
    if weekday := weekday_at(text, at):
        return at + len(weekday), "W"
    if (end := clock.updated_end(text, at)) > at:
        return end, UPDATED
    if (end := clock.at_end(text, at)) > at:
        return end, _AT
    return None


def _value(text: str, at: int, found: Scan, pending: str) -> int:
    """Read an age, a date or a time into what was found; return its end, 0 where none follows."""
    if "A" not in found.form and (age := clock.age_at(text, at)):
        found.age, end = age
        found.clear = True
        return _took(found, pending + "A", end, time="A")
    if found.day is None and (named := date_at(text, at)):
        after = clock.time_at(text, at + len(named) + 1)
        found.day = read_day(named, month_first=bool(after and after["half"]))
        return _took(found, pending + "D", at + len(named)) if found.day else 0
    if found.changed is not None and (named := date_at(text, at)):
        return _took(found, pending, at + len(named))
    told = found.minutes is not None
    if told and UPDATED not in pending:
        return 0
    time = clock.time_at(text, at)
    if not time or (told and found.changed is not None):
        return 0
    if UPDATED in pending + found.form:
        found.changed = clock.minutes_of_day(time)
    else:
        found.minutes = clock.minutes_of_day(time)
    found.offset = clock.offset(time) if found.offset is None else found.offset
    found.clear = bool(time["unit"] or time["half"] or time["separator"] != "." or found.day)
    letter = "t" if time["unit"] or time["half"] else "T"
    return _took(found, pending + letter, time.end(), time=letter)


def _took(found: Scan, letters: str, end: int, *, time: str = "") -> int:
    found.form += letters
    found.times += time
    return end
