"""The date of a snapshot taken by itself, and of one beside dated neighbours.

Invariant: a date that a snapshot has is never changed; one that is worked out here is marked
inferred.
"""

import re
from datetime import UTC, date, datetime
from pathlib import PurePath

from reader.blog import Basis, CaptureDate, Snapshot
from reader.blog.window import instant

_IN_NAME = re.compile(
    r"(?<![0-9A-Za-z])(?P<year>(?:19|20)\d\d)(?P<gap>[-_.]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)"
    r"(?:[T_ -]?(?P<hour>[01]\d|2[0-3])[-_.:h]?(?P<minute>[0-5]\d)(?:[-_.:m]?[0-5]\d)?Z?)?"
    r"(?![0-9A-Za-z])"
)


def own_date(snapshot: Snapshot) -> CaptureDate | None:
    """Date a snapshot by nothing but itself.

    Args:
        snapshot: Any snapshot.

    Returns:
        Its capture date; else the date in its file's name; else its newest entry's stamp, than
        which the page is not older; else None.
    """
    return snapshot.captured_at or _date_in_name(snapshot.source) or _newest_stamp(snapshot)


def inferred(day: date) -> CaptureDate:
    """Return a day as an inferred capture date."""
    return CaptureDate(day.isoformat(), Basis.INFERRED)


def day_of(captured: CaptureDate) -> date | None:
    """Tell the day of a capture date, in UTC where it has a time.

    Args:
        captured: Any capture date.

    Returns:
        The day, or None where the date is none that the calendar knows.
    """
    moment = instant(captured.value)
    try:
        if moment:
            return moment.astimezone(UTC).date()
        return date.fromisoformat(captured.value[:10])
    except (ValueError, OverflowError):
        return None


def _date_in_name(source: str) -> CaptureDate | None:
    match = _IN_NAME.search(PurePath(source).stem)
    if match is None:
        return None
    text = "-".join(match.group("year", "month", "day"))
    if match["hour"]:
        text += "T" + ":".join(match.group("hour", "minute"))
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return None
    return CaptureDate(text, Basis.INFERRED)


def _newest_stamp(snapshot: Snapshot) -> CaptureDate | None:
    stamps = [
        (moment, stamp)
        for entry in snapshot.entries
        for stamp in (entry.published_at, entry.modified_at)
        if not entry.pinned and stamp and (moment := instant(stamp))
    ]
    if not stamps:
        return None
    newest = datetime.fromisoformat(max(stamps)[1])
    return CaptureDate(newest.isoformat(timespec="minutes"), Basis.INFERRED)
