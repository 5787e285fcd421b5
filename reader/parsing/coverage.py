"""Reads the coverage below a page's title: by its stamps, else by its headings and subjects.

Invariant: every line given comes out in exactly one draft or as furniture.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from reader.blog import Furniture, Order
from reader.parsing.dates import Day
from reader.parsing.divide import divided
from reader.parsing.draft import Draft, Page
from reader.parsing.evidence import is_liveblog
from reader.parsing.furniture import HEADS_A_LIST
from reader.parsing.labelled import labels, with_labels
from reader.parsing.lines import Line
from reader.parsing.runs import read_runs
from reader.parsing.separators import separators
from reader.parsing.shape import is_unstopped
from reader.parsing.ticker import read_ticker

_LABEL_WORDS = 2
_ROUNDS = 4
"""Times that lists of entries are taken out of a page; then one in another stays."""


class Coverage(NamedTuple):
    """Lede and entries, and how they were found."""

    drafts: list[Draft]
    """The lede, a draft without heading which may be empty, and the entries."""
    reader: str
    order: Order = Order.UNKNOWN
    furniture: Sequence[Furniture] = ()
    days: Mapping[int, Day] = MappingProxyType({})
    """The days that headings between entries name, each by the index of the first entry below."""


def read_coverage(
    lines: Sequence[Line], page: Page, title: str, furniture: Sequence[Furniture]
) -> Coverage:
    """Read the lede and the entries.

    Args:
        lines: The coverage below title and standfirst, in order.
        page: What is known of the document.
        title: Its title and standfirst.
        furniture: What was taken out of it before.

    Returns:
        What was read; without entries where the document is no liveblog.
    """
    listed = {item.lines[0] for item in furniture if item.lines and item.reason == HEADS_A_LIST}
    end = _lists_from(lines, listed)
    below = [Furniture(x.text, "in a list of other stories", x.span) for x in lines[end:]]
    lines = lines[:end]
    marked = _by_stamps(lines, page, listed) or _by_labels(lines, page, furniture, listed)
    if marked:
        return marked._replace(furniture=[*marked.furniture, *below])
    drafts = read_runs(lines, page)
    if is_liveblog(title, drafts, page):
        by = "plain text, entries by their headings and subjects"
        return Coverage(divided(drafts), by, furniture=below)
    return Coverage([_joined(drafts)], "plain text, no liveblog", furniture=below)


def _lists_from(lines: Sequence[Line], listed: Collection[int]) -> int:
    """Return where only lists of other stories follow: under a label of theirs, without text."""
    told = (line.number for line in lines if _is_said(line.text))
    last = max(told, default=0)
    label = min((number for number in listed if number > last), default=None)
    if label is None or not last:
        return len(lines)
    return sum(line.number < label for line in lines)


def _is_said(text: str) -> bool:
    """Tell a sentence, however short, from the headlines and labels of a list."""
    return text.count(" ") > _LABEL_WORDS and not is_unstopped(text)


def _by_stamps(
    lines: Sequence[Line], page: Page, listed: Collection[int], rounds: int = _ROUNDS
) -> Coverage | None:
    found = separators([line.text for line in lines], live=page.live)
    if not found:
        return None
    if found.listed and rounds:
        kept = [line for i, line in enumerate(lines) if i not in found.listed]
        rest = _by_stamps(kept, page, listed, rounds - 1)
        if rest:
            out = [_in_list(lines[i]) for i in sorted(found.listed)]
            return Coverage(
                rest.drafts, rest.reader, rest.order, [*rest.furniture, *out], rest.days
            )
    ticker = read_ticker(lines, found, page, listed)
    _mark_pinned(ticker.drafts[1:])
    reader = "plain text, entries by their stamps"
    return Coverage(ticker.drafts, reader, found.order, ticker.furniture, ticker.days)


def _by_labels(
    lines: Sequence[Line], page: Page, furniture: Sequence[Furniture], listed: Collection[int]
) -> Coverage | None:
    if not page.live:
        return None
    lines = with_labels(lines, furniture, page)
    found = labels(lines, page)
    if not found:
        return None
    ticker = read_ticker(lines, found, page, listed)
    reader = "plain text, entries by the labels that recur at them"
    return Coverage(ticker.drafts, reader, found.order, ticker.furniture, ticker.days)


def _in_list(line: Line) -> Furniture:
    return Furniture(line.text, "in a list of entries", (line.number, line.last))


def _mark_pinned(entries: Sequence[Draft]) -> None:
    """Mark the first entry where another repeats it: it is a copy, pinned to the top."""
    first = entries[0]
    first.pinned |= bool(first.texts) and any(_is_copy(first, x) for x in entries[1:])


def _is_copy(first: Draft, other: Draft) -> bool:
    same = first.stamp and other.stamp and first.stamp.rank == other.stamp.rank
    return bool(same) and first.texts == other.texts


def _joined(drafts: Iterable[Draft]) -> Draft:
    return Draft(body=[(line, False) for draft in drafts for line in draft.lines()])
