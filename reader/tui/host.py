"""What views ask of the app, so that none of them needs to know the app or another view.

Invariant: only the app knows its views; a view opens another by asking here for what it shows.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.tui.commanded import Active, Explaining
from reader.tui.commands import Place
from reader.tui.watching import Watching

if TYPE_CHECKING:
    from reader.comparison.history import Ledger


class Host(Explaining, Watching):
    """An app as its views know it."""

    ledger: "Ledger | None" = None
    """The latest that was kept, for the other entries of its blog."""

    async def open_documents(self, paths: Sequence[str]) -> None:
        """Show documents and folders beside the library."""
        raise NotImplementedError

    async def open_finding(self) -> None:
        """Show a search of the library."""
        raise NotImplementedError

    async def open_snapshot(self, source: str, entry: int | None = None, seek: str = "") -> None:
        """Show a snapshot to read.

        Args:
            source: Which one.
            entry: The index of the entry to begin at; None for where its reader left it.
            seek: What to find in it.
        """
        raise NotImplementedError

    async def open_comparison(self, old: str, new: str) -> None:
        """Show what changed between two snapshots, told by their sources."""
        raise NotImplementedError

    async def open_ledger(self, source: str, entry: int) -> None:
        """Show what became of an entry.

        Args:
            source: A snapshot that shows it.
            entry: Its index in that snapshot.
        """
        raise NotImplementedError

    async def open_help(self, commands: Sequence[Active], places: Sequence[Place]) -> None:
        """Show what keys do.

        Args:
            commands: What can be done.
            places: Where, in order.
        """
        raise NotImplementedError
