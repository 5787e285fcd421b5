"""Tells a liveblog from a document that is none.

Invariant: asked of pages without regular times only; those are liveblogs by their times.
"""

from collections.abc import Sequence

from reader.parsing.draft import Draft, Page
from reader.parsing.folding import folded

_READ = 1_000
"""Characters of a title in which its kind is told."""
_FEWEST_HEADED = 5
_MOST_SHARE = 0.6
"""Share of the headed entries whose headings sum up their texts, in a liveblog."""
_TOLD = 0.3
"""Shared subject from which a heading sums up the text below it, as entries' headings do; the
sub-headings of an article add to it or ask what it answers."""


def is_liveblog(title: str, drafts: Sequence[Draft], page: Page) -> bool:
    """Tell whether a document is a liveblog.

    Args:
        title: Its title and standfirst.
        drafts: The lede and the entries that its headings told.
        page: What is known of the document.

    Returns:
        Whether the title says so, or most headings sum up texts of their own.
    """
    low = folded(title[:_READ])
    if any(lexicon.live.search(low) for lexicon in page.lexicons):
        return True
    headed = [draft for draft in drafts if draft.heading and draft.texts]
    told = sum(_sums_up(draft, page) for draft in headed)
    return told >= _FEWEST_HEADED and told >= _MOST_SHARE * len(headed)


def _sums_up(draft: Draft, page: Page) -> bool:
    """Tell whether an entry's heading says what the text below it says."""
    if draft.heading is None or draft.heading.text.endswith("?"):
        return False
    return page.cohesion.shared(draft.heading.text, draft.texts[:2]) >= _TOLD
