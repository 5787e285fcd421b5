"""What is read of one paragraph to tell whether it starts an entry.

Invariant: a paragraph is read once, and only its first and last characters, so that a huge one
costs no more than a long one.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from reader.parsing.cohesion import stems
from reader.parsing.folding import folded
from reader.parsing.shape import is_headline, is_unstopped
from reader.parsing.subject.cues import Cues

_READ = 1_500
_END = 100
_MOST_REMEMBERED = 500
"""Paragraphs of the document in hand: a lede and the entries below it ask for the same ones."""
_OPENING = 8
"""Words that name what a paragraph is about, as far as they go before the verb."""
_LINE_WORDS = range(3, 41)
"""Words of a card's headline or standfirst."""
_HAND_OVER_WORDS = 14

_QUOTES = "“\"„«»‘'"
_SPEECH = '“"„«'
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’']? +(?=[\"“‘„«0-9A-ZÀ-Þ])")
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я]\w*(?:[’'-]\w+)*"
_NAME = re.compile(rf"{_CAPITAL}(?: (?:(?:von|van|der|de|al|bin|la) )*{_CAPITAL})*")
_POSSESSIVE = re.compile(r"['’]s?$")

Name = tuple[str, ...]
"""Neighbouring words in capitals, without possessive endings."""


class Passage(NamedTuple):
    """A paragraph as read."""

    text: str
    """Its first characters."""
    key: str
    """The same folded: a copy with other quotation marks has the same key."""
    first: str
    """Its first sentence."""
    lower: str
    """The same in lower case."""
    length: int
    """Words of the first sentence."""
    stems: frozenset[str]
    """What tells its subject."""
    opening: frozenset[str]
    """Those of its first words."""
    names: tuple[Name, ...]
    """In full: of two words and more."""
    capitals: frozenset[str]
    """The words of all its names, single ones included."""
    addressed: frozenset[str]
    """Surnames behind a form of address."""
    opens_with: str
    """The name of one word that it opens with, or nothing."""
    opens_with_title: bool
    """It opens with a form of address."""
    speaks: bool
    """It opens with a quotation mark."""
    left_open: bool
    """It ends inside a quotation."""
    colon: bool
    """It ends in a colon."""
    line: bool
    """It has no final stop: a card's or a heading's line."""
    headline: bool
    """It is a line that looks like a headline."""
    hands_over: bool
    """It is a short line that ends an entry."""

    @property
    def straight(self) -> bool:
        """Whether its quotation marks and apostrophes are straight ones alone."""
        return self._holds("'\"") and not self._holds("‘’“”")

    @property
    def curly(self) -> bool:
        """Whether they are curly ones alone."""
        return self._holds("‘’“”") and not self._holds("'\"")

    def _holds(self, marks: str) -> bool:
        return any(mark in self.text for mark in marks)


def read(paragraph: str, cues: Cues) -> Passage:
    """Read a paragraph.

    Args:
        paragraph: Its text.
        cues: The habits of its language.

    Returns:
        What was read.
    """
    text = paragraph[:_READ].strip()
    end = text if len(paragraph) <= _READ else paragraph[-_END:].rstrip()
    return _read(text, end, cues)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _read(text: str, end: str, cues: Cues) -> Passage:
    first = _SENTENCE.split(text, maxsplit=1)[0]
    names = [_bare(match[0], cues) for match in _NAME.finditer(text)]
    line = _is_line(text, end)
    return Passage(
        text=text,
        key=folded(text),
        first=first,
        lower=first.lower(),
        length=len(_WORD.findall(first)),
        stems=stems(text) - cues.common,
        opening=stems(" ".join(text.split(" ", _OPENING)[:_OPENING])) - cues.common,
        names=tuple(name for name in names if len(name) > 1),
        capitals=frozenset(word for name in names for word in name if len(word) > 2),
        addressed=_addressed(text, cues),
        opens_with=_opens_with(text, cues),
        opens_with_title=cues.title.match(text) is not None,
        speaks=text.startswith(tuple(_QUOTES)),
        left_open=_left_open(text),
        colon=end.endswith(":"),
        line=line,
        headline=line and is_headline(text),
        hands_over=_count(text) <= _HAND_OVER_WORDS
        and cues.hand_over.fullmatch(text.lower()) is not None,
    )


def _bare(run: str, cues: Cues) -> Name:
    words = [word if word.isalnum() else _POSSESSIVE.sub("", word) for word in run.split(" ")]
    return tuple(words[1:] if words[0].lower() in cues.common else words)


def _addressed(text: str, cues: Cues) -> frozenset[str]:
    found = (_NAME.match(text, title.end()) for title in cues.title.finditer(text))
    return frozenset(_POSSESSIVE.sub("", name[0].split(" ")[0]) for name in found if name)


def _opens_with(text: str, cues: Cues) -> str:
    match = _NAME.match(text)
    name = _bare(match[0], cues) if match else ()
    return name[0] if match and len(name) == 1 and " " not in match[0] else ""


def _left_open(text: str) -> bool:
    curly = text.count("“") + text.count("„") - text.count("”")
    return curly > 0 if "”" in text or "“" in text else text.count('"') % 2 == 1


def _is_line(text: str, end: str) -> bool:
    shaped = _count(text) in _LINE_WORDS and not text.startswith(tuple(_SPEECH))
    return shaped and (is_headline(text) or (is_unstopped(end) and not end.endswith("?")))


def _count(text: str) -> int:
    return text.count(" ") + 1
