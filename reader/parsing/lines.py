"""Cuts a document into the lines that the parser judges.

Invariant: each line with anything to see on it comes out once, in order, under its own number.
"""

import re
from typing import NamedTuple

from reader.blog import Lines
from reader.parsing.cleaning import clean
from reader.parsing.errors import ParseError

MOST_LINES = 250_000
"""Five times the lines of a blog with 5,000 entries; past that a document is something else."""


_FILLED = re.compile(r"[^\n]+")


class Line(NamedTuple):
    """A line of the source, or a part of one where furniture was glued to coverage."""

    number: int
    """Counted from 1 in the source, blank lines included."""
    text: str
    """Without the blanks around it."""
    until: int = 0
    """The number of its last piece, where it was joined from several; 0 where it stands whole."""

    @property
    def last(self) -> int:
        """The number of the last line of the source that it holds."""
        return max(self.number, self.until)

    @property
    def span(self) -> Lines:
        """Its first and last line in the source."""
        return self.number, self.last


def lines_of(text: str) -> list[Line]:
    """List the lines of a document that show anything.

    Args:
        text: The document as decoded; it is cleaned here.

    Returns:
        The lines in order.

    Raises:
        ParseError: The document has more lines than any liveblog.
    """
    cleaned = clean(text)
    lines: list[Line] = []
    number, at = 1, 0
    for found in _FILLED.finditer(cleaned):
        number += cleaned.count("\n", at, found.start())
        at = found.start()
        stripped = found[0].strip()
        if stripped and _shows(stripped):
            lines.append(Line(number, stripped))
    if len(lines) > MOST_LINES:
        raise ParseError(f"this has more than {MOST_LINES:,} lines: no liveblog is that long")
    return lines


def _shows(text: str) -> bool:
    """Tell whether a stripped text has a visible character, beyond zero-width ones."""
    return text[0].isprintable() or any(character.isprintable() for character in text)
