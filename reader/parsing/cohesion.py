"""Measures how much of a line's subject stands in other lines.

Invariant: a share from 0 to 1 that depends on the document alone; words rare in it weigh more.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,]\d+)*")
_STEM = 6
_READ = 3_000
"""Characters read of one line: its opening tells its subject."""


class Cohesion:
    """The subjects of one document's lines."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Keep the lines; their words are counted when they are first asked for."""
        self._texts = texts
        self._stems: dict[str, frozenset[str]] = {}

    def stems(self, text: str) -> frozenset[str]:
        """Return the stems of a line's opening, worked out once."""
        read = text[:_READ]
        if read not in self._stems:
            self._stems[read] = stems(read)
        return self._stems[read]

    def shared(self, text: str, others: Iterable[str]) -> float:
        """Measure how much of a line's subject other lines take up.

        Args:
            text: The line.
            others: The lines it may belong to.

        Returns:
            The weighted share of its words that stand in them; 0 where it has none.
        """
        mine = self.stems(text)
        theirs = frozenset[str]().union(*(self.stems(other) for other in others))
        whole = self._weight(mine)
        return self._weight(mine & theirs) / whole if whole else 0.0

    @cached_property
    def _weights(self) -> dict[str, float]:
        """What each word tells: the fewer lines of the document it stands in, the more."""
        counts = Counter(chain.from_iterable(map(self.stems, self._texts)))
        lines = len(self._texts)
        return {stem: math.log(1 + lines / count) for stem, count in counts.items()}

    def _weight(self, stems: frozenset[str]) -> float:
        """Add up the weights of words; `fsum` gives the same sum in any order."""
        return math.fsum(self._weights.get(stem, 0.0) for stem in stems)


def stems(text: str) -> frozenset[str]:
    """Return what tells a text's subject: figures, capitals, and long words cut short."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return frozenset(
        [
            word.casefold()[:_STEM]
            for word in set(_WORD.findall(text))
            if len(word) > 3 or word.isupper() or word[0].isdigit()
        ]
    )
