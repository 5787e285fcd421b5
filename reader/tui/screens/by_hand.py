"""A person's hand in a comparison: parting and joining entries, and taking a change as evidence.

Invariant: the library keeps the person's word on two wordings; the comparison follows from it.
"""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from reader.comparison import Change, Comparison
from reader.layout.phrases import outline_name
from reader.library import DocumentError
from reader.tui.pairs import Word, card
from reader.tui.screens.working import Working
from reader.tui.stock import id_of, is_stored
from reader.tui.widgets.comparison_view import ComparisonView
from reader.tui.work import in_thread
from reader.tui.writing import Undo


class Marked(NamedTuple):
    """An entry that was marked to be joined with one of the other side."""

    pair: tuple[str, str]
    """The sources that were compared."""
    change: Change


class ByHand(Working[Comparison]):
    """A view of a comparison that a person can put right."""

    view: ComparisonView
    marked: Marked | None = None

    @property
    def sources(self) -> tuple[str, str]:
        """The older and the newer side's source."""
        found = self.view.comparison
        return (found.old.source, found.new.source) if found else ("", "")

    @property
    def marked_line(self) -> str:
        """What to do with the entry that is marked, for the status line; empty where none is."""
        if self.marked is None or self.marked.pair != self.sources:
            return ""
        other = "newer" if self.marked.change.new is None else "older"
        return f"one entry marked: m on one that only the {other} side has joins them"

    def why_not_by_hand(self, action: str) -> str:
        """Say why entries cannot be paired here by hand."""
        change = self.view.change
        if not all(map(is_stored, self.sources)):
            return "only snapshots of your library are paired by hand: liveblog add keeps them"
        if change is None or (change.old is None and change.new is None):
            return "no entry here"
        paired = change.old is not None and change.new is not None
        if action == "part":
            return "" if paired else "this entry is no pair"
        return "this entry is a pair already: p parts it" if paired else ""

    async def action_part(self) -> None:
        """Part the pair of entries under the cursor."""
        change = self.view.change
        if change is not None and change.old is not None and change.new is not None:
            await self._keep_word(change.old, change.new, joined=False)

    async def action_mark(self) -> None:
        """Mark an entry of one side; with one of the other side marked, join the two."""
        here, change = self.sources, self.view.change
        if change is None:
            return
        before = self.marked.change if self.marked and self.marked.pair == here else None
        if before == change:
            self.marked = None
            self.reader.notice("not marked any more")
        elif before is None or (before.old is None) is (change.old is None):
            self.marked = Marked(here, change)
            self.reader.notice(self.marked_line)
        else:
            self.marked = None
            old, new = (before, change) if change.old is None else (change, before)
            await self._keep_word(old.old or 0, new.new or 0, joined=True)
        self.refresh_status()

    async def _keep_word(self, old: int, new: int, *, joined: bool) -> None:
        """Keep that two entries are or are not the same, and compare again."""
        ids = id_of(self.sources[0]), id_of(self.sources[1])
        word = Word(ids, (old, new), joined=joined)
        undo = Undo("joining" if joined else "parting", word.take_back)
        if await self.reader.written(word.say, undo):
            self.reader.notice(f"{'joined' if joined else 'parted'}; U undoes it")
            self.reader.read()

    async def action_card(self) -> None:
        """Ask where to write the evidence of the change under the cursor."""
        from reader.tui.screens.choosing import ask_file

        here, comparison = self.view.current, self.view.comparison
        if here is None or here.change is None or comparison is None:
            return
        change = list(comparison.changes())[here.change]
        entry = (
            comparison.new.entries[change.new]
            if change.new is not None
            else comparison.old.entries[change.old]
            if change.old is not None
            else None
        )
        name = file_name(outline_name(entry) if entry else here.target.value)
        await ask_file(self.reader, "Write a change card", name, partial(self._write, here.change))

    async def _write(self, place: int, path: Path) -> None:
        """Write the card, never over another file."""
        comparison = self.view.comparison
        if comparison is None:
            return
        try:
            text = await in_thread(partial(card, comparison, place))
            await in_thread(partial(write_new, path, text))
        except (DocumentError, OSError) as error:
            self.reader.notice(f"{path}: {error}", warning=True)
        else:
            self.reader.notice(f"evidence written to {path.absolute()}")


def write_new(path: Path, text: str) -> None:
    """Write a file; raises FileExistsError where there is one."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def file_name(heading: str) -> str:
    """Return a name for a change card, of letters and figures that every system takes."""
    words = "".join(c if c.isalnum() else " " for c in heading).lower().split()
    return f"{'-'.join(words)[:48].rstrip('-') or 'change'}.md"
