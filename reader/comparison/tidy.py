"""Edits as a person would mark them: no islands that mean nothing, ends where phrases end.

Invariant: the edits still rise on both sides, and what lies between them is still equal.
"""

from collections.abc import Callable, Sequence

from reader.comparison.alignment import Edit

_ENDS = frozenset(".!?…。！？") | {"...", ".."}
_CLOSERS = frozenset("”’\"'»)]›")
_PAUSES = frozenset(",;:–—-") | {"、", "，", "；", "："}
_ISLAND = 4
"""An island of more words than this always stays."""
_SHORT = 3
"""Letters of the little words (the, of, in) that mean least by themselves."""


def tidy(old: Sequence[str], new: Sequence[str], edits: Sequence[Edit]) -> list[Edit]:
    """Merge and slide edits so that they read well.

    Args:
        old: The older tokens, spaces left out.
        new: The newer ones.
        edits: The edits between them, first to last.

    Returns:
        Fewer edits, or the same ones at better places.
    """
    merged: list[Edit] = []
    for edit in edits:
        _append(merged, edit, lambda first, last: _one(old, first, last))
    slid: list[Edit] = []
    for n, edit in enumerate(merged):
        floor = slid[-1] if slid else Edit(0, 0, 0, 0)
        ceiling = merged[n + 1] if n + 1 < len(merged) else Edit(len(old), 0, len(new), 0)
        _append(slid, _slid(old, new, edit, floor, ceiling), _touch)
    return slid


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


def _slid(old: Sequence[str], new: Sequence[str], edit: Edit, before: Edit, after: Edit) -> Edit:
    """Move a pure insertion or deletion to where it starts and ends with a sentence or phrase."""
    if edit.new_start == edit.new_end:
        room = before.old_end, after.old_start
        shift = _best_shift(old, edit.old_start, edit.old_end, *room)
    elif edit.old_start == edit.old_end:
        room = before.new_end, after.new_start
        shift = _best_shift(new, edit.new_start, edit.new_end, *room)
    else:
        return edit
    return Edit(*(place + shift for place in edit))


def _best_shift(tokens: Sequence[str], start: int, end: int, floor: int, ceiling: int) -> int:
    """Return how far tokens start to end can slide to the best place, 0 where they stand best."""
    best, best_fit = 0, _fit(tokens, start, end)
    for step in (-1, 1):
        shift = 0
        while True:
            leaving = (end - 1 if step < 0 else start) + shift
            entering = (start - 1 if step < 0 else end) + shift
            if not floor <= entering < ceiling or tokens[leaving] != tokens[entering]:
                break
            shift += step
            fit = _fit(tokens, start + shift, end + shift)
            if fit > best_fit:
                best, best_fit = shift, fit
    return best


def _fit(tokens: Sequence[str], start: int, end: int) -> int:
    """Return how well a stretch begins and ends where a reader pauses."""
    return _pause(tokens, start) + _pause(tokens, end)


def _pause(tokens: Sequence[str], place: int) -> int:
    """Return how much of a pause there is before a token: 3 between sentences, 1 at a comma."""
    if place in {0, len(tokens)}:
        return 3
    before = tokens[place - 1]
    if before in _CLOSERS and place > 1:
        before = tokens[place - 2]
    return 3 if before in _ENDS else 1 if before in _PAUSES else 0
