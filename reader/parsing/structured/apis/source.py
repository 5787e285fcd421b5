"""What a reader of JSON documents is.

Invariant: a recogniser looks at one object only, and is quick: every object of a document is shown
to it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reader.parsing.post import Found
from reader.parsing.structured.values import Object


@dataclass(frozen=True, slots=True)
class Source:
    """One shape of JSON documents."""

    recognises: Callable[[Object], bool]
    read: Callable[[Object], Found]
    """Reads the object that was recognised."""
