"""What stands beside an entry's paragraphs: pictures, their captions, what it shows from elsewhere.

Invariant: media are no part of an entry's words; they are shown with it and never compared.
"""

from typing import NamedTuple

from reader.blog.passage import Nature


class Media(NamedTuple):
    """A picture's caption, a quoted post in a frame, a video: what a figure of an entry shows."""

    place: int
    """How many of the entry's paragraphs stand before it."""
    nature: Nature
    text: str = ""
    """The caption, the quoted words or the title; empty where a picture has no caption."""
    author: str | None = None
    """Who took the picture, or who is quoted, where the page says so."""
    url: str | None = None
    """Where the picture or the embedded thing itself lies."""
