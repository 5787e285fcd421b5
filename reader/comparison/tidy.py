"""Edits as a person would mark them: no islands that mean nothing, ends where phrases end.

Invariant: the edits still rise on both sides, and what lies between them is still equal.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.comparison.alignment import Edit

_ENDS = frozenset(".!?…。！？") | {"...", ".."}
_CLOSERS = frozenset("”’\"'»)]›")
_PAUSES = frozenset(",;:–—-") | {"、", "，", "；", "："}
_ISLAND = 4
"""An island of more words than this always stays."""
_SHORT = 3
"""Letters of the little words (the, of, in) that mean least by themselves."""


class Stretch(NamedTuple):
    """Tokens of a text, spaces left out."""

    tokens: Sequence[str]
    starts: bool
    """Whether the text starts with them."""
    ends: bool
    """Whether the text ends with them."""


def tidy(old: Stretch, new: Sequence[str], edits: Sequence[Edit]) -> list[Edit]:
    """Merge and slide edits so that they read well.

    Args:
        old: The older tokens.
        new: The newer ones, which start and end their text where the older ones do.
        edits: The edits between them, first to last.

    Returns:
        Fewer edits, or the same ones at better places.
    """
    merged: list[Edit] = []
    for edit in edits:
        _append(merged, edit, lambda first, last: _one(old.tokens, first, last))
    if all(map(_replaces, merged)):
        return merged
    slid: list[Edit] = []
    newer = Stretch(new, old.starts, old.ends)
    before, last = Edit(0, 0, 0, 0), Edit(len(old.tokens), 0, len(new), 0)
    for edit, after in pairwise((*merged, last)):
        _append(slid, _slid(old, newer, edit, before, after), _touch)
        before = slid[-1]
    return slid


def _replaces(edit: Edit) -> bool:
    """Return whether an edit takes tokens away and puts others in their place."""
    return edit.old_start < edit.old_end and edit.new_start < edit.new_end


def _append(edits: list[Edit], edit: Edit, joined: Callable[[Edit, Edit], bool]) -> None:
    """Append an edit, grown by those before it that are joined to it."""
    while edits and joined(edits[-1], edit):
        first = edits.pop()
        edit = Edit(first.old_start, edit.old_end, first.new_start, edit.new_end)
    edits.append(edit)


def _touch(first: Edit, last: Edit) -> bool:
    return first.old_end == last.old_start and first.new_end == last.new_start


def _one(old: Sequence[str], first: Edit, last: Edit) -> bool:
    """Return whether what two edits have between them is too little to stand by itself."""
    island = old[first.old_end : last.old_start]
    words = [token for token in island if token[0].isalnum()]
    if len(words) > _ISLAND or not _ENDS.isdisjoint(island) or not _same_sort(first, last):
        return False
    weight = sum(2 if len(word) <= _SHORT else 3 for word in words)
    return weight <= min(_size(first), _size(last))


def _same_sort(first: Edit, last: Edit) -> bool:
    """Return whether both edits delete, or both insert."""
    return (first.old_start < first.old_end and last.old_start < last.old_end) or (
        first.new_start < first.new_end and last.new_start < last.new_end
    )


def _size(edit: Edit) -> int:
    return max(edit.old_end - edit.old_start, edit.new_end - edit.new_start)


def _slid(old: Stretch, new: Stretch, edit: Edit, before: Edit, after: Edit) -> Edit:
    """Move a pure insertion or deletion to where it starts and ends with a sentence or phrase."""
    if edit.new_start == edit.new_end:
        room = range(before.old_end, after.old_start)
        shift = _best_shift(old, edit.old_start, edit.old_end, room)
    elif edit.old_start == edit.old_end:
        room = range(before.new_end, after.new_start)
        shift = _best_shift(new, edit.new_start, edit.new_end, room)
    else:
        return edit
    return Edit(*(place + shift for place in edit)) if shift else edit


def _best_shift(text: Stretch, start: int, end: int, room: range) -> int:
    """Return how far tokens start to end can slide to the best place, 0 where they stand best."""
    tokens = text.tokens
    best, best_fit = 0, _pause(text, start) + _pause(text, end)
    for step in (-1, 1):
        shift = 0
        leaving, entering = (end - 1, start - 1) if step < 0 else (start, end)
        while entering + shift in room and tokens[leaving + shift] == tokens[entering + shift]:
            shift += step
            fit = _pause(text, start + shift) + _pause(text, end + shift)
            if fit > best_fit:
                best, best_fit = shift, fit
    return best


def _pause(text: Stretch, place: int) -> int:
    """Return how much of a pause there is before a token: 3 between sentences, 1 at a comma."""
    if place == 0:
        return 3 if text.starts else 0
    if place == len(text.tokens):
        return 3 if text.ends else 0
    before = text.tokens[place - 1]
    if before in _CLOSERS and place > 1:
        before = text.tokens[place - 2]
    return 3 if before in _ENDS else 1 if before in _PAUSES else 0
