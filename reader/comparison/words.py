"""Which words two versions of a text have in common, which went and which came.

Invariant: equal and delete runs join to the old text, equal and insert runs to the new, to the
character; between two equal runs stands one delete and one insert run at most; the same two texts
always give the same runs.
"""

from reader.comparison.alignment import Edit, align
from reader.comparison.ends import equal_ends
from reader.comparison.model import Op, Words
from reader.comparison.runs import CutText, Runs, Writer
from reader.comparison.sentences import sentences
from reader.comparison.tidy import Stretch, tidy

_LARGE = 1 << 17
"""Characters that differ from which on sentences are compared before words."""
_GIANT = 1 << 22
"""Characters from which on a sentence that differs counts as replaced."""
_MARGIN = 40
"""Characters of equal text left beside what differs, for edits to slide into."""

_GAPS = (" ", "、", "，", "。")
"""Where no token reaches over."""


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
    if min(len(old), len(new)) > _LARGE:
        return _by_sentences(old, new)
    return _by_words(old, new)


def _by_words(old: str, new: str) -> Words:
    head, tail = _same_ends(old, new)
    a, b = CutText(old[head : len(old) - tail]), CutText(new[head : len(new) - tail])
    runs = Runs(a, b)
    runs.keep(old[:head])
    i = j = 0
    left, right = (Stretch(text.solid, head == 0, tail == 0) for text in (a, b))
    for edit in tidy(left, right, align(a.solid, b.solid)):
        runs.add_equal(i, edit.old_start, j)
        runs.add_edit(edit)
        i, j = edit.old_end, edit.new_end
    runs.add_equal(i, len(a.solid), j)
    if not a.solid and not b.solid:
        runs.add_edit(Edit(0, 0, 0, 0))
    runs.keep(old[len(old) - tail :])
    return runs.words()


def _same_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many characters at the start and at the end need no closer look.

    They end and start where no token reaches over, and leave some equal text beside what
    differs, so that edits can be moved to better places.
    """
    start, end = equal_ends(old, new)
    gaps = _GAPS[:1] if old.isascii() else _GAPS
    head = max([old.rfind(gap, 0, max(0, start - _MARGIN)) for gap in gaps]) + 1
    least = len(old) - max(0, end - _MARGIN)
    starts = [place for gap in gaps if (place := old.find(gap, least)) >= 0]
    return head, len(old) - min(starts, default=len(old))


def _by_sentences(old: str, new: str) -> Words:
    """Compare two large texts sentence by sentence, and word by word only what differs."""
    a, b = sentences(old), sentences(new)
    writer = Writer()
    i = j = 0
    for edit in [*align(a, b), Edit(len(a), len(a), len(b), len(b))]:
        for before, after in zip(a[i : edit.old_start], b[j : edit.new_start], strict=True):
            writer.add(_within(before, after))
        gone, come = a[edit.old_start : edit.old_end], b[edit.new_start : edit.new_end]
        writer.add(_within("".join(gone), "".join(come)))
        i, j = edit.old_end, edit.new_end
    return writer.words()


def _within(old: str, new: str) -> Words:
    if old == new:
        return ((Op.EQUAL, old),)
    if max(len(old), len(new)) <= _GIANT:
        return _by_words(old, new)
    return tuple((op, text) for op, text in ((Op.DELETE, old), (Op.INSERT, new)) if text)
