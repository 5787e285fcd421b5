"""Makes a tree of markup, however it is nested.

Invariant: no text is lost to the depth at which it stands, and time is linear in the markup's
length. lxml gives up below 2,048 elements inside each other, and compares each attribute of a tag
with all before it.
"""

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.parsing.errors import ParseError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEEPEST = 400
"""Elements inside each other, those not counted whose end tag may be left out; a news page has
about forty."""
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]{0,30})(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>"
)
_EMPTY = "area base br col embed hr img input link meta param source track wbr"
_ENDING_THEMSELVES = "p li dt dd option optgroup tr td th tbody thead tfoot rp rt html head body"
_UNCOUNTED = frozenset(f"{_EMPTY} {_ENDING_THEMSELVES}".split())
_LONG = 10_000
"""Characters from which a tag may be crowded."""
_LONG_TAG = re.compile(rf"<[a-zA-Z][^\s<>/]{{0,30}}[\s/][^<>]{{{_LONG},}}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_BETWEEN = re.compile(r"[\s/]+")
_MOST_ATTRIBUTES = 1_000
"""Of one tag; no page writes more than some dozens."""


def tree_of(markup: str) -> "HtmlElement | None":
    """Make a tree of markup.

    Args:
        markup: A page, or a stretch of one.

    Returns:
        Its root, or None where it holds no element.

    Raises:
        ParseError: A tag has more attributes than any page gives it.
    """
    if _may_hold_long_tags(markup) and any(
        _is_crowded(found[0]) for found in _LONG_TAG.finditer(markup)
    ):
        raise ParseError("this web page is broken: its tags hold thousands of attributes")
    root, whole = _parsed(markup)
    return root if whole else _parsed(flattened(markup))[0]


def _may_hold_long_tags(markup: str) -> bool:
    """Tell whether a long stretch of markup holds no angle: next to no page holds one."""
    place = 0
    while place + _LONG <= len(markup):
        end = place + _LONG
        place = 1 + max(markup.rfind("<", place, end), markup.rfind(">", place, end))
        if not place:
            return True
    return False


def _is_crowded(tag: str) -> bool:
    return len(_BETWEEN.split(_QUOTED.sub(" ", tag))) > _MOST_ATTRIBUTES


def _parsed(markup: str) -> "tuple[HtmlElement | None, bool]":
    """Return the root, and whether nothing stood too deep."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    # lxml.html would ask a function in Python for the class of each element, which is always this.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    # As bytes, because lxml refuses a str that declares an encoding.
    data = markup.replace("\0", "").encode("utf-8", "ignore")
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None, True
    deep = any("depth" in error.message for error in parser.error_log.filter_from_fatals())
    return root, not deep


def flattened(markup: str) -> str:
    """Leave out the tags of elements that stand too deep; what is in them stays.

    Args:
        markup: A page, or a stretch of one.

    Returns:
        The same markup without the tags of the innermost elements.
    """
    kept: list[str] = []
    depths = _Depths()
    place = 0
    for tag in _TAG.finditer(markup):
        if depths.at(tag["name"].lower(), ends=bool(tag["end"])) > _DEEPEST:
            kept.append(markup[place : tag.start()])
            place = tag.end()
    return "".join([*kept, markup[place:]])


class _Depths:
    """Counts the elements that are open."""

    def __init__(self) -> None:
        self._opened: list[str] = []
        self._count: Counter[str] = Counter()

    def at(self, name: str, *, ends: bool) -> int:
        """Open or end an element, and return how deep it stands; 0 where that does not count."""
        if name in _UNCOUNTED or (ends and not self._count[name]):
            return 0
        if not ends:
            self._opened.append(name)
            self._count[name] += 1
            return len(self._opened)
        last = ""
        while last != name:  # what was left open inside ends with it
            last = self._opened.pop()
            self._count[last] -= 1
        return len(self._opened) + 1
