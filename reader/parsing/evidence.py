"""Tells a liveblog from a document that is none.

Invariant: asked of pages without regular times only; those are liveblogs by their times.
"""

from collections.abc import Sequence

from reader.parsing.draft import Draft, Page
from reader.parsing.folding import folded

_READ = 1_000
"""Characters of a title in which its kind is told."""
_FEWEST_HEADED = 3
_TOLD = 0.3
"""Shared subject from which a heading sums up the text below it, as entries' headings do; the
sub-headings of an article add to it instead."""


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
    told = [
        draft
        for draft in headed
        if draft.heading and page.cohesion.shared(draft.heading.text, draft.texts[:2]) >= _TOLD
    ]
    return len(told) >= _FEWEST_HEADED and 2 * len(told) > len(headed)
