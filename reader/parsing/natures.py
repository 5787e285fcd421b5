"""Gives paragraphs that were read as lines of text the natures and links of their blocks.

Invariant: no text changes; a paragraph that was cut out of its block keeps the links inside it, and
what stands beside the text keeps its place.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from reader.blog import Entry, Link, Media, Nature, Passage, Snapshot
from reader.parsing.post import Block

BESIDE = "▸ "
"""What our reports put before a line that stands beside the text."""
_PICTURE = "picture"
"""What they say of a picture without a caption."""
_EMBED = f"{Nature.EMBED.value}: "
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
    if entry.lines is None:
        return entry
    first, last = entry.lines
    passages: list[Passage] = []
    links: list[Link] = []
    places: list[int] = []
    place = first - 1
    for number, paragraph in enumerate(entry.paragraphs):
        near = range(place, min(place + _AHEAD, last))
        at = next((i for i in near if paragraph in blocks[i].text), None)
        places.append(place if at is None else at)
        if at is None:
            continue
        place, block = at, blocks[at]
        if block.nature:
            passages.append(Passage(number, block.nature, block.author))
        links += _links(number, paragraph, block)
    media = tuple(_media(blocks, range(first - 1, last), places))
    return replace(entry, passages=tuple(passages), links=tuple(links), media=media, lines=None)


def _media(blocks: Sequence[Block], own: range, places: Sequence[int]) -> Iterator[Media]:
    """Yield what stands beside an entry's paragraphs.

    Args:
        blocks: All blocks.
        own: The places of the entry's; what stands beside the text right after them is its too.
        places: Those of its paragraphs.
    """
    after = takewhile(lambda at: blocks[at].beside, range(own.stop, len(blocks)))
    for at in chain(own, after):
        if blocks[at].beside:
            yield _medium(blocks[at], bisect_left(places, at))


def _medium(block: Block, place: int) -> Media:
    """Read a line of what stands beside the text; who took a picture stays in its words."""
    text = block.text.removeprefix(BESIDE)
    nature = Nature.EMBED if text.startswith(_EMBED) else Nature.CAPTION
    text = text.removeprefix(_EMBED)
    url = block.anchors[0].url if block.anchors else None
    return Media(place, nature, "" if text == _PICTURE else text, None, url)


def _links(number: int, paragraph: str, block: Block) -> list[Link]:
    """Return the links of a block that lie in a paragraph cut out of it."""
    cut = block.text.find(paragraph)
    moved = [(a.start - cut, a.end - cut, a.url) for a in block.anchors]
    size = len(paragraph)
    return [Link(number, start, end, url) for start, end, url in moved if 0 <= start <= end <= size]
