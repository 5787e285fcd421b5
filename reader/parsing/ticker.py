"""Reads the entries of a page that sets a time at each.

Invariant: every line given comes out in exactly one draft or as furniture; an entry starts where
its span does and nowhere else.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from reader.blog import Furniture
from reader.parsing import cards
from reader.parsing.bylines import byline, is_caption
from reader.parsing.dates import Day
from reader.parsing.draft import Draft, Page
from reader.parsing.folding import normalised
from reader.parsing.habits import Habits, habits
from reader.parsing.labelled import BULLET, NAME, NUMBER, SHARE
from reader.parsing.lines import Line
from reader.parsing.separators import Separators
from reader.parsing.shape import is_headline, is_short, is_text, is_unstopped
from reader.parsing.spans import Span, spans
from reader.parsing.stamps import Stamp, read_day_heading, read_stamp

_MOST_CARD = 2
"""Lines of a card, headline and standfirst; more are a list."""
_LABEL_WORDS = 3
_QUOTED = "—"
"""Before the name of who posted what an entry quotes; the day below it is the post's own."""


@dataclass(frozen=True, slots=True)
class Ticker:
    """What was read of a page by its stamps."""

    drafts: list[Draft] = field(default_factory=lambda: [Draft()])
    """The lede, a draft without heading which may be empty, and the entries."""
    furniture: list[Furniture] = field(default_factory=list)
    days: dict[int, Day] = field(default_factory=dict)
    """The days that headings between entries name, each by the index of the first entry below."""
    marks: dict[int, str] = field(default_factory=dict)
    """Marks that stand above an entry's stamp, by the index of the entry."""

    def drop(self, line: Line, reason: str) -> None:
        """Take a line out of the coverage."""
        self.furniture.append(Furniture(line.text, reason, line.span))


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
    ticker = Ticker()
    _read_lede(lines[: parts[0].start], page, ticker)
    for part in parts:
        _read_entry(lines, part, known, ticker, stamped_below=below)
    for line in lines[parts[-1].end :]:
        ticker.drop(line, "below the last entry")
    for i, mark in ticker.marks.items():
        if i + 1 < len(ticker.drafts):
            _marks(mark, ticker.drafts[i + 1], page)
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
        elif line is lines[-1] and _marks(line.text, Draft(), page):
            ticker.marks[0] = line.text
            ticker.drop(line, "marks an entry")
        elif not told and is_short(line.text, _LABEL_WORDS):
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
    body = _leading(body, draft, known, ticker)
    body = _trailing(body, draft, known, ticker)
    if draft.heading is None and _opens_with_heading(body, rest, draft, known):
        draft.heading, body = body[0], body[1:]
    body = _without_lengths(body, known, ticker)
    cards_from = _cards_from(body, draft, known.page)
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
    if _marks(rest.text, draft, known.page):
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


def _leading(body: list[Line], draft: Draft, known: Habits, ticker: Ticker) -> list[Line]:
    """Take other times, marks and the byline off an entry's start."""
    start = 0
    for line in body:
        other = known.others.get(line.number)
        if other and not other.rest:
            _take_stamp(draft, other, line, ticker)
        elif _marks(line.text, draft, known.page):
            ticker.drop(line, "marks an entry")
        elif is_short(line.text, _LABEL_WORDS) and normalised(line.text) in known.recurring:
            ticker.drop(line, "recurs at each entry")
        elif not draft.author and known.is_byline(body, start):
            draft.author = byline([line.text], known.page.lexicons) or line.text
            ticker.drop(line, "the entry's byline")
        else:
            break
        start += 1
    return body[start:]


def _trailing(body: list[Line], draft: Draft, known: Habits, ticker: Ticker) -> list[Line]:
    """Take other times, days and the page's own lines off an entry's end."""
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
    elif _marks(line.text, Draft(), known.page):
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


def _without_lengths(body: Sequence[Line], known: Habits, ticker: Ticker) -> list[Line]:
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


def _marks(text: str, draft: Draft, page: Page) -> bool:
    """Tell whether a line only marks an entry as key event or pinned."""
    line = normalised(text)
    key = any(line in lexicon.key_events for lexicon in page.lexicons)
    pinned = any(line in lexicon.pinned for lexicon in page.lexicons)
    draft.key_event |= key
    draft.pinned |= pinned
    return key or pinned


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
