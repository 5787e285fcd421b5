"""Reads plain text as a liveblog: composes the judgements of this room.

Invariant: every line of the document is in exactly one of title, standfirst, lede, an entry, its
related cards or the furniture; what is no liveblog gets no entries and loses no line.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.blog import Furniture, Order, Snapshot
from reader.parsing import subject
from reader.parsing.cohesion import Cohesion
from reader.parsing.draft import Draft, Page
from reader.parsing.folding import folded, normalised
from reader.parsing.furniture import Judge
from reader.parsing.head import Head, is_standfirst, menu_above, read_head
from reader.parsing.language import guess
from reader.parsing.languages import LANGUAGES
from reader.parsing.languages.lexicon import Lexicon, lexicon
from reader.parsing.lines import Line, lines_of
from reader.parsing.runs import read_runs
from reader.parsing.shape import is_headline, is_straight
from reader.parsing.sorting import sort_lines
from reader.parsing.stamps import are_regular, order
from reader.parsing.ticker import read_ticker, stamps_of

_RUBRIC = 3
_LONGEST_LEDE = 9
"""Paragraphs; past that, the heading that would end the lede was lost."""
_UNDIVIDED = 9
_FEWEST_HEADED = 3


def read_plain(text: str, source: str, learnt: frozenset[str]) -> Snapshot:
    """Read a plain-text document."""
    lines = lines_of(text)
    if not lines:
        return Snapshot(source=source)
    language = guess(line.text for line in lines)
    lexicons = [lexicon(known) for known in LANGUAGES if language in {None, known}]
    menu = menu_above(lines)
    head = read_head(lines[menu].text) if menu < len(lines) else Head()
    judge = Judge(lexicons, folded(head.publisher or ""), learnt)
    sorted_lines = sort_lines(lines[menu + 1 :], judge)
    coverage = sorted_lines.coverage
    page = _page(head.title or "", coverage, lexicons)
    has_standfirst = bool(coverage) and is_standfirst(coverage[0], coverage[1:3], page.cohesion)
    standfirst = coverage.pop(0) if has_standfirst else None
    drafts, direction = _read(coverage, page)
    title = folded(f"{head.title or ''} {standfirst.text if standfirst else ''}")
    live = any(x.live.search(title) for x in lexicons)
    if not live and direction is None and len(drafts) <= _FEWEST_HEADED:
        drafts = [_joined(drafts)]
    return Snapshot(
        source=source,
        publisher=head.publisher,
        language=language.code if language else None,
        title=head.title,
        standfirst=standfirst.text if standfirst else None,
        captured_at=head.captured_at,
        order=direction or Order.UNKNOWN,
        lede=tuple(line.text for line in drafts[0].lines()),
        entries=tuple(draft.freeze(lexicons) for draft in drafts[1:]),
        furniture=(
            *(Furniture(n.text, "in a menu", (n.number, n.number)) for n in lines[:menu]),
            *sorted_lines.furniture,
        ),
    )


def _read(lines: Sequence[Line], page: Page) -> tuple[list[Draft], Order | None]:
    stamps = stamps_of(lines)
    if stamps and are_regular([i for i, _ in stamps], len(lines)):
        return read_ticker(lines, stamps, page), order([stamp for _, stamp in stamps])
    drafts = read_runs(lines, page)
    if len(drafts[0].body) > _LONGEST_LEDE or len(drafts) == 1:
        drafts = [part for draft in drafts for part in _divided(draft, is_lede=draft is drafts[0])]
    return drafts, None


def _divided(draft: Draft, *, is_lede: bool) -> list[Draft]:
    """Divide a draft whose headings were lost where its subject changes."""
    if not is_lede and len(draft.body) <= _UNDIVIDED:
        return [draft]
    texts = [line.text for line, _ in draft.body]
    first = subject.opening(texts) if is_lede else 0
    starts = [first + i for i in subject.boundaries(texts[first:])]
    cuts = [0, *([first] if is_lede else []), *starts, len(texts)]
    parts = [draft.body[a:b] for a, b in pairwise(cuts)]
    return [Draft(draft.heading, body=parts[0]), *(Draft(body=part) for part in parts[1:] if part)]


def _joined(drafts: Sequence[Draft]) -> Draft:
    return Draft(body=[(line, False) for draft in drafts for line in draft.lines()])


def _page(title: str, lines: Sequence[Line], lexicons: Sequence[Lexicon]) -> Page:
    texts = [line.text for line in lines]
    headlines = Counter(text for text in texts if is_headline(text))
    repeats = Counter(normalised(text) for text in headlines.elements())
    set_by_editors = [title, *headlines]
    straight = sum(is_straight(text) for text in set_by_editors)
    return Page(
        lexicons,
        Cohesion(texts),
        frozenset(text for text, count in repeats.items() if count >= _RUBRIC),
        sum("’" in text or "‘" in text for text in set_by_editors) > straight,
    )
