"""The tables of data that the rules read, one a language, and which of them to read.

Invariant: what a language knows stands in its table; the rules name no word of any language. A
table is imported when a text in its language is judged.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from reader.comparison.facets.languages.common import COMMON
from reader.comparison.facets.languages.model import Language, Marker, Numeral, Topic

__all__ = ["Language", "Marker", "Numeral", "Topic", "has_vocabulary", "is_listed", "language_of"]

_PLAIN = Language()
_LISTED: dict[str | None, str] = {"en": "english.txt"}
"""Files of everyday words, by language."""
_OF_THREE = {"eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es"}
"""Codes of three letters (ISO 639-2), and those of two."""
_SAMPLE = 400
"""Characters of a text that tell its language; a paragraph's worth."""
_FEWEST = 2
"""Common words of a language that must occur for a guess."""


def language_of(code: str | None, texts: Iterable[str]) -> Language:
    """Choose the tables to read.

    Args:
        code: A language tag (en, en-GB, eng), or None where the language is not known.
        texts: What was written in it, to guess from where the code is None.

    Returns:
        The language's tables; empty ones where there are none or the guess is open.
    """
    if code is not None:
        return _table(code)
    words = " ".join(text[:_SAMPLE] for text in texts).lower().split()
    scores = {code: sum(word in common for word in words) for code, common in COMMON.items()}
    best = max(scores.values())
    likeliest = [code for code, score in scores.items() if score == best]
    return _PLAIN if best < _FEWEST or len(likeliest) > 1 else _table(likeliest[0])


@cache
def _table(code: str) -> Language:
    primary = code.strip().lower().replace("_", "-").partition("-")[0]
    match _OF_THREE.get(primary, primary):
        case "en":
            from reader.comparison.facets.languages.english import ENGLISH as table
        case "de":
            from reader.comparison.facets.languages.german import GERMAN as table
        case "fr":
            from reader.comparison.facets.languages.french import FRENCH as table
        case "es":
            from reader.comparison.facets.languages.spanish import SPANISH as table
        case _:
            return _PLAIN
    return table


def has_vocabulary(language: Language) -> bool:
    """Say whether the everyday words of a language are listed."""
    return language.code in _LISTED


def is_listed(word: str, language: Language) -> bool:
    """Say whether a word in lower case is among the everyday words of its language."""
    return word in _listed(language.code, word[:1])


@lru_cache(maxsize=128)
def _listed(code: str | None, initial: str) -> frozenset[str]:
    """Return the listed words with an initial; the list is long and few are ever asked for."""
    text = _list(code)
    start = text.find(f" {initial}")
    if start < 0 or not initial:
        return frozenset()
    return frozenset(text[start : text.find(f" {chr(ord(initial) + 1)}", start)].split())


@cache
def _list(code: str | None) -> str:
    """Return the words of a language, a space before each, in alphabetical order."""
    if code not in _LISTED:
        return ""
    from pathlib import Path

    text = Path(__file__).with_name(_LISTED[code]).read_text(encoding="utf-8")
    return f" {text.strip()} ".replace("\n", " ")
