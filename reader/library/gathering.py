"""Reads the documents of a pile one after the other.

Invariant: a document that cannot be read is a problem, never an exception; how far reading is, is
told before each document.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from reader.blog import Snapshot
from reader.library.errors import DocumentError, shown
from reader.library.files import is_file
from reader.library.piles import Pile
from reader.library.reading import parse_document, with_given
from reader.library.sidecar import GivenDates, read_dates

Progress = Callable[[int, int, str], None]
"""Called with the documents read, the documents in all and the next one's name."""


class Gathered(NamedTuple):
    """A document with its snapshot."""

    document: str
    snapshot: Snapshot

    def again(self, max_bytes: int, learnt: frozenset[str]) -> "Gathered":
        """Read the document again, knowing furniture that others gave away.

        Args:
            max_bytes: The most that is read.
            learnt: Lines known as furniture.

        Returns:
            The document with its new snapshot; with the one it had where it cannot be read twice.
        """
        if not is_file(Path(self.document)):
            return self
        try:
            snapshot = parse_document(self.document, max_bytes, learnt)
        except DocumentError:
            return self
        dated = replace(
            snapshot, source=self.snapshot.source, captured_at=self.snapshot.captured_at
        )
        return self._replace(snapshot=dated)


@dataclass(slots=True)
class Gatherer:
    """Reads documents, and collects what goes wrong."""

    max_bytes: int
    total: int
    """How many documents there are to read."""
    progress: Progress | None
    cancelled: Callable[[], bool]
    done: int = 0
    problems: list[str] = field(default_factory=list)
    _given: dict[Path, GivenDates] = field(default_factory=dict)

    def gather(self, pile: Pile) -> list[Gathered]:
        """Read the documents of a pile.

        Args:
            pile: The documents.

        Returns:
            The documents read; of a folder's only those that are liveblogs.
        """
        gathered = []
        for document in pile.documents:
            if self.cancelled():
                break
            if self.progress is not None:
                self.progress(self.done, self.total, shown(document))
            snapshot = self._read(document)
            self.done += 1
            if snapshot is not None and not (snapshot.entries or pile.given):
                self.problems.append(f"{shown(document)}: no entries found; passed over")
            elif snapshot is not None:
                gathered.append(Gathered(document, snapshot))
        return gathered

    def _read(self, document: str) -> Snapshot | None:
        try:
            snapshot = parse_document(document, self.max_bytes)
        except DocumentError as error:
            self.problems.append(str(error))
            return None
        path = Path(document)
        return with_given(replace(snapshot, source=shown(document)), path, self._dates(path))

    def _dates(self, path: Path) -> GivenDates:
        """Return the dates kept beside a document; each folder's are read once."""
        folder = path.parent
        if folder not in self._given:
            self._given[folder] = read_dates(folder)
            self.problems += self._given[folder].problems
        return self._given[folder]
