"""The app itself: where it begins, how it looks, which views there are, the way out.

Invariant: every view is a screen, every long work a worker; this module only joins them.
"""

import asyncio
import gc
import os
import signal
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.command import Provider
from textual.screen import Screen

from reader.layout import TargetKind
from reader.library import load_settings
from reader.tui.commanded import Active
from reader.tui.commands import BY_ID, Place, bindings
from reader.tui.host import Host
from reader.tui.keys import keymap
from reader.tui.showing import show
from reader.tui.themed import Themed
from reader.tui.themes import DARK, PALETTE
from reader.tui.widgets.bearing import Bearing

STARTED = 1.0
"""Seconds until the first text surely stands."""


def _palette() -> type[Provider]:
    from reader.tui.palette import Palette

    return Palette


class ReaderApp(Themed, Host, inherit_bindings=False):
    """The reader in a terminal.

    Args:
        paths: Documents and folders to open.
        max_bytes: The most that is read of each document.
    """

    TITLE = "liveblog"
    CSS = PALETTE
    BINDINGS = bindings(Place.APP)
    COMMANDS: ClassVar = {_palette}
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012  (Textual does not declare it a ClassVar)
        (0, "-narrow"),
        (80, "-list"),
        (120, "-wide"),
        (160, "-broad"),
    ]

    def __init__(self, paths: Sequence[str], *, max_bytes: int) -> None:
        # By itself Textual would turn its colours grey, where NO_COLOR asks for none.
        plain = "NO_COLOR" in os.environ
        super().__init__(paths, max_bytes=max_bytes, ansi_color=True if plain else None)
        self.settings = load_settings(BY_ID)
        keys, problems = keymap(self.settings.keys)
        self.set_keymap(keys)
        chosen = self.settings.theme or DARK
        if chosen not in self.available_themes:
            problems.append(f"theme: there is none called {chosen!r}; t lists them all")
            chosen = DARK
        self.theme = "ansi-dark" if plain else chosen
        self._problems = (*self.settings.problems, *problems)

    def get_default_screen(self) -> Screen[None]:
        """Begin with the text where one document is given, else with a list."""
        if len(self.paths) == 1 and not Path(self.paths[0]).is_dir():
            from reader.tui.screens.reading import ReadingScreen

            return ReadingScreen()
        if self.paths:
            from reader.tui.screens.library import LibraryScreen

            return LibraryScreen()
        from reader.tui.screens.home import HomeScreen

        return HomeScreen()

    def on_mount(self) -> None:
        """Leave the terminal in order when told to stop; say what is wrong with the settings."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))
        for problem in self._problems:
            self.notice(problem, warning=True)
        if not gc.isenabled():
            self.set_timer(STARTED, _resume_collector)

    async def open_documents(self, paths: Sequence[str]) -> None:
        """Show documents and folders beside the library."""
        from reader.tui.screens.library import LibraryScreen

        self.shelf = None
        self.open_paths(paths)
        await show(self, LibraryScreen())

    async def open_finding(self) -> None:
        """Show a search of the library."""
        from reader.tui.screens.finding import FindingScreen

        await show(self, FindingScreen())

    async def open_snapshot(self, source: str, entry: int | None = None, seek: str = "") -> None:
        """Show a snapshot to read."""
        from reader.tui.screens.reading import ReadingScreen

        screen = ReadingScreen(source, at_place=entry is None)
        await show(self, screen)
        if entry is not None:
            screen.view.show_bearing(Bearing(TargetKind.ENTRY, new=entry))
        if seek:
            screen.view.seek(seek)

    async def open_comparison(self, old: str, new: str) -> None:
        """Show what changed between two snapshots."""
        from reader.tui.screens.comparison import ComparisonScreen

        await show(self, ComparisonScreen(old, new))

    async def open_ledger(self, source: str, entry: int) -> None:
        """Show what became of an entry."""
        from reader.tui.screens.ledger import LedgerScreen

        await show(self, LedgerScreen(source, entry))

    async def open_help(self, commands: Sequence[Active], places: Sequence[Place]) -> None:
        """Show what keys do."""
        from reader.tui.screens.help import HelpScreen

        await show(self, HelpScreen(commands, places))


def _resume_collector() -> None:
    """Collect garbage again, which the command paused; what start-up loaded is none."""
    gc.freeze()
    gc.enable()
