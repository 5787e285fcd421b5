"""What the keys do where the user came from, and what the signs mean.

Invariant: it lists the keys as they are now, the user's own included.
"""

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.widget import Widget

from reader.tui.commanded import Active
from reader.tui.commands import Place
from reader.tui.screens.base import ReaderScreen
from reader.tui.widgets.help_view import HelpView
from reader.tui.widgets.page_view import PageView


class HelpScreen(ReaderScreen):
    """Keys and signs, to be searched like any text.

    Args:
        commands: What can be done where the user came from.
        places: The sections, in order.
    """

    def __init__(self, commands: Sequence[Active], places: Sequence[Place]) -> None:
        super().__init__()
        self.view = HelpView(commands, places)

    @property
    def text(self) -> PageView:
        """The help."""
        return self.view

    def panes(self) -> Iterable[Widget]:
        """Yield the help."""
        yield self.view

    def on_mount(self) -> None:
        """Say what this is."""
        self.head("help: what the keys do where you were")

    def why_not(self, action: str) -> str:
        """Help about help is this."""
        return "this is the help: q goes back" if action == "help" else super().why_not(action)

    def status(self) -> tuple[Content, Content]:
        """Return where the search is."""
        return Content("/ finds a key or a word, q goes back"), self.matches()
