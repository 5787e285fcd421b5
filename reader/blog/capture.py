"""When a snapshot was captured, and how that is known.

Invariant: a date is never without its basis, so nobody mistakes a guess for a statement.
"""

import re
from enum import StrEnum
from typing import NamedTuple

_OFFSET = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")


class Basis(StrEnum):
    """How a capture date is known, the most trusted first."""

    GIVEN = "given"
    """The user said so."""
    STATED = "stated"
    """The document says so."""
    FETCHED = "fetched"
    """The moment the page was fetched."""
    FILE = "file"
    """The file's own date; only where the user asks for it."""
    INFERRED = "inferred"
    """From neighbouring snapshots; shown with ≈."""


class CaptureDate(NamedTuple):
    """A capture date with its basis."""

    value: str
    """ISO 8601: YYYY-MM-DD, or with a time and, where known, an offset."""
    basis: Basis

    def __str__(self) -> str:
        """Return the date as people read it: `≈` before one that is inferred."""
        text = to_the_minute(self.value)
        return f"≈{text}" if self.basis is Basis.INFERRED else text


def to_the_minute(iso: str | None) -> str:
    """Return an ISO 8601 moment as people read it, its offset kept; empty where there is none."""
    date, separator, time = (iso or "").partition("T")
    if not separator:
        return date
    found = _OFFSET.search(time)
    offset = found[0].replace("+00:00", "Z").replace("Z", " UTC") if found else ""
    return f"{date} {time[:5]}{offset}"
