"""What became of quotations: what stands inside quotation marks, in any style.

Invariant: the style of the marks changes nothing, nor does what they end with: only the words do.
"""

import re
from collections.abc import Sequence

from reader.comparison.facets.leftover import surplus
from reader.comparison.facets.model import Edit
from reader.comparison.folding import fold
from reader.comparison.model import Op, Words

# A mark that mostly closes opens where a word follows and a space, a bracket or nothing precedes;
# a straight one after a digit is a sign of inches. The mark stands first, to be searched for fast.
_OPENER = re.compile(
    "[\"＂“„‟«「『‹`”'»‘‚‛›](?:"
    '(?<=["＂])(?<!\\d.)|(?<=[“„‟«「『‹])|(?<=`)`'
    "|(?<=[”»])(?<![^\\s(\\[].)(?=\\w)|(?<=')'(?<![^\\s(\\[]'')(?=\\w)"
    "|(?<=['‘‚‛`›])(?<!\\w.)(?=\\w))"
)
_EQUAL = Op.EQUAL
_WORD = re.compile(r"\w+")
_GAPS = {code: " " for code in range(128) if not _WORD.match(chr(code))}
"""Of ASCII: what stands between words, to be cut at a fraction of what the pattern takes."""
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
_BESIDE = 3
"""Characters that tell whether a mark opens or closes: itself and those next to it."""


def quote_rules(edits: Sequence[Edit]) -> set[str]:
    """Return the rules of the quotations that came, went or changed their words.

    Args:
        edits: The paragraphs and headings of one entry that changed.
    """
    pairs = [quotations_apart(edit.old, edit.new, _ends(edit.words)) for edit in edits]
    pairs = [(old, new) for old, new in pairs if old != new]
    if not pairs:
        return set()
    old, new = (
        [words for pair in pairs for part in pair[side] if (words := _spoken(part))]
        for side in (0, 1)
    )
    if " ".join(old) == " ".join(new):
        return set()
    balance = surplus(old, new)
    lost = [words for words, count in balance.items() if count > 0]
    gained = [words for words, count in balance.items() if count < 0]
    became = _stands(gained, [edit.old for edit in edits])
    ceased = _stands(lost, [edit.new for edit in edits])
    went, came = len(lost) > len(ceased), len(gained) > len(became)
    found = {
        "quote-marks-gained": bool(became),
        "quote-marks-lost": bool(ceased),
        "quote-words-changed": went and came,
        "quote-lost": went and not came,
        "quote-gained": came and not went,
    }
    return {rule for rule, holds in found.items() if holds}


def _stands(quotes: Sequence[str], texts: Sequence[str]) -> Sequence[str]:
    """Return the quotations whose words stand in the texts, quoted or not."""
    if not quotes:
        return quotes
    letters = _lower(" ".join(texts))
    wanted = [words for words in quotes if all(word in letters for word in words.split())]
    said = f" {_words(letters)} " if wanted else ""
    return [words for words in wanted if f" {words} " in said]


def _spoken(text: str) -> str:
    """Return the words and figures of a text in lower case with single spaces."""
    return _words(_lower(text))


def _words(text: str) -> str:
    words = text.translate(_GAPS).split() if text.isascii() else _WORD.findall(text)
    return " ".join(words)


def _lower(text: str) -> str:
    """Return a text without its capitals and typography, which makes most texts plain ASCII."""
    return fold(text).casefold()


def _ends(words: Words) -> tuple[int, int]:
    """Return how many characters the runs of two texts start and end with that are equal."""
    (first, head), (last, tail) = words[0], words[-1]
    return len(head) if first is _EQUAL else 0, len(tail) if last is _EQUAL else 0


def quotations_apart(old: str, new: str, ends: tuple[int, int]) -> tuple[list[str], list[str]]:
    """Return what stands inside the quotations of two texts, their marks left out.

    A double mark that nobody closes quotes to the end, as paragraphs of one long quotation do; a
    single one that nobody closes is no quotation.

    Args:
        old: A paragraph or heading before.
        new: The same since.
        ends: How many characters both start with, and end with after these, that can be left out.

    Returns:
        The quotations of either side in reading order, but for those that lie wholly in the ends.
    """
    head, tail = ends
    start = _after_equal(old, head)
    gone, i = _quotations(old, start, len(old) - tail + _BESIDE)
    come, j = _quotations(new, start, len(new) - tail + _BESIDE)
    longer = len(old) - len(new)
    while (ahead := longer - i + j) != 0:
        if ahead > 0:
            more, i = _quotations(old, i, i + ahead)
            gone += more
        else:
            more, j = _quotations(new, j, j - ahead)
            come += more
    return gone, come


def _after_equal(text: str, head: int) -> int:
    """Return a place behind all quotations that the equal start of two texts holds whole."""
    place, limit = 0, head - _BESIDE
    while opener := _opener(text, place, limit):
        start, end = opener.end(), _end(text, opener)
        if not start <= end <= limit:
            return place
        place = end + 1 if end > start else start
    return max(place, limit)


def _quotations(text: str, place: int, limit: int) -> tuple[list[str], int]:
    """Return the quotations that open from a place on and before a limit, and where to go on."""
    parts: list[str] = []
    while opener := _opener(text, place, limit):
        place, end = opener.end(), _end(text, opener)
        if end > place:
            parts.append(text[place:end])
            place = end + 1
    return parts, max(place, limit)


def _opener(text: str, place: int, limit: int) -> re.Match[str] | None:
    """Return the first mark that may open a quotation from a place on, before a limit."""
    if place >= limit:
        return None
    opener = _OPENER.search(text, place, limit + _BESIDE - 1)
    return opener if opener and opener.start() < limit else None


def _end(text: str, opener: re.Match[str]) -> int:
    """Return where a quotation ends, or a place before its words where it is none."""
    if closers := _CLOSERS.get(opener[0]):
        closer = closers.search(text, opener.end())
        return closer.start() if closer else len(text)
    return _single_end(text, opener.start())


def _single_end(text: str, start: int) -> int:
    """Return where a single quotation ends, or its start where it is none."""
    if _ELIDED.match(text, start):
        return start
    closer = _SINGLE_CLOSER.search(text, start + 1, start + _LONGEST_SINGLE)
    return closer.start() if closer else start
