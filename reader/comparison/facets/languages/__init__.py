"""The tables of data that the rules read, one a language, and which of them to read.

Invariant: what a language knows stands in its table; the rules name no word of any language.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reader.comparison.facets.languages.english import ENGLISH
from reader.comparison.facets.languages.model import Language, Marker, Numeral, Topic

__all__ = ["Language", "Marker", "Numeral", "Topic", "language_of", "vocabulary"]

_PLAIN = Language()
_LANGUAGES = {language.code: language for language in (ENGLISH,)}
_SAMPLE = 600
"""Characters of a revision that tell its language; a paragraph's worth."""
_FEWEST = 2
"""Common words of a language that must occur for a guess."""


def language_of(code: str | None, texts: Iterable[str]) -> Language:
    """Choose the tables to read.

    Args:
        code: A two-letter code of ISO 639-1, or None where the language is not known.
        texts: What was written in it, to guess from where the code is None.

    Returns:
        The language's tables; empty ones where there are none or the guess is open.
    """
    if code is not None:
        return _LANGUAGES.get(code, _PLAIN)
    words = " ".join(text[:_SAMPLE] for text in texts)[:_SAMPLE].lower().split()
    scores = {
        language.code: sum(word in language.common for word in words)
        for language in _LANGUAGES.values()
    }
    best = max(scores.values())
    likeliest = [code for code, score in scores.items() if score == best]
    if best < _FEWEST or len(likeliest) > 1:
        return _PLAIN
    return _LANGUAGES[likeliest[0]]


@cache
def vocabulary(code: str | None) -> frozenset[str]:
    """Return the everyday words of a language; none where nobody has listed any.

    Args:
        code: A two-letter code of ISO 639-1, or None.
    """
    if code not in _LISTED:
        return frozenset()
    path = Path(__file__).with_name(_LISTED[code])
    return frozenset(path.read_text(encoding="utf-8").split())


_LISTED: dict[str | None, str] = {"en": "english.txt"}
