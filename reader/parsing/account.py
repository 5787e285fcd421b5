"""Says in plain words why each entry of a plain text starts where it does.

Invariant: an account changes nothing of what it tells.
"""

from collections.abc import Sequence

from reader.blog import Entry
from reader.parsing.draft import Draft
from reader.parsing.reading import Note


def notes(drafts: Sequence[Draft], entries: Sequence[Entry]) -> tuple[Note, ...]:
    """Tell why entries start where they do.

    Args:
        drafts: The entries as they were read.
        entries: The same, finished.

    Returns:
        A note for each, in page order.
    """
    stamped = sum(draft.stamp is not None for draft in drafts)
    return tuple(
        Note(f"entry {number}", _why(draft, stamped - 1), entry.lines)
        for number, (draft, entry) in enumerate(zip(drafts, entries, strict=True), 1)
    )


def _why(draft: Draft, others: int) -> str:
    if draft.stamp:
        alike = f", as {others} other{'s have' if others > 1 else ' has'}" if others else ""
        pinned = "; pinned, its copy stands below" if draft.pinned else ""
        return f"a stamp, {draft.stamp.text}{alike}{pinned}"
    if draft.span:
        return "a label that recurs at each entry"
    if draft.heading is None:
        return "the subject changes"
    return "a headline above text" if draft.texts else "a headline with nothing below it"
