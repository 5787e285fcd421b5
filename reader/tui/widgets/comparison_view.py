"""The pane that shows what changed between two snapshots.

Invariant: the page follows from the comparison, the options, the side zoomed and the width.
"""

from textual.reactive import var

from reader.comparison import Change, Comparison, Summary
from reader.layout import ComparingOptions, Page, TargetKind
from reader.layout.comparing import comparing
from reader.tui.widgets.canvas import EMPTY
from reader.tui.widgets.one_side import one_side
from reader.tui.widgets.pane import Spot, TextPane

SPLIT_FROM = 120
"""Cells of the terminal from which both sides fit beside each other well."""

SPLIT_CAN = 80
"""Cells from which they fit at all, where the user wants them so."""


class ComparisonView(TextPane):
    """A comparison to step through."""

    comparison: var[Comparison | None] = var(None)
    options: var[ComparingOptions] = var(lambda: ComparingOptions(split=False))
    side: var[int | None] = var(None)
    """The column zoomed to the whole width: 0 older, 1 newer, None neither."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.summary = Summary()
        """The comparison's tally."""

    def lay_out(self, width: int) -> Page:
        """Return the comparison's page."""
        return self._page(self.comparison, width) if self.comparison else EMPTY

    def prepare(self, comparison: Comparison) -> None:
        """Lay a comparison out ahead of showing it, in a thread; layout remembers the page."""
        width = self.scrollable_content_region.width
        if width > 0:
            self._page(comparison, width)

    def _page(self, comparison: Comparison, width: int) -> Page:
        if self.side is None:
            return comparing(comparison, width, self.options)
        both = comparing(comparison, 2 * width, self.options._replace(split=True, joined=False))
        return one_side(both, self.side, width)

    def watch_comparison(self, before: Comparison | None, now: Comparison | None) -> None:
        """Show a comparison from its first change; the same one again from where it was."""
        self.summary = now.summary if now else Summary()
        self.relayout()
        if before is not None and now is not None and _sources(before) == _sources(now):
            return
        if self.stops:
            self.go_to_row(0)
            self.go_to(self.stops[0])
        else:
            self.action_end(-1)

    def watch_options(self) -> None:
        """Lay out with other choices."""
        self.relayout()

    def watch_side(self) -> None:
        """Lay out one side or both."""
        self.relayout()

    @property
    def change(self) -> Change | None:
        """The verdict on what the cursor is on."""
        if self.comparison is None or self.current is None or self.current.change is None:
            return None
        return list(self.comparison.changes())[self.current.change]

    @property
    def spot(self) -> Spot | None:
        """Where the entry that the cursor is on stands: on the newer side, if it is there."""
        here = self.current
        if self.comparison is None or here is None or here.target is not TargetKind.ENTRY:
            return None
        if here.new is not None and self.side != 0:
            return Spot(self.comparison.new, here.new)
        return None if here.old is None else Spot(self.comparison.old, here.old)

    @property
    def address(self) -> str | None:
        """Where the document itself lies on the web."""
        return self.comparison.new.url if self.comparison else None


def _sources(comparison: Comparison) -> tuple[str, str]:
    return comparison.old.source, comparison.new.source
