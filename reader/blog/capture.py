"""When a snapshot was captured, and how that is known.

Invariant: a date is never without its basis, so nobody mistakes a guess for a statement.
"""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class CaptureDate:
    """A capture date with its basis."""

    value: str
    """ISO 8601: YYYY-MM-DD, or with a time and, where known, an offset."""
    basis: Basis

    def __str__(self) -> str:
        """Return the date as people read it: `≈` before one that is inferred."""
        text = self.value.replace("T", " ")
        return f"≈{text}" if self.basis is Basis.INFERRED else text
