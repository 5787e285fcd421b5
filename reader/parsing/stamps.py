"""Reads the times that pages set at their entries.

Invariant: a stamp's text is what the page shows; what stands behind it on its line is its rest.
"""

import re
from functools import lru_cache

from reader.parsing import clock
from reader.parsing.bylines import are_names
from reader.parsing.dates import Day
from reader.parsing.scan import scan
from reader.parsing.shape import is_headline
from reader.parsing.stamp import Stamp

__all__ = ["Stamp", "is_time_alone", "read_day_heading", "read_ending", "read_stamp"]

_LONGEST = 400
_LONGEST_SIGNED = 120
_MOST_REMEMBERED = 50_000
"""Lines of the document in hand; several judgements ask for the stamp of one."""
_NEAR = 40
"""Characters within which a stamp's first figure stands."""
_PLUSES = re.compile(r"\+\+\+?\s*(?P<inside>.*?)\s*\+\+\+?", re.DOTALL)
_OPENER = re.compile(r"(?:[•*▪◦‣·]\s+)?[\[(]?")
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
    scanned = scan(line, found.end())
    if not scanned.times or scanned.end < len(line):
        return None
    stamp = scanned.stamp(line[found.end() :])
    return stamp._replace(rest=found["headline"], form=_HEADLINE + stamp.form)


def is_time_alone(line: str) -> bool:
    """Tell a line that is a time of day or an age and nothing else, not even a day."""
    stamp = read_stamp(line)
    return stamp is not None and not (stamp.rest or stamp.name or stamp.day)


def read_day_heading(line: str) -> Day | None:
    """Read a line that is nothing but a day: `Sunday 14 August`, `Montag, 3. November 2024`."""
    if len(line) > _LONGEST_SIGNED or not _may_open(line):
        return None
    found = scan(line, 0)
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
    found = scan(inside, start)
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
    return stamp._replace(rest=rest)


def _signed(line: str) -> Stamp | None:
    """Read a line that is a name and a time: nothing else stands on it."""
    found = _SIGNED.match(line) if _DIGIT.search(line) else None
    if not found or not are_names(found["name"].strip()):
        return None
    scanned = scan(line, found.end())
    if not scanned.times or scanned.end < len(line):
        return None
    stamp = scanned.stamp(line[found.end() :])
    return stamp._replace(form="N" + stamp.form, name=found["name"].strip())
