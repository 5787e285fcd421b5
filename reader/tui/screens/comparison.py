"""What changed between two snapshots.

Invariant: the view keeps its pair by source; while the pair is compared it says so and can be left.
"""

from collections.abc import Collection, Iterable
from functools import partial

from textual import on
from textual.content import Content
from textual.widget import Widget

from reader.blog import Snapshot
from reader.comparison import Comparison
from reader.layout import Page
from reader.tui.finding import standing_of
from reader.tui.pairs import compare_pair
from reader.tui.phrases import date_of
from reader.tui.screens.attention import Attention
from reader.tui.screens.comparison_commands import ComparisonCommands
from reader.tui.screens.comparison_lines import change_items, choices_line, place_line
from reader.tui.screens.signs import CHANGES, SIGNS, legend_line
from reader.tui.stock import id_of, is_stored
from reader.tui.widgets.bearing import bearing_of
from reader.tui.widgets.comparison_view import SPLIT_CAN
from reader.tui.widgets.listing import Listing
from reader.tui.widgets.page_view import PageView


class ComparisonScreen(ComparisonCommands):
    """An older and a newer snapshot, split or stacked, with a list of changes where it fits."""

    DEFAULT_CSS = """
    ComparisonScreen ComparisonView { width: 1fr; }
    ComparisonScreen Listing { width: 44; display: none; border-right: vkey $panel; }
    ComparisonScreen.-broad Listing { display: block; }
    ComparisonScreen.zoomed Listing, ComparisonScreen.zen Listing { display: none; }
    """

    def __init__(self, old: str, new: str) -> None:
        super().__init__(old, new)
        self.listing = Listing(id="changes")
        self.attention = Attention(self, self.view, self.note_read)
        self._listed: Page | None = None
        """The page whose changes are listed."""

    def panes(self) -> Iterable[Widget]:
        """Yield the list of changes and the comparison."""
        yield self.listing
        yield self.view

    def on_mount(self) -> None:
        """Compare, and again when the documents were read anew."""
        self.view.focus()
        self.watch(self.app, "shelf", self.compare_again)
        self.watch(self.view, "scroll_y", self.follow, init=False)

    def on_resize(self) -> None:
        """Split or stack as the width asks, unless the user chose."""
        self.options = self.options._replace(split=self.splits)

    # What was read

    @on(PageView.Moved, "#comparison")
    def follow(self) -> None:
        """Pay attention to what is on the screen."""
        if self.reader.in_library and self.view.comparison is not None:
            self.attention.follow()

    def note_read(self, places: Collection[int]) -> None:
        """Keep that entries of the newer side were read."""
        source, read = self.sources[1], sorted(places)
        if is_stored(source):
            self.reader.remember(lambda library: library.mark_read(id_of(source), read))

    def on_unmount(self) -> None:
        """Keep what was read."""
        self.attention.settle()
        self.reader.recount()

    # Comparing

    def watch_pair(self) -> None:
        """Compare another pair; which verdicts are explained was of the one before."""
        self.options = self.options._replace(explained=frozenset())
        self.compare_again()

    def compare_again(self) -> None:
        """Begin to compare the pair in a thread."""
        if not self.in_hand:
            return
        shelf = self.reader.shelf
        old, new = (standing_of(shelf, source) for source in self.pair)
        if old is None or new is None:
            self.reader.notice("one of the two documents is not there any more")
            return
        dates = f"{date_of(old.snapshot)} → {date_of(new.snapshot)}"
        self.head(f"{dates}   {new.blog.name}")
        self.begin(partial(self._prepared, old.snapshot, new.snapshot), "comparing")

    def _prepared(self, old: Snapshot, new: Snapshot) -> Comparison:
        """Compare, and lay out while the screen still takes keys."""
        comparison = compare_pair(old, new)
        self.view.prepare(comparison)
        return comparison

    def show_result(self, result: Comparison) -> None:
        """Show the comparison."""
        if (result.old.source, result.new.source) != self.sources:
            self.attention.settle()
            self.attention = Attention(self, self.view, self.note_read)
        self.view.comparison = result

    # What is shown

    @on(PageView.Moved)
    def keep_together(self, event: PageView.Moved) -> None:
        """Keep text and list at the same change: the one without the focus follows."""
        if not self.listing.display:
            return
        if self._listed is not self.view.page:
            self._listed = self.view.page
            self.listing.items = change_items(self.view)
        changes = self.view.stops
        if not self.listing.has_focus:
            self.listing.go_to(self.view.stop or 0)
        elif event.view is self.listing and self.listing.cursor < len(changes):
            anchor = self.view.page.anchors[changes[self.listing.cursor]]
            self.view.show_bearing(bearing_of(anchor))

    @on(PageView.Chosen, "#changes")
    def open_text(self) -> None:
        """Go on in the text."""
        self.view.focus()

    def status(self) -> tuple[Content, Content]:
        """Return the change and the tally; matches and choices, else what the signs mean."""
        parts = (self.matches().plain, self.marked_line, choices_line(self.view))
        said = "   ".join(part for part in parts if part)
        return place_line(self.view), Content(said) if said else self.legend()

    def legend(self) -> Content:
        """Return what the signs mean, as many as there is room for."""
        if self.size.width < SPLIT_CAN:
            return legend_line(self.view, CHANGES, short=True)
        return legend_line(self.view, SIGNS)
