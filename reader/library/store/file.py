"""The library's file while it is open.

Invariant: whatever reads or writes does so in one transaction, and what goes wrong is a
DocumentError of one line.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.library.errors import DocumentError, shown
from reader.library.store.connecting import connect, explained, reading, refusal, writing


class LibraryFile:
    """A file that is open until it is closed, which `with` does.

    Args:
        path: Where it is; it is made where there is none.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db, self.trouble = connect(path)
        """The connection, and why the file can only be read; None where it can be written."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def writable(self) -> bool:
        """Whether the file may be written; one that may not can still be read."""
        return self.trouble is None

    def close(self) -> None:
        """Close the file."""
        with explained(self.path):
            self._db.close()

    @contextmanager
    def _reads(self) -> Iterator[sqlite3.Connection]:
        with explained(self.path), reading(self._db):
            yield self._db

    @contextmanager
    def _writes(self) -> Iterator[sqlite3.Connection]:
        if self.trouble is not None:
            raise DocumentError(f"{shown(str(self.path))}: {self.trouble}")
        with explained(self.path), writing(self._db):
            yield self._db

    def _keep(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do work that reading can go without; where the file takes nothing, it is left.

        Args:
            work: What to do, in transactions of its own.
        """
        if self.trouble is not None:
            return
        with explained(self.path):
            try:
                work(self._db)
            except sqlite3.OperationalError as error:
                self.trouble = refusal(error)
                if self.trouble is None:
                    raise
