"""Which words two versions of a text have in common, which went and which came.

Invariant: equal and delete runs join to the old text, equal and insert runs to the new, to the
character; between two equal runs stands one delete and one insert run at most; the same two texts
always give the same runs.
"""

from reader.comparison.alignment import Edit, align
from reader.comparison.ends import equal_ends, outside
from reader.comparison.folding import fold
from reader.comparison.model import Op, Words
from reader.comparison.plain import plain_words
from reader.comparison.runs import CutText, Runs, Writer
from reader.comparison.sentences import sentences
from reader.comparison.tidy import Stretch, tidy

_LARGE = 1 << 17
"""Characters that differ from which on sentences are compared before words."""
_GIANT = 1 << 22
"""Characters from which on a sentence that differs counts as replaced."""
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
    if min(len(old), len(new)) > _LARGE:
        return _by_sentences(old, new)
    return _by_words(old, new)


def _by_words(old: str, new: str) -> Words:
    ends = equal_ends(old, new)
    return plain_words(old, new, ends) or aligned_words(old, new, ends)


def aligned_words(old: str, new: str, ends: tuple[int, int]) -> Words:
    """Compare two texts by aligning the tokens that stand between their equal ends.

    Args:
        old: The older text.
        new: The newer text.
        ends: How many characters they start, and how many more they end with alike.
    """
    if max(len(old), len(new)) - _MARGIN <= sum(ends) < min(len(old), len(new)):
        close = _Middle(old, new, *outside(old, ends, 0))
        if close.settled():
            return close.words()
    return _Middle(old, new, *outside(old, ends, _MARGIN)).words()


class _Middle:
    """What stands between the equal ends of two texts, its tokens aligned."""

    def __init__(self, old: str, new: str, head: int, tail: int) -> None:
        self._before, self._after = old[:head], old[len(old) - tail :]
        self._old = CutText(old[head : len(old) - tail])
        self._new = CutText(new[head : len(new) - tail])
        self._edits = align(self._old.keys, self._new.keys)

    def settled(self) -> bool:
        """Return whether all words have a counterpart, so that no edit can slide further out."""
        return bool(self._old.solid and self._new.solid) and all(
            old < old_end and new < new_end for old, old_end, new, new_end in self._edits
        )

    def words(self) -> Words:
        a, b = self._old, self._new
        runs = Runs(a, b)
        runs.keep(self._before)
        i = j = 0
        stretch = Stretch(a.solid, not self._before, not self._after)
        for edit in tidy(stretch, b.solid, self._edits):
            runs.add_equal(i, edit.old_start, j)
            runs.add_edit(edit)
            i, j = edit.old_end, edit.new_end
        runs.add_equal(i, len(a.solid), j)
        if not a.solid and not b.solid:
            runs.add_edit(Edit(0, 0, 0, 0))
        runs.keep(self._after)
        return runs.words()


def _by_sentences(old: str, new: str) -> Words:
    """Compare two large texts sentence by sentence, and word by word only what differs."""
    a, b = sentences(old), sentences(new)
    writer = Writer()
    i = j = 0
    edits = align(list(map(fold, a)), list(map(fold, b)))
    for edit in [*edits, Edit(len(a), len(a), len(b), len(b))]:
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
