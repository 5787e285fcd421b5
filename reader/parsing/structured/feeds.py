"""Reads RSS and Atom feeds.

Invariant: only bytes are read, never an address or a path; entities that a feed declares are never
expanded, and broken markup is mended in linear time before the feed's own parser sees it.
"""

import html.entities
import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.parsing.addresses import absolute
from reader.parsing.blocks import fragment_blocks
from reader.parsing.post import Found, Post
from reader.parsing.structured.headings import own_headings
from reader.parsing.structured.ids import clean_id
from reader.parsing.structured.moments import moment
from reader.parsing.structured.settling import settled
from reader.parsing.structured.shown import joined
from reader.parsing.structured.values import get, language, line, names, objects, string

if TYPE_CHECKING:
    from lxml import etree

_START = re.compile(rb"<(?:[A-Za-z]{1,20}:)?(?:rss|feed|RDF)[\s>]")
_OPENING = 4_096
"""Bytes within which a feed's first element starts."""
_REFERENCE = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31};)")
_XML = frozenset([b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"])
_LONGEST_DATE = 200
_MOST_ATTRIBUTES = 100
"""More of them, or longer dates, are no feed's, and its parser takes more than linear time."""
_DATES = frozenset(
    ["pubDate", "date", "published", "updated", "issued", "modified", "lastBuildDate"]
)


def looks_like_feed(data: bytes) -> bool:
    """Tell whether a document means to be a feed."""
    return bool(_START.search(data[:_OPENING].replace(b"\0", b"")))


def read_feed(data: bytes) -> Found | None:
    """Read a feed.

    Args:
        data: The whole document.

    Returns:
        What it says, or None where it is no feed or has no entries.
    """
    mended = _mended(data) if looks_like_feed(data) else None
    if mended is None:
        return None
    import feedparser  # type: ignore[import-untyped]  # it has no stubs

    told = feedparser.parse(io.BytesIO(mended), resolve_relative_uris=False, sanitize_html=False)
    entries = [dict(entry) for entry in told.entries]
    if not entries:
        return None
    feed = dict(told.feed)
    url = absolute(string(feed.get("link")))
    title = joined(feed.get("title"))
    posts = own_headings([_post(entry, url) for entry in entries], title)
    told_language = feed.get("language") or get(feed.get("title_detail"), "language")
    return Found(
        reader="Atom feed" if told.version.startswith("atom") else "RSS feed",
        posts=settled(posts, [" ".join(b.text for b in post.running) for post in posts]),
        title=title,
        standfirst=joined(feed.get("subtitle")),
        publisher=line(feed.get("publisher")),
        language=language(told_language),
        url=url,
        captured_at=moment(feed.get("updated")) or moment(feed.get("published")),
    )


def _post(entry: Mapping[str, object], base: str | None) -> Post:
    link = absolute(string(entry.get("link")), base)
    return Post(
        blocks=fragment_blocks(_body(entry), link or base),
        heading=joined(entry.get("title")),
        id=clean_id(string(entry.get("id"))),
        link=link,
        byline=names([get(entry.get("author_detail"), "name"), entry.get("author")]),
        published_at=moment(entry.get("published")) or moment(entry.get("updated")),
        modified_at=moment(entry.get("updated")),
    )


def _body(entry: Mapping[str, object]) -> str:
    """Return an entry's text: the longest of its contents, else its summary."""
    contents = [string(content.get("value")) for content in objects(entry.get("content"))]
    return max(contents, key=len, default="") or string(entry.get("summary"))


def _mended(data: bytes) -> bytes | None:
    """Return a feed as well-formed XML without declared entities; None where nothing is left."""
    from lxml import etree

    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    try:
        root = etree.fromstring(_REFERENCE.sub(_numbered, data.strip()), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return None if root is None else _written(root)


def _written(root: "etree._Element") -> bytes:
    from lxml import etree

    for node in root.iter("{*}*"):
        name = str(node.tag).rpartition("}")[2]  # QName refuses what a damaged feed may hold
        if name in _DATES and len(node.text or "") > _LONGEST_DATE:
            node.text = ""
        if len(node.attrib) > _MOST_ATTRIBUTES:
            node.attrib.clear()
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _numbered(reference: re.Match[bytes]) -> bytes:
    """Return a reference that only HTML knows as the number of its character."""
    name = reference[1]
    character = html.entities.html5.get(name.decode("ascii"), "") if name not in _XML else ""
    return b"".join(b"&#%d;" % ord(c) for c in character) or reference[0]
