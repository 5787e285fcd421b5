"""The tables of data that the rules read, one a language, and which of them to read.

Invariant: what a language knows stands in its table; the rules name no word of any language. A
table is imported when a text in its language is judged.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reader.comparison.facets.languages.common import COMMON
from reader.comparison.facets.languages.model import Language, Marker, Numeral, Topic

__all__ = ["Language", "Marker", "Numeral", "Topic", "language_of", "vocabulary"]

_PLAIN = Language()
_LISTED: dict[str | None, str] = {"en": "english.txt"}
"""Files of everyday words, by language."""
_SAMPLE = 400
"""Characters of a text that tell its language; a paragraph's worth."""
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
        return _table(code)
    words = " ".join(text[:_SAMPLE] for text in texts).lower().split()
    scores = {code: sum(word in common for word in words) for code, common in COMMON.items()}
    best = max(scores.values())
    likeliest = [code for code, score in scores.items() if score == best]
    return _PLAIN if best < _FEWEST or len(likeliest) > 1 else _table(likeliest[0])


@cache
def _table(code: str) -> Language:
    match code:
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
