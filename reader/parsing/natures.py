"""Gives paragraphs that were read as lines of text the natures and links of their blocks.

Invariant: no text changes; a paragraph that was cut out of its block keeps the links inside it.
"""

from collections.abc import Sequence
from dataclasses import replace

from reader.blog import Entry, Link, Passage, Snapshot
from reader.parsing.post import Block

_AHEAD = 200
"""Blocks among which a paragraph's own is looked for: as many lines of cards may stand between."""


def with_natures(snapshot: Snapshot, blocks: Sequence[Block]) -> Snapshot:
    """Tell of each paragraph what its block was.

    Args:
        snapshot: What was read from the blocks' texts: the n-th block as the line of number n.
        blocks: All of them.

    Returns:
        The snapshot with passages and links, and without line numbers, which were the blocks'.
    """
    return replace(snapshot, entries=tuple(_entry(entry, blocks) for entry in snapshot.entries))


def _entry(entry: Entry, blocks: Sequence[Block]) -> Entry:
    first, last = entry.lines or (1, 0)
    passages: list[Passage] = []
    links: list[Link] = []
    place = first - 1
    for number, paragraph in enumerate(entry.paragraphs):
        near = range(place, min(place + _AHEAD, last))
        at = next((i for i in near if paragraph in blocks[i].text), None)
        if at is None:
            continue
        place, block = at, blocks[at]
        if block.nature:
            passages.append(Passage(number, block.nature, block.author))
        links += _links(number, paragraph, block)
    return replace(entry, passages=tuple(passages), links=tuple(links), lines=None)


def _links(number: int, paragraph: str, block: Block) -> list[Link]:
    """Return the links of a block that lie in a paragraph cut out of it."""
    cut = block.text.find(paragraph)
    moved = [(a.start - cut, a.end - cut, a.url) for a in block.anchors]
    size = len(paragraph)
    return [Link(number, start, end, url) for start, end, url in moved if 0 <= start <= end <= size]
