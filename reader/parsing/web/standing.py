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
        classes, own = around.get("class"), around.get("id") or ""
        if around.tag in ("body", "html") or _names_feed(classes) or _IS_FEED.search(own):
            break
        inner = around.tag == "footer" and any(e.tag in _ENTRY_TAGS for e in chain(around))
        named = _names_no_feed(classes) or _NO_FEED.search(own)
        if named or (around.tag in _NO_FEED_TAGS and not inner):
            may = False
            break
    known.update(dict.fromkeys(passed, may))
    return may
