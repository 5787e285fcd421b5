"""Reads the microdata and the RDFa of a page: properties of schema.org set on its elements.

Invariant: a property belongs to the innermost item around it; a body comes out as the blocks that
its element shows. Sources: HTML Standard, section Microdata; w3.org/TR/rdfa-lite.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.parsing.blocks import blocks
from reader.parsing.post import Found
from reader.parsing.structured.schema_org import is_article, is_live, merged, read_item, types
from reader.parsing.structured.values import Object

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LIVE = "LiveBlogPosting"
_LIVES = (
    "descendant-or-self::*[@itemtype or @typeof]"
    f"[contains(@itemtype, '{_LIVE}') or contains(@typeof, '{_LIVE}')]"
)
_UPDATE = "liveBlogUpdate"
_BODIES = frozenset(["articleBody", "text"])
_VALUES = ("content", "datetime", "href", "src", "data", "value", "resource")
"""Attributes that hold a property's value where its text does not."""
_LONGEST = 5_000
"""Characters of a property that is no body."""


@dataclass(frozen=True, slots=True)
class _Syntax:
    """How one syntax spells the same thing."""

    reader: str
    prop: str
    type: str
    names: tuple[str, ...]
    """Attributes with an item's name."""


_SYNTAXES = (
    _Syntax("microdata LiveBlogPosting", "itemprop", "itemtype", ("itemid",)),
    _Syntax("RDFa LiveBlogPosting", "property", "typeof", ("resource", "about")),
)


def microdata(root: "HtmlElement", base: str | None) -> list[Found]:
    """Read the liveblogs that a page marks up with microdata or RDFa.

    Args:
        root: The parsed page.
        base: Its address, where it is known.

    Returns:
        One for each liveblog, in page order.
    """
    inside: set[HtmlElement] = set()
    found: list[Found] = []
    for node in root.xpath(_LIVES):
        if node in inside:
            continue
        syntax = next(s for s in _SYNTAXES if _LIVE in (node.get(s.type) or ""))
        inside.update(n for n in node.iterdescendants() if node.get(syntax.type))
        item = _item(node, syntax, base)
        if is_live(item):
            found.append(read_item(item, syntax.reader, base))
    return merged(found)


def _item(root: "HtmlElement", syntax: _Syntax, base: str | None) -> Object:
    """Read an item with the items inside it."""
    from lxml import etree

    whole: Object = {}
    items = [whole]
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        is_item = bool(node.get(syntax.type))
        if event == "end":
            if is_item:
                items.pop()
            continue
        told = [_plain(name) for name in (node.get(syntax.prop) or "").split()]
        if is_item:
            item = whole if node is root else {}
            item.update(_opened(node, syntax))
            if node is not root:
                _add(items[-1], told or _implied(item, items[-1]), item)
            items.append(item)
        elif told and _BODIES.isdisjoint(told):
            _add(items[-1], told, _value(node))
        elif told:
            _add(items[-1], told, blocks(node, base))
            walk.skip_subtree()
    return whole


def _opened(node: "HtmlElement", syntax: _Syntax) -> Object:
    """Start an item: its types, and its name where it has one."""
    item: Object = {"@type": list((node.get(syntax.type) or "").split())}
    name = next((value for key in syntax.names if (value := node.get(key))), None)
    name = name or (f"#{node.get('id')}" if node.get("id") else None)
    if name:
        item["@id"] = name
    return item


def _implied(item: Object, around: Object) -> list[str]:
    """Return what an article inside a liveblog is to it where the page does not say so."""
    return [_UPDATE] if is_article(item) and _LIVE in types(around) else []


def _add(item: Object, names: list[str], value: object) -> None:
    """Add a property; one that is there twice has all its values, in order."""
    for name in names:
        known = item.get(name)
        if isinstance(value, tuple):
            item[name] = (known if isinstance(known, tuple) else ()) + value
        elif isinstance(known, list):
            known.append(value)
        elif not isinstance(known, tuple):
            item[name] = value if known is None else [known, value]


def _plain(name: str) -> str:
    """Return a property's name without schema.org's address or prefix."""
    return name.replace(":", "/").rpartition("/")[2]


def _value(node: "HtmlElement") -> str:
    """Return a property's value: what an attribute says, else the text."""
    told = (node.get(name) for name in _VALUES)
    found = next((value for value in told if value), None)
    return _text(node) if found is None else found


def _text(node: "HtmlElement") -> str:
    """Return the start of an element's text: properties nest, and each is read again inside."""
    parts: list[str] = []
    length = 0
    for part in node.itertext():
        parts.append(part)
        length += len(part)
        if length > _LONGEST:
            break
    return " ".join("".join(parts).split())
