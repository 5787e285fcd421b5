"""Whether two words are one word: another form, another spelling, a slip of the pen.

Invariant: the answer is the same in both directions, and no where it is in doubt.
"""

import re

from rapidfuzz.distance import OSA

from reader.comparison.facets.languages import Language, vocabulary

_CLOSED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]\Z")
"""One short closed syllable, which doubles its last letter before -ed and -ing: stop, not hope."""
_ADVERB_STEM = re.compile(r"(?:al|ous|ive|ent|ant|ful|less|ic|id|ct|te|ar|ble|y|le)\Z")
_SHORTEST_STEM = 3
_DOUBLED = re.compile(r"([^\W\d_aeiou])\1")
_VOWELS = frozenset("aeiouy")
_SHORTEST_SLIP = 5
"""Letters in which one wrong letter is a slip, where one of the words is known."""
_SHORTEST_UNKNOWN_SLIP = 8
"""The same where neither is."""


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
    if name == "past" and long == "d" and not stem.endswith("e"):
        return None
    if name == "adverb" and not _ADVERB_STEM.search(stem + short):
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
    return _spelling(old, language) == _spelling(new, language)


def _spelling(word: str, language: Language) -> str:
    if word in language.same:
        return language.same[word]
    for pattern, replacement in language.respellings:
        word = re.sub(pattern, replacement, word)
    return language.same.get(word, word)


def slip(old: str, new: str, language: Language) -> bool:
    """Say whether one of two words is a slip of the pen for the other.

    A slip is one letter left out, put in, doubled, swapped with its neighbour or replaced. One of
    the words must be no known word: most known words have another one slip away (charged,
    changed). Where neither is known, only long words count, and of the ways to replace a letter
    only vowel for vowel; the first two letters and the ending must agree.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose vocabulary to know; without one nothing is a slip.
    """
    if old in language.twins or new in language.twins or not vocabulary(language.code):
        return False
    known = knows(old, language), knows(new, language)
    longest = max(len(old), len(new))
    if all(known) or old[0] != new[0] or not (old.isalpha() and new.isalpha()):
        return False
    distance = OSA.distance(old, new, score_cutoff=2)
    if not any(known):
        return distance == 1 and longest >= _SHORTEST_UNKNOWN_SLIP and _inside(old, new)
    if distance == 1:
        return longest >= _SHORTEST_SLIP or _muddled(old, new, language)
    return distance == 2 and longest >= _SHORTEST_UNKNOWN_SLIP and _inside(old, new)


def _muddled(old: str, new: str, language: Language) -> bool:
    """Say whether the letters of a common small word stand in another order: teh."""
    common = old in language.common or new in language.common
    return common and len(old) >= _SHORTEST_STEM and sorted(old) == sorted(new)


def _inside(old: str, new: str) -> bool:
    """Say whether a slip leaves a word's first two letters and its ending alone."""
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
    words = vocabulary(language.code)
    if word in words or word in language.common or word in language.irregular:
        return True
    stems = (
        stem
        for ending in language.derived
        if word.endswith(ending)
        for stem in _stems(word[: -len(ending)])
    )
    return any(stem in words for stem in stems) or any(
        word.startswith(prefix) and word[len(prefix) :] in words for prefix in language.prefixes
    )


def _stems(word: str) -> tuple[str, ...]:
    undoubled = word[:-1] if _DOUBLED.search(word[-2:]) else word
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
