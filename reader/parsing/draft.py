"""An entry while it is being read, and the document's facts that reading it needs.

Invariant: a draft keeps its lines in page order; freezing it loses none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.blog import Entry, Nature, Passage
from reader.parsing.bylines import byline, is_caption
from reader.parsing.cohesion import Cohesion
from reader.parsing.folding import folded, normalised
from reader.parsing.languages.lexicon import Lexicon
from reader.parsing.lines import Line
from reader.parsing.shape import is_bullet
from reader.parsing.stamp import Stamp

_START = 60
"""Characters of a line in which its kind is told."""
_OPENING = 60
"""Paragraphs in which an entry tells its subject; a longer one has told it by then."""


class Page(NamedTuple):
    """What is known of the whole document while its entries are read."""

    lexicons: Sequence[Lexicon]
    cohesion: Cohesion
    rubrics: frozenset[str]
    """Headlines, normalised, that stand over several entries: they repeat and are no card."""
    title: str
    live: bool
    """Whether the page says that it is a liveblog."""
    curly: bool
    """Whether its editors set curly quotation marks; straight ones were pasted in."""

    def is_rubric(self, text: str) -> bool:
        """Tell whether a headline stands over several entries."""
        return normalised(text) in self.rubrics

    def is_summary(self, text: str) -> bool:
        """Tell whether a line is the label above a lede's key points."""
        line = normalised(text)
        return any(line in lexicon.summaries for lexicon in self.lexicons)

    def heads_picture(self, text: str) -> bool:
        """Tell whether a headline says that pictures follow: `In pictures: …`."""
        low = folded(text[:_START])
        return any(lexicon.pictures.match(low) for lexicon in self.lexicons)

    def fullness(self, text: str) -> float:
        """Measure the share of small words that headlines leave out and sentences need."""
        words, low = text.count(" ") + 1, folded(text)
        return max(len(lexicon.fillers.findall(low)) for lexicon in self.lexicons) / words

    def starts_entry(self, text: str) -> bool:
        """Tell whether a headline heads an entry for certain."""
        return self.is_rubric(text) or self.heads_picture(text)

    def is_teaser(self, text: str) -> bool:
        """Tell whether a line is a card by itself: `Read more: …`."""
        low = folded(text[:_START])
        return any(lexicon.teaser.match(low) for lexicon in self.lexicons)


@dataclass(slots=True)
class Draft:
    """An entry in the making; without a heading and first in the page, the lede."""

    heading: Line | None = None
    stamp: Stamp | None = None
    stamped: Line | None = None
    """The line that held the stamp."""
    exact: Stamp | None = None
    """A machine's time of it."""
    changed: Stamp | None = None
    """The time that it was last changed at."""
    author: str = ""
    """The name at its stamp."""
    published_at: str | None = None
    modified_at: str | None = None
    key_event: bool = False
    pinned: bool = False
    span: tuple[int, int] | None = None
    """Its first and last line with what is no coverage among them, where that is known."""
    why: str = ""
    """Why it starts where it does."""
    body: list[tuple[Line, bool]] = field(default_factory=list)
    """Its lines in page order, each with whether it belongs to a related card."""
    texts: list[str] = field(init=False)
    """The paragraphs, cards not among them: kept beside the lines, for each line asks for them."""

    def __post_init__(self) -> None:
        """List the paragraphs of the lines given."""
        self.texts = [line.text for line, card in self.body if not card]

    def add(self, line: Line, *, card: bool = False) -> None:
        """Add a line to the body."""
        self.body.append((line, card))
        if not card:
            self.texts.append(line.text)

    @property
    def opening(self) -> list[str]:
        """Its first paragraphs, cards not among them."""
        return self.texts[:_OPENING]

    @property
    def subject(self) -> list[str]:
        """The heading and the first paragraphs: what the entry is about."""
        return [self.heading.text, *self.opening] if self.heading else self.opening

    @property
    def ends_in_card(self) -> bool:
        """Whether nothing of the entry's own follows its last card."""
        return bool(self.body) and self.body[-1][1]

    @property
    def first(self) -> int:
        """The number of its first line; 0 where it holds none."""
        return min((line.number for line in self.lines()), default=0)

    def lines(self) -> Iterator[Line]:
        """Yield every line of the entry in page order."""
        yield from (line for line in (self.stamped, self.heading) if line)
        yield from (line for line, _ in self.body)

    def freeze(self, lexicons: Sequence[Lexicon]) -> Entry:
        """Return the entry."""
        numbers = [n for line in self.lines() for n in (line.number, line.last)]
        return Entry(
            paragraphs=tuple(self.texts),
            heading=self.heading.text if self.heading else None,
            byline=self.author or byline(self.texts, lexicons),
            published_at=self.published_at,
            modified_at=self.modified_at,
            stamp=self.stamp.text if self.stamp else None,
            pinned=self.pinned,
            key_event=self.key_event,
            passages=tuple(_natures(self.texts)),
            related=tuple(line.text for line, card in self.body if card),
            lines=self.span or (min(numbers), max(numbers)),
        )


def _natures(texts: Sequence[str]) -> Iterator[Passage]:
    """Yield the paragraphs that are captions and items of a list."""
    for i, text in enumerate(texts):
        if is_bullet(text):
            yield Passage(i, Nature.ITEM)
        elif is_caption(text):
            yield Passage(i, Nature.CAPTION)
