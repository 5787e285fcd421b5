"""Whether one of two words is a slip of the pen for the other.

Invariant: the answer is the same in both directions, and no where both are known words or the
language has no vocabulary.
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from reader.comparison.facets.forms import CLOSED, undoubled
from reader.comparison.facets.languages import Language, has_vocabulary, is_listed


class _Kind(Enum):
    """What the pen did."""

    SWAPPED = 1
    """Two neighbouring letters changed places."""
    LETTER = 2
    """One letter too many or too few."""
    VOWEL = 3
    """A vowel for another."""
    CONSONANT = 4
    """Any other letter for another."""
    LETTERS = 5
    """Two letters too many or too few."""


class _Shortest(NamedTuple):
    """How many letters the longer word has, at least, for it to be a slip."""

    known: int
    """Where the other word is a known one."""
    unknown: int
    """Where neither is."""


_NEVER = 1_000
_SHORTEST = {
    _Kind.SWAPPED: _Shortest(_NEVER, 9),
    _Kind.LETTER: _Shortest(7, 9),
    _Kind.VOWEL: _Shortest(7, 9),
    _Kind.CONSONANT: _Shortest(8, _NEVER),
    _Kind.LETTERS: _Shortest(10, _NEVER),
}
_VOWELS = frozenset("aeiouy")
_SHORTEST_STEM = 3
_SHORTEST_MUDDLED = 6
"""Letters from which a known word is told though two neighbours changed places, or one doubled."""
_TWICE = re.compile(r"(.)\1")


def slip(old: str, new: str, language: Language) -> bool:
    """Say whether one of two words is a slip of the pen for the other.

    One of them must be no known word: most known words have another one slip away (charged,
    changed). The first two letters and the ending must agree, for endings make other words; where
    two neighbours of a known word changed places or a letter of it came twice, the first letter
    alone (polcie, caases). A common small word need only have its letters muddled.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose vocabulary to know; without one nothing is a slip.
    """
    small = not language.common.isdisjoint((old, new))
    if not has_vocabulary(language) or not (small or old[:1] == new[:1]):
        return False
    if old in language.twins or new in language.twins:
        return False
    kind = _kind(old, new)
    known = [word for word in (old, new) if kind and knows(word, language)]
    if kind is None or len(known) == 2:
        return False
    if small:
        slipped, meant = sorted((old, new), key=language.common.__contains__)
        if _muddled(slipped, meant, kind):
            return True
    return old[:1] == new[:1] and _slipped(old, new, kind, known=bool(known))


def _slipped(old: str, new: str, kind: _Kind, *, known: bool) -> bool:
    """Say whether two words are long and alike enough for what the pen did."""
    longest = max(len(old), len(new))
    swapped = kind is _Kind.SWAPPED
    if known and swapped and longest < _SHORTEST_MUDDLED:
        return longest > _SHORTEST_STEM and old[-1] == new[-1]
    if known and (swapped or _TWICE.sub(r"\1", old) == _TWICE.sub(r"\1", new)):
        return longest >= _SHORTEST_MUDDLED
    enough = _SHORTEST[_Kind.LETTER if kind is _Kind.LETTER else _Kind.CONSONANT]
    ending = 1 if known and longest >= enough.known else 2
    framed = old[:2] == new[:2] and old[-ending:] == new[-ending:]
    shortest = _SHORTEST[kind]
    return framed and longest >= (shortest.known if known else shortest.unknown)


def _kind(old: str, new: str) -> _Kind | None:
    distance = OSA.distance(old, new, score_cutoff=2)
    if not (old.isalpha() and new.isalpha()) or distance > 2:
        return None
    missing = abs(len(old) - len(new))
    if distance == 2:
        single = undoubled(old), undoubled(new)
        if missing == 1 and single != (old, new) and OSA.distance(*single) == 1:
            return _kind(*single)
        return _Kind.LETTERS if missing == 2 else None
    if missing:
        return _Kind.LETTER
    differing = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    if len(differing) == 2:
        return _Kind.SWAPPED
    return _Kind.VOWEL if _VOWELS.issuperset(differing[0]) else _Kind.CONSONANT


def _muddled(slipped: str, small: str, kind: _Kind) -> bool:
    """Say whether a small word has its letters in another order, or one more or less: teh."""
    if kind is _Kind.SWAPPED:
        return True
    return kind is _Kind.LETTER and len(small) > _SHORTEST_STEM and slipped[0] == small[0]


@lru_cache(maxsize=8192)
def knows(word: str, language: Language) -> bool:
    """Say whether a word is a known one, however it is spelled, or made of one by common endings.

    Args:
        word: A word in lower case.
        language: Whose vocabulary to look in.
    """
    return (
        word in language.same
        or _derived(word, language)
        or any(
            word.startswith(prefix) and _derived(word[len(prefix) :], language)
            for prefix in language.prefixes
            if len(word) > len(prefix) + _SHORTEST_STEM
        )
    )


def _derived(word: str, language: Language) -> bool:
    if is_listed(word, language) or word in language.common or word in language.irregular:
        return True
    return any(
        is_listed(stem, language)
        for ending, way in language.derived.items()
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM
        for stem in _stems(word[: -len(ending)], way)
    )


def _stems(start: str, way: str) -> Iterator[str]:
    """Yield what an ending may have been added to; a word that breaks the way is misspelt.

    Args:
        start: A word without its ending.
        way: How the ending is added: `plain`, `dropping` a last e or doubling a consonant, in
            place of `y`, or as an `s`, an `es`, a `d` or a `ly` is.
    """
    consonant = start[-2:-1] not in _VOWELS
    if way == "y":
        if start[-1] not in _VOWELS:
            yield f"{start}y"
    elif way == "s":
        if not start.endswith(_HISSING) and not (consonant and start.endswith("y")):
            yield start
    elif way == "es":
        if start.endswith((*_HISSING, "o")):
            yield start
    elif way == "plain" or (way == "d" and start.endswith("e")):
        yield start
    elif way == "ly":
        if not start.endswith("ic"):
            yield start
    elif way == "dropping":
        if start.endswith(_KEEPING_E) or not (start.endswith("e") or CLOSED.match(start)):
            yield start
        yield f"{start}e"
        if start[-1:] == start[-2:-1] != start[-3:-2]:
            yield start[:-1]


_HISSING = ("s", "x", "z", "ch", "sh")
_KEEPING_E = ("ee", "oe", "ye")
