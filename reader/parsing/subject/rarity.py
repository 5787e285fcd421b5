"""How much a word tells of a paragraph's subject, and how alike two paragraphs are.

Invariant: figures from 0 to 1 that depend on the passages alone, not on the order of sets. The
weight is the inverse document frequency of Spärck Jones, "A Statistical Interpretation of Term
Specificity and Its Application in Retrieval", Journal of Documentation 28 (1972), as a share of the
weight of a word that stands in no passage.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.parsing.subject.passage import Passage


class Rarity:
    """The words of one document's passages, weighed."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Count in how many passages each word and each word of a name stands."""
        most = len(passages) + 1
        stems = Counter(stem for passage in passages for stem in passage.stems)
        names = Counter(name for passage in passages for name in passage.capitals)
        self._stems = {stem: _rarity(count, most) for stem, count in stems.items()}
        self._names = {name: _rarity(count, most) for name, count in names.items()}
        self._passages = passages
        self._lengths = [math.sqrt(self._square(passage.stems)) for passage in passages]

    def of_stem(self, stem: str) -> float:
        """Return the weight of a word, cut as in `Passage.stems`; 0 for one that never stands."""
        return self._stems.get(stem, 0.0)

    def of_name(self, name: str) -> float:
        """Return the weight of a word of a name; 1 for one that never stands."""
        return self._names.get(name, 1.0)

    def likeness(self, one: int, other: int) -> float:
        """Return the cosine of two passages' weighted words.

        Args:
            one: A passage's index.
            other: Another's; one that does not exist is like nothing.

        Returns:
            0 for passages that share no telling word, 1 for copies.
        """
        if not 0 <= one < len(self._passages) or not 0 <= other < len(self._passages):
            return 0.0
        lengths = self._lengths[one] * self._lengths[other]
        shared = self._passages[one].stems & self._passages[other].stems
        return self._square(shared) / lengths if shared and lengths else 0.0

    def _square(self, stems: Iterable[str]) -> float:
        return math.fsum(self._stems[stem] ** 2 for stem in stems)


def _rarity(count: int, most: int) -> float:
    return math.log(most / count) / math.log(most)
