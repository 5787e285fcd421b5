"""Reads moments as data states them.

Invariant: a moment that comes out is ISO 8601, read by `datetime.fromisoformat` of Python 3.11, and
names an offset only where its source does.
"""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_EARLIEST, _LATEST = 700_000_000, 4_100_000_000
"""Seconds since 1970: 1992 to 2099, all that the web may date."""
_LONGEST = 64
_ISO = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:(?:T|t|\s{1,3})(?P<hour>\d{1,2}):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?P<part>[.,]\d{1,9})?)?"
    r"\s{0,3}(?P<zone>Z|z|UTC|GMT|(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?)?"
    r"(?:\[[\w/+-]{1,40}\])?)?"
)
_EPOCH = re.compile(r"(?:/Date\()?(?P<number>\d{10}(?:\d{3})?(?:\.\d{1,6})?)(?:\)/)?")


def moment(value: object) -> str | None:
    """Read a moment.

    Args:
        value: ISO 8601 in any of its forms, seconds or milliseconds since 1970 as number or text,
            or a date of RFC 5322.

    Returns:
        The moment, or the day where no time of day is stated; None where it is neither.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _since_1970(float(value))
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    value = value.strip()
    if iso := _ISO.fullmatch(value):
        return _real(_composed(iso))
    if epoch := _EPOCH.fullmatch(value):
        return _since_1970(float(epoch["number"]))
    try:
        return parsedate_to_datetime(value).isoformat() if ":" in value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _composed(iso: re.Match[str]) -> str:
    """Write a moment as ISO 8601 spells it, with what its source names and no more."""
    day = f"{iso['year']}-{iso['month']}-{iso['day']}"
    if iso["hour"] is None:
        return day
    seconds = f":{iso['second']}" if iso["second"] else ""
    part = "." + (iso["part"][1:7]).ljust(3, "0") if iso["part"] else ""
    zone = iso["zone"] or ""
    if iso["sign"]:
        zone = f"{iso['sign']}{int(iso['hours']):02}:{iso['minutes'] or '00'}"
    elif zone:
        zone = "Z"
    return f"{day}T{int(iso['hour']):02}:{iso['minute']}{seconds}{part}{zone}"


def _real(iso: str) -> str | None:
    try:
        datetime.fromisoformat(iso)
    except ValueError:  # the 30th of February, 24:00
        return None
    return iso


def _since_1970(number: float) -> str | None:
    seconds = number / 1000 if number > _LATEST else number
    if not _EARLIEST <= seconds <= _LATEST:  # not a number is outside too
        return None
    return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")
