"""What a paragraph is where it is more than running text, and where its links lead.

Invariant: these stand beside an entry's paragraphs and point into them; the paragraphs alone hold
every word.
"""

from enum import StrEnum
from typing import NamedTuple


class Nature(StrEnum):
    """What a paragraph is, where it is no running text."""

    QUOTE = "quote"
    """A quotation set apart, a quoted post of a social network among them."""
    ITEM = "item"
    """An item of a list."""
    CAPTION = "caption"
    """The text under a picture or a video."""
    EMBED = "embed"
    """What a page shows of something that lies elsewhere: a video, a map, a document."""


class Passage(NamedTuple):
    """A paragraph that is no running text."""

    paragraph: int
    """Its index in the entry's paragraphs."""
    nature: Nature
    author: str | None = None
    """Who is quoted, where the page says so."""


class Link(NamedTuple):
    """A stretch of a paragraph that leads somewhere."""

    paragraph: int
    """The index of the paragraph in the entry's paragraphs."""
    start: int
    """In characters of the paragraph."""
    end: int
    """Past its last character; equal to `start` where a picture or an embed leads there."""
    url: str
