"""Reads plain text as a liveblog: composes the judgements of this room.

Invariant: every line of the document is in exactly one of title, standfirst, lede, an entry, its
related cards or the furniture.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.blog import Furniture, Snapshot
from reader.parsing.account import notes
from reader.parsing.cohesion import Cohesion
from reader.parsing.coverage import Coverage, read_coverage
from reader.parsing.dating import give_moments, page_date
from reader.parsing.draft import Page
from reader.parsing.evidence import says_live
from reader.parsing.folding import folded, normalised
from reader.parsing.furniture import Judge
from reader.parsing.head import Head, address, is_standfirst, menu_above, read_head
from reader.parsing.language import guess
from reader.parsing.languages import LANGUAGES
from reader.parsing.languages.lexicon import Lexicon, lexicon
from reader.parsing.lines import Line
from reader.parsing.masthead import masthead
from reader.parsing.pieces import joined
from reader.parsing.reading import Reading
from reader.parsing.separators import separators
from reader.parsing.shape import is_curly, is_headline, is_straight, is_unstopped
from reader.parsing.sorting import sort_lines

_OPENING = 5
"""Lines from the title on that say what the page is."""
_RUBRIC = 3
"""How often a headline stands above text on one page that is a rubric and no card."""


def read_lines(lines: Sequence[Line], source: str, learnt: frozenset[str]) -> Snapshot:
    """Read the lines of a document.

    Args:
        lines: Its lines in order, cleaned.
        source: Where it came from.
        learnt: Lines known as furniture from other documents, normalised.

    Returns:
        The snapshot; one without entries where the document is no liveblog.
    """
    return read_lines_explained(lines, source, learnt).snapshot


def read_lines_explained(lines: Sequence[Line], source: str, learnt: frozenset[str]) -> Reading:
    """Read the lines of a document, and tell why each entry starts where it does.

    Args:
        lines: Its lines in order, cleaned.
        source: Where it came from.
        learnt: Lines known as furniture from other documents, normalised.

    Returns:
        The snapshot with its account.
    """
    lines = joined(lines)
    url = address(lines[0]) if lines else None
    named, lines = (lines[:1], lines[1:]) if url else ([], lines)
    language = guess(line.text for line in lines)
    lexicons = [lexicon(known) for known in LANGUAGES if language in {None, known}]
    menu = menu_above(lines, Judge(lexicons, learnt=learnt))
    head = read_head(lines[menu].text) if menu < len(lines) else Head()
    judge = Judge(lexicons, folded(head.publisher or ""), learnt)
    coverage, furniture = sort_lines(lines[menu + 1 :], judge)
    furniture += [Furniture(line.text, "in a menu", line.span) for line in lines[:menu]]
    furniture += [Furniture(line.text, "the page's address", line.span) for line in named]
    live = any(says_live(line.text, lexicons) for line in lines[menu : menu + _OPENING])
    coverage, of_page = _without_masthead(coverage, head.title or "", lexicons, live=live)
    page = _page(head.title or "", coverage, lexicons, live=live)
    first = is_standfirst(coverage, page.cohesion)
    standfirst = coverage[0].text if first else None
    body = read_coverage(coverage[first:], page, f"{head.title} {standfirst}", furniture)
    _date(body, lines, head)
    drafts = body.drafts[1:]
    entries = tuple(draft.freeze(lexicons) for draft in drafts)
    snapshot = Snapshot(
        source=source,
        url=url,
        publisher=head.publisher,
        language=language.code if language else None,
        title=head.title,
        standfirst=standfirst,
        captured_at=head.captured_at,
        order=body.order,
        lede=tuple(line.text for line in body.drafts[0].lines()),
        entries=entries,
        furniture=_in_order([*furniture, *of_page], body.furniture),
    )
    return Reading(snapshot, body.reader, notes(drafts, entries))


def _in_order(first: Iterable[Furniture], later: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """Order furniture by its lines; what two judgements name, the later one tells."""
    later = tuple(later)
    told = {(item.lines, item.text) for item in later}
    kept = (item for item in first if (item.lines, item.text) not in told)
    return tuple(sorted([*kept, *later], key=lambda item: item.lines or (0, 0)))


def _without_masthead(
    coverage: list[Line], title: str, lexicons: Sequence[Lexicon], *, live: bool
) -> tuple[list[Line], list[Furniture]]:
    """Take the page's byline and date out of what stands above its first stamp."""
    if not masthead(coverage, title, lexicons)[1]:
        return coverage, []
    found = separators([line.text for line in coverage], live=live)
    top = found.marks[0][0] if found else len(coverage)
    above, furniture = masthead(coverage[:top], title, lexicons)
    return above + coverage[top:], furniture


def _date(body: Coverage, lines: Sequence[Line], head: Head) -> None:
    """Give the entries their moments by what the page says above the first of them."""
    entries = body.drafts[1:]
    if entries:
        first = entries[0].first
        above = (line for line in lines if line.number < first)
        give_moments(entries, body.order, page_date(above, head.captured_at), body.days)


def _page(title: str, lines: Sequence[Line], lexicons: Sequence[Lexicon], *, live: bool) -> Page:
    """Gather what reading one entry needs to know of the whole document."""
    texts = [line.text for line in lines]
    headlines = dict.fromkeys(text for text in texts if is_headline(text))
    curly = is_curly(title) or sum(map(is_curly, headlines)) > sum(map(is_straight, headlines))
    return Page(lexicons, Cohesion(texts), _rubrics(texts), title, live, curly)


def _rubrics(texts: Sequence[str]) -> frozenset[str]:
    """Find the headlines that stand above text several times; a card's stands above another."""
    heads = Counter(
        normalised(text)
        for text, below in pairwise(texts)
        if is_headline(text) and not is_unstopped(below)
    )
    return frozenset(text for text, count in heads.items() if count >= _RUBRIC)
