"""Folds away what must not matter when lines are compared: case, quotation marks, spaces, digits.

Invariant: folded text is for comparing only; no text that leaves the room was folded.
"""

import re
import unicodedata
from functools import lru_cache

_QUOTES = tuple(zip("’‘‛ʼ´`“”„‟«»", "'" * 6 + '"' * 6, strict=True))
_LONGEST = 4_000
_LONGEST_REMEMBERED = 400
_MOST_REMEMBERED = 20_000
"""Lines of the document in hand; several judgements ask for the normal form of one."""
_DIGITS = re.compile(r"\d+")
_OPENERS = '„“«"‘'
_SPEECH = re.compile(
    r"„[^“”]*(?:[“”]|$)|“[^”]*(?:”|$)|«[^»]*(?:»|$)|\"[^\"]*(?:\"|$)|(?<!\w)‘(?:[^’]|’(?=\w))*’"
)


def folded(text: str) -> str:
    """Return a text in lower case with straight quotation marks and single spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        for mark, straight in _QUOTES:
            text = text.replace(mark, straight)
    return " ".join(text.casefold().split())


def normalised(line: str) -> str:
    """Return a line as lines of furniture are compared: what differs by a count is the same.

    Args:
        line: A line of a document.

    Returns:
        The line folded, every run of digits a 0, without punctuation around it. A line too long
        for furniture is its own key.
    """
    if len(line) > _LONGEST:
        return line
    return _normal(line) if len(line) > _LONGEST_REMEMBERED else _remembered(line)


def _normal(line: str) -> str:
    return _bare(_DIGITS.sub("0", folded(line)))


_remembered = lru_cache(maxsize=_MOST_REMEMBERED)(_normal)


def _bare(text: str) -> str:
    """Cut off what is no letter and no digit around a text."""
    start, end = 0, len(text)
    while end > start and not text[end - 1].isalnum():
        end -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return text[start:end]


def without_speech(text: str) -> str:
    """Return a text folded, each stretch of quoted speech gone: what the page says itself."""
    quoted = any(mark in text for mark in _OPENERS)
    return folded(_SPEECH.sub(" ", text) if quoted else text)
