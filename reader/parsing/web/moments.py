"""Reads moments out of a page's attributes, and compares them.

Invariant: a moment is ISO 8601 with a time of day; it has an offset only where the page names one.
"""

from datetime import UTC, datetime

from reader.parsing.structured.moments import moment


def read_moment(value: str | None) -> str | None:
    """Read a moment as an attribute states it.

    Args:
        value: ISO 8601, seconds or milliseconds since 1970, or a date of RFC 5322.

    Returns:
        The moment; None where the value states no time of day.
    """
    read = moment(value) if value else None
    return read if read and "T" in read else None


def has_zone(moment: str | None) -> bool:
    """Tell whether a moment names its offset."""
    return moment is not None and datetime.fromisoformat(moment).tzinfo is not None


def instant(moment: str) -> float:
    """Return a moment as seconds since 1970, read as UTC where it names no offset."""
    when = datetime.fromisoformat(moment)
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
