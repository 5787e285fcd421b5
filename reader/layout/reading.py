"""One snapshot in reading order: title, standfirst, lede, entries, and folds for the rest.

Invariant: every entry has exactly one anchor.
"""

from collections.abc import Iterator

from reader.blog import Order, Snapshot
from reader.layout.draft import Draft
from reader.layout.model import Anchor, Block, Mark, Page, Role, TargetKind
from reader.layout.options import ReadingOptions
from reader.layout.phrases import (
    capture_line,
    clipped,
    counted,
    furniture_line,
    outline_name,
    stamp_line,
)
from reader.layout.wrap import shown


def reading(snapshot: Snapshot, width: int, options: ReadingOptions) -> Page:
    """Lay one snapshot out for reading.

    Args:
        snapshot: What to show.
        width: Cells, the gutter included.
        options: What the reader chose.

    Returns:
        A page of one column.
    """
    draft = Draft(columns=1)
    _head(draft, snapshot)
    for index in entry_order(snapshot, oldest_first=options.oldest_first):
        _entry(draft, snapshot, index, options)
    _furniture(draft, snapshot, options)
    return draft.page(width, options.measure)


def entry_order(snapshot: Snapshot, *, oldest_first: bool) -> Iterator[int]:
    """Yield entry indexes in the asked order; a page of unknown order stands newest first."""
    count = len(snapshot.entries)
    as_page = oldest_first is (snapshot.order is Order.OLDEST_FIRST)
    yield from range(count) if as_page else reversed(range(count))


def _head(draft: Draft, snapshot: Snapshot) -> None:
    """Put title, standfirst, capture date and lede."""
    title = shown(snapshot.title or snapshot.source)
    draft.begin(Anchor(0, TargetKind.TITLE, clipped(title)))
    draft.put(Mark.NONE, Block(title, Role.TITLE))
    draft.put(Mark.NONE, Block(capture_line(snapshot), Role.STAMP))
    if snapshot.standfirst:
        draft.blank()
        draft.begin(Anchor(0, TargetKind.STANDFIRST, "Standfirst"))
        draft.put(Mark.NONE, Block(shown(snapshot.standfirst), Role.STANDFIRST))
    if snapshot.lede:
        draft.blank()
        draft.begin(Anchor(0, TargetKind.LEDE, "Lede"))
        for number, paragraph in enumerate(snapshot.lede):
            if number:
                draft.blank()
            draft.put(Mark.NONE, Block(shown(paragraph), Role.LEDE))


def _entry(draft: Draft, snapshot: Snapshot, index: int, options: ReadingOptions) -> None:
    """Put one entry: a rule, its stamps, heading, paragraphs and cards."""
    entry = snapshot.entries[index]
    draft.blank()
    draft.rule(options.measure)
    draft.begin(Anchor(0, TargetKind.ENTRY, outline_name(entry), new=index))
    if stamp := stamp_line(entry):
        draft.put(Mark.NONE, Block(stamp, Role.STAMP, entry=index))
    if entry.heading:
        draft.put(Mark.NONE, Block(shown(entry.heading), Role.HEADING, entry=index))
    for number, paragraph in enumerate(entry.paragraphs):
        if number or entry.heading:
            draft.blank()
        draft.put(Mark.NONE, Block(shown(paragraph), Role.TEXT, entry=index))
    if entry.related:
        draft.blank()
    for block in related_blocks(entry.related, index, unfolded=options.unfolded):
        draft.put(Mark.FOLDED if block.role is Role.FOLD else Mark.NONE, block)


def related_blocks(related: tuple[str, ...], index: int, *, unfolded: bool) -> Iterator[Block]:
    """Yield an entry's related cards, as one fold or line by line."""
    if unfolded:
        yield Block("related card", Role.REASON, entry=index)
        for line in related:
            yield Block(shown(line), Role.CARD, entry=index, indent=2)
    elif related:
        more = f" (and {counted(len(related) - 1, 'line')})" if len(related) > 1 else ""
        yield Block(f"related: {clipped(related[0])}{more}", Role.FOLD, entry=index)


def _furniture(draft: Draft, snapshot: Snapshot, options: ReadingOptions) -> None:
    """Put the furniture: one line that counts it, or all of it with reasons."""
    if not snapshot.furniture:
        return
    draft.blank()
    draft.rule(options.measure)
    draft.begin(Anchor(0, TargetKind.FURNITURE, "Furniture"))
    if not options.unfolded:
        draft.put(Mark.FOLDED, Block(furniture_line(snapshot.furniture), Role.FOLD))
        return
    reason = None
    for piece in snapshot.furniture:
        if piece.reason != reason:
            reason = piece.reason
            draft.put(Mark.NONE, Block(shown(reason), Role.REASON))
        draft.put(Mark.NONE, Block(shown(piece.text), Role.FURNITURE, indent=2))
