"""How alike two texts are: shared clauses find candidates, shared word pairs give the score.

Invariant: a score is from 0 to 1 and the same when the sides are swapped; typography makes no
difference.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from functools import cached_property
from itertools import pairwise, product
from typing import NamedTuple

from rapidfuzz.distance import Indel

from reader.comparison.folding import fold
from reader.comparison.tokens import tokens, unspaced

BREAK = "\0"
"""Stands in no text."""
_AROUND = f" {BREAK} "
_CLAUSE_END = ". "
_LIKE_STOPS = ",:'"
"""Taken for full stops: before a space they end a clause, elsewhere they tell texts as little
apart ("5,000" is "5.000")."""
_WIDE_CLAUSE_ENDS = ("。", "，", "、", "？", "！", "；")
_TELLING = 16
"""A clause with more pairs of holders than this tells nothing about who is who."""
_WORTH = 0.3
"""A smaller share of text in common clauses is worth no score between the same neighbours."""
_CLEAR = 0.4
"""Nor is a smaller one than this elsewhere, and one so large needs no other score if no rival
comes near it."""
_RIVAL = 0.75
"""What share of the best one's still comes near it."""
_READ = 1 << 17
"""Characters of a text that are read to tell what it is."""
_DOUBT = 4
"""Word pairs that count as not shared in any two texts."""
_TINY, _SHORT = 8, 80
"""Words of a text too short, and of one too long, for their order to tell more."""
_BY_CHANCE = 0.4
"""The share of words that unrelated texts of one blog have in common, in the same order."""

Texts = Sequence[str]
"""What is compared as one: an entry's heading and paragraphs, or a single paragraph."""


class Likeness(NamedTuple):
    """Two texts that have something in common."""

    score: float
    old: int
    new: int


class Text:
    """What is compared as one, cut up when first needed and only once."""

    __slots__ = ("_clauses", "_folded", "_word_pairs", "_words", "raw")

    def __init__(self, raw: Texts) -> None:
        """Keep the texts as they are.

        Args:
            raw: A heading and paragraphs, or a single paragraph.
        """
        self.raw = raw
        self._folded: str | None = None
        self._clauses: set[str] | None = None
        self._words: list[str] | None = None
        self._word_pairs: set[tuple[str, str]] | None = None

    @property
    def folded(self) -> str:
        """The texts without typography, joined by a character that stands in none of them.

        Of a giant only the beginning is read: what it is shows there.
        """
        if self._folded is None:
            self._folded = fold(BREAK.join(self.raw)[:_READ])
        return self._folded

    @property
    def clauses(self) -> set[str]:
        """What punctuation encloses."""
        if self._clauses is None:
            self._clauses = set(_clauses(self.folded))
            self._clauses.discard("")
        return self._clauses

    @property
    def words(self) -> list[str]:
        """The words in lower case, marks attached, and a break where a text starts or ends."""
        if self._words is None:
            self._words = _words(f"{BREAK} {self.folded.replace(BREAK, _AROUND)} {BREAK}".lower())
        return self._words

    @property
    def word_pairs(self) -> set[tuple[str, str]]:
        """The pairs of neighbouring words; a text's start and end count as words."""
        if self._word_pairs is None:
            self._word_pairs = set(pairwise(self.words))
            self._word_pairs.discard((BREAK, BREAK))
        return self._word_pairs


class Cut(dict[int, Text]):
    """The texts of one side by place, cut up where they are looked at."""

    def __init__(self, raw: Sequence[Texts]) -> None:
        """Keep the texts as they are."""
        super().__init__()
        self.raw = raw

    def __missing__(self, place: int) -> Text:
        text = self[place] = Text(self.raw[place])
        return text

    @cached_property
    def sizes(self) -> list[int]:
        """How many characters each place holds."""
        return [sum(map(len, texts)) for texts in self.raw]


def _clauses(folded: str) -> list[str]:
    if not folded.isascii():
        for wide in _WIDE_CLAUSE_ENDS:
            folded = folded.replace(wide, BREAK)
    for mark in _LIKE_STOPS:
        folded = folded.replace(mark, _CLAUSE_END[0])
    return folded.replace(BREAK, _CLAUSE_END).split(_CLAUSE_END)


def _words(lowered: str) -> list[str]:
    if not lowered.isascii() and unspaced(lowered):
        return [token for token in tokens(lowered) if token == BREAK or token[0].isalnum()]
    return lowered.split()


def likeness(old: Text, new: Text) -> float:
    """Return the share of neighbouring words that both texts have, 0 to 1.

    Dice's coefficient, lowered for texts of a few words, where a share says little.
    """
    a, b = old.word_pairs, new.word_pairs
    return 2 * len(a & b) / (len(a) + len(b) + _DOUBT)


def in_step(old: Text, new: Text, least: float = 0.0) -> float:
    """Return the share of words that both texts have in the same order, 0 to 1.

    Args:
        old: The older text.
        new: The newer text.
        least: A smaller share comes out as 0, which is told sooner.
    """
    return Indel.normalized_similarity(old.words, new.words, score_cutoff=least)


def closeness(old: Text, new: Text) -> float:
    """Return the likeness of two texts that stand at the same place, 0 to 1.

    There a short text is the same even where every other word was replaced, as long as most of
    its words stand in the same order; texts of one blog have up to half of them in common.
    """
    score = likeness(old, new)
    if (
        _TINY
        <= min(len(old.words), len(new.words))
        <= max(len(old.words), len(new.words))
        <= _SHORT
    ):
        score = max(score, (in_step(old, new) - _BY_CHANCE) / (1 - _BY_CHANCE))
    return score


def candidates(
    old: Mapping[int, Text], new: Mapping[int, Text], near: Callable[[int, int], bool]
) -> list[Likeness]:
    """Find texts that share clauses, through an index instead of comparing all with all.

    Args:
        old: Texts by place.
        new: The same for the other side.
        near: Whether an old and a new place lie between the same neighbours; others must share
            more to be worth a score.

    Returns:
        Every pair of texts that no other pair of either text leaves far behind.
    """
    shares = _shares(old, new)
    best_old, best_new = _best_two(shares, 0), _best_two(shares, 1)
    found = []
    for (i, j), share in shares.items():
        first = max(best_old[i][0], best_new[j][0])
        if share * 2 < first or share < (_WORTH if near(i, j) else _CLEAR):
            continue
        rival = max(best_old[i][1], best_new[j][1])
        clear = share == first and share >= _CLEAR and rival <= share * _RIVAL
        found.append(Likeness(share if clear else likeness(old[i], new[j]), i, j))
    return found


def _shares(old: Mapping[int, Text], new: Mapping[int, Text]) -> dict[tuple[int, int], float]:
    """Return for texts with a telling clause in common how much of them stands in such clauses.

    Only for those where it is enough to be worth a score, or to be a rival of one that is.
    """
    shared = _clauses_of(old) & _clauses_of(new)
    holders, sharers = _holders(old, shared), _holders(new, shared)
    telling: dict[tuple[int, int], int] = defaultdict(int)
    common: set[str] = set()
    for clause, news in sharers.items():
        olds = holders[clause]
        if len(olds) * len(news) > _TELLING:
            common.add(clause)
        else:
            for pair in product(olds, news):
                telling[pair] += len(clause)
    sizes, usual = _sizes(old), _sizes(old, among=common)
    new_sizes = _sizes(new)
    found: dict[tuple[int, int], float] = {}
    for (i, j), size in telling.items():
        whole = sizes[i] + new_sizes[j]
        if 2 * (size + usual[i]) >= _WORTH * whole:
            found[i, j] = 2 * sum(map(len, old[i].clauses & new[j].clauses)) / whole
    return dict(sorted(found.items()))


def _clauses_of(texts: Mapping[int, Text]) -> set[str]:
    return set().union(*[text.clauses for text in texts.values()])


def _holders(texts: Mapping[int, Text], among: Set[str]) -> dict[str, list[int]]:
    """Return the places of each clause of some."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, text in texts.items():
        for clause in text.clauses & among:
            found[clause].append(place)
    return found


def _sizes(texts: Mapping[int, Text], among: Set[str] | None = None) -> dict[int, int]:
    """Return how many characters the clauses of each place have, or those of them among some."""
    if among is None:
        return {place: sum(map(len, text.clauses)) for place, text in texts.items()}
    return {place: sum(map(len, text.clauses & among)) for place, text in texts.items()}


def _best_two(shares: Mapping[tuple[int, int], float], side: int) -> dict[int, tuple[float, float]]:
    """Return for each place of a side its two highest shares, 0 where there is no second."""
    found: dict[int, tuple[float, float]] = {}
    for pair, share in shares.items():
        first, second = found.get(pair[side], (0.0, 0.0))
        if share > second:
            found[pair[side]] = (share, first) if share > first else (first, share)
    return found
