"""Reads what a page shows besides its entries: standfirst, lede, and the furniture around them.

Invariant: every text outside the entries comes out once, as lede or as furniture with a reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import html

from reader.blog import Furniture
from reader.parsing.blocks import blocks
from reader.parsing.folding import normalised
from reader.parsing.furniture import Judge
from reader.parsing.post import Block
from reader.parsing.shape import is_unstopped
from reader.parsing.stamps import read_stamp
from reader.parsing.web.aside import EMBEDDED, furniture, reason_of, set_aside, worded
from reader.parsing.web.facts import Facts
from reader.parsing.web.tree import Sizes, chain, drop, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ABOVE, BELOW = "above the title", "below the entries"
MENU, LIST, ABOUT = "in a menu", "a list of links", "about the page"
AGAIN = "the title again"
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|sub-?title|sub-?headline|subhead|dek|deck|chapo|entradilla|sottotitolo"
    r"|teaser-?text|intro|lead-?in|subline)(?:$|[\s_-])", re.IGNORECASE,
)  # fmt: skip
_MENUS = frozenset(["nav", "footer", "menu", "form", "button", "dialog"])
_LINKS = 0.6
"""Share of a text from which it is nothing but links."""
_DATED = re.compile(
    r"(?:first |last )?(?:published|updated|posted)|(?:zuletzt )?aktualisiert|stand:|veröffentlicht"
    r"|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato",
    re.IGNORECASE,
)
_LONGEST_DATE = 80
_CREDITS = re.compile(
    r"(?:additional )?reporting by |with (?:reporting|information) (?:by|from) |with agencies"
    r"|über dieses thema berichtet|mit (?:informationen|material) (?:von|der|des|aus) "
    r"|avec (?:l['’]|les )?(?:afp|agences)|con información de |con informazioni d"
    r"|com informações d|met informatie van |med uppgifter från ",
    re.IGNORECASE,
)
"""How a line starts that names bureaus, agencies and broadcasts, and tells nothing."""
_SHORTEST = 40
"""Characters of the shortest sentence that a lede opens with."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What a page shows besides its entries."""

    standfirst: str | None
    lede: tuple[str, ...]
    furniture: tuple[Furniture, ...]


def read_rest(body: "HtmlElement", place: "HtmlElement | None", facts: Facts, judge: Judge) -> Rest:
    """Read what a page shows besides its entries.

    Args:
        body: The page's body; its entries are taken out already.
        place: Where the first entry stood; None where the markup shows none.
        facts: What the page says of itself.
        judge: Tells what a page says to its readers from coverage.

    Returns:
        The standfirst, the lede and the furniture.
    """
    reader = _Reader(Sizes(body), facts, judge)
    title = facts.title_element
    around = frozenset(
        e for cut in (title, place) if cut is not None for e in chain(cut) if e is not cut
    )
    opened = title is None
    closed = False
    for unit in _units(body, around):
        if unit is title:
            opened = True
        elif unit is place:
            closed = True
        elif closed or not opened:
            reader.furniture += _outside(unit, BELOW if closed else ABOVE)
        else:
            reader.take(unit)
    return reader.rest()


class _Reader:
    """Gathers the text above the entries; what is no coverage goes to the furniture."""

    def __init__(self, sizes: Sizes, facts: Facts, judge: Judge) -> None:
        self.furniture: list[Furniture] = []
        self._sizes, self._facts, self._judge = sizes, facts, judge
        self._title = normalised(facts.title or "")
        self._lede: list[str] = []
        self._standfirsts = set(facts.descriptions)

    def take(self, unit: "HtmlElement") -> None:
        """Read an element above the entries."""
        reason = reason_of(unit)
        if reason is None and self._sizes.plain(unit) < (1 - _LINKS) * self._sizes.all(unit):
            reason = LIST
        if reason:
            self.furniture += furniture(unit, worded(reason))
            return
        self._standfirsts |= _standfirsts(unit)
        for element, why in set_aside(unit, self._sizes):
            self.furniture += furniture(element, worded(why))
            drop(element)
        for block in blocks(unit, self._facts.url):
            said = self._no_coverage(block) if block.text else None
            said = EMBEDDED if block.beside else said
            if said:
                self.furniture.append(Furniture(block.text, said))
            elif block.text:
                self._lede.append(block.text)

    def _no_coverage(self, block: Block) -> str | None:
        """Tell why a block above the entries is no coverage; None where it is."""
        judged = self._judge.judge(block.text)
        if judged.certain:
            return judged.reason
        if normalised(block.text) == self._title:
            return AGAIN
        if normalised(block.text) in self._standfirsts:
            return None
        return None if _is_coverage(block) else ABOUT

    def rest(self) -> Rest:
        """Return what was gathered."""
        lede = self._lede
        has_standfirst = bool(lede) and normalised(lede[0]) in self._standfirsts
        standfirst = lede[0] if has_standfirst else None
        return Rest(standfirst, tuple(lede[has_standfirst:]), tuple(self.furniture))


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


def _is_coverage(block: Block) -> bool:
    linked = sum(anchor.end - anchor.start for anchor in block.anchors)
    if linked > _LINKS * len(block.text) and block.nature is None:
        return False
    if _CREDITS.match(block.text):
        return False
    if len(block.text) < _LONGEST_DATE and (read_stamp(block.text) or _DATED.match(block.text)):
        return False
    return len(block.text) >= _SHORTEST or not is_unstopped(block.text) or block.nature is not None
