"""Reads the times that pages set before their entries.

Invariant: a stamp's text is what the page shows; a moment is given only where the stamp holds a
full date, and without an offset unless it names one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.blog import Order
from reader.parsing.dates import date_at, read_date

_FEWEST = 2
"""Stamps that make a page stamped; one may be anything."""
_FEWEST_ALONE = 3
"""Stamps on lines of their own that need no spread, if they run in one direction."""
_SPREAD = 0.3
"""Share of the text from the first stamp on that must stand before the last one."""

_LONGEST = 400
_OFFSETS = {"gmt": "+00:00", "utc": "+00:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00"}
"""What the letters say wherever they stand; others (IST, EST) mean several zones."""
_TIME = re.compile(
    r"(?P<ago>\d{1,2}\s?(?:m|min|mins|minutes?|h|hrs?|hours?)\sago\s?)?"
    r"(?P<hour>[01]?\d|2[0-3])(?P<separator>[:.h])(?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"(?!\d|[.:]\d)"
    r"(?P<half>\s?[aApP]\.?[mM]\b\.?)?"
    r"(?P<unit>\s?(?:Uhr|hrs?|h|GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|IST"
    r"|\([A-Z]{2,4}\))(?![^\W\d_]))?",
)
_PLUSES = re.compile(r"\+\+\+?\s*(?P<inside>.*?)\s*\+\+\+?", re.DOTALL)
_BETWEEN = re.compile(r"\s*[:|–—-]\s+|\s+")
_COMMA = re.compile(r",?\s*")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The time that a page shows for an entry."""

    text: str
    rest: str
    """What stands behind it on its line; empty where it stands alone."""
    minutes: int
    """Since midnight."""
    dated: bool
    """Whether it names a day."""
    moment: str | None
    """ISO 8601, where the stamp holds a full date."""


def read_stamp(line: str) -> Stamp | None:
    """Read the stamp at the start of a line.

    Args:
        line: A line without blanks around it.

    Returns:
        The stamp, or None where the line does not start with one.
    """
    if len(line) > _LONGEST or not (line[0].isdigit() or line[0] == "+"):
        return None
    pluses = _PLUSES.fullmatch(line)
    inside = pluses["inside"] if pluses else line
    day = date_at(inside, 0)
    time = _TIME.match(inside, _past_comma(inside, len(day)) if day else 0)
    if not time:
        return None
    end = time.end()
    if not day and (day := date_at(inside, _past_comma(inside, end))):
        end = _past_comma(inside, end) + len(day)
    between = _BETWEEN.match(inside, end)
    rest = inside[between.end() if between else end :]
    if rest and not _may_follow(time, between[0] if between else "", rest):
        return None
    return Stamp(inside[:end], rest, _minutes(time), bool(day), _moment(day, time))


def _past_comma(text: str, start: int) -> int:
    comma = _COMMA.match(text, start)
    return comma.end() if comma else start


def order(stamps: Sequence[Stamp]) -> Order:
    """Tell a page's direction from its stamps, midnight once crossed or not.

    Args:
        stamps: The stamps in page order.

    Returns:
        The direction in which most of them run; unknown where they do not tell.
    """
    steps = [later.minutes - earlier.minutes for earlier, later in pairwise(stamps)]
    down, up = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
    if down >= 2 * up and down:
        return Order.NEWEST_FIRST
    if up >= 2 * down and up:
        return Order.OLDEST_FIRST
    return Order.UNKNOWN


def regular(lines: Sequence[str]) -> list[tuple[int, Stamp]]:
    """Find the stamps that a page sets throughout.

    A timetable inside one entry, a video's length and the page's own date are none of these.

    Args:
        lines: The page's lines.

    Returns:
        The stamps with the indexes of their lines; empty where the page sets none.
    """
    found = [(i, stamp) for i, line in enumerate(lines) if (stamp := read_stamp(line))]
    dated = sum(stamp.dated for _, stamp in found)
    found = [(i, stamp) for i, stamp in found if stamp.dated == (2 * dated > len(found))]
    if len(found) < _FEWEST:
        return []
    first, last = found[0][0], found[-1][0]
    spread = _size(lines[first : last + 1]) >= _SPREAD * _size(lines[first:])
    stamps = [stamp for _, stamp in found]
    alone = sum(not stamp.rest for stamp in stamps) >= _FEWEST_ALONE
    return found if spread or (alone and order(stamps) is not Order.UNKNOWN) else []


def _size(lines: Sequence[str]) -> int:
    return sum(len(line) for line in lines)


def _may_follow(time: re.Match[str], between: str, rest: str) -> bool:
    """Tell a heading or a name behind a stamp from a sentence that starts with a figure."""
    if rest[0].islower() or rest[0] in ",;.":
        return False
    clear = time["unit"] or time["half"] or between.strip() or time["separator"] in ":h"
    return bool(clear)


def _minutes(time: re.Match[str]) -> int:
    hour = int(time["hour"])
    half = (time["half"] or "").strip().lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return hour * 60 + int(time["minute"])


def _moment(day: str, time: re.Match[str]) -> str | None:
    date = read_date(day)
    if not date:
        return None
    hour, minute = divmod(_minutes(time), 60)
    offset = _OFFSETS.get((time["unit"] or "").strip(" ()").lower(), "")
    return f"{date}T{hour:02}:{minute:02}{offset}"
