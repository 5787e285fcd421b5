"""One snapshot in reading order: title, standfirst, lede, entries, and folds for the rest.

Invariant: every entry has exactly one anchor.
"""

from collections.abc import Iterator
from functools import lru_cache

from reader.blog import Entry, Order, Snapshot
from reader.layout.draft import Draft, Itself
from reader.layout.model import Anchor, Block, Mark, Page, Role, TargetKind
from reader.layout.natures import paragraph_blocks
from reader.layout.options import ReadingOptions
from reader.layout.phrases import EMPTY_ENTRY, capture_line, clipped, outline_name, stamp_line
from reader.layout.shown import shown
from reader.layout.since import NOTHING, Since, put_changed, put_stamp
from reader.layout.uncompared import put_cards, put_furniture


def reading(
    snapshot: Snapshot, width: int, options: ReadingOptions, since: Since = NOTHING
) -> Page:
    """Lay one snapshot out for reading.

    Args:
        snapshot: What to show.
        width: Cells, the gutter included.
        options: What the reader chose.
        since: What of it waits for its reader.

    Returns:
        A page of one column; the anchors that count are those of what waits.
    """
    return _draft(Itself(snapshot), options, Itself(since)).page(width)


@lru_cache(maxsize=2)
def _draft(key: Itself[Snapshot], options: ReadingOptions, since: Itself[Since]) -> Draft:
    """Write a snapshot's draft; the latest are kept, for a resize asks for the same again."""
    snapshot = key.document
    draft = Draft(1, options.measure)
    _head(draft, snapshot)
    for index in entry_order(snapshot, oldest_first=options.oldest_first):
        _entry(draft, snapshot, index, options, since.document)
    put_furniture(draft, snapshot, unfolded=options.unfolded)
    return draft


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


def _entry(
    draft: Draft, snapshot: Snapshot, index: int, options: ReadingOptions, since: Since
) -> None:
    """Put one entry: a rule, its text and its cards."""
    entry = snapshot.entries[index]
    draft.rule()
    name, waits = outline_name(entry), since.waits(index)
    draft.begin(Anchor(0, TargetKind.ENTRY, name, new=index, counts=waits))
    if not put_changed(draft, since, index):
        _text(draft, entry, index, since)
    put_cards(draft, entry.related, index, unfolded=options.unfolded)


def _text(draft: Draft, entry: Entry, index: int, since: Since) -> None:
    """Put an entry's stamps, heading and paragraphs."""
    stamp = stamp_line(entry)
    put_stamp(draft, since, index, stamp)
    if entry.heading:
        draft.put(Mark.NONE, Block(shown(entry.heading), Role.HEADING, entry=index))
    for number, (apart, block) in enumerate(paragraph_blocks(entry, index)):
        if apart and (number or entry.heading):
            draft.blank()
        draft.put(Mark.NONE, block)
    if not (stamp or entry.heading or entry.paragraphs):
        draft.put(Mark.NONE, Block(EMPTY_ENTRY, Role.STAMP, entry=index))
