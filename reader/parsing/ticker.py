"""Reads the entries of a page that sets a time at each.

Invariant: every line given comes out in exactly one draft or as furniture; an entry starts where
its span does and nowhere else.
"""

from collections.abc import Collection, Sequence

from reader.parsing import cards
from reader.parsing.bylines import byline, is_caption
from reader.parsing.draft import Draft, Page
from reader.parsing.gathered import Ticker
from reader.parsing.habits import Habits, habits
from reader.parsing.labelled import BULLET, NAME, NUMBER, SHARE
from reader.parsing.lines import Line
from reader.parsing.margins import LABEL_WORDS, leading, takes_mark, trailing, without_lengths
from reader.parsing.separators import Separators
from reader.parsing.shape import is_headline, is_short, is_text
from reader.parsing.spans import Span, spans
from reader.parsing.stamps import read_day_heading, read_stamp


def read_ticker(
    lines: Sequence[Line], found: Separators, page: Page, listed: Collection[int]
) -> Ticker:
    """Read entries by their stamps.

    Args:
        lines: The coverage below title and standfirst, in order.
        found: The stamps that separate them.
        page: What is known of the document.
        listed: The numbers of the lines that head lists of other stories.

    Returns:
        The lede, the entries, and what stands between and below them that is no coverage.
    """
    parts, below = spans(lines, found, listed)
    others = {lines[i].number: stamp for i, stamp in found.others.items()}
    known = habits(lines, parts, others, page)
    ticker = Ticker([Draft()], [], {}, {})
    _read_lede(lines[: parts[0].start], page, ticker)
    for part in parts:
        _read_entry(lines, part, known, ticker, stamped_below=below)
    for line in lines[parts[-1].end :]:
        ticker.drop(line, "below the last entry")
    for i, mark in ticker.marks.items():
        if i + 1 < len(ticker.drafts):
            takes_mark(mark, ticker.drafts[i + 1], page)
    return ticker


def _read_lede(lines: Sequence[Line], page: Page, ticker: Ticker) -> None:
    """Read what stands above the first entry; a list of entries with their times is no lede."""
    timed = told = False
    for line in lines:
        told |= is_text(line.text)
        stamp = read_stamp(line.text)
        if day := read_day_heading(line.text):
            ticker.days[0] = day
            ticker.drop(line, "a day")
        elif stamp and not stamp.rest:
            ticker.drop(line, "a time in a list of entries")
        elif timed and _is_heading(line):
            ticker.drop(line, "in a list of entries")
        elif line is lines[-1] and takes_mark(line.text, Draft(), page):
            ticker.marks[0] = line.text
            ticker.drop(line, "marks an entry")
        elif not told and is_short(line.text, LABEL_WORDS):
            ticker.drop(line, "a label above the text")
        else:
            ticker.drafts[0].add(line)
        timed = stamp is not None and not stamp.rest


def _read_entry(
    lines: Sequence[Line], part: Span, known: Habits, ticker: Ticker, *, stamped_below: bool
) -> None:
    marked = lines[part.mark]
    span = lines[part.start].number, lines[part.end - 1].last
    draft = _begun(marked, part, known, ticker)
    draft.span = span
    ticker.drafts.append(draft)
    above, below = lines[part.start : part.mark], lines[part.mark + 1 : part.end]
    rest = _read_rest(marked._replace(text=part.stamp.rest), draft, known, ticker)
    body = [*above, *below] if stamped_below else [*above, *rest, *below]
    body = leading(body, draft, known, ticker)
    body = trailing(body, draft, known, ticker)
    if draft.heading is None and _opens_with_heading(body, rest, draft, known):
        draft.heading, body = body[0], body[1:]
    body = without_lengths(body, known, ticker)
    cards_from = cards.starts_at(body, draft, known.page)
    for i, line in enumerate(body):
        draft.add(line, card=i >= cards_from or known.page.is_teaser(line.text))


def _begun(marked: Line, part: Span, known: Habits, ticker: Ticker) -> Draft:
    """Begin an entry with what its mark tells: a time, or only a label."""
    if part.stamp.form == NUMBER:
        ticker.drop(marked._replace(text=part.stamp.text), "counts the entries")
    elif part.stamp.form == SHARE:
        ticker.drop(marked, "recurs at each entry")
    elif part.stamp.form == NAME:
        ticker.drop(marked, "the entry's byline")
        return Draft(author=marked.text)
    elif part.stamp.form != BULLET:
        return Draft(stamp=part.stamp, stamped=marked, author=part.stamp.name)
    return Draft()


def _read_rest(rest: Line, draft: Draft, known: Habits, ticker: Ticker) -> list[Line]:
    """Read what stands behind a stamp: a mark, a name, the heading, or the first text."""
    if not rest.text:
        return []
    if takes_mark(rest.text, draft, known.page):
        ticker.drop(rest, "marks an entry")
        return []
    if rest.text in known.authors:
        draft.author = byline([rest.text], known.page.lexicons) or rest.text
        if draft.author != rest.text:
            ticker.drop(rest, "the entry's byline")
        return []
    if _is_heading(rest):
        draft.heading = rest
        return []
    return [rest]


def _opens_with_heading(
    body: Sequence[Line], rest: Sequence[Line], draft: Draft, known: Habits
) -> bool:
    """Tell a heading from text behind the stamp, and from `Eva Lux reports from Cardiff`."""
    if not body or not _is_heading(body[0]) or (rest and body[0] is rest[0]):
        return False
    if len(body) == 1 and not known.headed:
        return False
    return not (draft.author and body[0].text.startswith(draft.author))


def _is_heading(line: Line) -> bool:
    return is_headline(line.text) and not is_caption(line.text)
