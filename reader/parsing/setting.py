"""Sets the text of markup into blocks: blanks folded as browsers do, links in their places.

Invariant: a block that comes out has text, holds no line break, and its anchors lie inside it; two
blocks are never glued.
"""

from reader.blog import Nature
from reader.parsing.cleaning import clean, one_line
from reader.parsing.figures import shown
from reader.parsing.post import Anchor, Block
from reader.parsing.quoting import attributed, quoted
from reader.parsing.tabular import Table
from reader.parsing.tags import Mark

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060"
"""Characters that show nothing where they stand alone."""


class Setter:
    """Takes texts and marks in the order of a page, and gives its blocks."""

    def __init__(self, kept_lines: bool = False) -> None:
        """Start with no block; with `kept_lines` every line break in a text ends one."""
        self.blocks: list[Block] = []
        self.level = 0
        """1 to 6 inside a heading."""
        self._items = self._captions = 0
        """How many of them are open."""
        self._kept = int(kept_lines)
        self._quotes = 0
        self._quote_from = 0
        self._source: tuple[int, int, int | None] | None = None
        """Where the name of who is quoted stands: block, start, end."""
        self._figures = 0
        self._figure_from = 0
        self._picture: Block | None = None
        self._table: Table | None = None
        """The innermost table; a table around another is layout."""
        self._parts: list[str] = []
        self._length = 0
        self._blank = False
        """Whether a blank waits for the next word."""
        self._anchors: list[Anchor] = []
        self._url: str | None = None
        self._linked_from: int | None = None

    def say(self, text: str) -> None:
        """Add running text; a line break in it is a blank, except where lines are kept."""
        if not self._kept:
            self._run_on(text)
            return
        first, *rest = clean(text).split("\n")
        self._run_on(first)
        for line in rest:
            self.end()
            self._run_on(line)

    def _run_on(self, text: str) -> None:
        if not text.isprintable():
            text = one_line(text).replace("\t", " ")
        words = text.strip(" ") if self._length else text.strip()
        if not words:
            self._blank = self._blank or bool(text)
            return
        if "  " in words:
            words = " ".join(filter(None, words.split(" ")))
        if self._length and (self._blank or text[0] == " "):
            self._parts.append(" ")
            self._length += 1
        if self._url and self._linked_from is None:
            self._linked_from = self._length
        self._parts.append(words)
        self._length += len(words)
        self._blank = text[-1] == " "

    def end(self) -> None:
        """End the block, where one is open."""
        if not self._parts:
            self._blank, self._linked_from = False, None
            return
        self._end_anchor()
        text = "".join(self._parts).rstrip()
        if text.strip(_UNSEEN):
            anchors = [fitted for a in self._anchors if (fitted := _fitted(a, len(text)))]
            self.blocks.append(Block(text, self._nature(), None, self.level, tuple(anchors)))
        self._parts, self._length, self._blank, self._anchors = [], 0, False, []

    def count(self, mark: Mark, step: int) -> None:
        """Count an element that gives its text a nature as open (1) or closed (-1)."""
        if mark is Mark.ITEM:
            self._items += step
        elif mark is Mark.CAPTION:
            self._captions += step
        elif mark is Mark.KEPT:
            self._kept += step

    def link(self, url: str | None) -> None:
        """Start a link, or with None end it."""
        self._end_anchor()
        self._url = url

    def start_quote(self) -> None:
        """Start a quotation; one inside another belongs to it."""
        if not self._quotes:
            self._quote_from, self._source = len(self.blocks), None
        self._quotes += 1

    def end_quote(self) -> None:
        """End a quotation, and name who is quoted on each of its blocks."""
        self._quotes -= 1
        found = self.blocks[self._quote_from :]
        if self._quotes or not found:
            return
        last = found[-1]
        linked_from = last.anchors[-1].start if last.anchors else None
        author = self._named_source() or quoted(last.text, linked_from)
        if author:
            self.blocks[self._quote_from :] = [
                b if b.author or b.beside else b._replace(author=author) for b in found
            ]

    @property
    def in_figure(self) -> bool:
        """Whether a figure is open."""
        return self._figures > 0

    def start_figure(self) -> None:
        """Start a figure; one inside another parts what that one shows."""
        self._end_part()
        self._figures += 1

    def end_figure(self) -> None:
        """End a figure: what it showed stands beside the text."""
        self._end_part()
        self._figures -= 1

    def show(self, picture: Block | None) -> None:
        """Add a picture; outside figures pictures are ornament."""
        if self._figures and self._picture is None:
            self._picture = picture

    def _end_part(self) -> None:
        if self._figures:
            self.blocks[self._figure_from :] = shown(
                self.blocks[self._figure_from :], self._picture
            )
            self._forget_source(self._figure_from)
        self._figure_from, self._picture = len(self.blocks), None

    def tabulate(self, mark: Mark, step: int) -> None:
        """Note that a table, a row or a cell starts (1) or ends (-1); at its end a table is set."""
        if mark is not Mark.TABLE:
            if self._table:
                self._table.note(mark, step, len(self.blocks))
        elif step > 0:
            self._table = Table(len(self.blocks))
        elif self._table:
            self._forget_source(self._table.first)
            self.blocks[self._table.first :] = self._table.rows(self.blocks)
            self._table = None

    def start_source(self) -> None:
        """Start the name of who is quoted, where a quotation is open."""
        if self._quotes:
            self._source = (len(self.blocks), self._length, None)

    def end_source(self) -> None:
        """End the name of who is quoted."""
        if self._source and self._source[2] is None:
            self._source = (*self._source[:2], self._length)

    def _forget_source(self, place: int) -> None:
        """Forget who is quoted where the name stands in a block that is set anew."""
        if self._source and self._source[0] >= place:
            self._source = None

    def _named_source(self) -> str | None:
        if not self._source:
            return None
        index, start, end = self._source
        return attributed(self.blocks[index].text[start:end]) if index < len(self.blocks) else None

    def _end_anchor(self) -> None:
        if self._url and self._linked_from is not None:
            self._anchors.append(Anchor(self._linked_from, self._length, self._url))
        self._linked_from = None

    def _nature(self) -> Nature | None:
        if self._captions:
            return Nature.CAPTION
        if self._quotes:
            return Nature.QUOTE
        return Nature.ITEM if self._items else None


def _fitted(anchor: Anchor, length: int) -> Anchor | None:
    """Return an anchor within a text's length, None where nothing of it is left."""
    if anchor.end <= length:
        return anchor
    return anchor._replace(end=length) if anchor.start < length else None
