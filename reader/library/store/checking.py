"""Examines a library's file and repairs what can be repaired.

Invariant: nothing that holds a user's documents is deleted. All but the documents' bytes follows
from those, or means nothing without them: it is made again, and only bytes that are lost are beyond
repair. Each finding says whether it was repaired.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from reader.library.errors import DocumentError
from reader.library.store.bodies import load_body
from reader.library.store.connecting import writing
from reader.library.store.model import Finding, Report
from reader.library.store.orphans import check_references
from reader.library.store.remaking import fill, is_damage, is_whole, remake
from reader.library.store.restoring import ReadAgain, lacking, restore
from reader.library.store.salvaging import kept_as, salvage
from reader.library.store.tallying import settle

MAX_LINES = 20
"""The most lines that are told of SQLite's own check."""

_DERIVED = (("change", "comparison"), ("sketch",), ("unindexed",))
"""Tables that are made again from others; those together that refer to each other."""

_SAID = frozenset({"snapshot", "sighting", "address", "seen", "reading_place", "pairing_override"})
"""Tables whose rows follow from no others."""

_BELIED = """
    SELECT c.older_id, c.newer_id FROM comparison c LEFT JOIN change USING (older_id, newer_id)
    GROUP BY 1, 2 HAVING (added, dropped, revised) IS NOT (
        count(*) FILTER (WHERE kind = 'added'),
        count(*) FILTER (WHERE kind = 'dropped'),
        count(*) FILTER (WHERE kind = 'revised')
    )
"""


class Checker:
    """Examines a library.

    Args:
        db: The library.
        path: Its file.
        read_again: Reads the bytes of a document.
        mend: Whether what can be repaired is; else it is only told.
        progress: Called with how many snapshots' bytes were read, and how many there are.
    """

    def __init__(
        self,
        db: sqlite3.Connection,
        path: Path,
        read_again: ReadAgain,
        *,
        mend: bool,
        progress: Callable[[int, int], None] | None,
    ) -> None:
        self.db = db
        self.path = path
        self.read_again = read_again
        self.mend = mend
        self.progress = progress
        self.findings: list[Finding] = []
        self.restored = False
        """Whether entries were, under ids that the index may know other words by."""

    def check(self) -> Report:
        """Examine all, and repair what can be; return what was found."""
        wrong = self._integrity()
        parts = (self._tallies, self._entries, self._references, self._index, self._bodies)
        for part in (self._derived, self._indexes) if wrong else ():
            self._attempt(part)
        for part in (self._pages, *parts) if wrong else parts:
            self._examine(part)
        if wrong:
            left = self._integrity()
            self.findings += [Finding(line, repaired=line not in left) for line in wrong]
        if self.mend and self.findings:
            self._examine(self._settle)
        counts = [self._count(table) for table in ("blog", "snapshot", "wording")]
        return Report(tuple(self.findings), *counts)

    def _examine(self, part: Callable[[], Iterator[Finding]]) -> None:
        """Examine one part; where its pages are damaged the others are examined all the same."""
        damaged = Finding("pages of the file are damaged", repaired=False)
        if not self._attempt(part) and damaged not in self.findings:
            self.findings.append(damaged)

    def _attempt(self, part: Callable[[], Iterator[Finding]]) -> bool:
        """Examine one part; return whether no damaged page was met."""
        try:
            self.findings += part()
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            return False
        return True

    def _count(self, table: str) -> int:
        with suppress(sqlite3.DatabaseError):
            return int(self.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        return 0

    def _integrity(self, of: str | int = MAX_LINES) -> list[str]:
        try:
            rows = self.db.execute(f"PRAGMA integrity_check({of})").fetchall()
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            return ["pages of the file are damaged"]
        return [line for (text,) in rows for line in text.splitlines() if text != "ok"]

    def _derived(self) -> Iterator[Finding]:
        """Make tables anew that are made from others."""
        for tables in _DERIVED:
            if self.mend and any(map(self._integrity, tables)):
                remake(self.db, *tables)
                yield Finding(f"what {tables[-1]} holds was damaged; it is made anew", True)

    def _indexes(self) -> Iterator[Finding]:
        if self.mend and any("index" in line for line in self._integrity()):
            with writing(self.db):
                self.db.execute("REINDEX")
        yield from ()

    def _pages(self) -> Iterator[Finding]:
        """Copy what can be read to pages that are whole."""
        if self.mend and self._integrity():
            kept = f"the damaged file is kept as {kept_as(self.path).name}"
            lost = salvage(self.db, self.path)
            yield Finding(f"pages were damaged; all that can be read was copied, {kept}", True)
            yield from (
                Finding(f"rows of {table} are lost; {kept}", repaired=False)
                for table in lost
                if table in _SAID
            )

    def _tallies(self) -> Iterator[Finding]:
        belied = self.db.execute(_BELIED).fetchall()
        if belied and self.mend:
            with writing(self.db):
                sql = "DELETE FROM comparison WHERE older_id = ? AND newer_id = ?"
                self.db.executemany(sql, belied)
        if belied:
            done = "; they are made anew" if self.mend else ""
            yield Finding(f"{len(belied):,} tallies were wrong{done}", self.mend)

    def _entries(self) -> Iterator[Finding]:
        names = self._names()
        for snapshot_id in lacking(self.db):
            told = f"entries of {names[snapshot_id]} were lost"
            if not self.mend:
                yield Finding(told, repaired=False)
                continue
            try:
                restore(self.db, snapshot_id, self.read_again)
                self.restored = True
                yield Finding(f"{told}; they were read again from its bytes", repaired=True)
            except DocumentError as error:
                yield Finding(f"{told}, and {error}", repaired=False)

    def _references(self) -> Iterator[Finding]:
        return check_references(self.db, mend=self.mend)

    def _index(self) -> Iterator[Finding]:
        if self.mend and (self.restored or not is_whole(self.db)):
            remake(self.db, "words")
            fill(self.db)
            yield Finding("the index for searching was not whole; it was made anew", repaired=True)

    def _bodies(self) -> Iterator[Finding]:
        """Read the bytes of every snapshot; those that are lost cannot be made again."""
        names = self._names()
        for done, snapshot_id in enumerate(names):
            try:
                load_body(self.db, snapshot_id)
            except (DocumentError, sqlite3.DatabaseError):
                yield Finding(f"the bytes of {names[snapshot_id]} are lost", repaired=False)
            if self.progress is not None:
                self.progress(done + 1, len(names))

    def _names(self) -> dict[int, str]:
        """Name the snapshots as `show` takes them, and tell where each came from."""
        rows = self.db.execute(
            """
            SELECT s.id, b.name, s.source, row_number() OVER (
                PARTITION BY s.blog_id ORDER BY s.moment, s.turn, s.id
            ) FROM snapshot s LEFT JOIN blog b ON b.id = s.blog_id ORDER BY s.id
            """
        )
        return {i: f"{name or 'a blog'}@{number} ({source})" for i, name, source, number in rows}

    def _settle(self) -> Iterator[Finding]:
        """Compare again what was compared before; what lacks entries cannot be."""
        with suppress(DocumentError):
            for _ in settle(self.db, None, lambda: False):
                pass
        yield from ()
