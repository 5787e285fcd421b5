"""Reads the entries of a page that sets a time before each.

Invariant: every line given comes out in exactly one draft; an entry starts at a stamp and nowhere
else.
"""

from collections import Counter
from collections.abc import Sequence

from reader.parsing import cards
from reader.parsing.bylines import are_names, is_caption
from reader.parsing.draft import Draft, Page
from reader.parsing.lines import Line
from reader.parsing.shape import is_headline, is_unstopped
from reader.parsing.stamps import Stamp

_MOST_CARD = 2
"""Lines of a card, headline and standfirst; more are a list."""


def read_ticker(
    lines: Sequence[Line], stamps: Sequence[tuple[int, Stamp]], page: Page
) -> list[Draft]:
    """Read entries by their stamps.

    Args:
        lines: The coverage below title and standfirst, in order.
        stamps: The stamps and the indexes of their lines.
        page: What is known of the document.

    Returns:
        The lede, a draft without heading which may be empty, and the entries.
    """
    ends = [*(i for i, _ in stamps), len(lines)]
    lede = Draft()
    for line in lines[: ends[0]]:
        lede.add(line)
    rests = Counter(stamp.rest for _, stamp in stamps)
    authors = frozenset(rest for rest, count in rests.items() if count > 1 and are_names(rest))
    entries = [
        _read_entry(lines[i], stamp, lines[i + 1 : end], page, authors)
        for (i, stamp), end in zip(stamps, ends[1:], strict=True)
    ]
    return [lede, *entries]


def _read_entry(
    first: Line, stamp: Stamp, below: Sequence[Line], page: Page, authors: frozenset[str]
) -> Draft:
    draft = Draft(stamp=stamp, stamped=first)
    rest = Line(first.number, stamp.rest)
    if stamp.rest in authors:
        draft.author = stamp.rest
    elif stamp.rest and not _is_heading(rest):
        draft.add(rest)
    elif stamp.rest:
        draft.heading = rest
    if stamp.rest in {"", draft.author} and below and _is_heading(below[0]):
        draft.heading, below = below[0], below[1:]
    cards_from = _cards_from(below, draft, page)
    for i, line in enumerate(below):
        draft.add(line, card=i >= cards_from)
    return draft


def _cards_from(below: Sequence[Line], draft: Draft, page: Page) -> int:
    """Return where the card at an entry's end starts: a headline or two after a lead-in."""
    loose = 0
    for line in reversed(below):
        if not is_unstopped(line.text) or is_caption(line.text):
            break
        loose += 1
    start = len(below) - loose
    if not 0 < loose <= _MOST_CARD:
        return len(below)
    above = Draft(draft.heading, body=[(line, False) for line in below[:start]])
    return start if cards.opens_card(below[start], above, [], page) else len(below)


def _is_heading(line: Line) -> bool:
    return is_headline(line.text) and not is_caption(line.text)
