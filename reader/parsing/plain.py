"""Reads plain text as a liveblog: composes the judgements of this room.

Invariant: every line of the document is in exactly one of title, standfirst, lede, an entry, its
related cards or the furniture.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.blog import Furniture, Order, Snapshot
from reader.parsing.cohesion import Cohesion
from reader.parsing.divide import divided
from reader.parsing.draft import Draft, Page
from reader.parsing.evidence import is_liveblog
from reader.parsing.folding import folded, normalised
from reader.parsing.furniture import Judge
from reader.parsing.head import Head, is_standfirst, menu_above, read_head
from reader.parsing.language import guess
from reader.parsing.languages import LANGUAGES
from reader.parsing.languages.lexicon import Lexicon, lexicon
from reader.parsing.lines import Line, lines_of
from reader.parsing.masthead import masthead
from reader.parsing.runs import read_runs
from reader.parsing.shape import is_curly, is_headline, is_straight, is_unstopped
from reader.parsing.sorting import sort_lines
from reader.parsing.stamps import order, regular
from reader.parsing.ticker import read_ticker

_RUBRIC = 3
"""How often a headline stands above text on one page that is a rubric and no card."""


def read_plain(text: str, source: str, learnt: frozenset[str]) -> Snapshot:
    """Read a plain-text document.

    Args:
        text: The whole document as decoded.
        source: Where it came from.
        learnt: Lines known as furniture from other documents, normalised.

    Returns:
        The snapshot; one without entries where the document is no liveblog.

    Raises:
        ParseError: The document has more lines than any liveblog.
    """
    return read_lines(lines_of(text), source, learnt)


def read_lines(lines: Sequence[Line], source: str, learnt: frozenset[str]) -> Snapshot:
    """Read the lines of a document.

    Args:
        lines: Its lines in order, cleaned.
        source: Where it came from.
        learnt: Lines known as furniture from other documents, normalised.

    Returns:
        The snapshot; one without entries where the document is no liveblog.
    """
    language = guess(line.text for line in lines)
    lexicons = [lexicon(known) for known in LANGUAGES if language in {None, known}]
    menu = menu_above(lines, Judge(lexicons, learnt=learnt))
    head = read_head(lines[menu].text) if menu < len(lines) else Head()
    judge = Judge(lexicons, folded(head.publisher or ""), learnt)
    coverage, furniture = sort_lines(lines[menu + 1 :], judge)
    furniture += [Furniture(n.text, "in a menu", (n.number, n.number)) for n in lines[:menu]]
    stamps = regular([line.text for line in coverage])
    top = stamps[0][0] if stamps else len(coverage)
    above, found = masthead(coverage[:top], head.title or "", lexicons)
    coverage = above + coverage[top:]
    furniture += found
    page = _page(head.title or "", coverage, lexicons)
    first = is_standfirst(coverage, page.cohesion)
    standfirst = coverage[0].text if first else None
    drafts, direction = _read(coverage[first:], page, f"{head.title} {standfirst}")
    return Snapshot(
        source=source,
        publisher=head.publisher,
        language=language.code if language else None,
        title=head.title,
        standfirst=standfirst,
        captured_at=head.captured_at,
        order=direction,
        lede=tuple(line.text for line in drafts[0].lines()),
        entries=tuple(draft.freeze(lexicons) for draft in drafts[1:]),
        furniture=tuple(sorted(furniture, key=lambda item: item.lines or (0, 0))),
    )


def _read(lines: Sequence[Line], page: Page, title: str) -> tuple[list[Draft], Order]:
    """Return the lede and the entries, and the direction in which they run."""
    stamps = regular([line.text for line in lines])
    if stamps:
        return read_ticker(lines, stamps, page), order([stamp for _, stamp in stamps])
    drafts = read_runs(lines, page)
    if is_liveblog(title, drafts, page):
        return divided(drafts), Order.UNKNOWN
    return [_joined(drafts)], Order.UNKNOWN


def _joined(drafts: Iterable[Draft]) -> Draft:
    return Draft(body=[(line, False) for draft in drafts for line in draft.lines()])


def _page(title: str, lines: Sequence[Line], lexicons: Sequence[Lexicon]) -> Page:
    """Gather what reading one entry needs to know of the whole document."""
    texts = [line.text for line in lines]
    headlines = dict.fromkeys(text for text in texts if is_headline(text))
    return Page(
        lexicons,
        Cohesion(texts),
        _rubrics(texts),
        is_curly(title) or sum(map(is_curly, headlines)) > sum(map(is_straight, headlines)),
    )


def _rubrics(texts: Sequence[str]) -> frozenset[str]:
    """Find the headlines that stand above text several times; a card's stands above another."""
    heads = Counter(
        normalised(text)
        for text, below in pairwise(texts)
        if is_headline(text) and not is_unstopped(below)
    )
    return frozenset(text for text, count in heads.items() if count >= _RUBRIC)
