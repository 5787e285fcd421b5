"""The pane that shows what changed between two snapshots.

Invariant: the page follows from the comparison, the options, the side zoomed and the width; of a
long comparison it does so a moment later, and what was shown stays until then.
"""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from textual.reactive import var
from textual.worker import Worker

from reader.comparison import Change, Comparison, Summary
from reader.layout import ComparingOptions, Page, TargetKind
from reader.layout.comparing import comparing
from reader.layout.draft import Itself
from reader.tui.widgets.canvas import EMPTY
from reader.tui.widgets.one_side import one_side
from reader.tui.widgets.pane import Spot, TextPane
from reader.tui.work import in_thread

SPLIT_FROM = 120
"""Cells of the terminal from which both sides fit beside each other well."""

SPLIT_CAN = 80
"""Cells from which they fit at all, where the user wants them so."""


LONG = 1_000
"""Entries from which a page is laid out in a thread: the screen would stand still."""

PAUSE = 0.05
"""Seconds in which choices and widths that follow upon one another are laid out but once."""


class Wanted(NamedTuple):
    """What a page follows from."""

    comparison: Itself[Comparison]
    options: ComparingOptions
    side: int | None
    width: int

    def page(self) -> Page:
        """Lay it out."""
        comparison, options, side, width = self
        if side is None:
            return comparing(comparison.document, width, options)
        both = options._replace(split=True, joined=False)
        return one_side(comparing(comparison.document, 2 * width, both), side, width)


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

        self._ready: tuple[Wanted, Page] | None = None
        """The latest page, which a thread may have laid out."""
        self._under_way: Wanted | None = None
        """What a thread lays out."""

    def lay_out(self, width: int) -> Page:
        """Return the comparison's page."""
        if self.comparison is None:
            return EMPTY
        return self._page_of(self._wanted(self.comparison, width))

    def prepare(self, comparison: Comparison) -> None:
        """Lay a comparison out ahead of showing it, in a thread."""
        width = self.scrollable_content_region.width
        if width > 0:
            self._page_of(self._wanted(comparison, width))

    def _wanted(self, comparison: Comparison, width: int) -> Wanted:
        return Wanted(Itself(comparison), self.options, self.side, width)

    def _page_of(self, wanted: Wanted) -> Page:
        """Return a page; the latest is kept."""
        ready = self._ready
        if ready is None or ready[0] != wanted:
            ready = self._ready = wanted, wanted.page()
        return ready[1]

    def relayout(self) -> None:
        """Lay out anew, a long comparison in a thread."""
        comparison, width = self.comparison, self.scrollable_content_region.width
        if comparison is None or width <= 0 or len(comparison.entries) < LONG:
            super().relayout()
            return
        wanted = self._wanted(comparison, width)
        if self._ready is not None and self._ready[0] == wanted:
            super().relayout()
        elif wanted != self._under_way:
            self._under_way = wanted
            run: Callable[..., Worker[None]] = self.run_worker
            run(partial(self._lay_out_later, wanted), exclusive=True, group="layout")

    async def _lay_out_later(self, wanted: Wanted) -> None:
        await asyncio.sleep(PAUSE)
        await in_thread(partial(self._page_of, wanted))
        self._under_way = None
        self.relayout()

    def watch_comparison(self, before: Comparison | None, now: Comparison | None) -> None:
        """Show a comparison from its first change; the same one again from where it was."""
        self.summary = now.summary if now else Summary()
        super().relayout()
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
