"""The nouns of a comparison: verdicts, words and what they add up to.

Invariant: indexes are places in the old and the new snapshot's own tuples; joining the equal and
delete words of a change gives the old text, equal and insert the new, to the character.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.blog import Snapshot


class Kind(StrEnum):
    """The verdict on an entry, a paragraph, or the title, standfirst and lede."""

    ADDED = "added"
    DROPPED = "dropped"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    ROLLED_OFF = "rolled_off"
    """Old; the newer window starts later. Nobody deleted it."""
    UNCAPTURED = "uncaptured"
    """Older than the older snapshot's window reached. Nobody wrote it since."""


class Significance(StrEnum):
    """Whether a revision can change what a reader believes."""

    COSMETIC = "cosmetic"
    SUBSTANTIVE = "substantive"


class Facet(StrEnum):
    """What a revision touches."""

    FIGURES = "figures"
    QUOTES = "quotes"
    NAMES = "names"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    NEGATION = "negation"
    HEADING = "heading"
    LINKS = "links"
    STAMP = "stamp"
    WORDING = "wording"
    SPELLING = "spelling"
    PUNCTUATION = "punctuation"


class Op(StrEnum):
    """What happened to a run of text."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


Words = tuple[tuple[Op, str], ...]
"""Runs of whole tokens. Equal + delete rebuild the old text, equal + insert the new."""

Figure = tuple[str | None, str | None]
"""A figure before and after; None where one side has no counterpart."""


class Overrides(NamedTuple):
    """A person's word on which entries are the same, as pairs of an old and a new place."""

    parted: frozenset[tuple[int, int]] = frozenset()
    """Not the same, whatever speaks for it."""
    joined: frozenset[tuple[int, int]] = frozenset()
    """The same, whatever speaks against it."""


class Origin(NamedTuple):
    """The old place of a paragraph carried over from another entry."""

    entry: int
    paragraph: int


class ParagraphChange(NamedTuple):
    """What became of one paragraph. Its kind is added, dropped, revised or unchanged."""

    kind: Kind
    old: int | None
    new: int | None
    moved: bool = False
    origin: Origin | None = None
    """`from` in the JSON."""
    words: Words | None = None
    """None unless revised."""


class Change(NamedTuple):
    """The verdict on one entry, or on the title, standfirst or lede, with its evidence.

    A tuple, because a large blog has thousands and most say no more than `unchanged`.
    """

    kind: Kind
    reason: str
    """One sentence that a reader understands."""
    old: int | None = None
    """Index into the old snapshot's entries; None for title, standfirst and lede too."""
    new: int | None = None
    moved: bool = False
    certain: bool = True
    significance: Significance | None = None
    """None unless revised."""
    facets: tuple[Facet, ...] = ()
    rules: tuple[str, ...] = ()
    """The names of the rules that found the facets."""
    figures: tuple[Figure, ...] = ()
    truncated: bool = False
    silent: bool = False
    """The text changed and the entry's own stamp did not."""
    similarity: float | None = None
    """From 0 to 1; None where there is no pair."""
    heading: Words | None = None
    """The heading's words where it changed; the title's or standfirst's text."""
    paragraphs: tuple[ParagraphChange, ...] = ()
    """In reading order of the newer side, dropped ones where they stood."""

    @property
    def counts(self) -> bool:
        """Whether a reader of the older snapshot missed something: what `]` stops at."""
        return self.moved or self.kind in {Kind.ADDED, Kind.DROPPED, Kind.REVISED}


class Summary(NamedTuple):
    """The tally of a comparison's entries; title, standfirst and lede are not entries."""

    added: int = 0
    dropped: int = 0
    revised: int = 0
    unchanged: int = 0
    rolled_off: int = 0
    uncaptured: int = 0
    moved: int = 0
    cosmetic: int = 0
    substantive: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed between an older and a newer snapshot of one blog."""

    old: Snapshot
    new: Snapshot
    title: Change
    standfirst: Change
    lede: Change
    entries: tuple[Change, ...]
    """In reading order of the newer snapshot, dropped and rolled-off ones where they stood."""

    def changes(self) -> Iterator[Change]:
        """Yield title, standfirst, lede and entries, in reading order."""
        yield from (self.title, self.standfirst, self.lede, *self.entries)

    @property
    def differs(self) -> bool:
        """Whether anything was added, dropped, revised or moved; roll-off does not count."""
        return any(change.counts for change in self.changes())

    @property
    def summary(self) -> Summary:
        """The tally of the entries."""
        counts = {kind.value: 0 for kind in Kind}
        for change in self.entries:
            counts[change.kind.value] += 1
        return Summary(
            **counts,
            moved=sum(change.moved for change in self.entries),
            cosmetic=sum(c.significance is Significance.COSMETIC for c in self.entries),
            substantive=sum(c.significance is Significance.SUBSTANTIVE for c in self.entries),
        )
