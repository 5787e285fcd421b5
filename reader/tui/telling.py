"""Telling the user something in a corner of the screen.

Invariant: it is plain text that a terminal does not obey. What is told takes the place of what was
told before, or a few keys in vain would cover the screen; a warning stays its time.
"""

from textual.app import App

from reader.library import shown

NOTICES = "Toast.-before { display: none; }"


class Telling(App[None]):
    """An app that tells things."""

    def notice(self, text: str, *, warning: bool = False) -> None:
        """Tell the user something in one line.

        Args:
            text: What to tell.
            warning: Whether it says that something is wrong.
        """
        if not warning:
            self.screen.query("Toast.-information").add_class("-before")
        self.notify(shown(text), severity="warning" if warning else "information", markup=False)
