"""The app's own themes, from its first style on.

Invariant: every theme, ours or another's, has the colours of change.
"""

from textual.app import App
from textual.reactive import Reactive
from textual.theme import Theme

from reader.tui.themes import DARK, OWN, change_colours


class Themed(App[None]):
    """An app with themes of its own."""

    theme = Reactive(DARK)
    """Ours by default: for a theme that is set later Textual parses all styles once more."""

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The themes to choose from, by name."""
        return {**super().available_themes, **{theme.name: theme for theme in OWN}}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme the colours of change."""
        return change_colours(self.current_theme)
