"""Whether two words are one word: another form, another spelling, a slip of the pen.

Invariant: the answer is the same in both directions, and no where it is in doubt.
"""

import re
import sys

from rapidfuzz.distance import OSA

from reader.comparison.facets.languages import Language, vocabulary

_CLOSED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]\Z")
"""One short closed syllable, which doubles its last letter before -ed and -ing: stop, not hope."""
_ADVERB_STEM = re.compile(r"(?:al|ous|ive|ent|ant|ful|less|ic|id|ct|te|ar|[a-z]{3}y)\Z")
_SHORTEST_STEM = 3
_DOUBLED = re.compile(r"([^\W\d_aeious])\1|(s)s(?!\Z)")
"""A consonant written twice; an s at the end is a word's own: princess, princes."""
_VOWELS = frozenset("aeiouy")
_SHORTEST_DOUBLED = 7
"""Letters from which a consonant written once or twice tells no two words apart."""
_SHORTEST_SWAPPED = 5
"""Letters from which two that changed places are a slip, where one of the words is known."""
_SHORTEST_SLIP = 7
"""The same for one letter more, less or other."""
_SHORTEST_GAP = 10
"""The same for two letters more or less."""
_SHORTEST_UNKNOWN_SLIP = 9
"""The same where neither word is known."""


def relation(old: str, new: str, language: Language) -> str | None:
    """Say how two forms of one word are related.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose endings and irregular forms to know.

    Returns:
        `number` (an -s more or less, of noun or verb), `past`, `present` (an -ing more or less),
        `voice` (-ed and -ing) or `adverb`; None where they are not known to be one word.
    """
    if old in language.unrelated or new in language.unrelated:
        return None
    irregular = language.irregular
    regular = irregular.get(old, old), irregular.get(new, new)
    if regular[0] == regular[1]:
        return "past"
    return _by_ending(*regular, language) or _by_ending(old, new, language)


def _by_ending(old: str, new: str, language: Language) -> str | None:
    shared = 0
    for a, b in zip(old, new, strict=False):
        if a != b:
            break
        shared += 1
    if shared < _SHORTEST_STEM - 1:
        return None
    stem, short, long = old[:shared], *sorted((old[shared:], new[shared:]), key=len)
    doubled = bool(stem) and long.startswith(stem[-1]) and (short, long[1:]) in _DOUBLING
    name = language.endings.get((short, long[1:] if doubled else long))
    if name is None or (len(stem + short) < _SHORTEST_STEM and name != "voice"):
        return None
    if name in {"past", "present"} and not short and not doubled and _CLOSED.match(stem):
        return None
    if "d" in {short, long} and not stem.endswith("e"):
        return None
    if name == "adverb" and not (
        stem.endswith("bl") if "e" in {short, long} else _ADVERB_STEM.search(stem + short)
    ):
        return None
    return name


_DOUBLING = frozenset((("", "ed"), ("", "ing"), ("s", "ed"), ("s", "ing")))


def same_spelling(old: str, new: str, language: Language) -> bool:
    """Say whether two words are two spellings of one: colour and color.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose spellings to know.
    """
    return _spelling(old, language) == _spelling(new, language) or (
        max(len(old), len(new)) >= _SHORTEST_DOUBLED
        and not {old, new} & language.twins
        and _DOUBLED.sub(r"\1\2", old) == _DOUBLED.sub(r"\1\2", new)
    )


def _spelling(word: str, language: Language) -> str:
    if word in language.same:
        return language.same[word]
    for pattern, replacement in language.respellings:
        word = re.sub(pattern, replacement, word)
    return language.same.get(word, word)


def slip(old: str, new: str, language: Language) -> bool:
    """Say whether one of two words is a slip of the pen for the other.

    A slip swaps two neighbouring letters, leaves out or puts in one (two in a long word) or writes
    another vowel. One of the words must be no known word: most known words have another one slip
    away (charged, changed). The first two letters and the ending must agree, except that a common
    small word need only start alike, or have all its letters.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose vocabulary to know; without one nothing is a slip.
    """
    if old in language.twins or new in language.twins or not vocabulary(language.code):
        return False
    if not (old.isalpha() and new.isalpha()) or OSA.distance(old, new, score_cutoff=2) > 2:
        return False
    known = knows(old, language), knows(new, language)
    if all(known):
        return False
    if not language.common.isdisjoint((old, new)):
        return _muddled(old, new) and OSA.distance(old, new) == 1
    return max(len(old), len(new)) >= _shortest(old, new, any(known)) and _inside(old, new)


def _shortest(old: str, new: str, known: bool) -> int:
    """Return how many letters the longer word has, at least, where the other is a slip."""
    if OSA.distance(old, new) == 2:
        return _SHORTEST_GAP if known and abs(len(old) - len(new)) == 2 else sys.maxsize
    if not known:
        return _SHORTEST_UNKNOWN_SLIP
    swapped = len(old) == len(new) and sorted(old) == sorted(new)
    return _SHORTEST_SWAPPED if swapped else _SHORTEST_SLIP


def _muddled(old: str, new: str) -> bool:
    """Say whether a small word has its letters in another order, or one more or less: teh."""
    if len(old) == len(new):
        return len(old) >= _SHORTEST_STEM and sorted(old) == sorted(new)
    return min(len(old), len(new)) > _SHORTEST_STEM and old[0] == new[0]


def _inside(old: str, new: str) -> bool:
    """Say whether a slip leaves the first letters, the ending and all consonants as they were."""
    if old[:2] != new[:2] or old[-2:] != new[-2:]:
        return False
    if len(old) != len(new) or sorted(old) == sorted(new):
        return True
    return all(a == b or {a, b} <= _VOWELS for a, b in zip(old, new, strict=True))


def knows(word: str, language: Language) -> bool:
    """Say whether a word is a known one, or made of a known one by common endings.

    Args:
        word: A word in lower case.
        language: Whose vocabulary to look in.
    """
    return _derived(word, language) or any(
        word.startswith(prefix) and _derived(word[len(prefix) :], language)
        for prefix in language.prefixes
        if len(word) > len(prefix) + _SHORTEST_STEM
    )


def _derived(word: str, language: Language) -> bool:
    words = vocabulary(language.code)
    if word in words or word in language.common or word in language.irregular:
        return True
    return any(
        stem in words
        for ending in language.derived
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM
        for stem in _stems(word[: -len(ending)])
    )


def _stems(word: str) -> tuple[str, ...]:
    undoubled = word[:-1] if word[-1:] == word[-2:-1] else word
    return word, f"{word}e", f"{word}y", undoubled


def negated(old: str, new: str, language: Language) -> bool:
    """Say whether one of two words is the other with a negating beginning: unlikely.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose beginnings to know.
    """
    short, long = sorted((old, new), key=len)
    beginning = long[: len(long) - len(short)]
    return beginning in language.negating and len(short) > _SHORTEST_STEM and long.endswith(short)
