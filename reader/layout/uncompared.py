"""What is on a page and no coverage: furniture and related cards, folded or dimmed.

Invariant: none of it is ever compared; a fold says how much it stands for.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby, zip_longest

from reader.blog import Furniture, Snapshot
from reader.comparison import Comparison
from reader.layout.draft import Draft
from reader.layout.model import Anchor, Block, Gap, Mark, Role, Side, TargetKind
from reader.layout.options import ComparingOptions
from reader.layout.phrases import card_line, counted, furniture_line
from reader.layout.shown import shown

_CARD = "related card"
"""The reason that stands over a related card."""


def put_furniture(draft: Draft, snapshot: Snapshot, *, unfolded: bool) -> None:
    """Put one snapshot's furniture: a line that counts it, or all of it with its reasons."""
    if not snapshot.furniture:
        return
    draft.rule()
    draft.begin(Anchor(0, TargetKind.FURNITURE, "Furniture"))
    if unfolded:
        for block in _listed(snapshot.furniture, Side.NEW):
            draft.put(Mark.NONE, block)
    else:
        draft.put(Mark.FOLDED, Block(furniture_line(snapshot.furniture), Role.FOLD))


def put_cards(draft: Draft, related: Sequence[str], entry: int, *, unfolded: bool) -> None:
    """Put an entry's related cards: a line that names the first, or all of them."""
    if not related:
        return
    draft.blank()
    if unfolded:
        draft.put(Mark.NONE, Block(_CARD, Role.REASON, entry=entry))
        for line in related:
            draft.put(Mark.NONE, Block(shown(line), Role.CARD, entry=entry, indent=2))
    else:
        draft.put(Mark.FOLDED, Block(card_line(related), Role.FOLD, entry=entry))


def put_uncompared(draft: Draft, comparison: Comparison, options: ComparingOptions) -> None:
    """Put what a comparison leaves out: how much it is on either side and, unfolded, what."""
    old = _side(comparison.old, Side.OLD, unfolded=options.unfolded)
    new = _side(comparison.new, Side.NEW, unfolded=options.unfolded)
    if not (old or new):
        return
    draft.rule()
    draft.begin(Anchor(0, TargetKind.FURNITURE, "Not compared"))
    rows: Iterator[Sequence[Block | Gap]] = (
        zip_longest(old, new, fillvalue=Gap.BLANK)
        if options.split
        else ((block,) for block in chain(old, new))
    )
    for cells in rows:
        folds = any(isinstance(cell, Block) and cell.role is Role.FOLD for cell in cells)
        draft.put(Mark.FOLDED if folds else Mark.NONE, *cells)


def _side(snapshot: Snapshot, side: Side, *, unfolded: bool) -> list[Block]:
    """Return what one side has that is not compared: its count, then its lines if unfolded."""
    cards = [Furniture(line, _CARD) for entry in snapshot.entries for line in entry.related]
    counts = [(len(snapshot.furniture), "furniture"), (len(cards), "cards")]
    parts = [f"{counted(number, 'line')} of {name}" for number, name in counts if number]
    if not parts:
        return []
    age = "older" if side is Side.OLD else "newer"
    text = f"not compared, {age}: {', '.join(parts)}"
    listed = _listed([*snapshot.furniture, *cards], side) if unfolded else ()
    return [Block(text, Role.FOLD, (), side), *listed]


def _listed(furniture: Sequence[Furniture], side: Side) -> Iterator[Block]:
    """Yield furniture line by line, under the reason that neighbours share."""
    for reason, pieces in groupby(furniture, lambda piece: piece.reason):
        yield Block(shown(reason), Role.REASON, (), side)
        for piece in pieces:
            yield Block(shown(piece.text), Role.FURNITURE, (), side, indent=2)
