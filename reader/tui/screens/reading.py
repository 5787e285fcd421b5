"""One snapshot to read.

Invariant: the view keeps its snapshot by source, whatever is read anew.
"""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from reader.layout import TargetKind
from reader.tui.finding import Standing, standing_of
from reader.tui.phrases import name_of
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
        super().on_mount()
        self.watch(self.app, "shelf", self.show_shelf)

    def show_shelf(self) -> None:
        """Show what the shelf has of this snapshot."""
        self.view.snapshot = self.snapshot
        self.say(Content(name_of(self.snapshot) if self.snapshot else "liveblog"))
        self.refresh_status()

    def status(self) -> tuple[Content, Content]:
        """Return which entry the user is at, choices and matches."""
        view, snapshot = self.view, self.snapshot
        if snapshot is None:
            shelf = self.reader.shelf
            problem = next(iter(shelf.problems), "") if shelf else ""
            return Content(problem), Content()
        anchors = [a for a in view.page.anchors if a.target is TargetKind.ENTRY]
        at = sum(a.row <= view.current.row for a in anchors) if view.current else 0
        left = f"entry {at}/{len(anchors)}" if at else f"{len(anchors)} entries"
        return Content(left if anchors else "no entries: this is no liveblog"), Content(
            "   ".join(part for part in (self.choices(), self.matches().plain) if part)
        )
