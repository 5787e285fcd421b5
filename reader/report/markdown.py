"""A snapshot as Markdown, to read, to keep and to read back.

Invariant: as in `markdown_text`, no text of a document is markup; entries stand in page order under
headings of the second level.
"""

import json
from collections.abc import Iterator
from dataclasses import replace

from reader.blog import Entry, Media, Nature, Passage, Snapshot
from reader.layout.natures import media_line
from reader.layout.phrases import counted, stamp_line
from reader.layout.shown import shown
from reader.report.links import web_address
from reader.report.markdown_text import (
    at_start,
    emphasised,
    escaped,
    link,
    linked,
    paragraph,
    quoted,
    spaced,
)

Block = list[str]


def snapshot_markdown(snapshot: Snapshot) -> Iterator[str]:
    """Yield a snapshot.

    Args:
        snapshot: What to write.

    Yields:
        Lines without a line end: what is known of the document in front, then title, standfirst,
        lede and entries; furniture and related cards are counted in a comment.
    """
    yield from spaced(_blocks(snapshot))


def _blocks(snapshot: Snapshot) -> Iterator[Block]:
    if front := list(_front_matter(snapshot)):
        yield ["---", *front, "---"]
    if snapshot.title:
        yield [f"# {at_start(escaped(snapshot.title))}"]
    if snapshot.standfirst:
        yield [paragraph(snapshot.standfirst)]
    for text in snapshot.lede:
        yield [paragraph(text)]
    for entry in snapshot.entries:
        yield from _entry(entry)
    if left := _left_out(snapshot):
        yield [f"<!-- not shown: {left} -->"]


def _front_matter(snapshot: Snapshot) -> Iterator[str]:
    """Yield what is known of the document by the names that Markdown clippers use."""
    date = snapshot.captured_at
    for key, value in (
        ("source", web_address(snapshot.url)),
        ("site", snapshot.publisher),
        ("language", snapshot.language),
        ("captured", date.value if date else None),
    ):
        if value:
            yield f"{key}: {json.dumps(shown(value), ensure_ascii=False)}"


def _entry(entry: Entry) -> Iterator[Block]:
    when = _when(entry)
    if entry.heading:
        yield [f"## {at_start(escaped(entry.heading))}"]
    elif when:
        yield [f"## {at_start(when)}"]
    else:
        yield ["---"]
    if entry.heading and when:
        yield [at_start(when)]
    yield from _paragraphs(entry)
    if more := emphasised(stamp_line(replace(entry, stamp=None, published_at=None, byline=None))):
        yield [more]


def _when(entry: Entry) -> str:
    """Return when and by whom, leading to the entry where it has an address of its own.

    What else is told of an entry stands below it, so that time and heading read back as such.
    """
    told = stamp_line(
        Entry(stamp=entry.stamp, published_at=entry.published_at, byline=entry.byline)
    )
    address = web_address(entry.link)
    return link(told, address) if told and address else escaped(told)


def _paragraphs(entry: Entry) -> Iterator[Block]:
    """Yield the paragraphs; items that follow one another stand as one list."""
    passages = {passage.paragraph: passage for passage in entry.passages}
    items: Block = []
    media = sorted(entry.media, key=lambda media: media.place)[::-1]
    for number in range(len(entry.paragraphs)):
        while media and media[-1].place <= number:
            yield from filter(None, (items, _media(media.pop())))
            items = []
        line = linked(entry, number).strip()
        passage = passages.get(number)
        if items and not (passage and passage.nature is Nature.ITEM):
            yield items
            items = []
        if not line:
            continue
        if passage and passage.nature is Nature.ITEM:
            items.append(f"- {at_start(line)}")
        else:
            after = passages.get(number + 1)
            yield _paragraph(at_start(line), passage, after)
    yield from filter(None, (items, *map(_media, reversed(media))))


def _media(media: Media) -> Block:
    """Return what stands beside the text, in italics, with a link to where it lies."""
    text = f"▸ {media_line(media)}".strip()
    address = web_address(media.url)
    return [f"*{link(text, address)}*" if address else emphasised(text)]


def _paragraph(line: str, passage: Passage | None, after: Passage | None) -> Block:
    """Return a paragraph in what marks its nature, its author under the last of several."""
    if passage is None or passage.nature is not Nature.QUOTE:
        return [line]
    author = passage.author
    if not author or (after and after.author == author):
        return list(quoted([line]))
    return list(quoted([line, "", f"— {escaped(author)}"]))


def _left_out(snapshot: Snapshot) -> str:
    cards = sum(len(entry.related) for entry in snapshot.entries)
    counts = ((len(snapshot.furniture), "furniture"), (cards, "related cards"))
    return ", ".join(f"{counted(number, 'line')} of {name}" for number, name in counts if number)
