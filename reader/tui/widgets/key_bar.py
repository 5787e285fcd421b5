"""The footer: the few keys that matter most where the user is.

Invariant: at most six, help first, each with the key that the user's keymap gives it; one that is
not to be had now gives way to others, and is dimmed where there are not enough of them.
"""

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from reader.tui.commanded import Active, active_commands
from reader.tui.keys import shown_key

MOST = 6


class KeyBar(Widget):
    """Keys and what they do, to be read and clicked."""

    COMPONENT_CLASSES: ClassVar = {"key-bar--key", "key-bar--off"}
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        padding: 0 1;
        background: $surface;
        color: $ink;
        & > .key-bar--key { text-style: bold; color: $key; }
        & > .key-bar--off { color: $quiet 60%; text-style: dim; }
    }
    """

    shown: reactive[tuple[Active, ...]] = reactive(())

    def on_mount(self) -> None:
        """Follow the focus and whatever else changes what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)
        self.call_after_refresh(self._follow, self.screen)

    def _follow(self, screen: Screen[object]) -> None:
        if self.is_attached and screen.is_current:
            ranked = sorted(
                (active for active in active_commands(screen) if active.command.rank),
                key=lambda active: active.command.rank,
            )
            best = sorted(ranked, key=_off)[:MOST]
            self.shown = tuple(active for active in ranked if active in best)

    def render(self) -> Content:
        """Show as many keys as fit, whole ones only."""
        return Content("").join(map(self._piece, self._fitting()))

    def _fitting(self) -> list[Active]:
        """Return the keys that there is room for."""
        room = self.content_size.width
        fitting: list[Active] = []
        for active in sorted(self.shown, key=_off):
            room -= self._piece(active).cell_length
            if room < 0:
                break
            fitting.append(active)
        return [active for active in self.shown if active in fitting]

    def _piece(self, active: Active) -> Content:
        look = "key-bar--key" if active.enabled else "key-bar--off"
        text = Content(f" {active.command.label}   ")
        if not active.enabled:
            text = text.stylize(self.get_visual_style(look, partial=True))
        key = Content(shown_key(active.keys[0]))
        return key.stylize(self.get_visual_style(look, partial=True)) + text

    async def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does."""
        x = event.get_content_offset_capture(self).x
        for active in self._fitting():
            x -= self._piece(active).cell_length
            if x < 0:
                await self.app.run_action(active.action, active.host)
                return


def _off(active: Active) -> bool:
    """Whether a key is not to be had now: those that are come first."""
    return not active.enabled
