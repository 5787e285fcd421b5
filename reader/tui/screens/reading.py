"""One snapshot to read.

Invariant: the view keeps its snapshot by source, whatever is read anew.
"""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from reader.layout import TargetKind
from reader.tui.fetching import Fetching, News
from reader.tui.finding import Standing, standing_of
from reader.tui.phrases import date_of, entries_of
from reader.tui.screens.since_read import SinceRead
from reader.tui.stock import source_of


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
        self.watch(self.app, "news", self.refresh_status, init=False)
        self.watch(self.app, "watched", self.refresh_status, init=False)

    def show_shelf(self) -> None:
        """Show what the shelf has of this snapshot."""
        if not self.in_hand:
            return
        shelf, standing = self.reader.shelf, self.standing
        if standing is not None:
            self.head(f"{standing.blog.name} · {date_of(standing.snapshot)}")
        elif shelf is not None:
            self.view.note = next(iter(shelf.problems), "This document is not open any more.")
        self.view.snapshot = self.snapshot
        self.catch_up()
        self.refresh_status()

    @property
    def news(self) -> News | None:
        """The snapshot of this blog that has come and is not the one in sight."""
        found = self.reader.news.get(self.blog_id or 0) if self.reader.in_library else None
        here = self.view.snapshot
        if found is None or here is None or here.source == source_of(found.snapshot_id):
            return None
        there = standing_of(self.reader.shelf, source_of(found.snapshot_id))
        return found if there is not None else None

    def on_fetching_came(self, event: Fetching.Came) -> None:
        """Leave it to the status line to tell what has come of this blog."""
        if event.blog_id == self.blog_id:
            event.stop()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to show what has come only where something has."""
        return super().check_action(action, parameters) if action != "open" or self.news else False

    def action_open(self) -> None:
        """Show the snapshot that has come, at the same place."""
        if self.news is not None:
            self.begin_again()
            self._source = source_of(self.news.snapshot_id)
            self.show_shelf()

    def status(self) -> tuple[Content, Content]:
        """Return which entry the user is at, choices and matches."""
        come = f"{self.news.line}: enter" if self.news else ""
        parts = (self.matches().plain, come, self.trouble, self.waiting_line(), self.choices())
        return Content(self.place()), Content("   ".join(part for part in parts if part))

    @property
    def trouble(self) -> str:
        """What keeps this blog from being watched, and when it is tried again."""
        lines = self.reader.watch_lines(self.blog_id or 0)
        return ": ".join(lines) if len(lines) > 1 else ""

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
