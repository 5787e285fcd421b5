"""Guesses a document's language by its commonest words.

Invariant: None where the words do not tell clearly.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from reader.parsing.languages import LANGUAGES, Language

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 12
_ENOUGH_SHARE = 0.12
"""Of running text, stop words are a quarter to a half; of names and labels, next to none."""
_MARGIN = 1.3
"""How many times more than the next language's; neighbours share short words."""


def guess(texts: Iterable[str], *, most: int = 20_000) -> Language | None:
    """Guess the language of a document.

    Args:
        texts: Its lines.
        most: Characters read.

    Returns:
        The language's table, or None where no known language stands out.
    """
    words = Counter(_WORD.findall(_start(texts, most).lower()))
    total = sum(words.values())
    scores = sorted(
        ((sum(words[w] for w in _stop_words(language)), language) for language in LANGUAGES),
        key=lambda scored: -scored[0],
    )
    (best, language), (second, _) = scores[0], scores[1]
    clear = best >= max(_ENOUGH_SHARE * total, _MARGIN * second)
    return language if total >= _ENOUGH_WORDS and clear else None


@cache
def _stop_words(language: Language) -> tuple[str, ...]:
    return tuple(language.stop_words.split())


def _start(texts: Iterable[str], most: int) -> str:
    parts: list[str] = []
    left = most
    for text in texts:
        parts.append(text[:left])
        left -= len(text)
        if left <= 0:
            break
    return " ".join(parts)
