"""Which words two versions of a text have in common, which went and which came.

Invariant: equal and delete runs join to the old text, equal and insert runs to the new, to the
character; between two equal runs stands one delete and one insert run at most; the same two texts
always give the same runs.
"""

from reader.comparison.alignment import Edit, align
from reader.comparison.model import Op, Words
from reader.comparison.tidy import Stretch, tidy
from reader.comparison.tokens import solid_tokens

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
    a, b = _Text(old[head : len(old) - tail]), _Text(new[head : len(new) - tail])
    runs = _Runs(a, b, old[:head])
    i = j = 0
    left, right = (Stretch(text.solid, head == 0, tail == 0) for text in (a, b))
    for edit in tidy(left, right, align(a.solid, b.solid)):
        runs.add_equal(i, edit.old_start, j)
        runs.add_edit(edit)
        i, j = edit.old_end, edit.new_end
    runs.add_equal(i, len(a.solid), j)
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


class _Text:
    """A text cut into tokens, the spaces between them set aside."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.solid, self._starts = solid_tokens(text)
        self._starts.append(len(text))

    def start(self, token: int) -> int:
        """Return where a token starts; the text's length for the one after the last."""
        return self._starts[token]

    def end(self, token: int) -> int:
        """Return where a token ends; 0 for the one before the first."""
        return self._starts[token] + len(self.solid[token]) if token >= 0 else 0

    def shape(self, first: int, last: int) -> list[int]:
        """Return where tokens first to last - 1 start, counted from the first."""
        base = self._starts[first]
        return [start - base for start in self._starts[first:last]]

    def between(self, first: int, last: int) -> str:
        """Return the text from the end of token first - 1 to the start of token last."""
        return self.text[self.end(first - 1) : self.start(last)]

    def inside(self, first: int, last: int) -> str:
        """Return the text from the start of token first to the end of token last - 1."""
        return self.text[self.start(first) : self.end(last - 1)]


class _Runs:
    """The runs between two texts, written from left to right."""

    def __init__(self, old: _Text, new: _Text, start: str) -> None:
        self._old, self._new = old, new
        self._runs: list[tuple[Op, str]] = []
        self._kept, self._gone, self._come = start, "", ""

    def words(self, end: str) -> Words:
        self._keep(end)
        self._flush()
        return tuple(self._runs)

    def add_equal(self, i: int, i_end: int, j: int) -> None:
        """Add tokens that are the same but, perhaps, for typography."""
        if i == i_end:
            return
        same = self._old.inside(i, i_end)
        if same == self._new.inside(j, j + i_end - i):
            self._keep(same)
            return
        if self._old.shape(i, i_end) == self._new.shape(j, j + i_end - i):
            self._restyle(same, self._new.inside(j, j + i_end - i))
            return
        for step in range(i_end - i):
            if step:
                self._replace(
                    self._old.between(i + step, i + step), self._new.between(j + step, j + step)
                )
            self._restyle(self._old.solid[i + step], self._new.solid[j + step])

    def add_edit(self, edit: Edit) -> None:
        """Add replaced tokens with the spaces around them."""
        self._replace(
            self._old.between(edit.old_start, edit.old_end),
            self._new.between(edit.new_start, edit.new_end),
        )

    def _restyle(self, old: str, new: str) -> None:
        """Mark the glyphs in which two texts of one wording differ."""
        if len(old) != len(new):
            self._replace(old, new)
            return
        kept = 0
        for place in [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]:
            self._keep(old[kept:place])
            self._change(old[place], new[place])
            kept = place + 1
        self._keep(old[kept:])

    def _replace(self, old: str, new: str) -> None:
        """Change a stretch, but keep the spaces that both sides have at its ends."""
        head = 0
        limit = min(len(old), len(new))
        while head < limit and old[head] == new[head] and old[head].isspace():
            head += 1
        tail = 0
        limit -= head
        while tail < limit and old[-1 - tail] == new[-1 - tail] and old[-1 - tail].isspace():
            tail += 1
        self._keep(old[:head])
        self._change(old[head : len(old) - tail], new[head : len(new) - tail])
        self._keep(old[len(old) - tail :])

    def _keep(self, text: str) -> None:
        if text and (self._gone or self._come):
            self._flush()
        self._kept += text

    def _change(self, old: str, new: str) -> None:
        self._gone += old
        self._come += new

    def _flush(self) -> None:
        for op, text in ((Op.EQUAL, self._kept), (Op.DELETE, self._gone), (Op.INSERT, self._come)):
            if text:
                self._runs.append((op, text))
        self._kept = self._gone = self._come = ""
