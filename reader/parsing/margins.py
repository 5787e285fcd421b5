"""Takes off an entry's start and end what the page sets there: other times, days, marks, names.

Invariant: a line taken off is dropped as furniture with its reason, and what it tells is kept in
the draft; the lines between keep their order.
"""

from collections.abc import Sequence

from reader.parsing.bylines import byline
from reader.parsing.draft import Draft, Page
from reader.parsing.folding import normalised
from reader.parsing.gathered import Ticker
from reader.parsing.habits import Habits
from reader.parsing.lines import Line
from reader.parsing.shape import is_short
from reader.parsing.stamp import Stamp
from reader.parsing.stamps import read_day_heading

LABEL_WORDS = 3
_LONGEST_MARK = 100
"""Characters; the longest mark of any language has a fourth of that."""
_QUOTED = "—"
"""Before the name of who posted what an entry quotes; the day below it is the post's own."""


def leading(body: list[Line], draft: Draft, known: Habits, ticker: Ticker) -> list[Line]:
    """Take other times, marks and the byline off an entry's start.

    Args:
        body: The entry's lines.
        draft: The entry; it keeps what they tell.
        known: The page's habits.
        ticker: Where the lines taken off go.

    Returns:
        The lines left.
    """
    start = 0
    for line in body:
        other = known.others.get(line.number)
        if other and not other.rest:
            _take_stamp(draft, other, line, ticker)
        elif takes_mark(line.text, draft, known.page):
            ticker.drop(line, "marks an entry")
        elif is_short(line.text, LABEL_WORDS) and normalised(line.text) in known.recurring:
            ticker.drop(line, "recurs at each entry")
        elif not draft.author and known.is_byline(body, start):
            draft.author = byline([line.text], known.page.lexicons) or line.text
            ticker.drop(line, "the entry's byline")
        else:
            break
        start += 1
    return body[start:]


def trailing(body: list[Line], draft: Draft, known: Habits, ticker: Ticker) -> list[Line]:
    """Take other times, days and the page's own lines off an entry's end, as `leading` does."""
    end = len(body)
    while end and _is_trailing(body, end - 1, draft, known, ticker):
        end -= 1
    return body[:end]


def _is_trailing(
    body: Sequence[Line], at: int, draft: Draft, known: Habits, ticker: Ticker
) -> bool:
    line = body[at]
    other = known.others.get(line.number)
    quoted = at > 0 and body[at - 1].text.startswith(_QUOTED)
    if other and not other.rest and (other.name or other.is_update or other.day):
        _take_stamp(draft, other, line, ticker)
    elif not quoted and (day := read_day_heading(line.text)):
        ticker.days[len(ticker.drafts) - 1] = day
        ticker.drop(line, "a day")
    elif takes_mark(line.text, Draft(), known.page):
        ticker.marks[len(ticker.drafts) - 1] = line.text
        ticker.drop(line, "marks an entry")
    elif at and known.page.is_summary(line.text):
        ticker.drop(line, "heads a list of entries")
    elif at and normalised(line.text) in known.recurring:
        ticker.drop(line, "recurs at each entry")
    elif not draft.author and line.text in known.authors:
        draft.author = line.text
        ticker.drop(line, "the entry's byline")
    else:
        return False
    return True


def without_lengths(body: Sequence[Line], known: Habits, ticker: Ticker) -> list[Line]:
    """Take out times that stand alone in an entry: the lengths of its videos."""
    kept = []
    for line in body:
        other = known.others.get(line.number)
        if other and other.form == "T" and other.text == line.text:
            ticker.drop(line, "a time by itself")
        else:
            kept.append(line)
    return kept


def _take_stamp(draft: Draft, other: Stamp, line: Line, ticker: Ticker) -> None:
    """Keep what a second time of an entry tells: when it changed, who signed, the exact moment.

    The time that its readers see is the entry's stamp.
    """
    draft.author = draft.author or other.name
    stamp = draft.stamp
    if other.is_update:
        draft.changed = other
        ticker.drop(line, "when the entry was updated")
    elif stamp and draft.stamped and stamp.epoch is not None and other.minutes is not None:
        ticker.drop(draft.stamped, "the entry's time, for machines")
        draft.exact, draft.stamp, draft.stamped = stamp, other, line
    else:
        draft.exact = other if other.epoch is not None else draft.exact
        ticker.drop(line, "the entry's time again")


def takes_mark(text: str, draft: Draft, page: Page) -> bool:
    """Tell whether a line only marks an entry as key event or pinned; the draft is marked so."""
    if len(text) > _LONGEST_MARK:
        return False
    line = normalised(text)
    key = any(line in lexicon.key_events for lexicon in page.lexicons)
    pinned = any(line in lexicon.pinned for lexicon in page.lexicons)
    draft.key_event |= key
    draft.pinned |= pinned
    return key or pinned
