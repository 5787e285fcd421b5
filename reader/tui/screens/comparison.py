"""What changed between two snapshots.

Invariant: the view keeps its pair by source; while the pair is compared it says so and can be left.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from reader.comparison import Comparison
from reader.tui.finding import standing_of
from reader.tui.phrases import date_of
from reader.tui.screens.comparison_commands import ComparisonCommands
from reader.tui.screens.comparison_lines import change_items, choices_line, legend_line, place_line
from reader.tui.widgets.bearing import bearing_of
from reader.tui.widgets.comparison_view import ComparisonView
from reader.tui.widgets.listing import Listing
from reader.tui.widgets.page_view import PageView
from reader.tui.work import compared


class ComparisonScreen(ComparisonCommands):
    """An older and a newer snapshot, split or stacked, with a list of changes where it fits.

    Args:
        old: The older side's source.
        new: The newer side's source.
    """

    DEFAULT_CSS = """
    ComparisonScreen ComparisonView { width: 1fr; }
    ComparisonScreen Listing { width: 44; display: none; border-right: vkey $panel; }
    ComparisonScreen.-broad Listing { display: block; }
    ComparisonScreen.zoomed Listing, ComparisonScreen.zen Listing { display: none; }
    """

    def __init__(self, old: str, new: str) -> None:
        super().__init__()
        self.set_reactive(ComparisonScreen.pair, (old, new))
        self._comparing: Worker[Comparison] | None = None

    def panes(self) -> Iterable[Widget]:
        """Yield the list of changes and the comparison."""
        yield Listing(id="changes")
        yield ComparisonView(id="comparison")

    def legend(self) -> Content:
        """Return what the signs mean."""
        return legend_line(self.view)

    def on_mount(self) -> None:
        """Compare, and again when the documents were read anew."""
        super().on_mount()
        self.view.focus()
        self.watch(self.app, "shelf", self.compare_pair)

    def on_resize(self) -> None:
        """Split or stack as the width asks, unless the user chose."""
        self.options = replace(self.options, split=self.splits)

    # Comparing

    @property
    def running(self) -> str:
        """What is under way; empty where nothing is."""
        busy = self._comparing is not None and not self._comparing.is_finished
        return "comparing… (esc stops)" if busy else self.reader.progress

    def stop(self) -> None:
        """Give the comparison up, and with it the view where there is none yet."""
        super().stop()
        if self._comparing is not None and not self._comparing.is_finished:
            self._comparing.cancel()
            if self.view.comparison is None:
                self.dismiss()

    def watch_pair(self) -> None:
        """Compare another pair."""
        self.compare_pair()

    def compare_pair(self) -> None:
        """Begin to compare the pair in a thread."""
        shelf = self.reader.shelf
        old, new = (standing_of(shelf, source) for source in self.pair)
        if old is None or new is None:
            self.reader.notice("one of the two documents is not there any more")
            return
        dates = f"{date_of(old.snapshot)} → {date_of(new.snapshot)}"
        self.say(Content(f"{dates}   {new.blog.name}"))
        self._comparing = self.run_worker(
            partial(compared, old.snapshot, new.snapshot),
            thread=True, exclusive=True, group="compare", name="comparing", exit_on_error=False,
        )  # fmt: skip
        self.refresh_status()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show the comparison, or say what went wrong."""
        if event.worker is not self._comparing:
            return
        event.stop()
        if event.state is WorkerState.SUCCESS:
            self.view.comparison = event.worker.result
        elif event.state is WorkerState.ERROR:
            self.reader.notice(f"comparing failed: {event.worker.error}")
        self.refresh_status()

    # What is shown

    @on(PageView.Moved, "#comparison")
    def follow_text(self) -> None:
        """Keep the list of changes at the change that the text is at."""
        listing, view = self.query_one(Listing), self.view
        items = change_items(view)
        if items != listing.items:
            listing.items = items
        place = view.change_place
        if place is not None and place != listing.cursor and not listing.has_focus:
            listing.go_to(place)

    @on(PageView.Moved, "#changes")
    def follow_list(self, event: PageView.Moved) -> None:
        """Keep the text at the change that the list is at."""
        changes = self.view.changes
        if event.view.has_focus and event.view.cursor < len(changes):
            self.view.show_bearing(bearing_of(self.view.page.anchors[changes[event.view.cursor]]))

    @on(PageView.Chosen, "#changes")
    def open_text(self) -> None:
        """Go on in the text."""
        self.view.focus()

    def status(self) -> tuple[Content, Content]:
        """Return the change and the tally, choices and matches."""
        right = "   ".join(p for p in (choices_line(self.view), self.matches().plain) if p)
        return place_line(self.view), Content(right)
