"""One line of a screen: something at the left, something at the right.

Invariant: one row high whatever it is told; text that does not fit ends in an ellipsis, the right
side first.
"""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Bar(Widget):
    """A line with two ends."""

    DEFAULT_CSS = """
    Bar {
        height: 1;
        padding: 0 1;
        background: $surface;
        color: $ink;
    }
    """

    left: reactive[Content] = reactive(Content, always_update=True)
    right: reactive[Content] = reactive(Content, always_update=True)

    def render(self) -> Content:
        """Put both ends on one line."""
        width = self.content_size.width
        left = self.left.truncate(width, ellipsis=True)
        right = self.right.truncate(max(width - left.cell_length - 2, 0), ellipsis=True)
        gap = width - left.cell_length - right.cell_length
        return Content.assemble(left, " " * gap, right)
