"""Which tokens of two texts correspond: a longest common subsequence, bounded in memory.

Invariant: edits rise on both sides, do not touch each other, and what lies between them is equal.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.comparison.backbone import Pair, backbone

_CELLS = 1 << 26
"""Tokens times tokens that are compared at once: one bit each, 8 MB."""
_ANCHOR = 4
"""Tokens in a row that must be unique on both sides to hold the parts of a larger text apart."""
_DEPTH = 8
"""So often a part is cut again; what is too large even then counts as replaced."""


class Edit(NamedTuple):
    """Tokens old_start to old_end were replaced by new_start to new_end."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def align(old: Sequence[str], new: Sequence[str]) -> list[Edit]:
    """Find the edits between two lists of tokens.

    Args:
        old: What the older tokens count as.
        new: What the newer ones do.

    Returns:
        The edits, first to last.
    """
    if len(old) * len(new) <= _CELLS:
        return _edits(old, new)
    edits: list[Edit] = []
    _align(old, new, Edit(0, len(old), 0, len(new)), edits, 0)
    return edits


def _edits(left: Sequence[str], right: Sequence[str]) -> list[Edit]:
    """Return the edits between two lists that are compared at once."""
    edits: list[Edit] = []
    i = j = 0
    for old_end, new_end, size in Indel.opcodes(left, right).as_matching_blocks():
        if i < old_end or j < new_end:
            edits.append(Edit(i, old_end, j, new_end))
        i, j = old_end + size, new_end + size
    return edits


def _align(
    left: Sequence[str], right: Sequence[str], part: Edit, edits: list[Edit], depth: int
) -> None:
    """Append the edits of one part, without the equal tokens at its ends."""
    i, i_end, j, j_end = part
    while i < i_end and j < j_end and left[i] == right[j]:
        i, j = i + 1, j + 1
    while i < i_end and j < j_end and left[i_end - 1] == right[j_end - 1]:
        i_end, j_end = i_end - 1, j_end - 1
    if (i_end - i) * (j_end - j) <= _CELLS:
        for a, a_end, b, b_end in _edits(left[i:i_end], right[j:j_end]):
            _append(edits, Edit(i + a, i + a_end, j + b, j + b_end))
    else:
        _align_between_anchors(left, right, Edit(i, i_end, j, j_end), edits, depth)


def _append(edits: list[Edit], edit: Edit) -> None:
    if edits and edits[-1].old_end == edit.old_start and edits[-1].new_end == edit.new_start:
        edit = Edit(edits[-1].old_start, edit.old_end, edits[-1].new_start, edit.new_end)
        edits.pop()
    edits.append(edit)


def _align_between_anchors(
    left: Sequence[str], right: Sequence[str], part: Edit, edits: list[Edit], depth: int
) -> None:
    """Cut a part that is too large where both sides have the same unique tokens in a row."""
    anchors = _anchors(left, right, part) if depth < _DEPTH else []
    if not anchors:
        _append(edits, part)
        return
    i, j = part.old_start, part.new_start
    for old_place, new_place in anchors:
        _align(left, right, Edit(i, old_place, j, new_place), edits, depth + 1)
        i, j = old_place + _ANCHOR, new_place + _ANCHOR
    _align(left, right, Edit(i, part.old_end, j, part.new_end), edits, depth + 1)


def _anchors(left: Sequence[str], right: Sequence[str], part: Edit) -> list[Pair]:
    """Return the places of anchors that rise on both sides and do not overlap."""
    olds = _unique_rows(left, part.old_start, part.old_end)
    news = _unique_rows(right, part.new_start, part.new_end)
    chosen: list[Pair] = []
    i = j = -1
    for pair in backbone([(olds[row], news[row]) for row in olds.keys() & news.keys()]):
        if pair[0] >= i and pair[1] >= j:
            chosen.append(pair)
            i, j = pair[0] + _ANCHOR, pair[1] + _ANCHOR
    return chosen


def _unique_rows(tokens: Sequence[str], start: int, end: int) -> dict[tuple[str, ...], int]:
    """Return the rows of tokens that occur once, with the place where each starts."""
    rows = list(zip(*(tokens[start + n : end] for n in range(_ANCHOR)), strict=False))
    counts = Counter(rows)
    return {row: start + n for n, row in enumerate(rows) if counts[row] == 1}
