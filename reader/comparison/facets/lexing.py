"""Cutting text into the tokens that the rules look at.

Invariant: two tokens with one key differ in typography or capitals only. A token never mixes
letters and digits, so that a changed figure shows inside `A330` and `COVID-19` too. None reaches
over a space, so that what stands between two spaces is cut once and remembered.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from reader.comparison.remembering import Remembered


class Sort(Enum):
    """What a token is made of."""

    WORD = 1
    NUMBER = 2
    MARK = 3
    """Punctuation."""
    SYMBOL = 4
    """A sign that means something by itself: currency, percent, an emoji."""


WORD, NUMBER, MARK, SYMBOL = Sort
"""Bound once: a member asked of its class costs as much as a call."""


@dataclass(slots=True, eq=False)
class Token:
    """One word, number, mark or symbol; not frozen, for thousands are made and read."""

    text: str
    key: str
    """Lower case, typography folded; an abbreviation in capitals keeps them, so US is not us."""
    sort: Sort
    spaced: bool
    """Whether a space stands before it."""
    word: str
    """The key in lower case, that of an abbreviation too."""
    capital: bool
    """Whether it starts with a capital letter."""
    counts: bool
    """Whether it may be a figure in any language: digits, or capitals as in IV."""


class _Script(NamedTuple):
    """What a text is made of, as patterns and members of character classes."""

    letter: str
    number: str
    apostrophe: str
    marks: str
    """Those beside the marks of ASCII."""
    invisible: str


_EVERYDAY = re.compile("[\0-\x7f‘’“”–—…£€]*+\\Z")
"""Most of what the English press writes: quick to compile for, and quick to cut."""
_EVERYDAY_SCRIPT = _Script(
    letter="[A-Za-z]",
    number=r"\d+(?:[.,:’']\d+)*",
    apostrophe="['’]",
    marks=r"\u2010-\u2027",
    invisible=r"\s\x1c-\x1f",
)
_HAN_NUMERALS = "〇零一二两兩三四五六七八九十百千万萬亿億兆半"
_SIGNED_NUMERALS = "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2080-\u2089\u2150-\u218b"
_ANY_SCRIPT = _Script(
    # In scripts whose vowel signs `\w` leaves out, those too.
    letter=rf"(?:[^\W\d_{_HAN_NUMERALS}{_SIGNED_NUMERALS}]"
    r"|(?!\d)[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u0670"
    r"\u06d6-\u06ed\u0900-\u0dff\u0e31-\u0e4e\u1000-\u109f\u1780-\u17ff\u200c\u200d])",
    number=r"\d+(?:[.,:’']\d+|[\u00a0\u202f\u2009]\d{3}(?!\d))*[\u00bc-\u00be]?"
    rf"|[{_SIGNED_NUMERALS}]+|[{_HAN_NUMERALS}]+",
    apostrophe="['’ʼ＇]",
    marks=r"¡§«¶·»¿\u058a\u05be\u060c\u061b\u061f\u06d4\u0964\u2010-\u2027\u2030-\u205e"
    r"\u2212\u3001-\u3020\u3030\ufe58\ufe63\uff01-\uff0f\uff1a\uff1b\uff1f\uff40",
    invisible=r"\s\u00ad\u200b-\u200f\u2060-\u2064\ufe0e\ufe0f\ufeff",
)


@cache
def _pattern(everyday: bool) -> re.Pattern[str]:
    """Compile what a token is, in everyday text or in any."""
    script = _EVERYDAY_SCRIPT if everyday else _ANY_SCRIPT
    letter, apostrophe = script.letter, script.apostrophe
    clitic = rf"{apostrophe}(?i:s|re|ve|ll|d|m)(?!\w)"
    return re.compile(
        rf"(?P<number>{script.number})"
        rf"|(?P<clitic>{clitic})"
        r"|(?P<dotted>(?<!\w)(?:[^\W\d_]\.){2,})"
        r"|(?P<elided>(?<!\w)(?i:[cdjlmst]|n(?!.t(?!\w))|(?:jus|lors|puis)?qu)"
        rf"{apostrophe}(?=[^\W\d_]))"
        rf"|(?P<word>{letter}+(?:(?!{clitic}){apostrophe}{letter}+)*)"
        rf"|(?P<mark>``|''|\.{{2,}}|-{{2,}}|[-!-#'-*,./:;?@\[-`{{|}}{script.marks}])"
        rf"|(?P<symbol>[^{script.invisible}])"
        rf"|(?P<gap>[{script.invisible}]+)",
        re.ASCII if everyday else re.UNICODE,
    )


_MARK_KEYS = {
    **dict.fromkeys("“”„‟«»″＂「」『』〝〞〟", '"'),
    **dict.fromkeys(("``", "''"), '"'),
    **dict.fromkeys("‘’‚‛ʼ＇`‹›′", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys(("--", "---"), "-"),
    "…": "...",
    "..": "...",
    "？": "?",
    "؟": "?",
    "！": "!",
    "，": ",",
    "：": ":",
    "；": ";",
    "／": "/",
}
_CLITICS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_TWO = frozenset(("cannot",))
"""Words that are read as two."""
_CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall"}
_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufe0e\ufe0f\ufeff"
_JOINERS = re.compile("[\u00ad\u200c\u200d]")
_CURLED = re.compile("[’ʼ＇]")


def lex(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut a stretch of text into tokens.

    Args:
        text: Any text.
        start: Where the stretch starts, in characters; not within a word.
        end: Where it ends; the end of the text if None.

    Returns:
        Its tokens in order. `don't`, `can't` and `cannot` come as two tokens, the second with the
        key `not`; `they're` as `they` and `are`; `l'homme` as `l'` and `homme`.
    """
    found: list[Token] = []
    tokens = _SPACED if start and text[start - 1].isspace() else _UNSPACED
    for chunk in text[start:end].split(" "):
        found += tokens[chunk]
        tokens = _SPACED
    return found


def mark_key(text: str) -> str:
    """Return what stands for a mark in all its glyphs."""
    return _MARK_KEYS.get(text, text)


def _cut(chunk: str, spaced: bool) -> tuple[Token, ...]:
    """Cut what stands between two spaces."""
    found: list[Token] = []
    if chunk.isascii() and chunk.isalpha():
        _word(found, chunk, spaced)
        return tuple(found)
    for match in _pattern(_EVERYDAY.match(chunk) is not None).finditer(chunk):
        part, group = match[0], match.lastgroup
        if group == "gap":
            spaced = spaced or part.strip(_ZERO_WIDTH) != ""
            continue
        if group == "word":
            _word(found, part, spaced)
        else:
            key, sort = _READ[group](part)
            found.append(_token(part, key, sort, spaced))
        spaced = False
    return tuple(found)


_SPACED: Remembered[tuple[Token, ...]] = Remembered(lambda chunk: _cut(chunk, True))
_UNSPACED: Remembered[tuple[Token, ...]] = Remembered(lambda chunk: _cut(chunk, False))


def _token(text: str, key: str, sort: Sort, spaced: bool) -> Token:
    word = key.lower()
    counts = sort is NUMBER or word != key
    return Token(text, key, sort, spaced, word, text[0].isupper(), counts)


def _number(text: str) -> tuple[str, Sort]:
    return text, NUMBER


def _mark(text: str) -> tuple[str, Sort]:
    return _MARK_KEYS.get(text, text), MARK


def _symbol(text: str) -> tuple[str, Sort]:
    return ("and", WORD) if text == "&" else (text, SYMBOL)


def _clitic(text: str) -> tuple[str, Sort]:
    key = _CURLED.sub("'", text.lower())
    return _CLITICS.get(key, key), WORD


def _dotted(text: str) -> tuple[str, Sort]:
    letters = text.replace(".", "")
    return letters if letters.isupper() else letters.lower(), WORD


_READ: dict[str | None, Callable[[str], tuple[str, Sort]]] = {
    "number": _number,
    "mark": _mark,
    "symbol": _symbol,
    "clitic": _clitic,
    "elided": _clitic,
    "dotted": _dotted,
}


def _word(found: list[Token], text: str, spaced: bool) -> None:
    if text.isascii():
        key = text if len(text) > 1 and text.isupper() else text.lower()
    else:
        text = _JOINERS.sub("", text) or text
        key = _CURLED.sub("'", normalize("NFC", text))
        key = key if len(key) > 1 and key.isupper() else key.lower()
    if key in _TWO:
        found.append(_token(text, "can", WORD, spaced))
        found.append(_token("not", "not", WORD, False))
    elif key.endswith("n't"):
        base = key[:-3]
        if base:
            verb = _CONTRACTED.get(base, base)
            found.append(_token(text[: len(base)], verb, WORD, spaced))
        found.append(_token("n't", "not", WORD, spaced and not base))
    else:
        found.append(_token(text, key, WORD, spaced))
