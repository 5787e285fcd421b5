"""Measures how much text stands between the stamps of a page.

Invariant: the sums are made once; each question takes time linear in the stamps asked about.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from reader.parsing.shape import is_text
from reader.parsing.stamp import Stamp

Mark = tuple[int, Stamp]
"""The index of a line and the stamp on it."""


class Told:
    """How much text stands before each line of a page."""

    def __init__(self, texts: Sequence[str], share: float) -> None:
        self.texts = texts
        self.share = share
        told = (len(text) if is_text(text) else 0 for text in texts)
        self._told = [0, *accumulate(told)]
        self._all = [0, *accumulate(map(len, texts))]

    def between(self, first: int, end: int) -> int:
        """Count the characters of text in a stretch of lines."""
        return self._told[end] - self._told[first]

    def filled(self, marks: Sequence[Mark]) -> int:
        """Count the stretches between marks in which text stands."""
        return sum(
            self.between(here, there) > 0 or is_text(stamp.rest)
            for (here, stamp), (there, _) in pairwise(marks)
        )

    def size(self, first: int, end: int) -> int:
        """Count all characters in a stretch of lines."""
        return self._all[end] - self._all[first]
