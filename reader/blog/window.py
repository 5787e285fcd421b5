"""The stretch of time that a snapshot's entries cover.

Invariant: both ends come from entries that state a full date and time; pinned entries stand
outside the rolling order and set no end.
"""

from datetime import UTC, datetime
from typing import NamedTuple

from reader.blog.snapshot import Snapshot


def instant(iso: str | None) -> datetime | None:
    """Read an ISO 8601 moment; one without an offset counts as UTC.

    Args:
        iso: The moment, or None.

    Returns:
        The moment with its offset, or None where there is none, it has no time of day, or it
        cannot be read.
    """
    if iso is None or "T" not in iso:
        return None
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Window(NamedTuple):
    """From the oldest to the newest dated entry that a snapshot shows."""

    oldest: datetime
    newest: datetime

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Window | None":
        """Return the snapshot's window, or None where no entry states its time."""
        moments = [
            moment
            for entry in snapshot.entries
            if not entry.pinned and (moment := instant(entry.published_at))
        ]
        return cls(min(moments), max(moments)) if moments else None
