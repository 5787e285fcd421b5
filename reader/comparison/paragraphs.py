"""What became of each paragraph of a paired entry.

Invariant: every old and every new paragraph stands in exactly one change; the changes stand in the
reading order of the newer side, dropped paragraphs where they stood.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, count
from operator import ne

from reader.comparison.ends import share_at_ends
from reader.comparison.identical import Pairs
from reader.comparison.likeness import Text, closeness, in_step
from reader.comparison.matching import Limits, Matcher
from reader.comparison.model import Kind, Op, ParagraphChange, Words
from reader.comparison.order import reading_order
from reader.comparison.words import diff_words

_LIMITS = Limits(alike=0.40, moved=0.60, neighboured=0.15, edge=0.15, in_turn=True)
_PLAIN = 0.60
"""With so many words in the same order, paragraphs at one place need no other score."""
_LONG = 1 << 14
"""Characters of a paragraph from which on comparing words only to tell whether to is a waste."""
_FEW = 32
"""Paragraphs in which a text is found sooner by looking at each than through a set."""
_CACHED = 256


def compare_paragraphs(old: Sequence[str], new: Sequence[str]) -> tuple[ParagraphChange, ...]:
    """Pair the paragraphs of an entry and compare each pair word by word.

    Args:
        old: The older version's paragraphs.
        new: The newer version's.

    Returns:
        What became of each.
    """
    if old == new:
        return unchanged(len(new))
    differences = _Differences()
    if _in_place(old, new, differences):
        changes = list(unchanged(len(new)))
        for n in _differing(old, new):
            words = differences[old[n], new[n]]
            changes[n] = ParagraphChange(Kind.REVISED, n, n, False, None, words)
        return tuple(changes)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    pairs = {n: n for n in range(head)}
    pairs |= {len(old) - 1 - n: len(new) - 1 - n for n in range(tail)}
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    moved: frozenset[int] = frozenset()
    if all(middle):
        found, moved = _paired(*middle, differences)
        pairs |= {head + i: head + j for i, j in found.items()}
        moved = frozenset(head + i for i in moved)
    return tuple(
        _paragraph(old, new, i, j, i in moved, differences)
        for i, j in reading_order(pairs, moved, len(old), len(new))
    )


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many paragraphs both sides start with."""
    return next(_differing(old, new), min(len(old), len(new)))


def _differing(old: Sequence[str], new: Sequence[str]) -> Iterator[int]:
    """Yield the places at which the sides differ, as far as both have them."""
    return compress(count(), map(ne, old, new))


class _Differences(dict[tuple[str, str], Words]):
    """The words of pairs of paragraphs, compared once."""

    def __missing__(self, pair: tuple[str, str]) -> Words:
        words = self[pair] = diff_words(*pair)
        return words

    def share(self, old: str, new: str) -> float:
        """Return the share of two paragraphs' characters that is the same, 0 to 1."""
        equal = Op.EQUAL
        same = sum([len(text) for op, text in self[old, new] if op is equal])
        return 2 * same / (len(old) + len(new) or 1)


def _paired(
    old: Sequence[str], new: Sequence[str], differences: _Differences
) -> tuple[Pairs, frozenset[int]]:
    """Pair what stands between equal paragraphs, and say what moved."""
    if _in_place(old, new, differences):
        return {n: n for n in range(len(old))}, frozenset()
    if len(old) == len(new) == 1:
        alike = closeness(Text(old), Text(new)) >= _LIMITS.neighboured
        return ({0: 0} if alike else {}), frozenset()
    matcher = Matcher([(text,) for text in old], [(text,) for text in new], _LIMITS)
    matcher.by_keys(old.__getitem__, new.__getitem__)
    matcher.by_folded_text()
    matcher.by_likeness()
    return matcher.pairs, matcher.movers()


def _in_place(old: Sequence[str], new: Sequence[str], differences: _Differences) -> bool:
    """Return whether each paragraph is plainly what stands in its place on the other side."""
    if len(old) != len(new):
        return False
    olds, news = (old, new) if len(new) <= _FEW else (set(old), set(new))
    for n in _differing(old, new):
        a, b = old[n], new[n]
        if a in news or b in olds or not _plainly_one(a, b, differences):
            return False
    return True


def _plainly_one(old: str, new: str, differences: _Differences) -> bool:
    if share_at_ends(old, new) >= _PLAIN:
        return True
    if max(len(old), len(new)) > _LONG:
        return in_step(Text((old,)), Text((new,)), _PLAIN) >= _PLAIN
    return differences.share(old, new) >= _PLAIN


@lru_cache(_CACHED)
def unchanged(number: int) -> tuple[ParagraphChange, ...]:
    """Return so many unchanged paragraphs; shared, for most entries of a page are unchanged."""
    return tuple(ParagraphChange(Kind.UNCHANGED, n, n) for n in range(number))


def shown_by_one(old: int, new: int) -> tuple[ParagraphChange, ...]:
    """Return the paragraphs of a cut copy and its whole: none is revised, some stand alone."""
    common = min(old, new)
    return (
        *unchanged(common),
        *(ParagraphChange(Kind.UNCHANGED, n, None) for n in range(common, old)),
        *(ParagraphChange(Kind.UNCHANGED, None, n) for n in range(common, new)),
    )


@lru_cache(_CACHED)
def added(number: int) -> tuple[ParagraphChange, ...]:
    """Return so many added paragraphs."""
    return tuple(ParagraphChange(Kind.ADDED, None, n) for n in range(number))


@lru_cache(_CACHED)
def dropped(number: int) -> tuple[ParagraphChange, ...]:
    """Return so many dropped paragraphs."""
    return tuple(ParagraphChange(Kind.DROPPED, n, None) for n in range(number))


def _paragraph(
    old: Sequence[str],
    new: Sequence[str],
    i: int | None,
    j: int | None,
    moved: bool,
    differences: _Differences,
) -> ParagraphChange:
    if i is None or j is None:
        return ParagraphChange(Kind.ADDED if i is None else Kind.DROPPED, i, j)
    if old[i] == new[j]:
        return ParagraphChange(Kind.UNCHANGED, i, j, moved)
    return ParagraphChange(Kind.REVISED, i, j, moved, words=differences[old[i], new[j]])
