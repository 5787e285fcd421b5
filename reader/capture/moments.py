"""Reads the dates of HTTP headers (RFC 9110 section 5.6.7).

Invariant: any header can be read; what is no date gives none.
"""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def http_date(value: str) -> datetime | None:
    """Read a date of HTTP.

    Args:
        value: The header.

    Returns:
        The moment, in UTC; None where it is no date.
    """
    try:
        moment = parsedate_to_datetime(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, IndexError, OverflowError):
        return None


def http_moment(value: str) -> str | None:
    """Read a date of HTTP as `http_date` does; ISO 8601, UTC, to the second."""
    moment = http_date(value)
    return moment.isoformat(timespec="seconds") if moment else None
