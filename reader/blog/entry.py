"""One post of a liveblog.

Invariant: an entry holds coverage only, its characters as the page showed them; what pairing or
layout fold away (Unicode form, spaces, quotes, tabs) is folded there, never here.
"""

from dataclasses import dataclass

from reader.blog.media import Media
from reader.blog.passage import Link, Passage

Lines = tuple[int, int]
"""The first and last line of a source text: 1-based, inclusive."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One post: optional heading, paragraphs, byline and stamps."""

    paragraphs: tuple[str, ...] = ()
    """The body, lead-in lines included; empty for a picture entry."""
    heading: str | None = None
    id: str | None = None
    """The publisher's id; never made up here."""
    link: str | None = None
    byline: str | None = None
    """The author's name; a copy of what the text says, never taken out of it."""
    published_at: str | None = None
    """ISO 8601."""
    modified_at: str | None = None
    """ISO 8601."""
    stamp: str | None = None
    """The time text as the page shows it."""
    pinned: bool = False
    key_event: bool = False
    related: tuple[str, ...] = ()
    """The lines of related cards: teasers for other stories, never compared."""
    passages: tuple[Passage, ...] = ()
    """The paragraphs that are quotes, list items, captions or embeds, in reading order."""
    links: tuple[Link, ...] = ()
    """Where stretches of the paragraphs lead, in reading order."""
    media: tuple[Media, ...] = ()
    """What stands beside the paragraphs, in reading order; never compared."""
    truncated: bool = False
    """Whether the page itself cut the text off."""
    lines: Lines | None = None
    """Where the entry stands in a plain-text source, its related cards included."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The heading, where there is one, and the paragraphs, in reading order."""
        return self.paragraphs if self.heading is None else (self.heading, *self.paragraphs)
