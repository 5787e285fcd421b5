"""How far long work is, on one line of a terminal.

Invariant: nothing is written where standard error is no terminal, and the line is gone when the
work is done.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from reader.library import shown

WIDTH = 78
"""The most cells that are used, for a line that wraps cannot be taken back."""


class Progress:
    """A line that is written over."""

    def __init__(self) -> None:
        self._live = sys.stderr is not None and sys.stderr.isatty()

    def tell(self, done: int, total: int, what: str) -> None:
        """Say how far the work is.

        Args:
            done: How many are done.
            total: How many there are.
            what: What is being done.
        """
        if self._live:
            line = f"{done:,} of {total:,}  {shown(what)}"[:WIDTH]
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line back."""
        if self._live:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


@contextmanager
def progress() -> Iterator[Progress]:
    """Give a line to tell progress on, and take it back at the end."""
    line = Progress()
    try:
        yield line
    finally:
        line.clear()
