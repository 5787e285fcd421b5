"""What became of one entry over all snapshots of its blog.

Invariant: the view keeps its entry by the snapshot it was asked from; nothing is computed after the
view is left.
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from reader.layout.phrases import counted, outline_name
from reader.layout.shown import shown
from reader.tui.commands import Place, bindings
from reader.tui.finding import Standing, standing_of
from reader.tui.pairs import compare_pair
from reader.tui.screens.signs import CHANGES, legend_line
from reader.tui.screens.working import Working
from reader.tui.widgets.ledger_view import Followed, LedgerView
from reader.tui.widgets.page_view import PageView
from reader.tui.work import keep_ledger


class LedgerScreen(Working[Followed]):
    """An entry's wordings, moves and end.

    Args:
        source: A snapshot that shows the entry.
        entry: Its index in that snapshot.
    """

    PLACES = (Place.LEDGER, *Working.PLACES)
    BINDINGS = bindings(Place.LEDGER)

    @dataclass
    class Compared(Message):
        """One more pair of neighbours is compared."""

        done: int
        of: int

    def __init__(self, source: str, entry: int) -> None:
        super().__init__()
        self.view = LedgerView(id="ledger")
        self._source = source
        self._entry = entry
        self._left = threading.Event()

    @property
    def text(self) -> LedgerView | None:
        """The pane, as soon as there is something to read in it."""
        return self.view if self.view.followed else None

    @property
    def standing(self) -> Standing | None:
        """The place of the snapshot whose wording the cursor is on."""
        spot = self.view.spot
        return standing_of(self.reader.shelf, spot.snapshot.source if spot else self._source)

    def panes(self) -> Iterable[Widget]:
        """Yield the ledger."""
        yield self.view

    def on_mount(self) -> None:
        """Follow the entry, and again when the documents were read anew."""
        self.watch(self.app, "shelf", self.follow)

    def on_unmount(self) -> None:
        """Stop the thread."""
        self._left.set()

    # Following

    def follow(self) -> None:
        """Begin to follow the entry in a thread."""
        if not self.in_hand:
            return
        here = standing_of(self.reader.shelf, self._source)
        if here is None or self._entry >= len(here.snapshot.entries):
            self.reader.notice("the entry is not there any more")
            return
        entry = here.snapshot.entries[self._entry]
        self.head(f"ledger · {shown(entry.heading or outline_name(entry))}")
        self._left.set()
        self._left = threading.Event()
        self.begin(partial(self._followed, here, self._left), "following the entry")

    def _followed(self, here: Standing, left: threading.Event) -> Followed:
        def tell(done: int, of: int) -> None:
            self.post_message(self.Compared(done, of))

        ledger = self.reader.ledger
        if ledger is None or ledger.snapshots is not here.blog.snapshots:
            ledger = keep_ledger(here.blog.snapshots, tell, left.is_set, compare_pair)
        return Followed(ledger, ledger.history_of(here.place, self._entry))

    def on_ledger_screen_compared(self, event: Compared) -> None:
        """Say how far it is."""
        self.far = f" {event.done + 1}/{event.of}"
        self.refresh_status()

    def show_result(self, result: Followed) -> None:
        """Show the ledger."""
        self.reader.ledger = result.ledger
        self.view.followed = result

    def stop(self) -> None:
        """Give up."""
        super().stop()
        self._left.set()

    # What is shown

    def status(self) -> tuple[Content, Content]:
        """Return which wording the cursor is on; matches, else what the signs mean."""
        wordings, at = len(self.view.stops), self.view.stop
        place = counted(wordings, "wording") if at is None else f"wording {at + 1}/{wordings}"
        narrow = self.has_class("-narrow")
        legend = legend_line(self.view, CHANGES, short=narrow)
        return Content(place if wordings else ""), self.matches() or legend

    # What is done

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action in {"wording", "open_wording"} and self.text is None:
            return "nothing to see yet"
        if action == "step" and self.text is not None:
            return ""
        return super().why_not(action)

    def action_wording(self, step: int) -> None:
        """Go to the next or previous wording."""
        if not self.view.step_stop(step):
            which = "last" if step > 0 else "first"
            self.reader.notice(f"this is the {which} wording")

    def action_step(self, step: int) -> None:
        """Go to the next or previous match, without a search to the next or previous wording."""
        if self.view.search.live:
            super().action_step(step)
        else:
            self.action_wording(step)

    async def action_open_wording(self) -> None:
        """Open the snapshot at the wording under the cursor."""
        if (spot := self.view.spot) is not None:
            await self.reader.open_snapshot(spot.snapshot.source, spot.place)

    @on(PageView.Chosen)
    async def open_clicked(self) -> None:
        """Open what the user clicked twice."""
        await self.action_open_wording()
