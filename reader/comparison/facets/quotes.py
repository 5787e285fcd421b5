"""Finding what stands inside quotation marks, in any style.

Invariant: the style of the marks changes nothing, nor does what they end with: only the words do.
"""

import re
from collections.abc import Iterator

from reader.comparison.facets.lexing import Sort, lex

# A mark that mostly closes opens where a word follows and a space, a bracket or nothing precedes;
# a straight one after a digit is a sign of inches.
_OPENER = re.compile(
    "(?<!\\d)[\"＂]|[“„‟«「『‹]|``|(?<![^\\s(\\[])(?:”|''|»)(?=\\w)|(?<!\\w)['‘‚‛`›](?=\\w)"
)
_DOUBLE = "[”\"＂]|[“„‟](?!\\w)|''"
_CLOSERS = {
    **dict.fromkeys(('"', "“", "„", "‟", "”", "＂", "``", "''"), re.compile(_DOUBLE)),
    "«": re.compile("»"),
    "»": re.compile("«"),
    "「": re.compile("」"),
    "『": re.compile("』"),
    "‹": re.compile("›"),
    "›": re.compile("‹"),
}
_SINGLE_CLOSER = re.compile("(?<=[\\w.,!?;:…)-])['’](?!\\w)")
_ELIDED = re.compile("['‘’](?:\\d0s|em|til|tis|twas|cause|round|n)\\b", re.IGNORECASE)
_LONGEST_SINGLE = 600
"""Characters in which a single quotation mark must close; what opens no quotation is cheap."""


def quotations(text: str) -> list[str]:
    """Return the words of every quotation in a text.

    Args:
        text: A paragraph or heading.

    Returns:
        One string a quotation: its words and figures in lower case with single spaces. A double
        mark that nobody closes quotes to the end, as paragraphs of one long quotation do; a
        single one that nobody closes is no quotation.
    """
    return [words for start, end in _spans(text) if (words := spoken(text, start, end))]


def spoken(text: str, start: int = 0, end: int | None = None) -> str:
    """Return the words and figures of a stretch of text in lower case with single spaces.

    Args:
        text: Any text.
        start: Where the stretch starts.
        end: Where it ends; the end of the text if None.
    """
    tokens = lex(text, start, end)
    return " ".join(t.key.casefold() for t in tokens if t.sort is not Sort.MARK)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    place = 0
    while opener := _OPENER.search(text, place):
        place = opener.end()
        if closers := _CLOSERS.get(opener[0]):
            closer = closers.search(text, place)
            end = closer.start() if closer else len(text)
        else:
            end = _single_end(text, opener.start())
        if end > place:
            yield place, end
            place = end + 1


def _single_end(text: str, start: int) -> int:
    """Return where a single quotation ends, or its start where it is none."""
    if _ELIDED.match(text, start):
        return start
    closer = _SINGLE_CLOSER.search(text, start + 1, start + _LONGEST_SINGLE)
    return closer.start() if closer else start
