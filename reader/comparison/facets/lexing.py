"""Cutting text into the tokens that the rules look at.

Invariant: two tokens with one key differ in typography or capitals only. A token never mixes
letters and digits, so that a changed figure shows inside `A330` and `COVID-19` too.
"""

import re
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple
from unicodedata import normalize


class Sort(Enum):
    """What a token is made of."""

    WORD = 1
    NUMBER = 2
    MARK = 3
    """Punctuation."""
    SYMBOL = 4
    """A sign that means something by itself: currency, percent, an emoji."""


class Token(NamedTuple):
    """One word, number, mark or symbol."""

    text: str
    key: str
    """Lower case, typography folded; an abbreviation in capitals keeps them, so US is not us."""
    sort: Sort
    spaced: bool
    """Whether a space stands before it."""

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()


_HAN_NUMERALS = "〇零一二两兩三四五六七八九十百千万萬亿億兆半"
_SIGNED_NUMERALS = "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2080-\u2089\u2150-\u218b"
# Letters; in scripts whose vowel signs `\w` leaves out, those too.
_LETTER = (
    rf"(?:[^\W\d_{_HAN_NUMERALS}{_SIGNED_NUMERALS}]"
    r"|(?!\d)[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u0670"
    r"\u06d6-\u06ed\u0900-\u0dff\u0e31-\u0e4e\u1000-\u109f\u1780-\u17ff\u200c\u200d])"
)
_APOSTROPHE = "['’ʼ＇]"
_CLITIC = rf"{_APOSTROPHE}(?i:s|re|ve|ll|d|m)(?!\w)"

_INVISIBLE = r"\s\u00ad\u200b-\u200f\u2060-\u2064\ufe0e\ufe0f\ufeff"
_TOKEN = re.compile(
    r" ?(?:"
    # Most words, told quickly: nothing follows that may belong to them.
    r"(?P<plain>[a-z]{2,}+)(?![A-Z']|[^\0-\x7f])"
    rf"|(?P<number>\d+(?:[.,:’']\d+|[\u00a0\u202f\u2009]\d{{3}}(?!\d))*[\u00bc-\u00be]?"
    rf"|[{_SIGNED_NUMERALS}]+|[{_HAN_NUMERALS}]+)"
    rf"|(?P<clitic>{_CLITIC})"
    rf"|(?P<dotted>(?<!\w)(?:[^\W\d_]\.){{2,}})"
    rf"|(?P<elided>(?<!\w)(?i:[cdjlmst]|n(?!.t(?!\w))|qu|jusqu|lorsqu|puisqu){_APOSTROPHE}"
    rf"(?=[^\W\d_]))"
    rf"|(?P<word>{_LETTER}+(?:(?!{_CLITIC}){_APOSTROPHE}{_LETTER}+)*)"
    r"|(?P<mark>``|''|\.{2,}|-{2,}|[-!-#'-*,./:;?@\[-`{|}¡§«¶·»¿"
    r"\u058a\u05be\u060c\u061b\u061f\u06d4\u0964\u2010-\u2027\u2030-\u205e\u2212"
    r"\u3001-\u3020\u3030\ufe58\ufe63\uff01-\uff0f\uff1a\uff1b\uff1f\uff40])"
    rf"|(?P<symbol>[^{_INVISIBLE}]))"
    rf"|(?P<gap>[{_INVISIBLE}]+)"
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
        start: Where the stretch starts, in characters.
        end: Where it ends; the end of the text if None.

    Returns:
        Its tokens in order. `don't`, `can't` and `cannot` come as two tokens, the second with the
        key `not`; `they're` as `they` and `are`; `l'homme` as `l'` and `homme`.
    """
    found: list[Token] = []
    spaced = start > 0 and text[start - 1].isspace()
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        group = match.lastgroup
        part = match[0]
        if part[0] == " ":
            spaced = True
            part = part[1:]
        if group == "plain" and part not in _TWO:
            found.append(Token(part, part, Sort.WORD, spaced))
        elif group in _READ:
            found.append(Token(part, *_READ[group](part), spaced))
        elif group == "gap":
            spaced = spaced or match[0].strip(_ZERO_WIDTH) != ""
            continue
        else:
            _word(found, part, spaced)
        spaced = False
    return found


def _number(text: str) -> tuple[str, Sort]:
    return text, Sort.NUMBER


def _mark(text: str) -> tuple[str, Sort]:
    return _MARK_KEYS.get(text, text), Sort.MARK


def _symbol(text: str) -> tuple[str, Sort]:
    return ("and", Sort.WORD) if text == "&" else (text, Sort.SYMBOL)


def _clitic(text: str) -> tuple[str, Sort]:
    key = _CURLED.sub("'", text.lower())
    return _CLITICS.get(key, key), Sort.WORD


def _dotted(text: str) -> tuple[str, Sort]:
    letters = text.replace(".", "")
    return letters if letters.isupper() else letters.lower(), Sort.WORD


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
        found += (Token(text, "can", Sort.WORD, spaced), Token("not", "not", Sort.WORD, False))
    elif key.endswith("n't"):
        base = key[:-3]
        if base:
            verb = _CONTRACTED.get(base, base)
            found.append(Token(text[: len(base)], verb, Sort.WORD, spaced))
        found.append(Token("n't", "not", Sort.WORD, spaced and not base))
    else:
        found.append(Token(text, key, Sort.WORD, spaced))
