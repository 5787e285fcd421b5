"""The line in which the user types what to find.

Invariant: it finds while the user types; enter keeps the search. What esc does is the screen's.
"""

from dataclasses import dataclass

from textual.message import Message
from textual.widgets import Input


class SearchBar(Input):
    """One line to type in."""

    DEFAULT_CSS = """
    SearchBar { border: none; height: 1; padding: 0 1; background: $row; color: $ink; }
    SearchBar:focus { border: none; }
    SearchBar.-textual-compact { padding: 0 1; }
    """

    @dataclass
    class Sought(Message):
        """The words changed, or the user is done with them."""

        words: str
        done: bool

    def __init__(self, words: str = "") -> None:
        super().__init__(
            words,
            placeholder="words, or a regular expression",
            select_on_focus=True,
            compact=True,
            id="search",
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what is typed so far."""
        event.stop()
        self.post_message(self.Sought(event.value, done=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the search."""
        event.stop()
        self.post_message(self.Sought(event.value, done=True))
