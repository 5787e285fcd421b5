"""Where the document of a snapshot came from, as a report names it.

Invariant: plain facts, told by whoever opened the document; a report never looks them up.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known of the document that a snapshot was read from."""

    origin: str | None = None
    """The path or address that its bytes came from; None where only the snapshot's source tells."""
    sha256: str | None = None
    """Of its bytes as they came, in hexadecimal; None where they are not at hand."""


UNKNOWN = Provenance()
