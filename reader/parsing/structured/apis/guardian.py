"""Reads the Guardian's liveblogs: its content API, and the data that its pages are made from.

Invariant: ids are those of the blocks, whole. Sources: open-platform.theguardian.com;
github.com/guardian/dotcom-rendering, the types Block and FEElement.
"""

from reader.parsing.blocks import blocks
from reader.parsing.fragments import parsed
from reader.parsing.post import Block, Found, Post
from reader.parsing.structured.apis.source import Source
from reader.parsing.structured.ids import clean_id
from reader.parsing.structured.moments import moment
from reader.parsing.structured.rich import related
from reader.parsing.structured.settling import settled
from reader.parsing.structured.shown import joined, rich_blocks
from reader.parsing.structured.values import (
    Object,
    flag,
    get,
    language,
    line,
    names,
    objects,
    string,
)

_CARD = "element-rich-link"
"""The class of a related card in a block's markup."""
_PUBLISHED = ("firstPublishedDate", "publishedDate", "createdDate")


def _is_content(item: Object) -> bool:
    held = item.get("blocks")
    return isinstance(held, dict) and bool(held.get("body") or held.get("requestedBodyBlocks"))


def _read_content(item: Object) -> Found:
    fields = item.get("fields")
    held = objects(get(item, "blocks", "body")) or _requested(get(item, "blocks"))
    return Found(
        reader="Guardian content API",
        posts=settled([_content_post(block) for block in held]),
        title=joined(get(fields, "headline")) or line(item.get("webTitle")),
        standfirst=joined(get(fields, "standfirst")) or joined(get(fields, "trailText")),
        publisher=line(get(fields, "publication")),
        language=language(get(fields, "lang")),
        url=line(item.get("webUrl")),
        captured_at=_date(get(fields, "lastModified")),
    )


def _requested(held: object) -> list[Object]:
    """Return the blocks of several requests, each once."""
    requested = get(held, "requestedBodyBlocks")
    lists = requested.values() if isinstance(requested, dict) else []
    found = [block for held in lists for block in objects(held)]
    return list(
        {string(block.get("id")) or str(i): block for i, block in enumerate(found)}.values()
    )


def _content_post(block: Object) -> Post:
    attributes = block.get("attributes")
    body, cards = _body(string(block.get("bodyHtml")))
    if not body:
        body = rich_blocks(block.get("elements")) or rich_blocks(block.get("bodyTextSummary"))
    published = (block.get(name) for name in _PUBLISHED)
    return Post(
        blocks=body,
        heading=joined(block.get("title")) or joined(get(attributes, "title")),
        id=clean_id(string(block.get("id"))),
        byline=names(block.get("contributors")),
        published_at=next((found for date in published if (found := _date(date))), None),
        modified_at=_date(block.get("lastModifiedDate")),
        pinned=flag(get(attributes, "pinned")),
        key_event=flag(get(attributes, "keyEvent")),
        related=cards,
    )


def _body(markup: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Part a block's markup into its text and its related cards."""
    root = parsed(markup)
    if root is None:
        return (), ()
    cards = [card for card in root.find_class(_CARD) if card is not root]
    told = tuple(block.text for card in cards for block in blocks(card))
    for card in cards:
        if card.getparent() is not None:
            card.drop_tree()
    return blocks(root), told


def _date(value: object) -> str | None:
    """Read a date: as text, or as an object with its ISO form or its milliseconds."""
    return moment(get(value, "iso8601") or get(value, "dateTime") or value)


def _is_page(item: Object) -> bool:
    held = item.get("blocks")
    first = held[0] if isinstance(held, list) and held else None
    return isinstance(first, dict) and isinstance(first.get("elements"), list) and "id" in first


def _read_page(item: Object) -> Found:
    posts = [_page_post(block) for block in objects(item.get("blocks"))]
    pinned = item.get("pinnedPost")
    if isinstance(pinned, dict):
        posts = [_page_post(pinned, pinned=True), *posts]
    dates = [moment(found.get("dateModified")) for found in objects(item.get("linkedData"))]
    return Found(
        reader="Guardian page data",
        posts=settled(posts),
        title=joined(item.get("headline")) or line(item.get("webTitle")),
        standfirst=joined(item.get("standfirst")),
        publisher=line(item.get("publication")),
        url=line(item.get("webURL")),
        captured_at=next((date for date in dates if date), None),
    )


def _page_post(block: Object, *, pinned: bool = False) -> Post:
    elements = block.get("elements")
    return Post(
        blocks=rich_blocks(elements),
        heading=joined(block.get("title")),
        id=clean_id(string(block.get("id"))),
        byline=names(block.get("contributors")),
        published_at=moment(block.get("blockFirstPublished") or block.get("blockCreatedOn")),
        modified_at=moment(block.get("blockLastUpdated")),
        stamp=line(block.get("blockFirstPublishedDisplay") or block.get("blockCreatedOnDisplay")),
        pinned=pinned or flag(get(block, "attributes", "pinned")),
        key_event=flag(get(block, "attributes", "keyEvent")),
        related=tuple(text for told in related(elements) if (text := line(told))),
    )


CONTENT = Source(_is_content, _read_content)
PAGE = Source(_is_page, _read_page)
