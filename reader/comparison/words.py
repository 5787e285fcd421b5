"""Which words two versions of a text have in common, which went and which came.

Invariant: equal and delete runs join to the old text, equal and insert runs to the new, to the
character; the same two texts always give the same runs.
"""

from collections.abc import Sequence
from itertools import count

from rapidfuzz.distance import Indel

from reader.comparison.folding import fold
from reader.comparison.model import Op, Words
from reader.comparison.tokens import tokens


class _Text:
    """A text, its tokens that are no spaces, and where each starts and ends."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.solid: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        place = 0
        for token in tokens(text):
            if not token.isspace():
                self.solid.append(token)
                self.starts.append(place)
                self.ends.append(place + len(token))
            place += len(token)

    def between(self, first: int, last: int) -> str:
        """Return the text from the end of token first - 1 to the start of token last."""
        start = self.ends[first - 1] if first else 0
        end = self.starts[last] if last < len(self.solid) else len(self.text)
        return self.text[start:end]


def diff_words(old: str, new: str) -> Words:
    """Compare two versions of a heading or paragraph word by word.

    Args:
        old: The older text.
        new: The newer text.

    Returns:
        Runs of equal, deleted and inserted text; at one place deleted text stands first. Tokens
        that differ in typography only count as the same word: just the glyphs that differ are
        marked.
    """
    if old == new:
        return ((Op.EQUAL, old),) if old else ()
    a, b = _Text(old), _Text(new)
    ids: dict[str, int] = {}
    fresh = count()
    left, right = (
        [ids[k] if (k := fold(t)) in ids else ids.setdefault(k, next(fresh)) for t in side.solid]
        for side in (a, b)
    )
    runs = _Runs()
    i = j = 0
    for i1, i2, j1, j2 in _edits(left, right):
        _equal(runs, a, b, i, j, i1 - i)
        _changed(runs, a.between(i1, i2), b.between(j1, j2))
        i, j = i2, j2
    _equal(runs, a, b, i, j, len(left) - i)
    return runs.words()


def _edits(left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int, int, int]]:
    edits: list[tuple[int, int, int, int]] = []
    for op in Indel.opcodes(left, right):
        if op.tag == "equal":
            continue
        if edits and edits[-1][1] == op.src_start and edits[-1][3] == op.dest_start:
            edits[-1] = (edits[-1][0], op.src_end, edits[-1][2], op.dest_end)
        else:
            edits.append((op.src_start, op.src_end, op.dest_start, op.dest_end))
    return edits


class _Runs:
    """Runs under construction: between two equal runs one deleted and one inserted run at most."""

    def __init__(self) -> None:
        self._runs: list[tuple[Op, str]] = []
        self._texts = {op: "" for op in Op}

    def add(self, op: Op, text: str) -> None:
        if not text:
            return
        if op is Op.EQUAL:
            self._flush(Op.DELETE, Op.INSERT)
        else:
            self._flush(Op.EQUAL)
        self._texts[op] += text

    def _flush(self, *ops: Op) -> None:
        for op in ops:
            if self._texts[op]:
                self._runs.append((op, self._texts[op]))
                self._texts[op] = ""

    def words(self) -> Words:
        self._flush(*Op)
        return tuple(self._runs)


def _changed(runs: _Runs, old: str, new: str) -> None:
    """Add a replaced stretch, with the spaces that both sides start or end with as equal."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head] and old[head].isspace():
        head += 1
    tail = 0
    while (
        tail < min(len(old), len(new)) - head
        and old[-1 - tail] == new[-1 - tail]
        and old[-1 - tail].isspace()
    ):
        tail += 1
    runs.add(Op.EQUAL, old[:head])
    runs.add(Op.DELETE, old[head : len(old) - tail])
    runs.add(Op.INSERT, new[head : len(new) - tail])
    runs.add(Op.EQUAL, old[len(old) - tail :])


def _equal(runs: _Runs, a: _Text, b: _Text, i: int, j: int, length: int) -> None:
    """Add tokens that are the same but for typography, marking only glyphs that differ."""
    for step in range(length):
        if step:
            _changed(runs, a.between(i + step, i + step), b.between(j + step, j + step))
        old, new = a.solid[i + step], b.solid[j + step]
        if old == new or len(old) != len(new):
            runs.add(Op.EQUAL, old) if old == new else _changed(runs, old, new)
            continue
        for before, after in zip(old, new, strict=True):
            if before == after:
                runs.add(Op.EQUAL, before)
            else:
                runs.add(Op.DELETE, before)
                runs.add(Op.INSERT, after)
