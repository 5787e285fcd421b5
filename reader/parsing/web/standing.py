"""Tells where on a page no feed stands, by the names that pages give their parts.

Invariant: a part that calls itself a feed may stand anywhere.
"""

import re
from typing import TYPE_CHECKING

from reader.parsing.web.names import says
from reader.parsing.web.tree import chain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NO_FEED = re.compile(
    r"\bcomment(?:s|-|_|list|body|item)|\bdisqus|\bkommentar(?!iert)|viafoura|\breplies\b|\bmenu\b"
    r"|most-?(?:read|viewed|popular)|\brelated\b|recommend|trending|\bsidebar\b|breadcrumb",
    re.IGNORECASE,
)
_IS_FEED = re.compile(r"live-?_?(?:blog|feed|event|stream|ticker|post|stor)|lb-post", re.IGNORECASE)
_names_no_feed, _names_feed = says(_NO_FEED), says(_IS_FEED)
_STEMS = (
    *("live", "lb-post", "comment", "disqus", "kommentar", "viafoura", "replies", "menu", "most"),
    *("related", "recommend", "trending", "sidebar", "breadcrumb"),
)
"""What each of these names holds: ids, each of which is written once, are asked for them first."""
_ENTRY_TAGS = frozenset(["article", "li"])
"""Elements whose footer is an entry's and not the page's."""
_NO_FEED_TAGS = frozenset(["nav", "footer", "form", "dialog", "menu", "head", "button", "select"])


def may_stand(element: "HtmlElement", known: "dict[HtmlElement, bool]") -> bool:
    """Tell whether a feed may stand at an element, by the names of those around it.

    Args:
        element: An element of the page.
        known: What was told before; what is told now is added.

    Returns:
        False inside menus, comments and lists of other stories.
    """
    passed: list[HtmlElement] = []
    may = True
    for around in chain(element):
        if around in known:
            may = known[around]
            break
        passed.append(around)
        tag, classes, own = around.tag, around.get("class"), _telling(around.get("id"))
        if tag in ("body", "html") or _names_feed(classes) or _names_feed(own):
            break
        inner = tag == "footer" and any(e.tag in _ENTRY_TAGS for e in chain(around))
        if _names_no_feed(classes) or _names_no_feed(own) or (tag in _NO_FEED_TAGS and not inner):
            may = False
            break
    known.update(dict.fromkeys(passed, may))
    return may


def _telling(own: str | None) -> str | None:
    """Return an id, if it may tell anything."""
    if not own:
        return None
    low = own.lower()
    return low if any(stem in low for stem in _STEMS) else None
