"""Writing the runs between two texts, spaces and typography included.

Invariant: whatever is added, the runs rebuild both texts to the character.
"""

from rapidfuzz.distance import Hamming

from reader.comparison.alignment import Edit
from reader.comparison.model import Op, Words
from reader.comparison.tokens import solid_tokens

_OPS = Op.EQUAL, Op.DELETE, Op.INSERT


class CutText:
    """A text cut into tokens, the spaces between them set aside."""

    def __init__(self, text: str) -> None:
        """Cut a text."""
        self.text = text
        self.solid, self.keys, self._starts = solid_tokens(text)
        self._starts.append(len(text))

    def shape(self, first: int, last: int) -> list[int]:
        """Return where tokens first to last - 1 start and the last one ends, from the first."""
        base = self._starts[first]
        ends = self._starts[last - 1] - base + len(self.solid[last - 1])
        return [*[start - base for start in self._starts[first:last]], ends]

    def between(self, first: int, last: int) -> str:
        """Return the text from the end of token first - 1 to the start of token last.

        It starts with the text for the first token, and ends with it for the one after the last.
        """
        start = self._starts[first - 1] + len(self.solid[first - 1]) if first else 0
        return self.text[start : self._starts[last]]

    def inside(self, first: int, last: int) -> str:
        """Return the text from the start of token first to the end of token last - 1."""
        end = self._starts[last - 1] + len(self.solid[last - 1]) if last else 0
        return self.text[self._starts[first] : end]


class Writer:
    """Runs from left to right; neighbours of one kind grow together."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._runs: list[tuple[Op, str]] = []
        self._kept: list[str] = []
        self._gone: list[str] = []
        self._come: list[str] = []
        self._piles = tuple(zip(_OPS, (self._kept, self._gone, self._come), strict=True))

    def keep(self, text: str) -> None:
        """Add text that both sides have."""
        if text:
            if self._gone or self._come:
                self._flush()
            self._kept.append(text)

    def change(self, old: str, new: str) -> None:
        """Add text that only one side has."""
        if old:
            self._gone.append(old)
        if new:
            self._come.append(new)

    def add(self, words: Words) -> None:
        """Add finished runs."""
        for op, text in words:
            if op is Op.EQUAL:
                self.keep(text)
            else:
                self.change(*((text, "") if op is Op.DELETE else ("", text)))

    def restyle(self, old: str, new: str) -> None:
        """Add two texts of one length, of which single glyphs differ."""
        for block in Hamming.opcodes(old, new):
            start, end = block.src_start, block.src_end
            if block.tag == "equal":
                self.keep(old[start:end])
            else:
                self.change(old[start:end], new[start:end])

    def words(self) -> Words:
        """Return all runs."""
        self._flush()
        return tuple(self._runs)

    def _flush(self) -> None:
        for op, texts in self._piles:
            if texts:
                self._runs.append((op, "".join(texts)))
                texts.clear()


class Runs(Writer):
    """Runs between two texts that are cut into tokens."""

    def __init__(self, old: CutText, new: CutText) -> None:
        """Begin with nothing.

        Args:
            old: The older text.
            new: The newer text.
        """
        super().__init__()
        self._old, self._new = old, new

    def add_equal(self, i: int, i_end: int, j: int) -> None:
        """Add tokens that are the same but, perhaps, for typography, and spaces at the text's ends.

        Args:
            i: The first old token.
            i_end: The old token after the last.
            j: The first new token.
        """
        if i == i_end:
            return
        if i == j == 0:
            self._replace(self._old.between(0, 0), self._new.between(0, 0))
        self._add_same(i, i_end, j)
        j_end = j + i_end - i
        if i_end == len(self._old.solid) and j_end == len(self._new.solid):
            self._replace(self._old.between(i_end, i_end), self._new.between(j_end, j_end))

    def _add_same(self, i: int, i_end: int, j: int) -> None:
        same = self._old.inside(i, i_end)
        if same == self._new.inside(j, j + i_end - i):
            self.keep(same)
            return
        if self._old.shape(i, i_end) == self._new.shape(j, j + i_end - i):
            self.restyle(same, self._new.inside(j, j + i_end - i))
            return
        for step in range(i_end - i):
            if step:
                self._replace(
                    self._old.between(i + step, i + step), self._new.between(j + step, j + step)
                )
            one, other = self._old.solid[i + step], self._new.solid[j + step]
            if len(one) == len(other):
                self.restyle(one, other)
            else:
                self._replace(one, other)

    def add_edit(self, edit: Edit) -> None:
        """Add replaced tokens with the spaces around them."""
        self._replace(
            self._old.between(edit.old_start, edit.old_end),
            self._new.between(edit.new_start, edit.new_end),
        )

    def _replace(self, old: str, new: str) -> None:
        """Change a stretch, but keep the spaces that both sides have at its ends."""
        if not old or not new:
            self.change(old, new)
            return
        head = 0
        limit = min(len(old), len(new))
        while head < limit and old[head] == new[head] and old[head].isspace():
            head += 1
        tail = 0
        limit -= head
        while tail < limit and old[-1 - tail] == new[-1 - tail] and old[-1 - tail].isspace():
            tail += 1
        if head:
            self.keep(old[:head])
        self.change(old[head : len(old) - tail], new[head : len(new) - tail])
        if tail:
            self.keep(old[len(old) - tail :])
