"""The user's choices, in force now and kept for the next time.

Invariant: a choice counts at once, whether or not it can be kept; that it cannot is one line.
"""

from collections.abc import Sequence
from typing import Any

from reader.library import Arrangement, DocumentError, Settings, load_settings, save_settings
from reader.tui.opening import Opening


class Keeping(Opening):
    """An app with settings."""

    settings: Settings

    def keep(
        self,
        *,
        theme: str | None = None,
        comparison: Arrangement | None = None,
        watch_every: int | None = None,
    ) -> None:
        """Keep a choice for the next time too."""
        asked = {"theme": theme, "comparison": comparison, "watch_every": watch_every}
        self._keep({name: value for name, value in asked.items() if value is not None})

    def keep_watched(self, add: Sequence[str] = (), drop: Sequence[str] = ()) -> None:
        """Keep which addresses are watched; another window may have kept others meanwhile."""
        known = dict.fromkeys((*self.settings.watched, *load_settings().watched, *add))
        self._keep({"watched": tuple(one for one in known if one not in drop)})

    def _keep(self, choices: dict[str, Any]) -> None:
        self.settings = self.settings._replace(**choices)
        try:
            save_settings(**choices)
        except DocumentError as error:
            self.notice(str(error), warning=True)
