"""Words of a change as one text with spans.

Invariant: leaving out the sign and added spans gives the old text, the sign and dropped spans the
new one, to the character (as `shown` gives it).
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.comparison import Op, Words
from reader.layout.model import Role, Span
from reader.layout.wrap import shown

Piece = tuple[str, Role | None]
"""A stretch of text and its role; None for the block's own."""


class Marked(NamedTuple):
    """A text and the stretches of it that have roles of their own."""

    text: str
    spans: tuple[Span, ...] = ()


def spell(pieces: Iterable[Piece]) -> Marked:
    """Join pieces into one text with spans; empty pieces leave no span."""
    texts: list[str] = []
    spans: list[Span] = []
    place = 0
    for raw, role in pieces:
        text = shown(raw)
        if role is not None and text:
            spans.append(Span(place, place + len(text), role))
        texts.append(text)
        place += len(text)
    return Marked("".join(texts), tuple(spans))


def whole(text: str, role: Role | None) -> Marked:
    """Mark a whole text with one role, or none."""
    return spell([(text, role)])


def one_side(words: Words, op: Op) -> Marked:
    """Return the text of one side, its own words marked.

    Args:
        words: What changed.
        op: DELETE for the old side, INSERT for the new one.
    """
    role = Role.DROPPED if op is Op.DELETE else Role.ADDED
    return spell((text, role if o is op else None) for o, text in words if o in {op, Op.EQUAL})


def inline(words: Words, *, signs: bool) -> Marked:
    """Return both sides in one text, dropped words before the added ones that replace them.

    Args:
        words: What changed.
        signs: Enclose each run in `[-…-]` or `{+…+}`; else only a space parts two that would touch.
    """
    return spell(_with_signs(words) if signs else _without_signs(words))


def mostly_rewritten(words: Words) -> bool:
    """Whether too little is left of a text to read the change inline.

    The words that stay must make up half of the longer side: with less, a reader jumps over more
    than he reads.
    """
    size = dict.fromkeys(Op, 0)
    for op, text in words:
        size[op] += len(text)
    return size[Op.EQUAL] < max(size[Op.DELETE], size[Op.INSERT])


def _edits(words: Words) -> Iterator[tuple[str, str, str]]:
    """Yield what stays, then what was dropped and what was added right after it."""
    parts = dict.fromkeys(Op, "")
    for op, text in words:
        if op is Op.EQUAL and (parts[Op.DELETE] or parts[Op.INSERT]):
            yield parts[Op.EQUAL], parts[Op.DELETE], parts[Op.INSERT]
            parts = dict.fromkeys(Op, "")
        parts[op] += text
    yield parts[Op.EQUAL], parts[Op.DELETE], parts[Op.INSERT]


def _without_signs(words: Words) -> Iterator[Piece]:
    for same, dropped, added in _edits(words):
        yield same, None
        yield dropped, Role.DROPPED
        if dropped and added and not (dropped[-1].isspace() or added[0].isspace()):
            yield " ", Role.SIGN
        yield added, Role.ADDED


def _with_signs(words: Words) -> Iterator[Piece]:
    for same, dropped, added in _edits(words):
        yield same, None
        if dropped:
            yield from (("[-", Role.SIGN), (dropped, Role.DROPPED), ("-]", Role.SIGN))
        if added:
            yield from (("{+", Role.SIGN), (added, Role.ADDED), ("+}", Role.SIGN))
