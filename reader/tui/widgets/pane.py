"""A page view with the keys that every pane has: entries, ends, pages, half pages.

Invariant: a key starts from what the user sees; where the wheel has scrolled the cursor away, it
follows.
"""

from reader.blog import Entry
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


class TextPane(Pane):
    """A pane with documents in it."""

    @property
    def entry(self) -> Entry | None:
        """The entry that the cursor is on."""
        raise NotImplementedError

    @property
    def address(self) -> str | None:
        """Where the document itself lies on the web."""
        raise NotImplementedError

    @property
    def link(self) -> str | None:
        """The address of what the cursor is on, as the document states it."""
        return self.entry.link if self.entry else self.address

    def copied(self) -> str:
        """Return the text of the entry that the cursor is on, else of the title or lede."""
        return "\n\n".join(self.entry.texts) if self.entry else super().copied()
