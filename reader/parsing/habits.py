"""Learns what the entries of one stamped page have in common: authors, headings, recurring lines.

Invariant: what a page does at most of its entries is its habit; a habit is counted, never assumed.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.parsing.bylines import are_names, byline, is_caption, is_credit, is_person
from reader.parsing.draft import Page
from reader.parsing.folding import normalised
from reader.parsing.lines import Line
from reader.parsing.shape import is_headline, is_text
from reader.parsing.spans import Span
from reader.parsing.stamp import Stamp

_ENDING = 3
"""Lines of an entry's end in which the page's own stand."""
_RECURS = 0.5
"""Share of the entries that end with a line which the page sets, not its writers."""
_FEWEST_RECURRING = 3
_LONGEST_RECURRING = 60


class Habits(NamedTuple):
    """What the entries of one page have in common."""

    page: Page
    others: Mapping[int, Stamp]
    """Stamps that separate nothing, by the number of their line."""
    authors: frozenset[str]
    """The names that return at the entries' stamps."""
    recurring: frozenset[str]
    """Lines, normalised, that the page sets at its entries' ends."""
    headed: bool
    """Whether most entries have a heading: one that is a single line is its heading then."""

    def is_byline(self, body: Sequence[Line], at: int) -> bool:
        """Tell whether a line near a stamp only says who wrote."""
        text = body[at].text
        if text in self.authors:
            return True
        below = body[at + 1].text if at + 1 < len(body) else ""
        return is_person(text) and below.startswith(text)


def habits(
    lines: Sequence[Line], parts: Sequence[Span], others: Mapping[int, Stamp], page: Page
) -> Habits:
    """Learn the habits of a page.

    Args:
        lines: Its coverage.
        parts: The spans of its entries.
        others: Stamps that separate nothing, by the number of their line.
        page: What is known of the document.

    Returns:
        What its entries have in common.
    """
    return Habits(
        page,
        others,
        _authors(lines, parts, others, page),
        _recurring(lines, parts),
        2 * sum(_is_headed(lines, part) for part in parts) >= len(parts),
    )


def _authors(
    lines: Sequence[Line], parts: Sequence[Span], others: Mapping[int, Stamp], page: Page
) -> frozenset[str]:
    names: Counter[str] = Counter()
    for part in parts:
        below = (line.text for line in lines[part.mark + 1 : part.end] if line.number not in others)
        near = part.stamp.rest or next(below, "")
        names.update([near] if _may_sign(near, page) else [])
        if part.mark > part.start and is_person(lines[part.mark - 1].text):
            names[lines[part.mark - 1].text] += 1
    title = normalised(page.title)
    return frozenset(n for n, count in names.items() if count > 1 and normalised(n) not in title)


def _may_sign(text: str, page: Page) -> bool:
    """Tell a name, several, or `By Ana Gil` from a competition or a place that heads entries."""
    several = " " in text and are_names(text) and is_person(text.partition(" and ")[0])
    return is_person(text) or several or byline([text], page.lexicons) is not None


def _is_headed(lines: Sequence[Line], part: Span) -> bool:
    """Tell whether an entry has a headline right above text."""
    rest = "" if is_person(part.stamp.rest) else part.stamp.rest
    texts = [rest, *(line.text for line in lines[part.start : part.end])]
    return any(
        above and is_headline(above) and not is_caption(above) and is_text(below)
        for above, below in pairwise(texts)
    )


def _recurring(lines: Sequence[Line], parts: Sequence[Span]) -> frozenset[str]:
    """Find the lines that the page sets at its entries' ends: `Share`, a name, a link."""
    counts: Counter[str] = Counter()
    for part in parts:
        ends = [line.text for line in lines[part.mark + 2 : part.end][-_ENDING:]]
        short = (text for text in ends if len(text) <= _LONGEST_RECURRING and not is_credit(text))
        counts.update({normalised(text) for text in short})
    fewest = max(_FEWEST_RECURRING, _RECURS * len(parts))
    return frozenset(text for text, count in counts.items() if count >= fewest)
