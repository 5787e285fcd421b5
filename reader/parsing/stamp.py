"""The time that a page sets at an entry.

Invariant: a moment is told only where the stamp holds a full date, and without an offset unless it
names one.
"""

from datetime import UTC, datetime, time, timedelta, timezone
from typing import NamedTuple

from reader.parsing.dates import Day

UPDATED = "U"
"""The letter in a form of a word before the time of a change."""


class Stamp(NamedTuple):
    """The time that a page shows for an entry."""

    text: str
    rest: str = ""
    """What stands behind it on its line; empty where it stands alone."""
    form: str = ""
    """What it is made of, a letter for each word in order: W a weekday, D a date, A an age, T a
    time of day, t one with its unit, L and U what leads to a time and to one of a change, N a name
    before it, H a headline before it, M a minute of a match, E seconds since 1970."""
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
        return self.form.startswith(UPDATED)


def zone_of(stamp: Stamp, usual: int | None = None) -> timezone | None:
    """Return the zone that a stamp states, else the page's usual one, minutes from UTC, or None."""
    offset = usual if stamp.offset is None else stamp.offset
    return None if offset is None else timezone(timedelta(minutes=offset))
