"""What a web page, a feed or a publisher's data says of one entry, before readers are merged.

Invariant: texts are cleaned and hold no line break, moments are ISO 8601 and carry an offset only
where the source names one, ids are the publisher's whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.blog import Entry, Furniture, Link, Media, Nature, Passage


class Anchor(NamedTuple):
    """A stretch of a block that leads somewhere; offsets are characters of the block's text."""

    start: int
    end: int
    url: str


class Block(NamedTuple):
    """One paragraph as a page sets it."""

    text: str
    nature: Nature | None = None
    """None for running text."""
    author: str | None = None
    """Who is quoted, where the page says so."""
    level: int = 0
    """1 to 6 where it is a heading, else 0."""
    anchors: tuple[Anchor, ...] = ()
    beside: bool = False
    """Whether it stands beside the running text: a figure's caption, an embed. One without words
    is a picture without a caption. Its first anchor is where it lies."""


class Post(NamedTuple):
    """One entry as one reader found it."""

    blocks: tuple[Block, ...] = ()
    heading: str | None = None
    id: str | None = None
    link: str | None = None
    byline: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    stamp: str | None = None
    """The time text as the page shows it."""
    pinned: bool = False
    key_event: bool = False
    truncated: bool = False
    """Whether the source itself cut the text off."""
    related: tuple[str, ...] = ()

    @property
    def running(self) -> tuple[Block, ...]:
        """The blocks that are the entry's text."""
        return tuple(block for block in self.blocks if not block.beside)

    def entry(self) -> Entry:
        """Return the entry it stands for."""
        running = self.running
        numbered = list(enumerate(running))
        return Entry(
            paragraphs=tuple(block.text for block in running),
            heading=self.heading,
            id=self.id,
            link=self.link,
            byline=self.byline,
            published_at=self.published_at,
            modified_at=self.modified_at,
            stamp=self.stamp,
            pinned=self.pinned,
            key_event=self.key_event,
            truncated=self.truncated,
            related=self.related,
            passages=tuple(
                Passage(i, block.nature, block.author) for i, block in numbered if block.nature
            ),
            links=tuple(
                Link(i, anchor.start, anchor.end, anchor.url)
                for i, block in numbered
                for anchor in block.anchors
            ),
            media=tuple(self._media()),
        )

    def _media(self) -> Iterator[Media]:
        """Yield what stands beside the text, each with the count of paragraphs before it."""
        place = 0
        for block in self.blocks:
            if not block.beside:
                place += 1
            else:
                url = block.anchors[0].url if block.anchors else None
                nature = block.nature or Nature.CAPTION
                yield Media(place, nature, block.text, block.author, url)


@dataclass(frozen=True, slots=True)
class Found:
    """What one reader found in a document."""

    reader: str
    """What read it, in the words of `--explain`: `JSON-LD LiveBlogPosting`."""
    posts: tuple[Post, ...] = ()
    """In the source's own order."""
    title: str | None = None
    standfirst: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    captured_at: str | None = None
    """ISO 8601: when the source says that it was written or last updated."""
    lede: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
