"""Finds what a page shows of its feed elsewhere: pinned copies, and lists of key events.

Invariant: a pinned copy has its original's id where the original is on the page.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from reader.parsing.folding import normalised
from reader.parsing.post import Post
from reader.parsing.web.cutting import by_element, marks_in
from reader.parsing.web.feed import Feed, Segment
from reader.parsing.web.inside import PINNED
from reader.parsing.web.marks import Mark
from reader.parsing.web.names import says
from reader.parsing.web.tree import Sizes, chain, text_of, tokens

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_names_pinned = says(PINNED)
_SHORTEST = 60
"""Characters of the shortest pinned entry; anything shorter is a label."""
_KEY = re.compile(r"key[-_ ]?(?:event|moment|point)|highlight|summary|timeline", re.IGNORECASE)
_AROUND = 6
"""Levels above a link in which a list says that it is of key events."""
_NAMES = ("class", "id", "data-link-name", "data-component", "aria-label")
_READ = 60
_MOST = 10
"""Entries pinned at once; more is a feed of another name."""


def find_pinned(
    body: "HtmlElement", feed: Feed, marks: Sequence[Mark], sizes: Sizes
) -> tuple[Segment, ...]:
    """Find entries that a page shows pinned, outside its feed.

    Args:
        body: The page's body.
        feed: Its entries.
        marks: The page's times.
        sizes: What its elements hold.

    Returns:
        Where they stand, in page order.
    """
    taken = {e for segment in feed.segments for e in segment.elements}
    first = feed.segments[0].elements[0]
    holders = frozenset(chain(first))
    placed = by_element(marks)
    found: list[Segment] = []
    walk = etree.iterwalk(body, events=("start",))
    for _, element in walk:
        if element in taken:
            walk.skip_subtree()
            continue
        if not _is_named(element) or sizes.plain(element) < _SHORTEST or element in holders:
            continue
        walk.skip_subtree()
        alike = _alike(element, first, sizes)
        told = marks_in((element,), placed)
        if alike is not None or (told and _is_pinned(element)):
            found.append(Segment((element if alike is None else alike,), told))
        if len(found) >= _MOST:
            break
    return tuple(found)


def _is_named(element: "HtmlElement") -> bool:
    """Tell whether an element says that it is pinned, or sticks to the window's edge."""
    return _names_pinned(element.get("class")) or PINNED.search(element.get("id") or "") is not None


def _is_pinned(element: "HtmlElement") -> bool:
    return "pinned" in f"{element.get('class')} {element.get('id')}".lower()


def _alike(element: "HtmlElement", like: "HtmlElement", sizes: Sizes) -> "HtmlElement | None":
    """Return the element inside a pinned one that is marked up as the feed's entries are."""
    alike = (
        inner
        for inner in element.iter(like.tag)
        if tokens(inner) & tokens(like) and 2 * sizes.all(inner) > sizes.all(element)
    )
    return next(alike, None)


def with_original(copy: Post, posts: Sequence[Post]) -> Post:
    """Give a pinned copy what names its original and when that was published.

    Args:
        copy: The pinned entry.
        posts: The entries of the feed.

    Returns:
        The copy, marked pinned.
    """
    original = next((p for p in posts if copy.id and p.id == copy.id), None)
    original = original or next((p for p in posts if _start(p) and _start(p) == _start(copy)), None)
    if original is None:
        return copy._replace(pinned=True)
    return copy._replace(
        pinned=True,
        id=original.id,
        link=copy.link or original.link,
        published_at=original.published_at or copy.published_at,
        stamp=copy.stamp or original.stamp,
        byline=copy.byline or original.byline,
        key_event=original.key_event,
    )


def _start(post: Post) -> str:
    first = next((block.text for block in post.running if block.text), post.heading or "")
    return normalised(first)[:_READ]


def key_events(body: "HtmlElement") -> frozenset[str]:
    """Find the entries that a list of key events links to.

    Args:
        body: The page without its entries.

    Returns:
        The fragments of the links.
    """
    found = set()
    for link in body.iter("a"):
        fragment = (link.get("href") or "").partition("#")[2] or link.get("data-id") or ""
        if fragment and _is_key(link) and text_of(link):
            found.add(fragment)
    return frozenset(found)


def _is_key(link: "HtmlElement") -> bool:
    return any(
        _KEY.search(element.get(name) or "")
        for element in islice(chain(link), _AROUND)
        for name in _NAMES
    )
