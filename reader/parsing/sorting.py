"""Sorts a document's lines into coverage and furniture, by what each says and where it stands.

Invariant: every line comes out once, coverage and furniture each in page order; lines in doubt are
coverage.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.blog import Furniture
from reader.parsing.furniture import (
    HEADS_A_LIST,
    ONLY_MARKS,
    PAGE_CONTROL,
    SEEN_ELSEWHERE,
    Judge,
    normalised,
)
from reader.parsing.glue import parts
from reader.parsing.lines import Line
from reader.parsing.shape import is_headline, is_short, is_unstopped
from reader.parsing.stamps import read_stamp

_APPEALS = frozenset({"asks for support", "speaks of the publisher itself"})
_NO_PROMPTS = frozenset({None, PAGE_CONTROL, ONLY_MARKS, SEEN_ELSEWHERE, HEADS_A_LIST})
_SANDWICHED = 2
"""Lines between two prompts that may belong to them."""
_SIGNS = "signs an appeal"
_SIGNATURE = 3
"""Words of a name or an office under an appeal."""
_MENU = 10
"""Lines without a stop in a row that make a menu at a page's end."""


@dataclass(slots=True)
class _Piece:
    line: Line
    speaks: bool
    reason: str | None


def sort_lines(lines: Sequence[Line], judge: Judge) -> tuple[list[Line], list[Furniture]]:
    """Sort lines into coverage and furniture.

    Args:
        lines: The document's lines in order, its title not among them.
        judge: Tells what a line is by itself.

    Returns:
        Coverage and furniture; where they were glued in one line, each its part.
    """
    pieces = [
        _piece(line if part == line.text else line._replace(text=part), judge)
        for line in lines
        for part in parts(line.text, judge)
    ]
    _spare_speech(pieces, judge)
    _fill_sandwiches(pieces)
    _sign(pieces)
    _list_stories(pieces)
    _mark_menu(pieces)
    _mark_displaced(pieces)
    coverage = [piece.line for piece in pieces if piece.reason is None]
    furniture = [
        Furniture(piece.line.text, piece.reason, piece.line.span)
        for piece in pieces
        if piece.reason is not None
    ]
    return coverage, furniture


def _piece(line: Line, judge: Judge) -> _Piece:
    judgement = judge.judge(line.text)
    return _Piece(line, judgement.speaks, judgement.reason if judgement.certain else None)


def _spare_speech(pieces: list[_Piece], judge: Judge) -> None:
    """Keep what stands under `Somebody said:` without quotation marks: speech may appeal too."""
    speaking = False
    for piece in pieces:
        if speaking and piece.reason in _APPEALS:
            piece.reason = None
        elif piece.reason is None:
            speaking = judge.leads_to_speech(piece.line.text)
        else:
            speaking = False


def _fill_sandwiches(pieces: list[_Piece]) -> None:
    """Mark the few lines between two prompts in which the page speaks of itself too."""
    marked = [i for i, piece in enumerate(pieces) if piece.reason not in _NO_PROMPTS]
    for above, below in pairwise(marked):
        between = pieces[above + 1 : below]
        if len(between) <= _SANDWICHED and all(p.speaks or p.reason for p in between):
            for piece in between:
                piece.reason = piece.reason or "between two prompts"


def _sign(pieces: list[_Piece]) -> None:
    """Mark the name and office under an appeal above the text: `Louise Thomas`, `Editor`."""
    for above, piece in pairwise(pieces):
        if piece.reason is None and not is_unstopped(piece.line.text):
            break
        under = above.reason in _APPEALS or above.reason == _SIGNS
        if piece.reason is None and under and is_short(piece.line.text, _SIGNATURE):
            piece.reason = _SIGNS


def _list_stories(pieces: list[_Piece]) -> None:
    """Mark the headlines listed under a label, but not one with text of its own below it."""
    listing = False
    for i, piece in enumerate(pieces):
        if piece.reason is not None:
            listing = piece.reason == HEADS_A_LIST or listing
            continue
        below = pieces[i + 1] if i + 1 < len(pieces) else None
        headed = below is not None and below.reason is None and not is_headline(below.line.text)
        listing = listing and is_headline(piece.line.text) and not headed
        if listing:
            piece.reason = "in a list of other stories"


def _mark_menu(pieces: list[_Piece]) -> None:
    """Mark the many lines without stops that follow furniture at the page's end.

    They are menus and lists of stories; a list that nothing separates from the last entry is its
    own.
    """
    start = len(pieces)
    while start and _may_be_menu(pieces[start - 1]):
        start -= 1
    furniture = (i for i in range(start, len(pieces)) if pieces[i].reason is not None)
    first = next(furniture, len(pieces))
    loose = [piece for piece in pieces[first:] if piece.reason is None]
    if len(loose) >= _MENU:
        for piece in loose:
            piece.reason = "in a menu"


def _may_be_menu(piece: _Piece) -> bool:
    text = piece.line.text
    return piece.reason is not None or (is_unstopped(text) and not read_stamp(text))


def _mark_displaced(pieces: list[_Piece]) -> None:
    """Mark stray lines among the furniture at the page's end: they left their place above."""
    first_seen: dict[str, int] = {}
    for piece in pieces:
        first_seen.setdefault(normalised(piece.line.text), piece.line.number)
    start = len(pieces)
    for i in range(len(pieces) - 1, -1, -1):
        piece = pieces[i]
        strays = first_seen[normalised(piece.line.text)] < piece.line.number
        if piece.reason is None and not strays and not piece.line.text.endswith(":"):
            break
        start = i
    behind = False
    for piece in pieces[start:]:
        if piece.reason is not None:
            behind = True
        elif behind:
            original = first_seen[normalised(piece.line.text)]
            piece.reason = (
                f"displaced: repeats line {original}"
                if original < piece.line.number
                else "displaced: leads to nothing"
            )
