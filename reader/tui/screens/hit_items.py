"""The hits of a search in a list: where each stands, and the words around what was found.

Invariant: what was found is marked by its own look, wherever the text around it is cut.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reader.layout import Block, Mark, Role
from reader.layout.marking import Piece, spell
from reader.layout.phrases import clipped, outline_name
from reader.layout.shown import shown
from reader.tui.phrases import date_text
from reader.tui.widgets.listing import Item

if TYPE_CHECKING:
    from reader.library import store

BEFORE, AFTER = 30, 300
"""Characters of a paragraph that are shown before the first match, and after it."""


def hit_items(hits: "Sequence[store.Hit]", *, more: bool) -> Iterator[Item]:
    """List hits.

    Args:
        hits: What was found.
        more: Whether there may be more than these.

    Yields:
        An item for each hit, and one that fetches more.
    """
    for hit in hits:
        name = outline_name(hit.entry)
        where = f"{date_text(hit.captured_at)}  {clipped(hit.blog)}"
        inside = [mark for mark in hit.marks if mark.paragraph is not None]
        head = (
            _marked(hit.entry.heading, hit.marks, None, Role.HEADING) if hit.entry.heading else None
        )
        lines = [Block(where, Role.STAMP), head or Block(name, Role.TEXT)]
        if inside and inside[0].paragraph is not None:
            paragraph = inside[0].paragraph
            text = hit.entry.paragraphs[paragraph]
            lines[1 if head is None else 2 :] = [_marked(text, inside, paragraph, Role.TEXT)]
        yield Item(tuple(lines))
    if more:
        yield Item((Block("more: enter lists them", Role.FOLD),), Mark.FOLDED)


def _marked(text: str, marks: "Sequence[store.Mark]", paragraph: int | None, role: Role) -> Block:
    """Return a text from a little before its first match on, its matches marked."""
    own = [mark for mark in marks if mark.paragraph == paragraph]
    start = _cut(text, own[0].start) if own else 0
    end = start + BEFORE + AFTER
    pieces: list[Piece] = [("…", None)] if start else []
    place = start
    for mark in own:
        if mark.end <= end:
            pieces += (text[place : mark.start], None), (text[mark.start : mark.end], Role.MATCH)
            place = mark.end
    found, spans = spell([*pieces, (text[place:end], None)])
    return Block(found, role, spans)


def _cut(text: str, first: int) -> int:
    """Return where to begin a text so that its first match is in sight."""
    if first <= BEFORE:
        return 0
    return text.find(" ", first - BEFORE, first) + 1 or first - BEFORE


def sought_text(hit: "store.Hit") -> str:
    """Return what finds a hit's matches on its page: the words, or a regular expression of them."""
    texts = {
        shown(
            ((hit.entry.heading or "") if place is None else hit.entry.paragraphs[place])[
                mark.start : mark.end
            ]
        )
        for place, group in groupby(hit.marks, key=lambda mark: mark.paragraph)
        for mark in group
    }
    whole = sorted({text.lower() for text in texts})
    return whole[0] if len(whole) == 1 else "|".join(map(re.escape, whole))
