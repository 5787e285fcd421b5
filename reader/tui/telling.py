"""Telling the user something in a corner of the screen.

Invariant: it is plain text that a terminal does not obey. What is told takes the place of what was
told before, or a few keys in vain would cover the screen; a warning stays its time.
"""

from textual.app import App
from textual.notifications import Notify
from textual.widget import Widget

from reader.library import shown


class Telling(App[None]):
    """An app that tells things."""

    def notice(self, text: str, *, warning: bool = False) -> None:
        """Tell the user something in one line.

        Args:
            text: What to tell.
            warning: Whether it says that something is wrong.
        """
        self.notify(shown(text), severity="warning" if warning else "information", markup=False)

    def on_notify(self, event: Notify) -> None:
        """Withdraw what was told before; Textual itself clears all or nothing."""
        if event.notification.severity != "information":
            return
        for told in [n for n in self._notifications if n.severity == "information"]:
            self._unnotify(told, refresh=False)
        for screen in self.screen_stack:
            for toast in screen.query("Toast.-information"):
                if isinstance(toast.parent, Widget):  # which holds a row of its own
                    toast.parent.remove()
