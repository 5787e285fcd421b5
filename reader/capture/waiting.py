"""How long to wait before a page is asked for again.

Invariant: a wait is never shorter than the server asks, and one that is too long to sit through is
left to whoever asks next.
"""

from datetime import datetime

from reader.capture.moments import http_date

FIRST_SECONDS = 1.0
LONGEST_SECONDS = 30.0
"""Waits double from the first to the longest."""

MOST_SAT_THROUGH = 60.0
"""A wait that the server asks for is sat through up to this length."""

MOST_DIGITS = 9


def asked_wait(value: str | None, now: datetime) -> float | None:
    """Read a Retry-After header (RFC 9110 section 10.2.3).

    Args:
        value: The header: seconds, or a date of HTTP.
        now: The present moment.

    Returns:
        The seconds to wait; None where it asks for nothing that can be understood.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdecimal():
        return float(text[:MOST_DIGITS])
    moment = http_date(text)
    return max(0.0, (moment - now).total_seconds()) if moment else None


def wait_before(attempt: int, asked: float | None, chance: float) -> float:
    """Tell how long to wait before another attempt: longer each time, and never in step.

    Args:
        attempt: How many have failed, from 1.
        asked: Seconds that the server asks for.
        chance: From 0 up to 1.

    Returns:
        Seconds: between half and the whole of a length that doubles (exponential back-off with
        "equal jitter"), but no less than the server asks.
    """
    length = min(FIRST_SECONDS * 2.0 ** min(attempt - 1, 10), LONGEST_SECONDS)
    return max(length * (1 + chance) / 2, asked or 0.0)
