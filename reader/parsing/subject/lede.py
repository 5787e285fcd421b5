"""Finds the end of a lede that no heading ends.

A lede sums up several stories of the day: its subject changes within it, each change marked by a
tie (`Meanwhile`, `This comes as`), and the entries take its stories up again. So what tells its end
is a paragraph that leans on nothing, about where ledes usually end.

Invariant: a lede holds no card and no line that ends an entry.
"""

from collections.abc import Sequence

from reader.parsing.subject.body import read_body
from reader.parsing.subject.features import Feature
from reader.parsing.subject.weights import weigh

_USUAL = 5.4
"""Paragraphs of a lede, on average over the five seeds and a dozen more ledes: from 4 to 7."""
_RIGID = 0.7
"""What the square of a paragraph more or less than usual costs, in log-odds."""
_MOST = 10
_READ = 100
"""Paragraphs that tell which words are the blog's own theme."""
_TIES, _THREADS = 2.0, 0.5
_COUNTS = {
    Feature.CONNECTIVE: _TIES,
    Feature.PRONOUN: _TIES,
    Feature.CIRCUMSTANCE: _TIES,
    Feature.QUOTE: _TIES,
    Feature.BACK: _TIES,
    Feature.CARRIED: _TIES,
    Feature.CROSSING: _THREADS,
}
"""How many times its weight between entries a feature weighs at the lede's end."""


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
    closed = (i for i, p in enumerate(body.passages[:_MOST]) if p.line or p.hands_over)
    last = next(closed, min(_MOST, len(body.passages) - 1))
    ends = [
        (weigh(shown, _COUNTS) - _RIGID * (place - _USUAL) ** 2, -place)
        for place, shown in zip(body.places, body.shown, strict=True)
        if 0 < place <= last
    ]
    return -max(ends)[1] if ends else last
