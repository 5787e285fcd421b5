"""One snapshot to read.

Invariant: the view keeps its snapshot by source, whatever is read anew.
"""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from reader.layout import TargetKind
from reader.tui.finding import Standing, standing_of
from reader.tui.phrases import date_of, entries_of
from reader.tui.screens.since_read import SinceRead


class ReadingScreen(SinceRead):
    """A snapshot on the whole screen.

    Args:
        source: Which one; None for the newest there is.
        at_place: Whether to begin where the reader left the blog.
    """

    def __init__(self, source: str | None = None, *, at_place: bool = True) -> None:
        super().__init__(at_place=at_place)
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
        self.catch_up()
        self.refresh_status()

    def status(self) -> tuple[Content, Content]:
        """Return which entry the user is at, choices and matches."""
        parts = (self.matches().plain, self.waiting_line(), self.choices())
        return Content(self.place()), Content("   ".join(part for part in parts if part))

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
