"""Folds away what must not matter when lines are compared: case, quotation marks, spaces, digits.

Invariant: folded text is for comparing only; no text that leaves the room was folded.
"""

import re
import unicodedata

_QUOTES = tuple(zip("’‘‛ʼ´`“”„‟«»", "'" * 6 + '"' * 6, strict=True))
_LONGEST = 4_000
_DIGITS = re.compile(r"\d+")
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
    return _bare(_DIGITS.sub("0", folded(line)))


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
    return folded(_SPEECH.sub(" ", text))
