"""Tells lists of teasers for other pages from feeds of entries.

Invariant: a link to a place on the page itself leads nowhere else.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.parsing.web.feed import Segment
from reader.parsing.web.groups import groups
from reader.parsing.web.tree import Sizes, chain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TEASER = 400
"""Characters outside links of the longest teaser, headline aside."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_FEWEST = 3
"""Teasers that make a list."""
_LEADING_AWAY = 0.7
"""Share of the headings that lead to other pages in a list of teasers."""


def find_teasers(body: "HtmlElement", sizes: Sizes, path: str) -> "list[HtmlElement]":
    """Find the teasers for other pages that a page sets side by side.

    Args:
        body: The page's body.
        sizes: What its elements hold.
        path: The path of the page's own address.

    Returns:
        The elements that each hold one, outermost first.
    """
    headings = [
        heading
        for heading in body.iter(*_HEADINGS)
        if sizes.plain(heading) == 0 or any(around.tag == "a" for around in chain(heading))
    ]
    found: dict[HtmlElement, None] = {}
    for group in groups(headings, sizes):
        if group.starts or len(group.members) < _FEWEST:
            continue
        if any(around in found for around in chain(group.members[0])):
            continue
        if are_teasers([Segment((member,), ()) for member in group.members], sizes, path):
            found.update(dict.fromkeys(group.members))
    return list(found)


def are_teasers(segments: Sequence[Segment], sizes: Sizes, path: str) -> bool:
    """Tell teasers for other pages from entries: their headlines lead away, little else is told.

    Args:
        segments: What may be entries.
        sizes: What the page's elements hold.
        path: The path of the page's own address.

    Returns:
        Whether most of them are teasers.
    """
    away = [segment for segment in segments if _leads_away(segment, path)]
    if len(away) < _LEADING_AWAY * len(segments):
        return False
    told = sum(sizes.plain(e) for segment in away for e in segment.elements)
    return told < _TEASER * len(away)


def _leads_away(segment: Segment, path: str) -> bool:
    """Tell whether an entry's first heading, or all of it, is a link to another page."""
    for element in segment.elements:
        for link in _headline_links(element):
            target = (link.get("href") or "").split("#")[0].split("?")[0]
            return bool(target) and not (path and target.rstrip("/").endswith(path))
    return False


def _headline_links(element: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the links in or around the first heading; or the element itself where it is one."""
    for around in chain(element):
        if around.tag == "a":
            yield around
    for heading in element.iter(*_HEADINGS):
        yield from heading.iter("a")
        yield from (around for around in chain(heading) if around.tag == "a")
        return
    if element.tag == "a":
        yield element
