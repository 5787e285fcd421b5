"""Reads Markdown: what it marks up is turned into blocks, whose text is read as any plain text is.

Invariant: plain text is never taken for Markdown for a hashtag or a row of signs; what Markdown
says of a paragraph's nature and its links is kept.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.blog import Entry, Snapshot
from reader.parsing.cleaning import one_line
from reader.parsing.errors import ParseError
from reader.parsing.front_matter import FrontMatter, read_front_matter
from reader.parsing.lines import Line
from reader.parsing.natures import BESIDE, with_natures
from reader.parsing.plain import read_lines_explained
from reader.parsing.post import Block
from reader.parsing.reading import Note, Reading
from reader.parsing.stamps import read_stamp

MOST_CHARACTERS = 4_000_000
"""Four times the longest liveblogs; a megabyte takes seconds."""
_SAMPLE = 200_000
"""Characters at the start that tell whether a text is Markdown."""
_LONGEST_STAMP = 80
"""Characters of a line that holds a time and a name and nothing else."""
_HEADING = re.compile(r"^ {0,3}#{1,6} +[^\s#]", re.MULTILINE)
_BESIDE = re.compile(
    rf'^<p><em>(?:<a href="([^"<>]*)">)?({BESIDE}.*?)(?:</a>)?</em></p>$', re.MULTILINE
)
"""A paragraph in italics that begins with our sign for what stands beside the text."""
_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?://|/|#|<)[^()\s]{0,1000}")


def is_markdown(text: str) -> bool:
    """Tell whether a text is Markdown: by its headings and links, or what stands in front of it.

    Args:
        text: The whole document.

    Returns:
        Whether it begins with front matter, or has a heading and a link, or two headings of which
        one is its first line.
    """
    if read_front_matter(text):
        return True
    sample = text[:_SAMPLE]
    headings = len(_HEADING.findall(sample))
    first = _HEADING.match(sample.lstrip("\ufeff\r\n"))
    return (headings > 0 and bool(_LINK.search(sample))) or (headings > 1 and first is not None)


def read_markdown(text: str, source: str, learnt: frozenset[str]) -> Reading:
    """Read Markdown.

    Args:
        text: The whole document as decoded.
        source: Where it came from.
        learnt: Lines known as furniture from other documents, normalised.

    Returns:
        The snapshot, with address, publisher and capture date where the front matter states them.

    Raises:
        ParseError: The document is longer than any liveblog.
    """
    from reader.parsing.blocks import fragment_blocks

    if len(text) > MOST_CHARACTERS:
        raise ParseError(f"this Markdown has more than {MOST_CHARACTERS:,} characters")
    front = read_front_matter(text) or FrontMatter()
    found = _titled(front, _stamps_first(fragment_blocks(_rendered(text[front.end :]), front.url)))
    lines = [
        Line(n, text)
        for n, block in enumerate(found, 1)
        if not block.beside and (text := _line(block))
    ]
    reading = read_lines_explained(lines, source, learnt)
    snapshot = with_natures(_with_first_entry(reading.snapshot, found), found)
    notes = [note._replace(lines=None) for note in reading.notes]
    if front.known:
        notes.insert(0, Note("front matter", f"states {', '.join(front.known)}"))
    return Reading(
        replace(
            snapshot,
            url=front.url,
            publisher=snapshot.publisher or front.publisher,
            language=snapshot.language or front.language,
            captured_at=front.captured_at or snapshot.captured_at,
            furniture=tuple(item._replace(lines=None) for item in snapshot.furniture),
        ),
        f"Markdown, its text as {reading.reader}",
        tuple(notes),
    )


def _rendered(text: str) -> str:
    """Turn Markdown into HTML, what our reports show beside the text into figures."""
    from markdown_it import MarkdownIt

    markup = str(MarkdownIt("commonmark").enable("table").render(text))
    return _BESIDE.sub(r'<figure><img src="\1"><figcaption>\2</figcaption></figure>', markup)


def _titled(front: FrontMatter, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put the title that the front matter states on top, unless the text begins with it."""
    first = blocks[0].text.strip() if blocks else None
    if front.title is None or front.title == first:
        return blocks
    return (Block(front.title, level=1), *blocks)


def _stamps_first(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Put the times that stand under headings above them, as plain text has them.

    Only where most headings of a level have one: then the headings start the entries.
    """
    under = [
        n
        for n, (here, below) in enumerate(pairwise(blocks))
        if here.level and not below.level and _is_stamp(below.text)
    ]
    timed = Counter(blocks[n].level for n in under)
    headings = Counter(block.level for block in blocks)
    moved = list(blocks)
    for n in under:
        level = blocks[n].level
        if timed[level] > 1 and 2 * timed[level] > headings[level]:
            moved[n], moved[n + 1] = blocks[n + 1], blocks[n]
    return tuple(moved)


def _is_stamp(text: str) -> bool:
    return len(text) <= _LONGEST_STAMP and read_stamp(text.strip()) is not None


def _with_first_entry(snapshot: Snapshot, blocks: Sequence[Block]) -> Snapshot:
    """Give the heading under the title back to the first entry, where it was read as standfirst.

    In plain text a standfirst looks the same; Markdown tells a heading.
    """
    filled = [n for n, block in enumerate(blocks) if _line(block)]
    if not snapshot.entries or len(filled) < 2:
        return snapshot
    second, heading = filled[1], _line(blocks[filled[1]])
    if not blocks[second].level or snapshot.standfirst != heading:
        return snapshot
    last = (snapshot.entries[0].lines or (len(blocks) + 1,))[0] - 1
    first = Entry(snapshot.lede, heading, lines=(second + 1, last))
    return replace(snapshot, standfirst=None, lede=(), entries=(first, *snapshot.entries))


def _line(block: Block) -> str:
    return one_line(block.text).strip()
