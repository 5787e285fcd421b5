"""Which words two versions of a text have in common, which went and which came.

Invariant: equal and delete runs join to the old text, equal and insert runs to the new, to the
character; between two equal runs stands one delete and one insert run at most; the same two texts
always give the same runs.
"""

from reader.comparison.alignment import Edit, align
from reader.comparison.model import Op, Words
from reader.comparison.runs import CutText, Runs
from reader.comparison.tidy import Stretch, tidy

_MARGIN = 40
"""Characters of equal text left beside what differs, for edits to slide into."""


def diff_words(old: str, new: str) -> Words:
    """Compare two versions of a heading or paragraph word by word.

    Args:
        old: The older text.
        new: The newer text.

    Returns:
        Runs of equal, deleted and inserted text. Words are marked whole, with one exception: of a
        word that differs in typography only (`won't`, `won’t`) the glyph alone is marked, so that
        re-curled quotes do not hide what was rewritten.
    """
    if old == new:
        return ((Op.EQUAL, old),) if old else ()
    head, tail = _same_ends(old, new)
    a, b = CutText(old[head : len(old) - tail]), CutText(new[head : len(new) - tail])
    runs = Runs(a, b, old[:head])
    i = j = 0
    left, right = (Stretch(text.solid, head == 0, tail == 0) for text in (a, b))
    for edit in tidy(left, right, align(a.solid, b.solid)):
        runs.add_equal(i, edit.old_start, j)
        runs.add_edit(edit)
        i, j = edit.old_end, edit.new_end
    runs.add_equal(i, len(a.solid), j)
    if not a.solid and not b.solid:
        runs.add_edit(Edit(0, 0, 0, 0))
    return runs.words(old[len(old) - tail :])


def _same_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many characters at the start and at the end need no closer look.

    They end and start at a space, so that no token is cut, and leave some equal text before and
    after what differs, so that edits can be moved to better places.
    """
    limit = min(len(old), len(new))
    head = 0 if old[:1] != new[:1] else _equal_start(old, new, limit)
    head = old.rfind(" ", 0, max(0, head - _MARGIN)) + 1
    tail = _equal_end(old, new, limit - head)
    start = old.find(" ", len(old) - max(0, tail - _MARGIN))
    return head, len(old) - start if start >= 0 else 0


def _equal_start(old: str, new: str, limit: int) -> int:
    low = 0
    while low < limit:
        middle = (low + limit + 1) // 2
        if old.startswith(new[low:middle], low):
            low = middle
        else:
            limit = middle - 1
    return low


def _equal_end(old: str, new: str, limit: int) -> int:
    low = 0
    while low < limit:
        middle = (low + limit + 1) // 2
        if old.endswith(new[len(new) - middle : len(new) - low], 0, len(old) - low):
            low = middle
        else:
            limit = middle - 1
    return low
