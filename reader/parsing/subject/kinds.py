"""Tells paragraphs of entries from the lines of related cards and from headings that survived.

Invariant: every passage has one kind; only a line without a final stop, or a copy, is no paragraph.
"""

from collections.abc import Sequence
from enum import Enum, auto

from reader.parsing.subject.passage import Passage
from reader.parsing.subject.rarity import Rarity

_COPY_SPACES = 6
"""The fewest between the words of a copy: short paragraphs repeat by chance."""
_CARD_LINES = 2
"""Lines of a card between an entry's text and the copy of it."""
_ABOVE, _BELOW = 8, 2
"""Paragraphs among which a line looks for what it says."""
_AFTER_CARD = 0.6
"""A card has used up its line: the next is a heading unless it says what was said before."""


class Kind(Enum):
    """What a passage is to its entry."""

    PARAGRAPH = auto()
    HEADING = auto()
    """It says what comes: an entry starts with it."""
    CARD = auto()
    """It says again what was said: it belongs to the entry before it."""


def kinds(passages: Sequence[Passage], rarity: Rarity) -> list[Kind]:
    """Tell the kind of every passage.

    Args:
        passages: The document's passages in order.
        rarity: How rare each of its words is.

    Returns:
        A kind for each.
    """
    copies = _copies(passages)
    found: list[Kind] = []
    for i, passage in enumerate(passages):
        if i in copies:
            found.append(Kind.CARD)
        elif passage.line:
            found.append(_kind_of_line(i, passages, found, rarity))
        else:
            found.append(Kind.PARAGRAPH)
    return found


def _copies(passages: Sequence[Passage]) -> set[int]:
    """Find the paragraphs, two and more in a row, that say again the row right above them."""
    sources: dict[int, int] = {}
    seen: dict[str, int] = {}
    for i, passage in enumerate(passages):
        if passage.key.count(" ") >= _COPY_SPACES and passage.key in seen:
            sources[i] = seen[passage.key]
        seen[passage.key] = i
    found: set[int] = set()
    for start, source in sources.items():
        if sources.get(start - 1) == source - 1:
            continue
        count = 1
        while sources.get(start + count) == source + count:
            count += 1
        between = range(source + count, start)
        if count > 1 and len(between) <= _CARD_LINES and all(passages[i].line for i in between):
            found.update(range(start, start + count))
    return found


def _kind_of_line(
    i: int, passages: Sequence[Passage], found: Sequence[Kind], rarity: Rarity
) -> Kind:
    passage = passages[i]
    led_in = i > 0 and (passages[i - 1].colon or passages[i - 1].hands_over)
    line_follows = i + 1 < len(passages) and passages[i + 1].line
    is_caption = passage.text.endswith(")")
    if not passage.headline or led_in or line_follows or is_caption:
        return Kind.CARD
    above = max((rarity.likeness(i, j) for j in range(max(0, i - _ABOVE), i)), default=0.0)
    below = max(rarity.likeness(i, j) for j in range(i + 1, i + 1 + _BELOW))
    after_card = i > 0 and found[i - 1] is Kind.CARD
    return Kind.CARD if above >= below * (_AFTER_CARD if after_card else 1) else Kind.HEADING
