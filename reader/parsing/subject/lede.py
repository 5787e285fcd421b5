"""Finds the end of a lede that no heading ends.

A lede sums up several stories of the day, so its subject changes within it: what tells its end is
its usual length, and that entries far below say again what it says in short.

Invariant: a lede holds no card and no line that ends an entry.
"""

from collections.abc import Sequence

from reader.parsing.subject.body import Body, read_body
from reader.parsing.subject.rarity import Rarity

_USUAL = 5.4
"""Paragraphs of a lede, on average: from 4 to 7 in two dozen liveblogs."""
_RIGID = 0.7
"""What the square of a paragraph more or less than usual costs, in log-odds."""
_MOST = 10
_READ = 300
"""Paragraphs read: those of the lede and those that may say again what it says."""
_CHANCE = 0.15
"""Likeness of paragraphs that have nothing to do with each other but the blog."""
_ECHO = 3.0
"""What a paragraph said again word for word wins, in log-odds."""


def opening(paragraphs: Sequence[str]) -> int:
    """Count the paragraphs of the lede.

    Args:
        paragraphs: Lede and entries in page order, as for `boundaries`.

    Returns:
        How many stand before the first entry: 0 where a heading comes first, else at least one,
        and where there is more than one paragraph not all.
    """
    if len(paragraphs) < 2:
        return len(paragraphs)
    body = read_body(paragraphs[:_READ])
    echoes = _echoes(body)
    ends = [
        (score - _RIGID * (place - _USUAL) ** 2 + sum(echoes[:place]), -place)
        for place, score in zip(body.places, body.scores, strict=True)
        if 0 < place <= len(echoes)
    ]
    return -max(ends)[1] if ends else len(echoes)


def _echoes(body: Body) -> list[float]:
    """Weigh, for each paragraph that may be in the lede, how alike one far below is."""
    passages = body.passages
    closed = (i for i, p in enumerate(passages[:_MOST]) if p.line or p.hands_over)
    last = next(closed, min(_MOST, len(passages) - 1))
    rarity = Rarity(passages)
    far = range(_MOST, len(passages))
    likest = (max((rarity.likeness(i, j) for j in far), default=0.0) for i in range(last))
    return [_ECHO * max(0.0, likeness - _CHANCE) for likeness in likest]
