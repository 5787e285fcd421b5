"""The app itself: the shelf that all views show, the themes, the user's settings, the way out.

Invariant: the shelf is only ever replaced whole; views follow it and find their snapshots by source.
"""

import asyncio
import os
import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.command import Provider
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from reader.library import (
    Arrangement,
    DocumentError,
    Settings,
    Shelf,
    load_settings,
    open_shelf,
    save_settings,
)
from reader.tui.commanded import Commanded
from reader.tui.commands import BY_ID, Place, bindings
from reader.tui.keys import keymap
from reader.tui.themes import DARK, OWN, change_colours


if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode
    from textual.notifications import SeverityLevel


def _palette() -> type[Provider]:
    from reader.tui.palette import Palette

    return Palette


class ReaderApp(App[None], inherit_bindings=False):
    """The reader in a terminal.

    Args:
        paths: Documents and folders to open.
        max_bytes: The most that is read of each document.
    """

    TITLE = "liveblog"
    BINDINGS = bindings(Place.APP)
    COMMANDS = {_palette}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-list"), (120, "-wide"), (160, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-tall")]

    shelf: var[Shelf | None] = var(None)
    """What is open; None until it is read."""
    progress: var[str] = var("")
    """What is being read; empty while nothing is."""

    @dataclass
    class Read(Message):
        """So much of the shelf is read."""

        done: int
        of: int
        name: str

    def __init__(self, paths: Sequence[str], *, max_bytes: int) -> None:
        plain = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if plain else None)
        self.paths = tuple(paths)
        self.settings: Settings = load_settings(BY_ID)
        self._max_bytes = max_bytes
        self._cancelled = threading.Event()
        for theme in OWN:
            self.register_theme(theme)
        chosen = self.settings.theme if self.settings.theme in self.available_themes else DARK
        self.theme = "ansi-dark" if plain else chosen or DARK
        keys, self._problems = keymap(self.settings.keys)
        self.set_keymap(keys)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give every theme the colours of change."""
        return change_colours(self.current_theme)

    def get_default_screen(self) -> Screen[None]:
        """Begin with the text where one document is given, else with the library."""
        from reader.tui.screens.library import LibraryScreen
        from reader.tui.screens.reading import ReadingScreen

        single = len(self.paths) == 1 and not Path(self.paths[0]).is_dir()
        return ReadingScreen() if single else LibraryScreen()

    def on_mount(self) -> None:
        """Leave the terminal in order when told to stop; begin to read."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))
        for problem in (*self.settings.problems, *self._problems):
            self.notice(problem, severity="warning")
        self.read()

    # Reading

    def open_paths(self, paths: Sequence[str]) -> None:
        """Open other documents in place of those that are open."""
        self.paths = tuple(paths)
        self.read()

    def read(self) -> None:
        """Read all documents in a thread; what is shown stays until they are read."""
        self._cancelled.set()
        self._cancelled = threading.Event()
        self.progress = "reading… (esc stops)"
        self.run_worker(
            partial(self._open_shelf, self._cancelled.is_set),
            thread=True, exclusive=True, group="shelf", name="reading", exit_on_error=False,
        )  # fmt: skip

    def _open_shelf(self, cancelled: Callable[[], bool]) -> Shelf:
        def tell(done: int, of: int, name: str) -> None:
            self.post_message(self.Read(done, of, name))

        return open_shelf(
            self.paths, max_bytes=self._max_bytes, progress=tell, cancelled=cancelled
        )

    def cancel(self) -> None:
        """Stop reading; what is read by then is shown."""
        self._cancelled.set()

    def on_reader_app_read(self, event: Read) -> None:
        """Say how far reading is."""
        if self.progress and event.of > 1:
            self.progress = f"reading {event.done + 1}/{event.of} {event.name} (esc stops)"

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show the shelf that was read; say in one line what failed."""
        if event.state is WorkerState.ERROR:
            self.notice(f"{event.worker.name} failed: {event.worker.error}", severity="error")
        if event.worker.name != "reading" or not event.worker.is_finished:
            return
        if event.state is WorkerState.SUCCESS:
            self.shelf = event.worker.result
        if event.state is not WorkerState.CANCELLED:
            self.progress = ""

    # What the user chooses, and hears

    @property
    def offer(self) -> str | None:
        """A folder to try: the documents beside the package, in a checkout."""
        seeds = Path(__file__).parents[2] / "seeds"
        return os.path.relpath(seeds) if seeds.is_dir() else None

    def keep(self, *, theme: str | None = None, comparison: Arrangement | None = None) -> None:
        """Keep a choice for the next time too."""
        if theme is not None:
            self.settings = replace(self.settings, theme=theme)
        if comparison is not None:
            self.settings = replace(self.settings, comparison=comparison)
        try:
            save_settings(theme=theme, comparison=comparison)
        except DocumentError as error:
            self.notice(str(error), severity="warning")

    def notice(self, text: str, *, severity: "SeverityLevel" = "information") -> None:
        """Tell the user something, in plain text."""
        self.notify(text, severity=severity, markup=False)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: "DOMNode | None" = None,
        namespaces: "Mapping[str, DOMNode] | None" = None,
    ) -> bool:
        """Run an action; where it is not to be had now, say why."""
        if await super().run_action(action, default_namespace, namespaces):
            return True
        if not isinstance(default_namespace, Commanded) or not isinstance(action, str):
            return False
        name = action.partition("(")[0]
        reason = default_namespace.why_not(name) if hasattr(default_namespace, f"action_{name}") else ""
        if reason:
            self.notice(reason)
        return bool(reason)
