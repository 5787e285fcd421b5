"""Tells related cards from the headings and paragraphs around them.

Invariant: a card belongs to the entry above it; text that may be coverage is no card.
"""

from collections.abc import Sequence
from itertools import takewhile

from reader.parsing.bylines import is_caption, is_lead_in, points_on
from reader.parsing.draft import Draft, Page
from reader.parsing.folding import normalised
from reader.parsing.lines import Line
from reader.parsing.shape import is_unstopped

_SAME = 0.75
"""Share of words from which one headline is another's rewording."""
_STANDFIRST_WORDS = 8
"""The fewest words of a standfirst that lost its headline."""
_OURS, _NOT_OURS = 0.45, 0.25
"""Shared subject that ties a line to the entry above; that leaves it free of the one below."""
_LOOSE = 0.12
_MOST_LINES = 2
"""Lines of a card at a timed entry's end, headline and standfirst; more are a list."""
_TWICE = 2
"""Paragraphs that stand there twice by no chance."""
_PAIR = 0.25
"""Shared subject from which two headlines in a row are a card: two picture entries rarely are."""


def opens_card(line: Line, draft: Draft, below: Sequence[Line], page: Page) -> bool:
    """Tell whether a headline opens a related card of the entry above it.

    Args:
        line: A line without a final stop.
        draft: The entry above.
        below: The lines after it, the nearest first.
        page: What is known of the document.

    Returns:
        Whether it repeats the entry's heading, stands above the entry's text again, is led in,
        or says that it leads elsewhere.
    """
    if page.starts_entry(line.text):
        return False
    if page.is_teaser(line.text) or repeated(below[:_TWICE], draft, page) == _TWICE:
        return True
    if below and _is_heading_of(draft, line):
        return is_told_standfirst(below, draft, page)
    if not below and _rewords_heading(line, draft, page):
        return True
    if not draft.texts or draft.ends_in_card:
        return False
    return is_lead_in(draft.texts[-1], page.lexicons) and not _heads(line, draft, below, page)


def starts_at(lines: Sequence[Line], draft: Draft, page: Page) -> int:
    """Find the card at the end of an entry whose end is known: a headline, or a standfirst as well.

    Args:
        lines: The entry's lines.
        draft: The entry, its heading told.
        page: What is known of the document.

    Returns:
        The index of the card's first line; that behind the last line where there is none.
    """
    start = len(lines)
    while start and is_loose(lines[start - 1].text, page):
        start -= 1
    loose = len(lines) - start
    if not 0 < loose <= _MOST_LINES:
        return len(lines)
    above = Draft(draft.heading, body=[(line, False) for line in lines[:start]])
    led_in = start > 1 and points_on(lines[start - 1].text, page.lexicons)
    is_card = led_in or opens_card(lines[start], above, [], page)
    return start if is_card and not page.starts_entry(lines[start].text) else len(lines)


def is_loose(text: str, page: Page) -> bool:
    """Tell a headline or a standfirst from text, captions and lines that lead to a card."""
    return is_unstopped(text) and not is_caption(text) and not points_on(text, page.lexicons)


def is_lost_card(line: Line, draft: Draft, below: Sequence[Line], page: Page) -> bool:
    """Tell a card's standfirst whose headline was lost: it says again what the entry above said."""
    if not draft.texts or line.text.count(" ") + 1 < _STANDFIRST_WORDS:
        return False
    if page.starts_entry(line.text):
        return False
    above = page.cohesion.shared(line.text, draft.subject)
    return above >= _OURS and page.cohesion.shared(line.text, _texts(below)) < _NOT_OURS


def is_card_pair(
    first: Line, second: Line, draft: Draft, below: Sequence[Line], page: Page
) -> bool:
    """Tell a card under another headline than its entry's.

    Args:
        first: What may be its headline.
        second: The line after it, which may be its standfirst.
        draft: The entry above.
        below: The text directly after the second line; none where a headline follows.
        page: What is known of the document.

    Returns:
        Whether the second keeps to the subject of the entry and heads nothing below.
    """
    if not draft.texts or page.starts_entry(first.text) or page.starts_entry(second.text):
        return False
    if below and page.cohesion.shared(second.text, _texts(below)) >= _NOT_OURS:
        return False
    return page.cohesion.shared(second.text, [*draft.subject, first.text]) >= _PAIR


def is_standfirst_of_card(line: Line, draft: Draft, below: Sequence[Line], page: Page) -> bool:
    """Tell whether the line after a card's headline is its standfirst.

    Args:
        line: The line after the card's headline.
        draft: The entry that the card belongs to.
        below: The lines of text directly after it; none where another headline follows.
        page: What is known of the document.

    Returns:
        Whether it is no heading for what follows.
    """
    if page.starts_entry(line.text):
        return False
    if not below:
        return True
    card = [text.text for text, _ in draft.body[-1:]]
    above = page.cohesion.shared(line.text, [*draft.subject, *card])
    return page.cohesion.shared(line.text, _texts(below)) < min(above, _NOT_OURS)


def repeated(lines: Sequence[Line], draft: Draft, page: Page) -> int:
    """Count the lines under a card's headline that say an entry's text again.

    Args:
        lines: The paragraphs after the card's headline.
        draft: The entry that the card belongs to.
        page: What is known of the document.

    Returns:
        How many of them in a row repeat a paragraph, quotation marks aside.
    """
    if not lines:
        return 0
    told = [page.cohesion.stems(text) for text in draft.opening]
    exact = {normalised(text) for text in draft.opening}
    again = (
        normalised(n.text) in exact or _is_told(page.cohesion.stems(n.text), told) for n in lines
    )
    return sum(1 for _ in takewhile(bool, again))


def is_told_standfirst(below: Sequence[Line], draft: Draft, page: Page) -> bool:
    """Tell whether the only paragraph under a card's headline is its standfirst.

    It tells the entry's story again; new text under a heading that returns is another entry's.
    """
    return len(below) == 1 and page.cohesion.shared(below[0].text, draft.subject) >= _OURS


def _is_heading_of(draft: Draft, line: Line) -> bool:
    return draft.heading is not None and normalised(line.text) == normalised(draft.heading.text)


def _rewords_heading(line: Line, draft: Draft, page: Page) -> bool:
    """Tell whether a headline says an entry's heading again, in its words or nearly so."""
    if draft.heading is None or _is_heading_of(draft, line):
        return draft.heading is not None
    mine, theirs = (page.cohesion.stems(n.text) for n in (line, draft.heading))
    return _alike(mine, theirs) >= _SAME


def _heads(line: Line, draft: Draft, below: Sequence[Line], page: Page) -> bool:
    """Tell whether a line after a lead-in is a heading all the same: it keeps to what follows."""
    above = page.cohesion.shared(line.text, draft.subject)
    if not below:
        return above < _LOOSE
    return page.cohesion.shared(line.text, _texts(below)) > above


def _alike(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / min(len(mine), len(theirs)) if len(mine) > 1 < len(theirs) else 0.0


def _is_told(words: frozenset[str], told: Sequence[frozenset[str]]) -> bool:
    return any(len(words & text) >= 0.9 * len(words | text) > 0 for text in told)


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines[:3]]
