"""Words of a change as one text with spans.

Invariant: leaving out the sign and added spans gives the old text, the sign and dropped spans the
new one, to the character (as `shown` gives it); only typography that a reader asked to ignore is
told of one side alone.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.comparison import Op, Words
from reader.comparison.folding import fold
from reader.layout.model import Role, Span
from reader.layout.shown import shown

Piece = tuple[str, Role | None]
"""A stretch of text and its role; None for the block's own."""


class Marked(NamedTuple):
    """A text and the stretches of it that have roles of their own."""

    text: str
    spans: tuple[Span, ...] = ()


class Edit(NamedTuple):
    """Words that stay, then the words dropped and added right after them."""

    same: str
    dropped: str
    added: str

    @property
    def typographic(self) -> bool:
        """Whether the words differ in quotation marks, dashes, spaces or Unicode form only."""
        return fold(self.dropped) == fold(self.added)


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
    text = shown(text)
    return Marked(text, (Span(0, len(text), role),) if role and text else ())


def edits(words: Words) -> list[Edit]:
    """Gather words into edits; joined, they give both texts back."""
    found: list[Edit] = []
    same = dropped = added = ""
    for op, text in words:
        if op is Op.DELETE:
            dropped += text
        elif op is Op.INSERT:
            added += text
        elif dropped or added:
            found.append(Edit(same, dropped, added))
            same, dropped, added = text, "", ""
        else:
            same += text
    return [*found, Edit(same, dropped, added)]


def one_side(found: Iterable[Edit], op: Op, *, typography: bool) -> Marked:
    """Return the text of one side, its own words marked.

    Args:
        found: What changed.
        op: DELETE for the old side, INSERT for the new one.
        typography: Whether to mark words that differ in typography only.
    """
    role = Role.DROPPED if op is Op.DELETE else Role.ADDED
    pieces: list[Piece] = []
    for edit in found:
        own = edit.dropped if op is Op.DELETE else edit.added
        before, core, after = _trimmed(own)
        marked = role if typography or not edit.typographic else None
        pieces += (edit.same + before, None), (core, marked), (after, None)
    return spell(pieces)


def inline(found: Iterable[Edit], *, signs: bool, typography: bool) -> Marked:
    """Return both sides in one text, dropped words before the added ones that replace them.

    Args:
        found: What changed.
        signs: Enclose words in `[-…-]` or `{+…+}`; else only a space parts two that would touch.
        typography: Whether to mark words that differ in typography only; else the new ones stand.
    """
    pieces: list[Piece] = []
    for edit in found:
        pieces.append((edit.same, None))
        if not typography and edit.typographic:
            pieces.append((edit.added, None))
        else:
            pieces += _signed(edit) if signs else _parted(edit)
    return spell(pieces)


def mostly_rewritten(found: Iterable[Edit]) -> bool:
    """Whether too little is left of a text to read the change inline.

    The words that stay must make up half of the longer side: with less, a reader jumps over more
    than he reads.
    """
    same = dropped = added = 0
    for edit in found:
        same += len(edit.same)
        dropped += len(edit.dropped)
        added += len(edit.added)
    return same < max(dropped, added)


def _trimmed(text: str) -> tuple[str, str, str]:
    """Return the spaces before a text, the text, and the spaces after it; spaces alone are text."""
    core = text.strip(" ") or text
    start = text.find(core)
    return text[:start], core, text[start + len(core) :]


def _parted(edit: Edit) -> Iterator[Piece]:
    yield edit.dropped, Role.DROPPED
    touching = edit.dropped[-1:].strip() and edit.added[:1].strip()
    yield " " if touching else "", Role.SIGN
    yield edit.added, Role.ADDED


def _signed(edit: Edit) -> Iterator[Piece]:
    """Yield an edit in signs; spaces at its ends stand outside, where lines may break."""
    for text, role, opening, closing in (
        (edit.dropped, Role.DROPPED, "[-", "-]"),
        (edit.added, Role.ADDED, "{+", "+}"),
    ):
        if text:
            before, core, after = _trimmed(text)
            yield before, role
            yield opening, Role.SIGN
            yield core, role
            yield closing, Role.SIGN
            yield after, role
