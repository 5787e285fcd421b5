"""A page view with the keys that every pane has: entries, ends, pages, half pages.

Invariant: a key starts from what the user sees; where the wheel has scrolled the cursor away, it
follows.
"""

from typing import NamedTuple

from reader.blog import Entry, Snapshot
from reader.tui.widgets.bearing import anchor_above
from reader.tui.widgets.page_view import PageView


class Pane(PageView, inherit_bindings=True):
    """A page view that the user moves over."""

    @property
    def here(self) -> int:
        """Index of the anchor that movement starts from: the cursor's, else the top one."""
        anchors = self.page.anchors
        start = anchors[self.cursor].row
        end = anchors[self.cursor + 1].row if self.cursor + 1 < len(anchors) else start + 1
        seen = start < self.top_row + self.rows_shown and end > self.top_row
        return self.cursor if seen else anchor_above(self.page, self.top_row)

    def action_move(self, step: int) -> None:
        """Go to the next or previous anchor."""
        if self.page.anchors:
            self.go_to(min(max(self.here + step, 0), len(self.page.anchors) - 1))

    def action_end(self, side: int) -> None:
        """Go to the last or the first anchor and row."""
        if self.page.anchors:
            self.go_to_row(len(self.page.rows) if side > 0 else 0)
            self.cursor = len(self.page.anchors) - 1 if side > 0 else 0

    def action_page(self, step: int) -> None:
        """Go a page on or back, one row shown twice."""
        self._scroll(step, max(self.rows_shown - 1, 1))

    def action_half(self, step: int) -> None:
        """Go half a page on or back."""
        self._scroll(step, max(self.rows_shown // 2, 1))

    def _scroll(self, step: int, rows: int) -> None:
        """Scroll; the cursor goes to the first anchor in view, at an end to the outermost one."""
        if not self.page.anchors:
            return
        before = self.scroll_offset.y
        self.go_to_row(before + step * rows)
        if self.scroll_offset.y == before:
            self.cursor = len(self.page.anchors) - 1 if step > 0 else 0
            return
        top = self.top_row
        above = anchor_above(self.page, top)
        follows = above + 1
        if self.page.anchors[above].row == top or follows == len(self.page.anchors):
            self.cursor = above
        else:
            inside = self.page.anchors[follows].row < top + self.rows_shown
            self.cursor = follows if inside else above


class Spot(NamedTuple):
    """An entry of a snapshot."""

    snapshot: Snapshot
    place: int
    """Its index among the snapshot's entries."""

    @property
    def entry(self) -> Entry:
        """The entry itself."""
        return self.snapshot.entries[self.place]


class TextPane(Pane):
    """A pane with documents in it."""

    @property
    def spot(self) -> Spot | None:
        """Where the entry that the cursor is on stands; None where it is on none."""
        raise NotImplementedError

    @property
    def address(self) -> str | None:
        """Where the document itself lies on the web."""
        raise NotImplementedError

    @property
    def entry(self) -> Entry | None:
        """The entry that the cursor is on."""
        return self.spot.entry if self.spot else None

    @property
    def link(self) -> str | None:
        """The address of what the cursor is on, as the document states it."""
        return self.entry.link if self.entry else self.address

    def copied(self) -> str:
        """Return the text of the entry that the cursor is on, else of the title or lede."""
        return "\n\n".join(self.entry.texts) if self.entry else super().copied()

    @property
    def stop(self) -> int | None:
        """Which of the stops the cursor is on, from 0."""
        return self.stops.index(self.cursor) if self.cursor in self.stops else None

    def step_stop(self, step: int) -> bool:
        """Go to the next or previous stop.

        Args:
            step: 1 forwards, -1 backwards.

        Returns:
            Whether there was one.
        """
        here = self.here
        left = [i for i in self.stops if (i > here if step > 0 else i < here)]
        if left:
            self.go_to(left[0] if step > 0 else left[-1])
        return bool(left)
