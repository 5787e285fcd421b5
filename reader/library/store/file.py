"""The library's file while it is open.

Invariant: whatever reads or writes does so in one transaction, and what goes wrong is a
DocumentError of one line.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.library.store.connecting import connect, explained, may_be_written, reading, writing


class LibraryFile:
    """A file that is open until it is closed, which `with` does.

    Args:
        path: Where it is; it is made where there is none.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = connect(path)

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
        with self._reads() as db:
            return may_be_written(db)

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
        with explained(self.path), writing(self._db):
            yield self._db
