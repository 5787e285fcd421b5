"""Cuts coverage into entries.

Invariant: a boundary stands before a paragraph or a heading, never before a related card.
"""

from collections.abc import Sequence

from reader.parsing.subject.body import read_body
from reader.parsing.subject.programme import cut
from reader.parsing.subject.weights import LENGTHS, weigh


def boundaries(paragraphs: Sequence[str]) -> tuple[int, ...]:
    """Tell where the subject changes and a new entry starts.

    Args:
        paragraphs: Coverage in page order, without furniture. The lines of related cards and
            headings that survived may stand among them: a card stays with the entry above it, a
            heading starts one.

    Returns:
        The indexes of the paragraphs that start an entry, ascending, 0 not among them.
    """
    if len(paragraphs) < 2:
        return ()
    body = read_body(paragraphs)
    scores = [weigh(shown) for shown in body.shown]
    return tuple(body.places[i] for i in cut(scores, LENGTHS))
