"""Tells paragraphs of entries from the lines of related cards and from headings that survived.

Invariant: every passage has one kind; only a line without a final stop, or a copy, is no paragraph.
"""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from reader.parsing.subject.passage import Passage
from reader.parsing.subject.rarity import Rarity

_COPY_WORDS = 6
_COPY_REACH = 30
"""Paragraphs between an entry's text and its copy in the entry's card."""
_BACK = 8
_AHEAD = 2
_MOST_HEADING_WORDS = 22
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
        if copies[i]:
            found.append(Kind.CARD)
        elif passage.line:
            found.append(_kind_of_line(i, passages, found, rarity))
        else:
            found.append(Kind.PARAGRAPH)
    return found


def _copies(passages: Sequence[Passage]) -> list[bool]:
    """Mark two paragraphs and more that stand together in the same order shortly before."""
    sources: list[int | None] = []
    seen: dict[str, int] = {}
    for i, passage in enumerate(passages):
        source = seen.get(passage.key) if passage.key.count(" ") >= _COPY_WORDS else None
        sources.append(source if source is not None and i - source <= _COPY_REACH else None)
        seen[passage.key] = i
    pairs = [a is not None and b == a + 1 for a, b in pairwise(sources)]
    return [before or after for before, after in zip([False, *pairs], [*pairs, False], strict=True)]


def _kind_of_line(
    i: int, passages: Sequence[Passage], found: Sequence[Kind], rarity: Rarity
) -> Kind:
    passage = passages[i]
    after_line = i > 0 and (passages[i - 1].colon or passages[i - 1].hands_over)
    before_line = i + 1 < len(passages) and passages[i + 1].line
    captions = passage.text.endswith(")")
    if not passage.headline or after_line or before_line or captions:
        return Kind.CARD
    before = max((rarity.likeness(i, j) for j in range(max(0, i - _BACK), i)), default=0.0)
    behind = max(rarity.likeness(i, j) for j in range(i + 1, i + 1 + _AHEAD))
    after_card = i > 0 and found[i - 1] is Kind.CARD
    return Kind.CARD if before >= behind * (_AFTER_CARD if after_card else 1) else Kind.HEADING
