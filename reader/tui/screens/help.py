"""What the keys do where the user came from, and what the signs mean.

Invariant: it lists the keys as they are now, the user's own included.
"""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from reader.tui.commanded import active_commands
from reader.tui.screens.base import ReaderScreen
from reader.tui.widgets.help_view import HelpView
from reader.tui.widgets.page_view import PageView


class HelpScreen(ReaderScreen):
    """Keys and signs, to be searched like any text.

    Args:
        screen: Where the user came from.
    """

    def __init__(self, screen: ReaderScreen) -> None:
        super().__init__()
        self.view = HelpView(active_commands(screen), screen.PLACES)

    @property
    def text(self) -> PageView:
        """The help."""
        return self.view

    def panes(self) -> Iterable[Widget]:
        """Yield the help."""
        yield self.view

    def on_mount(self) -> None:
        """Say what this is."""
        super().on_mount()
        self.head("help: what the keys do where you were")

    def why_not(self, action: str) -> str:
        """Help about help is this."""
        return "this is the help: q goes back" if action == "help" else super().why_not(action)

    def status(self) -> tuple[Content, Content]:
        """Return where the search is."""
        return Content("/ finds a key or a word, q goes back"), self.matches()
