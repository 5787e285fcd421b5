"""The pane that shows one snapshot.

Invariant: the page follows from the snapshot, the options and the width.
"""

from textual.reactive import var

from reader.blog import Snapshot
from reader.layout import Block, Page, ReadingOptions, Role, TargetKind, reading
from reader.layout.since import NOTHING, Since
from reader.tui.widgets.canvas import EMPTY
from reader.tui.widgets.listing import Item, listed
from reader.tui.widgets.pane import Spot, TextPane


class ReadingView(TextPane):
    """A snapshot to read."""

    snapshot: var[Snapshot | None] = var(None)
    options: var[ReadingOptions] = var(ReadingOptions)
    since: var[Since] = var(NOTHING)
    """What of the snapshot waits for its reader."""
    note: var[str] = var("")
    """What to say where there is no snapshot."""

    def lay_out(self, width: int) -> Page:
        """Return the snapshot's page, or the note."""
        if self.snapshot is None:
            note = Item((Block(self.note, Role.TEXT),), whole=True)
            return listed([note], width) if self.note else EMPTY
        return reading(self.snapshot, width, self.options, self.since)

    def watch_note(self) -> None:
        """Show the note."""
        self.relayout()

    def watch_snapshot(self, before: Snapshot | None, now: Snapshot | None) -> None:
        """Show another snapshot from its top; the same one read again from where it was."""
        self.relayout()
        if before is None or now is None or before.source != now.source:
            self.action_end(-1)

    def watch_since(self) -> None:
        """Mark what waits, or mark it no longer."""
        self.relayout()

    def watch_options(self) -> None:
        """Lay out with other choices."""
        self.relayout()

    @property
    def spot(self) -> Spot | None:
        """Where the entry that the cursor is on stands."""
        if self.snapshot is None or self.current is None:
            return None
        index = self.current.new if self.current.target is TargetKind.ENTRY else None
        return None if index is None else Spot(self.snapshot, index)

    @property
    def address(self) -> str | None:
        """Where the document itself lies on the web."""
        return self.snapshot.url if self.snapshot else None
