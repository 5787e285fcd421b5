"""Tells headlines from running text by their shape alone.

Invariant: a headline is one line without a final stop, short enough to be read at a glance; whether
it is the heading of an entry, a related card or a menu is for its neighbours to tell.
"""

import re
from functools import lru_cache

MOST_WORDS = 26
MOST_CHARACTERS = 190
_MOST_UNSPACED = 60
"""Characters of a headline in a script without spaces."""

_SENTENCE = 6
"""Blanks in the shortest line that counts as text."""
_SENTENCE_UNSPACED = 16
"""Characters of it in a script without spaces."""
_CLOSERS = "”’\"')]»“"
_STOPS = ".!…:;,。！؟।、，："
_MOST_TRAILED, _MOST_CRIED = 12, 10
"""Words of a headline that ends in dots, and of one that ends in a cry."""
_MOST_REMEMBERED = 20_000
"""Lines of the document in hand; several judgements ask for the shape of one."""
_BULLET = re.compile(r"[-–•*▪◦‣·]\s")
_INNER_STOP = re.compile(r"\w{4,}[.]['\"”’)]*\s+[\"“‘(]?[^\W\d_a-zß-öø-ÿ]")
"""A sentence ends inside; short words before a stop are abbreviations (Mr., Gen., U.S.)."""
_WEB = re.compile(r"https?://|www\.|@\w+\)|^(?:[—–] |#\w+$)")


def is_unstopped(text: str) -> bool:
    """Tell whether a line ends without a final stop, as headlines and cards' standfirsts do.

    A question counts: headlines ask. An open quotation does not: it goes on in the next line.
    """
    bare = text.rstrip(_CLOSERS)
    if not bare or (bare[-1] in _STOPS and not _teases(text)):
        return False
    return not (is_bullet(text) or _is_open_quote(text) or _is_spoken_question(text))


def is_headline(text: str) -> bool:
    """Tell whether a line looks like a headline.

    Args:
        text: A line without blanks around it.

    Returns:
        Whether it is unstopped, short and one sentence, and starts like one.
    """
    return len(text) <= MOST_CHARACTERS and _is_headline(text)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _is_headline(text: str) -> bool:
    if not is_unstopped(text):
        return False
    words = text.count(" ") + 1
    if (words == 1 and len(text) > _MOST_UNSPACED) or words > MOST_WORDS:
        return False
    starts_low = text[0].islower() and not text[1:2].isupper()
    wordless = not any(character.isalpha() for character in text)
    return not (wordless or starts_low or _INNER_STOP.search(text) or _WEB.search(text))


def is_text(text: str) -> bool:
    """Tell running text from headlines, labels and menus: a sentence that ends."""
    if text.count(" ") < _SENTENCE and (text.isascii() or len(text) < _SENTENCE_UNSPACED):
        return False
    return not is_unstopped(text)


def is_bullet(text: str) -> bool:
    """Tell whether a line is an item of a list by the mark before it."""
    return bool(_BULLET.match(text))


def is_sentence(text: str) -> bool:
    """Tell whether a text holds no more than one sentence."""
    return not _INNER_STOP.search(text)


def is_short(text: str, words: int) -> bool:
    """Tell whether a line has at most so many words and no final stop: menus are made of these."""
    return len(text) <= words * 20 and text.count(" ") < words and is_unstopped(text)


def is_straight(text: str) -> bool:
    """Tell whether all of a text's quotation marks and apostrophes are straight; it has some."""
    return ("'" in text or '"' in text) and not is_curly(text)


def is_curly(text: str) -> bool:
    """Tell whether a text has a curly quotation mark or apostrophe."""
    return any(mark in text for mark in "‘’“”")


def _teases(text: str) -> bool:
    """Tell the dots or the cry of a headline from a stop: `Summary of the day so far …`."""
    if not text.endswith((" …", " ...", "!")):
        return False
    return text.count(" ") < (_MOST_CRIED if text.endswith("!") else _MOST_TRAILED)


def _is_open_quote(text: str) -> bool:
    return text.count("“") > text.count("”") + text.count("„") or text.count('"') % 2 == 1


def _is_spoken_question(text: str) -> bool:
    return text[0] in '“"„«' and text.rstrip(_CLOSERS).endswith("?")
