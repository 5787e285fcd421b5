"""Finding what stands inside quotation marks, in any style.

Invariant: the style of the marks changes nothing, nor does what they end with: only the words do.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

# A mark that mostly closes opens where a word follows and a space, a bracket or nothing precedes;
# a straight one after a digit is a sign of inches. The mark stands first, to be searched for fast.
_OPENER = re.compile(
    "[\"＂“„‟«「『‹`”'»‘‚‛›](?:"
    '(?<=["＂])(?<!\\d.)|(?<=[“„‟«「『‹])|(?<=`)`'
    "|(?<=[”»])(?<![^\\s(\\[].)(?=\\w)|(?<=')'(?<![^\\s(\\[]'')(?=\\w)"
    "|(?<=['‘‚‛`›])(?<!\\w.)(?=\\w))"
)
_WORD = re.compile(r"\w+")
_DOUBLE = "[”\"＂“„‟'](?:(?<=[”\"＂])|(?<=[“„‟])(?!\\w)|(?<=')')"
_CLOSERS = {
    **dict.fromkeys(('"', "“", "„", "‟", "”", "＂", "``", "''"), re.compile(_DOUBLE)),
    "«": re.compile("»"),
    "»": re.compile("«"),
    "「": re.compile("」"),
    "『": re.compile("』"),
    "‹": re.compile("›"),
    "›": re.compile("‹"),
}
_SINGLE_CLOSER = re.compile("['’](?<=[\\w.,!?;:…)-].)(?!\\w)")
_ELIDED = re.compile("['‘’](?:\\d0s|em|til|tis|twas|cause|round|n)\\b", re.IGNORECASE)
_LONGEST_SINGLE = 600
"""Characters in which a single quotation mark must close; what opens no quotation is cheap."""


def spoken(text: str) -> str:
    """Return the words and figures of a text in lower case with single spaces."""
    return " ".join(_WORD.findall(lower(text)))


def lower(text: str) -> str:
    """Return a text without its capitals, in one Unicode form."""
    return normalize("NFC", text).casefold()


def quoted(text: str) -> Iterator[str]:
    """Yield what stands inside each quotation of a text, its marks left out.

    A double mark that nobody closes quotes to the end, as paragraphs of one long quotation do; a
    single one that nobody closes is no quotation.

    Args:
        text: A paragraph or heading.
    """
    place = 0
    while opener := _OPENER.search(text, place):
        place = opener.end()
        if closers := _CLOSERS.get(opener[0]):
            closer = closers.search(text, place)
            end = closer.start() if closer else len(text)
        else:
            end = _single_end(text, opener.start())
        if end > place:
            yield text[place:end]
            place = end + 1


def _single_end(text: str, start: int) -> int:
    """Return where a single quotation ends, or its start where it is none."""
    if _ELIDED.match(text, start):
        return start
    closer = _SINGLE_CLOSER.search(text, start + 1, start + _LONGEST_SINGLE)
    return closer.start() if closer else start
