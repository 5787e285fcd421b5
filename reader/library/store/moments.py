"""Moments of documents as seconds, for sorting and for stretches of time.

Invariant: whatever a document claims, a moment lies between 1970 and 9999.
"""

from datetime import UTC, date, datetime, time, timedelta

from reader.blog.window import instant

LATEST = int(datetime(9999, 12, 31, tzinfo=UTC).timestamp())
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def seconds(iso: str | None) -> int | None:
    """Tell the second of a moment.

    Args:
        iso: ISO 8601; a day alone is its midnight, and without an offset UTC is meant.

    Returns:
        Seconds since 1970, or None where there is no moment or it cannot be read.
    """
    moment = instant(iso) or _midnight(iso)
    if moment is None:
        return None
    return min(max(0, (moment - _EPOCH) // timedelta(seconds=1)), LATEST)


def after(iso: str) -> int | None:
    """Tell the first second after a moment; after a day alone, that of the next midnight."""
    start = seconds(iso)
    if start is None:
        return None
    return start + (1 if "T" in iso else 86_400)


def now() -> str:
    """Return the present moment, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _midnight(iso: str | None) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat((iso or "")[:10]), time(), UTC)
    except ValueError:
        return None
