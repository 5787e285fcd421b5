"""Reads what a page shows besides its entries: standfirst, lede, and the furniture around them.

Invariant: every text outside the entries comes out once, as lede or as furniture with a reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.blog import Furniture
from reader.parsing.blocks import blocks
from reader.parsing.folding import normalised
from reader.parsing.post import Block
from reader.parsing.shape import is_unstopped
from reader.parsing.stamps import read_stamp
from reader.parsing.web.aside import furniture, reason_of, set_aside, worded
from reader.parsing.web.tree import Sizes, chain, drop, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ABOVE, BELOW = "above the title", "below the entries"
MENU, LIST, ABOUT = "in a menu", "a list of links", "about the page"
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|sub-?title|sub-?headline|subhead|dek|deck|chapo|entradilla|sottotitolo"
    r"|teaser-?text|intro|lead-?in|subline)(?:$|[\s_-])", re.IGNORECASE,
)  # fmt: skip
_MENUS = frozenset(["nav", "footer", "menu", "form", "button", "dialog"])
_LINKS = 0.6
"""Share of a text from which it is nothing but links."""
_SHORTEST = 40
"""Characters of the shortest sentence that a lede opens with."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What a page shows besides its entries."""

    standfirst: str | None
    lede: tuple[str, ...]
    furniture: tuple[Furniture, ...]


def read_rest(
    body: "HtmlElement",
    title: "HtmlElement | None",
    place: "HtmlElement | None",
    descriptions: frozenset[str],
    base: str | None,
) -> Rest:
    """Read what a page shows besides its entries.

    Args:
        body: The page's body; its entries are taken out already.
        title: The headline in it.
        place: Where the first entry stood; None where the markup shows none.
        descriptions: What the page's head says that it is about, normalised.
        base: The page's address.

    Returns:
        The standfirst, the lede and the furniture.
    """
    sizes = Sizes(body)
    around = frozenset(
        e for cut in (title, place) if cut is not None for e in chain(cut) if e is not cut
    )
    opened = title is None
    closed = False
    lede: list[Block] = []
    others: list[Furniture] = []
    standfirsts: set[str] = set()
    for unit in _units(body, around):
        if unit is title:
            opened, lede = True, []
        elif unit is place:
            closed = True
        elif closed or not opened:
            others += _outside(unit, BELOW if closed else ABOVE)
        else:
            standfirsts |= _standfirsts(unit)
            lede += _coverage(unit, sizes, base, others)
    first = normalised(lede[0].text) if lede else ""
    has_standfirst = bool(first) and (first in descriptions or first in standfirsts)
    texts = tuple(block.text for block in lede)
    return Rest(texts[0] if has_standfirst else None, texts[has_standfirst:], tuple(others))


def _units(body: "HtmlElement", around: "frozenset[HtmlElement]") -> "Iterator[HtmlElement]":
    """Yield the largest elements that hold neither the title nor the entries, and these two."""
    stack = [iter(_children(body))]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child in around:
            stack.append(iter(_children(child)))
        else:
            yield child


def _children(element: "HtmlElement") -> "list[HtmlElement]":
    """List an element's children, loose text between them wrapped into paragraphs of its own."""
    from lxml import html

    for child in list(element):
        if child.tail and child.tail.strip():
            loose = html.Element("p")
            loose.text, child.tail = child.tail, None
            child.addnext(loose)
    if element.text and element.text.strip():
        loose = html.Element("p")
        loose.text, element.text = element.text, None
        element.insert(0, loose)
    return list(element)


def _outside(unit: "HtmlElement", reason: str) -> list[Furniture]:
    why = MENU if unit.tag in _MENUS else worded(reason_of(unit) or reason)
    return furniture(unit, why)


def _standfirsts(unit: "HtmlElement") -> set[str]:
    named = (e for e in unit.iter() if _STANDFIRST.search(e.get("class") or ""))
    return {normalised(text_of(element)) for element in named}


def _coverage(
    unit: "HtmlElement", sizes: Sizes, base: str | None, others: list[Furniture]
) -> list[Block]:
    """Read the running text of an element above the entries; the rest of it goes to the others."""
    reason = reason_of(unit)
    if reason:
        others += furniture(unit, worded(reason))
        return []
    if sizes.plain(unit) < (1 - _LINKS) * sizes.all(unit):
        others += furniture(unit, LIST)
        return []
    for element, why in set_aside(unit, sizes):
        others += furniture(element, worded(why))
        drop(element)
    kept: list[Block] = []
    for block in blocks(unit, base):
        if not block.text:
            continue
        if _is_coverage(block):
            kept.append(block)
        else:
            others.append(Furniture(block.text, ABOUT))
    return kept


def _is_coverage(block: Block) -> bool:
    linked = sum(anchor.end - anchor.start for anchor in block.anchors)
    if linked > _LINKS * len(block.text) and block.nature is None:
        return False
    if read_stamp(block.text) and len(block.text) < _SHORTEST:
        return False
    return len(block.text) >= _SHORTEST or not is_unstopped(block.text) or block.nature is not None
