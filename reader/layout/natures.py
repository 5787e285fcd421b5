"""What a paragraph is, as a page shows it: quotes behind a bar, items behind a bullet, links.

Invariant: a paragraph's text stays as it is; what marks its nature stands in its indent, which no
search, selection or copy touches.
"""

from collections.abc import Iterator

from reader.blog import Entry, Media, Nature
from reader.layout.marking import Piece, spell
from reader.layout.model import Block, Line, Role
from reader.layout.shown import shown

INDENT = 2
"""Cells of what stands before a quote, an item or an embed."""
_SIGNS = {Nature.QUOTE: ("│ ", "│ "), Nature.ITEM: ("• ", ""), Nature.EMBED: ("▷ ", "")}
"""Before a paragraph's first line, and before each other line."""
_MEDIA = "▸ "
_DIM = frozenset({Nature.CAPTION, Nature.EMBED})


def natures_of(entry: Entry | None) -> dict[int, Nature]:
    """Return what an entry's paragraphs are where they are no running text, by their index."""
    return {passage.paragraph: passage.nature for passage in entry.passages} if entry else {}


def indent_of(nature: Nature | None) -> int:
    """Return how many cells stand before a paragraph of this nature."""
    return INDENT if nature in _SIGNS else 0


def margin(block: Block, line: Line) -> str:
    """Return what fills a block's indent beside one of its lines."""
    first, rest = _SIGNS.get(block.nature, ("", "")) if block.nature else ("", "")
    return (rest if line.start else first).ljust(block.indent)


def paragraph_blocks(entry: Entry, index: int) -> Iterator[tuple[bool, Block]]:
    """Yield an entry's paragraphs for reading, and what stands beside them in its place.

    Args:
        entry: The entry.
        index: Its place in its snapshot.

    Yields:
        Whether an empty row stands before it, and the block: a paragraph, who was quoted, or a
        caption.
    """
    if not (entry.passages or entry.links or entry.media):
        for paragraph in entry.paragraphs:
            yield True, Block(shown(paragraph), Role.TEXT, entry=index)
        return
    media = _media_blocks(entry, index)
    passages = {passage.paragraph: passage for passage in entry.passages}
    for number in range(len(entry.paragraphs)):
        yield from media.pop(number, ())
        here, before = passages.get(number), passages.get(number - 1)
        listed = here and before and here.nature is before.nature is Nature.ITEM
        nature = here.nature if here else None
        text, spans = spell(_pieces(entry, number))
        role = Role.CAPTION if nature in _DIM else Role.TEXT
        block = Block(text, role, spans, entry=index, indent=indent_of(nature), nature=nature)
        yield not listed, block
        after = passages.get(number + 1)
        if here and here.author and not (after and after.author == here.author):
            said = Block(f"— {shown(here.author)}", Role.CAPTION, entry=index, indent=INDENT)
            yield False, said._replace(nature=nature if nature is Nature.QUOTE else None)
    for rest in media.values():
        yield from rest


def media_line(media: Media) -> str:
    """Say in a line what stands beside an entry's paragraphs."""
    text = shown(media.text) or "picture"
    text = f"{media.nature.value}: {text}" if media.nature is Nature.EMBED else text
    author = media.author or ""
    return text if author in media.text else f"{text} — {shown(author)}"


def _media_blocks(entry: Entry, index: int) -> dict[int, list[tuple[bool, Block]]]:
    """Return what stands beside an entry's paragraphs, by its place; neighbours stand close."""
    placed: dict[int, list[tuple[bool, Block]]] = {}
    for media in entry.media:
        row = placed.setdefault(media.place, [])
        block = Block(f"{_MEDIA}{media_line(media)}", Role.CAPTION, entry=index)
        row.append((not row, block))
    return placed


def _pieces(entry: Entry, number: int) -> Iterator[Piece]:
    """Yield a paragraph in stretches that lead somewhere and stretches that do not."""
    text, place = entry.paragraphs[number], 0
    for link in sorted(link for link in _links(entry, number)):
        start = max(link[0], place)
        yield text[place:start], None
        yield text[start : link[1]], Role.LINK
        place = max(place, link[1])
    yield text[place:], None


def _links(entry: Entry, number: int) -> Iterator[tuple[int, int]]:
    return ((link.start, link.end) for link in entry.links if link.paragraph == number)
