"""Cutting text into the units that a comparison marks: words, figures, marks and spaces.

Invariant: joining the tokens gives the text back to the character.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, chain
from typing import Any

from reader.comparison.folding import fold
from reader.comparison.remembering import Remembered

# Scripts that put no space between words: each character, or letter with its marks, is a token.
_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HIRAGANA = "\u3041-\u309f"
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_SOUTH_EAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
_UNSPACED = _HAN + _HIRAGANA + _KATAKANA + _SOUTH_EAST_ASIAN

# Characters that belong to the letter before them but that `\w` leaves out.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7"
    "\u0a01-\u0a03\u0a3c-\u0a4d\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0bbe-\u0bcd"
    "\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d57\u0dca-\u0df3"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_EVERYDAY = re.compile(
    "[\0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2000-\u200b\u200e-\u20cf\u2100-\u2bff]*"
)
"""Text without marks, unspaced letters or joined pictures: most of what the press writes."""


def _pattern(letters: str, others: Sequence[str] = ()) -> re.Pattern[str]:
    """Compile what a token is.

    Args:
        letters: A pattern of the letters of a word.
        others: Patterns of what the everyday pattern takes one character at a time, or as words.
    """
    joined = f"(?:[-‐‑'’ʼ&·](?={letters}){letters})*+"
    return re.compile(
        "|".join(
            (
                r"\s+",
                r"https?://\S*[\w/]",
                # A figure with its sign, currency, separators, unit: -5, US$2.5bn, 11-year-old
                r"(?:(?<!\w)[+−±-])?(?:[A-Z]{0,3}[$£€¥₹₽₩₺₴₪₦฿])?"
                r"\d+(?:[.,:/’'\u00a0\u202f\u2009–-]\d+)*"
                f"(?:{letters})?(?:[%‰°][CF]?\\b|[%‰°])?{joined}",
                rf"(?<!\w)(?:[^\W\d_]\.){{2,}}{joined}",  # U.S., e.g., U.S.-based
                f"[@#]?{letters}{joined}",
                *others,
                r"\.{2,}|-{2,}",
                ".",
            )
        ),
        re.DOTALL,
    )


_EVERYDAY_TOKEN = _pattern(r"\w++")


@cache
def _any_token() -> re.Pattern[str]:
    """Compile the pattern for every script, which takes as long as to compare a short page."""
    return _pattern(
        f"(?:[^\\W{_UNSPACED}]++|(?<=\\w)[{_MARKS}]++)+",
        (
            f"[{_KATAKANA}]+",
            f"[{_UNSPACED}][{_MARKS}\u0e31\u0e33-\u0e3a\u0e45-\u0e4e\u102b-\u103e\u17b4-\u17d3]*",
            "[\U0001f1e6-\U0001f1ff]{2}",  # a flag
            # A picture with its modifiers and those joined to it
            "[\u203c-\u3299\U0001f000-\U0001faff]"
            f"(?:[{_MARKS}\U0001f3fb-\U0001f3ff]|(?<=\u200d)[\u203c-\u3299\U0001f000-\U0001faff])*",
            r"\.{2,}|-{2,}",
            f".[{_MARKS}]*",
        ),
    )


def _token_of(text: str) -> re.Pattern[str]:
    everyday = text.isascii() or _EVERYDAY.fullmatch(text)
    return _EVERYDAY_TOKEN if everyday else _any_token()


@cache
def _unspaced_letter() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}]")


def unspaced(text: str) -> bool:
    """Return whether a text holds letters of a script that puts no space between words."""
    everyday = text.isascii() or _EVERYDAY.fullmatch(text)
    return not everyday and _unspaced_letter().search(text) is not None


def tokens(text: str) -> list[str]:
    """Cut text into words, figures, punctuation marks and runs of spaces.

    Args:
        text: Any text.

    Returns:
        The tokens; joined they are the text. A figure keeps its currency, separators, percent
        sign and the unit written on to it (`$2.5bn`, `1,000km`, `40%`, `1.30am`,
        `11-year-old`); a word its hyphens and apostrophes. A quotation mark is a token of its
        own. Chinese, Japanese hiragana, Thai and their like, which write no spaces, come one
        letter at a time, katakana as whole words.
    """
    return _token_of(text).findall(text)


def solid_tokens(text: str) -> tuple[list[str], list[str], list[int]]:
    """Cut text into its tokens without the spaces.

    Returns:
        The tokens; their keys, which are equal where no more than typography differs; where each
        starts.
    """
    pieces = list(chain.from_iterable(map(PIECES.__getitem__, text.split(" "))))
    found: list[str] = pieces[::3]
    if "" in found:
        matches = [m for m in _token_of(text).finditer(text) if not m[0].isspace()]
        found = [m[0] for m in matches]
        return found, list(map(fold, found)), [m.start() for m in matches]
    starts = list(accumulate(pieces[2::3], initial=0))
    starts.pop()
    return found, pieces[1::3], starts


def _pieces(chunk: str) -> tuple[Any, ...]:
    """Cut what single spaces enclose: no token but a run of spaces reaches over a space.

    Returns:
        Each token followed by its key and by how far it starts before the next one; an empty
        token where there are other spaces than single ones.
    """
    if chunk.split() != [chunk]:
        return ("", "", 0)
    *before, last = _token_of(chunk).findall(chunk)
    triples = [(token, fold(token), len(token)) for token in before]
    return *chain.from_iterable(triples), last, fold(last), len(last) + 1


PIECES = Remembered(_pieces)
"""By what single spaces enclose: its tokens, each with its key and the way to the next one."""
