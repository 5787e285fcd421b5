"""A feed: the elements of a page that each hold one entry.

Invariant: segments stand in page order and share no element.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.parsing.dates import Day
from reader.parsing.web.marks import Mark

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Segment(NamedTuple):
    """Where one entry stands."""

    elements: "tuple[HtmlElement, ...]"
    """Siblings: one that holds the whole entry, or a heading and what follows it."""
    marks: tuple[Mark, ...]
    """The times inside them."""
    day: Day | None = None
    """The day that a heading right above it names."""


@dataclass(frozen=True, slots=True)
class Feed:
    """The entries of a page as its markup tells them apart."""

    segments: tuple[Segment, ...]
    why: str
    """How they were told apart, in a few plain words."""
