"""The pane that shows what became of one entry.

Invariant: the page follows from the ledger, the history and the width.
"""

from typing import NamedTuple

from textual.reactive import var

from reader.comparison.history import History, Ledger
from reader.layout import Page, TargetKind
from reader.layout.following import following
from reader.layout.steps import Step, steps_of
from reader.tui.stock import is_stored
from reader.tui.widgets.canvas import EMPTY
from reader.tui.widgets.pane import Spot, TextPane


class Followed(NamedTuple):
    """One entry of a ledger."""

    ledger: Ledger
    history: History


class LedgerView(TextPane):
    """An entry's ledger to step through."""

    followed: var[Followed | None] = var(None)

    def lay_out(self, width: int) -> Page:
        """Return the ledger's page."""
        if self.followed is None:
            return EMPTY
        ledger, history = self.followed
        named = not is_stored(ledger.snapshots[0].source)
        return following(ledger, history, width, sources=named)

    def relayout(self) -> None:
        """Lay the ledger out; the first time from its top, the cursor on the first wording."""
        fresh = not self.stops
        super().relayout()
        if fresh and self.stops:
            self.cursor = self.stops[0]

    def watch_followed(self) -> None:
        """Show a ledger; one computed again from where it was."""
        self.relayout()

    @property
    def step(self) -> Step | None:
        """What the cursor is on: one step of the history; None above and below them."""
        here = self.current
        if self.followed is None or here is None or here.target is not TargetKind.STEP:
            return None
        return list(steps_of(self.followed.history))[here.change or 0]

    @property
    def spot(self) -> Spot | None:
        """Where the wording under the cursor stands; of an entry that is gone, where it last did.

        Above and below the steps it is the latest wording.
        """
        if self.followed is None:
            return None
        ledger, history = self.followed
        until = self.step.snapshot if self.step else history.last_seen
        shown = [s for s in history.sightings if s.snapshot <= until][-1]
        return Spot(ledger.snapshots[shown.snapshot], shown.entry)

    @property
    def address(self) -> str | None:
        """Where the document itself lies on the web."""
        return self.spot.snapshot.url if self.spot else None
