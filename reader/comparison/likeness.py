"""How alike two texts are: shared clauses find candidates, shared word pairs give the score.

Invariant: a score is from 0 to 1 and the same when the sides are swapped.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple
from unicodedata import normalize

from reader.comparison.tokens import tokens, unspaced

_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[^\w ]+")
_EDGE = ""
_COMMON = 24
"""A clause that more texts of a side hold tells none of them apart."""
_WORTH = 0.1
"""A smaller share of text in common clauses is worth no score."""
_CLEAR = 0.5
"""So much text in shared clauses, and at most half as much with any rival, needs no other score."""


class Likeness(NamedTuple):
    """Two texts that have something in common."""

    score: float
    old: int
    new: int


Texts = Sequence[str]
"""What is compared as one: an entry's heading and paragraphs, or a single paragraph."""


def candidates(
    old: Mapping[int, Texts], new: Mapping[int, Texts], measure: "Measure"
) -> list[Likeness]:
    """Find texts that share clauses, through an index instead of comparing all with all.

    Args:
        old: Texts by place.
        new: The same for the other side.
        measure: Scores them.

    Returns:
        Every pair of texts that no other pair of either text leaves far behind.
    """
    shares = _shares(_all_clauses(old), _all_clauses(new))
    best_old: dict[int, list[float]] = defaultdict(list)
    best_new: dict[int, list[float]] = defaultdict(list)
    for (i, j), share in shares.items():
        best_old[i].append(share)
        best_new[j].append(share)
    for scores in chain(best_old.values(), best_new.values()):
        scores.sort(reverse=True)
    found = []
    for (i, j), share in shares.items():
        first = max(best_old[i][0], best_new[j][0])
        if share * 2 < first or share < _WORTH:
            continue
        rivals = [scores[1] for scores in (best_old[i], best_new[j]) if len(scores) > 1]
        clear = share == first and share >= _CLEAR and max(rivals, default=0.0) * 2 <= share
        found.append(Likeness(share if clear else measure(i, j), i, j))
    return found


def likeness(old: Texts, new: Texts) -> float:
    """Return the share of neighbouring words that both texts have: Dice's coefficient, 0 to 1."""
    return dice(word_pairs(old), word_pairs(new))


def dice(a: set[tuple[str, str]], b: set[tuple[str, str]]) -> float:
    """Return Dice's coefficient of two sets, 0 where either is empty."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def word_pairs(texts: Texts) -> set[tuple[str, str]]:
    """Return the pairs of neighbouring words, each text's start and end counting as a word."""
    found: set[tuple[str, str]] = set()
    for text in texts:
        if words := _words(text):
            found.update(zip([_EDGE, *words], [*words, _EDGE], strict=True))
    return found


def _words(text: str) -> list[str]:
    """Return the words without case, marks and spaces, so that typography does not matter."""
    if not text.isascii():
        text = normalize("NFC", text)
        if unspaced(text):
            return [token for token in tokens(text.lower()) if token[0].isalnum()]
    return _WORD.findall(text.lower())


def _all_clauses(side: Mapping[int, Texts]) -> dict[int, set[str]]:
    return {place: _clauses(texts) for place, texts in side.items()}


def _clauses(texts: Texts) -> set[str]:
    joined = "\n".join(texts)
    if not joined.isascii():
        joined = normalize("NFC", joined)
    found = set(map(str.strip, _BREAK.split(joined)))
    found.discard("")
    return found


def _shares(
    olds: Mapping[int, set[str]], news: Mapping[int, set[str]]
) -> dict[tuple[int, int], float]:
    """Return for each two texts the share of their characters that stand in common clauses."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, clauses in olds.items():
        for clause in clauses:
            holders[clause].append(i)
    sharers: dict[str, list[int]] = defaultdict(list)
    for j, clauses in news.items():
        for clause in clauses & holders.keys():
            sharers[clause].append(j)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for clause, sharing in sharers.items():
        holding = holders[clause]
        if len(holding) <= _COMMON >= len(sharing):
            size = 2 * len(clause)
            for j in sharing:
                for i in holding:
                    shared[i, j] += size
    sizes_old = {i: sum(map(len, clauses)) for i, clauses in olds.items()}
    sizes_new = {j: sum(map(len, clauses)) for j, clauses in news.items()}
    return {(i, j): size / (sizes_old[i] + sizes_new[j]) for (i, j), size in shared.items()}


class Measure:
    """The likeness of two places, each text cut into words only once."""

    def __init__(self, old: Sequence[Texts], new: Sequence[Texts]) -> None:
        self._old, self._new = old, new
        self._cut_old: dict[int, set[tuple[str, str]]] = {}
        self._cut_new: dict[int, set[tuple[str, str]]] = {}

    def __call__(self, i: int, j: int) -> float:
        if i not in self._cut_old:
            self._cut_old[i] = word_pairs(self._old[i])
        if j not in self._cut_new:
            self._cut_new[j] = word_pairs(self._new[j])
        return dice(self._cut_old[i], self._cut_new[j])
