"""Tells a liveblog from a document that is none.

Invariant: asked of pages without regular times; those are liveblogs by their times.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.parsing.draft import Draft, Page
from reader.parsing.folding import folded
from reader.parsing.languages.lexicon import Lexicon
from reader.parsing.shape import is_text

_READ = 1_000
"""Characters of a title, or of a line, in which its kind is told."""
_FEWEST_HEADED = 5
_MOST_SHARE = 0.6
"""Share of the headed entries whose headings sum up their texts, in a liveblog."""
_TOLD = 0.3
"""Shared subject from which a heading sums up the text below it, as entries' headings do; the
sub-headings of an article add to it or ask what it answers."""
_MENTIONS = 2
"""Lines that speak of the liveblog; an article may point to one once."""
_REPEATED = 2
"""Paragraphs in a row that stand there twice: an entry, and its copy pinned to the top."""
_TOP = 10
"""Lines at the top in which a pinned copy starts."""
_MOST_REPEATED = 0.3
"""Share of all lines; a page that repeats more holds its whole text twice."""


def says_live(text: str, lexicons: Sequence[Lexicon]) -> bool:
    """Tell whether a title says that what it heads is a liveblog."""
    low = folded(text[:_READ])
    return any(lexicon.live.search(low) for lexicon in lexicons)


def is_liveblog(title: str, drafts: Sequence[Draft], page: Page) -> bool:
    """Tell whether a document is a liveblog.

    Args:
        title: Its title and standfirst.
        drafts: The lede and the entries that its headings told.
        page: What is known of the document.

    Returns:
        Whether the title says so, its text does, an entry stands there twice, or most headings
        sum up texts of their own.
    """
    if says_live(title, page.lexicons):
        return True
    texts = [line.text for draft in drafts for line in draft.lines()]
    headed = [draft for draft in drafts if draft.heading and draft.texts]
    if _repeats(texts) or (len(headed) >= _FEWEST_HEADED and _mentions(texts, page)):
        return True
    told = sum(_sums_up(draft, page) for draft in headed)
    return told >= _FEWEST_HEADED and told >= _MOST_SHARE * len(headed)


def _mentions(texts: Iterable[str], page: Page) -> bool:
    """Tell whether several lines speak of the liveblog."""
    low = (folded(text[:_READ]) for text in texts)
    found = sum(any(lexicon.liveblog.search(text) for lexicon in page.lexicons) for text in low)
    return found >= _MENTIONS


def _repeats(texts: Sequence[str]) -> bool:
    """Tell whether the page's first paragraphs stand there again below others."""
    top = {pair: i for i, pair in enumerate(pairwise(texts[:_TOP])) if all(map(is_text, pair))}
    again = sum(i - top.get(pair, i) > _REPEATED for i, pair in enumerate(pairwise(texts)))
    return _REPEATED <= again + 1 <= _MOST_REPEATED * len(texts)


def _sums_up(draft: Draft, page: Page) -> bool:
    """Tell whether an entry's heading says what the text below it says."""
    if draft.heading is None or draft.heading.text.endswith("?"):
        return False
    return page.cohesion.shared(draft.heading.text, draft.texts[:2]) >= _TOLD
