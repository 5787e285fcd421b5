"""Spans of time as people write them: 90s, 2m, 1h.

Invariant: what `span_text` writes, `read_span` reads as the same span.
"""

import re

LEAST_SECONDS, MOST_SECONDS = 1, 86_400
"""The shortest and the longest span that anything here is asked for."""

_SPAN = re.compile(r"([0-9]{1,6})\s?([smh]?)")
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3_600}


def read_span(text: str) -> int | None:
    """Read a span.

    Args:
        text: A whole number and s, m or h; without a letter seconds are meant.

    Returns:
        Seconds, from 1 to a day; None where it is no such span.
    """
    found = _SPAN.fullmatch(text.strip().casefold())
    seconds = int(found[1]) * _SECONDS[found[2]] if found else 0
    return seconds if LEAST_SECONDS <= seconds <= MOST_SECONDS else None


def span_text(seconds: int) -> str:
    """Write a span in the largest unit that holds it whole: `2m` for 120 seconds."""
    unit, size = next((u, s) for u, s in (("h", 3_600), ("m", 60), ("s", 1)) if seconds % s == 0)
    return f"{seconds // size}{unit}"
