"""One snapshot to read.

Invariant: the view keeps its snapshot by source, whatever is read anew.
"""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from reader.layout import TargetKind
from reader.tui.finding import Standing, standing_of
from reader.tui.phrases import date_of, entries_of
from reader.tui.screens.reading_commands import ReadingCommands


class ReadingScreen(ReadingCommands):
    """A snapshot on the whole screen.

    Args:
        source: Which one; None for the newest there is.
    """

    def __init__(self, source: str | None = None) -> None:
        super().__init__()
        self._source = source

    @property
    def standing(self) -> Standing | None:
        """The snapshot's place on the shelf."""
        return standing_of(self.reader.shelf, self._source)

    def panes(self) -> Iterable[Widget]:
        """Yield the text."""
        yield self.view

    def on_mount(self) -> None:
        """Show the snapshot as soon as it is there, and again when it was read anew."""
        self.watch(self.app, "shelf", self.show_shelf)

    def show_shelf(self) -> None:
        """Show what the shelf has of this snapshot."""
        shelf, standing = self.reader.shelf, self.standing
        if standing is not None:
            self.head(f"{standing.blog.name} · {date_of(standing.snapshot)}")
        elif shelf is not None:
            self.view.note = next(iter(shelf.problems), "This document is not open any more.")
        self.view.snapshot = self.snapshot
        self.refresh_status()

    def status(self) -> tuple[Content, Content]:
        """Return which entry the user is at, choices and matches."""
        said = "   ".join(part for part in (self.matches().plain, self.choices()) if part)
        return Content(self.place()), Content(said)

    def place(self) -> str:
        """Return which entry the user is at."""
        if self.snapshot is None:
            return ""
        here = self.view.current
        entries = [a for a in self.view.page.anchors if a.target is TargetKind.ENTRY]
        if not entries:
            return "no entries: this seems to be no liveblog"
        at = sum(anchor.row <= here.row for anchor in entries) if here else 0
        return f"entry {at}/{len(entries)}" if at else entries_of(self.snapshot)
