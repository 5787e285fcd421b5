"""Tells what a player or a frame shows of something that lies elsewhere.

Invariant: an embed comes out only with an address, and advertisements never do.
"""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.blog import Nature
from reader.parsing.addresses import absolute
from reader.parsing.cleaning import one_line
from reader.parsing.post import Anchor, Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BY_NUMBER = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v="),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/"),
}
"""AMP names a video or a post by its number (amp.dev, components)."""
_ADDRESSES = ("src", "data-src", "data-href", "data-lazy-src", "data")
_HOSTS = frozenset(
    [
        "acast.com",
        "bsky.app",
        "dailymotion.com",
        "datawrapper.dwcdn.net",
        "documentcloud.org",
        "facebook.com",
        "flo.uri.sh",
        "instagram.com",
        "maps.google.com",
        "soundcloud.com",
        "spotify.com",
        "streamable.com",
        "t.me",
        "tiktok.com",
        "twitter.com",
        "vimeo.com",
        "x.com",
        "youtube-nocookie.com",
        "youtube.com",
    ]
)
"""Where what pages embed without a title lies; its address then stands for it."""
_MOST_PARTS = 4
_STOCK = frozenset(["youtube video player", "embedded content", "iframe", "video player", "embed"])
"""Titles that name the player and not what it plays, in lower case."""
_ADVERTISING = ("advertis", "ad content", "doubleclick", "googlesyndication", "anzeige", "werbung")


def embed(node: "HtmlElement", base: str | None) -> Block | None:
    """Read what an element shows of something that lies elsewhere.

    Args:
        node: A frame, a player or an AMP component.
        base: The page's own address, where it is known.

    Returns:
        A block with the embed's title, or its address where it has none but its host is known;
        None where it has neither, or is an advertisement.
    """
    url = _address(node, base)
    if url is None:
        return None
    title = " ".join(one_line(node.get("title") or node.get("aria-label") or "").split())
    known = _is_known(url)
    text = title if title and title.lower() not in _STOCK else url if known else ""
    marks = f"{title} {url} {node.get('id')}".lower()
    if not text or any(mark in marks for mark in _ADVERTISING):
        return None
    return Block(text, Nature.EMBED, anchors=(Anchor(0, len(text), url),), beside=True)


def _address(node: "HtmlElement", base: str | None) -> str | None:
    if node.tag in _BY_NUMBER:
        name, stem = _BY_NUMBER[node.tag]
        number = node.get(name)
        return absolute(stem + number) if number else None
    found = (absolute(node.get(name), base) for name in _ADDRESSES)
    return next((url for url in found if url), None)


def _is_known(url: str) -> bool:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    parts = host.split(".")[-_MOST_PARTS:]
    return any(".".join(parts[i:]) in _HOSTS for i in range(len(parts)))
