"""Reads the times that pages set at their entries.

Invariant: a stamp's text is what the page shows; a moment is given only where the stamp holds a
full date, and without an offset unless it names one.
"""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, timezone
from functools import lru_cache

from reader.parsing import clock
from reader.parsing.bylines import are_names
from reader.parsing.dates import Day, date_at, read_day, weekday_at
from reader.parsing.shape import is_headline

_LONGEST = 400
_LONGEST_SIGNED = 120
_MOST_REMEMBERED = 50_000
"""Lines of the document in hand; several judgements ask for the stamp of one."""
_NEAR = 40
"""Characters within which a stamp's first figure stands."""
_PLUSES = re.compile(r"\+\+\+?\s*(?P<inside>.*?)\s*\+\+\+?", re.DOTALL)
_OPENER = re.compile(r"(?:[•*▪◦‣·]\s+)?[\[(]?")
_SKIP = re.compile(r"[\s,/|·•()]*(?:[-–—]\s+)?")
_BETWEEN = re.compile(r"[\])]?\s*(?:[:|–—·-]\s+|[:–—|-]$)|[\])]?\s*")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNED = re.compile(r"(?P<name>[^\d|·•,–—]{3,60}?)(?:\s*[|·•,–—-]\s*|\s*)(?=\d)")
_ENDING = re.compile(
    r"(?P<headline>^[^\W\d_].{10,}?[^\s|·•–—(-])\s*[|·•–—(-]?\s+(?=[012]?\d[:.hH][0-5]\d\s?\S{0,6}$)"
)
_LONGEST_ENDED = 200
_SHOWN = 12
"""Characters of the longest time at a headline's end."""
_HEADLINE = "H"
_MINUTES_PLAYED = "M"
_SECONDS = "E"
_UPDATED, _AT = "U", "L"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The time that a page shows for an entry."""

    text: str
    rest: str = ""
    """What stands behind it on its line; empty where it stands alone."""
    form: str = ""
    """What it is made of, in order: a letter for each word, see `_TOKENS` and `read_stamp`."""
    minutes: int | None = None
    """Since midnight; None where it tells no time of day."""
    rank: int | None = None
    """What orders it among its like: the minutes, the minute of a match, the seconds of an epoch,
    an age as a negative number."""
    day: Day | None = None
    offset: int | None = None
    """Minutes from UTC, where it says so."""
    changed: int | None = None
    """Since midnight: when the entry was changed, where it says so as well."""
    name: str = ""
    """Who signed, where the name is glued before the time."""
    epoch: int | None = None
    """Seconds since 1970, where a machine's time was left in the text."""

    @property
    def moment(self) -> str | None:
        """ISO 8601, where the stamp holds a full date."""
        if self.epoch is not None:
            return datetime.fromtimestamp(self.epoch, UTC).isoformat()
        on = self.day.date() if self.day else None
        if on is None or self.minutes is None:
            return None
        moment = datetime.combine(on, time(*divmod(self.minutes, 60)), zone_of(self))
        return moment.isoformat(timespec="minutes")

    @property
    def is_update(self) -> bool:
        """Whether it tells only when something was changed."""
        return self.form.startswith(_UPDATED)


def zone_of(stamp: Stamp, usual: int | None = None) -> timezone | None:
    """Return the zone that a stamp states, else the page's usual one, minutes from UTC, or None."""
    offset = usual if stamp.offset is None else stamp.offset
    return None if offset is None else timezone(timedelta(minutes=offset))


def read_stamp(line: str) -> Stamp | None:
    """Read the stamp at the start of a line, or the whole line `Eva Lux14 August 2023 10:01`.

    Args:
        line: A line without blanks around it.

    Returns:
        The stamp, or None where the line does not start with one.
    """
    return _read(line) if len(line) <= _LONGEST else None


@lru_cache(maxsize=_MOST_REMEMBERED)
def _read(line: str) -> Stamp | None:
    if _may_open(line):
        stamp = _opening(line)
        if stamp:
            return stamp
    return _signed(line) if len(line) <= _LONGEST_SIGNED else None


def read_ending(line: str) -> Stamp | None:
    """Read a stamp at the end of a headline: `Bridge closed | 14:05`, its rest the headline."""
    may_end = len(line) <= _LONGEST_ENDED and _DIGIT.search(line, max(0, len(line) - _SHOWN))
    found = _ENDING.search(line) if may_end else None
    if not found or not is_headline(found["headline"]):
        return None
    scanned = _scan(line, found.end())
    if not scanned.times or scanned.end < len(line):
        return None
    stamp = scanned.stamp(line[found.end() :])
    return replace(stamp, rest=found["headline"], form=_HEADLINE + stamp.form)


def is_time_alone(line: str) -> bool:
    """Tell a line that is a time of day or an age and nothing else, not even a day."""
    stamp = read_stamp(line)
    return stamp is not None and not (stamp.rest or stamp.name or stamp.day)


def read_day_heading(line: str) -> Day | None:
    """Read a line that is nothing but a day: `Sunday 14 August`, `Montag, 3. November 2024`."""
    if len(line) > _LONGEST_SIGNED or not _may_open(line):
        return None
    found = _scan(line, 0)
    whole = found.end == len(line.rstrip(" .:")) or found.end == len(line)
    return found.day if whole and found.day and not found.times else None


def _may_open(line: str) -> bool:
    if line[0].isdigit() or line[0] in "+[(•*▪◦‣·":
        return True
    word = _WORD.match(line)
    if not word or word[0].lower() not in clock.openings():
        return False
    return _DIGIT.search(line, 0, _NEAR + word.end()) is not None


def _opening(line: str) -> Stamp | None:
    if (epoch := clock.seconds(line)) is not None:
        return Stamp(line, form=_SECONDS, rank=epoch, epoch=epoch)
    pluses = _PLUSES.fullmatch(line)
    inside = pluses["inside"] if pluses else line
    opener = _OPENER.match(inside)
    start = opener.end() if opener else 0
    found = _scan(inside, start)
    if not found.times and (played := clock.played_at(inside)):
        value, end = played
        return _with_rest(inside, end, Stamp(inside[:end], form=_MINUTES_PLAYED, rank=value))
    if not found.times:
        return None
    stamp = found.stamp(inside[start : found.end])
    return _with_rest(inside, found.end, stamp, clear=bool(pluses) or found.clear)


def _with_rest(line: str, end: int, stamp: Stamp, *, clear: bool = True) -> Stamp | None:
    """Add what stands behind a stamp, unless it shows that this is no stamp."""
    between = _BETWEEN.match(line, end)
    rest = line[between.end() if between else end :]
    mark = between[0].strip() if between else ""
    if rest and (rest[0] in ",;." or not (clear or mark)):
        return None
    if rest and rest[0].islower() and not mark:
        return None
    return replace(stamp, rest=rest)


def _signed(line: str) -> Stamp | None:
    """Read a line that is a name and a time: nothing else stands on it."""
    found = _SIGNED.match(line) if _DIGIT.search(line) else None
    if not found or not are_names(found["name"].strip()):
        return None
    scanned = _scan(line, found.end())
    if not scanned.times or scanned.end < len(line):
        return None
    stamp = scanned.stamp(line[found.end() :])
    return replace(stamp, form="N" + stamp.form, name=found["name"].strip())


@dataclass(slots=True)
class _Scan:
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
        minutes = self.minutes if self.minutes is not None else self.changed
        rank = minutes if minutes is not None else -(self.age or 0)
        return Stamp(
            text, "", self.form, minutes, rank, self.day, self.offset,
            self.changed if self.minutes is not None else None,
        )  # fmt: skip


def _scan(text: str, start: int) -> _Scan:
    """Read the words of a time from a place on, as many as follow one another."""
    found = _Scan(start)
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
    if weekday := weekday_at(text, at):
        return at + len(weekday), "W"
    if (end := clock.updated_end(text, at)) > at:
        return end, _UPDATED
    if (end := clock.at_end(text, at)) > at:
        return end, _AT
    return None


def _value(text: str, at: int, found: _Scan, pending: str) -> int:
    """Read an age, a date or a time into what was found; return its end, 0 where none follows."""
    if "A" not in found.form and (age := clock.age_at(text, at)):
        found.age, end = age
        found.clear = True
        return _took(found, pending + "A", end, time="A")
    if found.day is None and (named := date_at(text, at)):
        after = clock.TIME.match(text, at + len(named) + 1)
        found.day = read_day(named, month_first=bool(after and after["half"]))
        return _took(found, pending + "D", at + len(named)) if found.day else 0
    if found.changed is not None and (named := date_at(text, at)):
        return _took(found, pending, at + len(named))
    told = found.minutes is not None
    if told and _UPDATED not in pending:
        return 0
    time = clock.TIME.match(text, at)
    if not time or (told and found.changed is not None):
        return 0
    if _UPDATED in pending + found.form:
        found.changed = clock.minutes_of_day(time)
    else:
        found.minutes = clock.minutes_of_day(time)
    found.offset = clock.offset(time) if found.offset is None else found.offset
    found.clear = bool(time["unit"] or time["half"] or time["separator"] != "." or found.day)
    letter = "t" if time["unit"] or time["half"] else "T"
    return _took(found, pending + letter, time.end(), time=letter)


def _took(found: _Scan, letters: str, end: int, *, time: str = "") -> int:
    found.form += letters
    found.times += time
    return end
