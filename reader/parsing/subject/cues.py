"""What is asked of a language to tell how its news opens a story and how it carries one on.

Invariant: data only, a table per language; a new language is a new table. Patterns of openings
match where a paragraph starts, the others are searched in its first sentence; all but `definite`,
`title` and `source` are for lower case. That pronouns and
connectives tell the segments of a discourse is due to Passonneau and Litman, "Discourse
Segmentation by Human and Automated Means", Computational Linguistics 23 (1997).
"""

import re
from typing import NamedTuple

_NEVER = re.compile(r"(?!)")

YEAR = r"(?:19|20)\d\d"


class Cues(NamedTuple):
    """The habits of one language; a cue without a pattern is never seen."""

    common: frozenset[str] = frozenset()
    """Words in lower case that say nothing of a subject."""
    pronoun: re.Pattern[str] = _NEVER
    """Opens with somebody or something named before."""
    connective: re.Pattern[str] = _NEVER
    """Opens with a tie to what was said before."""
    circumstance: re.Pattern[str] = _NEVER
    """Opens with a place, a time or a clause, as leads seldom do."""
    definite: re.Pattern[str] = _NEVER
    """Opens with a thing that is known already and has no name."""
    indefinite: re.Pattern[str] = _NEVER
    """Opens with what is not known yet: an article, an amount."""
    title: re.Pattern[str] = _NEVER
    """A form of address before a surname whose bearer was introduced before."""
    back: re.Pattern[str] = _NEVER
    """Reports on: added, also, had done."""
    perfect: re.Pattern[str] = _NEVER
    """The tense of news: has said, are meeting."""
    habit: re.Pattern[str] = _NEVER
    """Tells history: a year, a habit."""
    day: re.Pattern[str] = _NEVER
    """When it happened, as leads say it."""
    source: re.Pattern[str] = _NEVER
    """A verb of saying and, as the group `who`, the source at a sentence's end."""
    someone: re.Pattern[str] = _NEVER
    """A source named before: he, Mr Blinken."""
    hand_over: re.Pattern[str] = _NEVER
    """A short line that ends an entry: an agency's name, who reports, where to read more."""


def words(text: str) -> frozenset[str]:
    """Return the words of a table, which spaces separate."""
    return frozenset(text.split())


def opening(*choices: str) -> re.Pattern[str]:
    """Return a pattern of whole words, for where a paragraph starts."""
    return re.compile(rf"(?:{'|'.join(choices)})(?![\w’'])")


def within(*choices: str) -> re.Pattern[str]:
    """Return a pattern of whole words, for anywhere in a sentence."""
    return re.compile(rf"\b(?:{'|'.join(choices)})\b")
