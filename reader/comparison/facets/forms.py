"""Whether two words are one word: another form of it, another spelling, or its opposite.

Invariant: the answer is the same in both directions, and no where it is in doubt. The conditions
on endings are those of English, so far the one language whose table has any.
"""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from reader.comparison.facets.languages import Language

CLOSED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]\Z")
"""One short closed syllable, which doubles its last letter before -ed and -ing: stop, not hope."""
_ADVERB_STEM = re.compile(r"(?:al|ous|ive|ent|ant|ful|less|ic|id|ct|te|ar|[a-z]{3}y)\Z")
_SHORTEST_STEM = 3
_DOUBLED = re.compile(r"([^\W\d_aeious])\1|(s)s(?!\Z)")
"""A consonant written twice; an s at the end is a word's own: princess, princes."""
_SHORTEST_DOUBLED = 7
"""Letters from which a consonant written once or twice tells no two words apart."""


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
    irregular = language.irregular
    regular = irregular.get(old, old), irregular.get(new, new)
    if old[:2] != new[:2] and regular[0][:2] != regular[1][:2]:
        return None
    if old in language.unrelated or new in language.unrelated:
        return None
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
    if name in {"past", "present"} and not short and not doubled and CLOSED.match(stem):
        return None
    if "d" in {short, long} and not stem.endswith("e"):
        return None
    if name == "adverb" and not (
        stem.endswith("bl")
        if "e" in {short, long}
        else _ADVERB_STEM.search(stem + short) or stem + short in language.makes_adverb
    ):
        return None
    return name


_DOUBLING = frozenset((("", "ed"), ("", "ing"), ("s", "ed"), ("s", "ing")))


def same_spelling(old: str, new: str, language: Language) -> bool:
    """Say whether two words are two spellings of one: colour and color, occurred and occured.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose spellings to know.
    """
    if (
        old[:2] != new[:2]
        and f"{old}{new}".isascii()
        and language.same.keys().isdisjoint((old, new))
    ):
        return False
    return _spelling(old, language) == _spelling(new, language) or (
        bool(language.twins)
        and language.twins.isdisjoint((old, new))
        and max(len(old), len(new)) >= _SHORTEST_DOUBLED
        and undoubled(old) == undoubled(new)
    )


def undoubled(word: str) -> str:
    """Return a word with each consonant that it writes twice written once."""
    return _DOUBLED.sub(r"\1\2", word)


@lru_cache(maxsize=8192)
def _spelling(word: str, language: Language) -> str:
    if not language.accents_tell and not word.isascii():
        word = "".join(char for char in normalize("NFD", word) if not combining(char))
    if word in language.same:
        return language.same[word]
    for pattern, replacement in language.respellings:
        word = re.sub(pattern, replacement, word)
    return language.same.get(word, word)


def negated(old: str, new: str, language: Language) -> bool:
    """Say whether one of two words is the other with a negating beginning: unlikely.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose beginnings to know.
    """
    short, long = (old, new) if len(old) <= len(new) else (new, old)
    if not long.endswith(short) or len(short) <= _SHORTEST_STEM:
        return False
    return long[: len(long) - len(short)] in language.negating
