"""Measures how much of a line's subject stands in other lines.

Invariant: a share from 0 to 1 that depends on the document alone; words rare in it weigh more.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.parsing.folding import folded

_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,]\d+)*")
_STEM = 6
_READ = 3_000
"""Characters read of one line: its opening tells its subject."""


def stems(text: str) -> frozenset[str]:
    """Return the words that tell a line's subject: figures, capitals, and long words cut short."""
    raw = text[:_READ]
    return frozenset(
        folded(word)[:_STEM]
        for word in _WORD.findall(raw)
        if len(word) > 3 or word.isupper() or word[0].isdigit()
    )


class Cohesion:
    """The subjects of one document's lines."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Count in how many lines of the document each word stands."""
        counts = Counter(stem for text in texts for stem in stems(text))
        self._weights = {stem: math.log(1 + len(texts) / count) for stem, count in counts.items()}

    def shared(self, text: str, others: Iterable[str]) -> float:
        """Measure how much of a line's subject other lines take up.

        Args:
            text: The line.
            others: The lines it may belong to.

        Returns:
            The weighted share of its words that stand in them; 0 where it has none.
        """
        mine = stems(text)
        theirs = frozenset[str]().union(*(stems(other) for other in others))
        whole = sum(self._weight(stem) for stem in sorted(mine))
        return sum(self._weight(stem) for stem in sorted(mine & theirs)) / whole if whole else 0.0

    def _weight(self, stem: str) -> float:
        return self._weights.get(stem, 0.0)
