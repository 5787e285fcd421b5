"""Archives of web pages into the library.

Invariant: every page of an archive that is a liveblog is a snapshot of it, once; a page that was
met again is a sighting, unless the blog showed something else in between.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from reader.capture.archived import keep, keep_again
from reader.capture.archives import Position, warc_streams
from reader.capture.errors import FetchError
from reader.capture.joining import Joiner
from reader.capture.warc_pages import Again, Found, Unread, pages_in
from reader.library import DocumentError, shown
from reader.library.store import Added, Library
from reader.library.store.intake import Answer, Taken

Tell = Callable[[int, int, str], None]
"""Called with the bytes read, the bytes in all and the archive's name."""


@dataclass(slots=True)
class _Taker:
    library: Library
    name: str
    most: int
    met: dict[str, Added] = field(default_factory=dict)
    """What was stored, by the keys that later records refer by."""

    def take(self, record: Found | Again | Unread) -> Taken | None:
        """Store what a record holds; None where it is no liveblog."""
        if isinstance(record, Unread):
            return Taken(self.name, Answer.TROUBLE, problem=record.problem)
        if isinstance(record, Again):
            return self._again(record)
        try:
            added = keep(self.library, record.pages, record.where, self.most)
        except FetchError:
            return None
        if added is None:
            return None
        self.met.update(dict.fromkeys(record.keys, added))
        answer = Answer.ADDED if added.new else Answer.THERE
        first = record.pages[0]
        return Taken(f"{shown(first.address)} {first.at}", answer, added.blog_id)

    def _again(self, record: Again) -> Taken | None:
        added = next((self.met[key] for key in record.keys if key in self.met), None)
        if added is None:
            return None
        again = keep_again(self.library, added, record.where, record.at)
        return Taken(record.where, Answer.ADDED if again.new else Answer.THERE, again.blog_id)


def take_archive(
    library: Library, path: str, *, max_bytes: int, progress: Tell | None = None
) -> Iterator[Taken]:
    """Take the liveblogs in an archive into the library; `settle` is left to the caller.

    Args:
        library: The library.
        path: A WARC or WACZ file.
        max_bytes: The most that a page may hold.
        progress: Told how far the file is read.

    Yields:
        What became of each page that is a liveblog, and of what cannot be read; one answer for the
        archive where it holds no liveblog.

    Raises:
        DocumentError: The library cannot be written.
    """
    name = shown(str(Path(path).absolute()))
    taker, position, quiet = _Taker(library, name, max_bytes), Position(), True
    streams = warc_streams(Path(path), max_bytes, position)
    while True:
        try:
            stream = next(streams, None)
        except DocumentError as error:
            yield Taken(name, Answer.TROUBLE, problem=str(error))
            return
        if stream is None:
            break
        for record in _joined(stream, name, max_bytes):
            if progress is not None:
                progress(position.done, position.total, name)
            taken = taker.take(record)
            quiet = quiet and taken is None
            if taken is not None:
                yield taken
    if quiet:
        yield Taken(name, Answer.NO_LIVEBLOG)


def _joined(stream: IO[bytes], name: str, most: int) -> Iterator[Found | Again | Unread]:
    joiner = Joiner(most)
    for record in pages_in(stream, name, most):
        yield from joiner.take(record)
    yield from joiner.rest()
