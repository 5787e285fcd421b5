"""Makes a tree of a page's markup, and measures it.

Invariant: any text gives a tree or a ParseError; scripts and styles are not in a measured tree.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from reader.parsing.cleaning import one_line
from reader.parsing.errors import ParseError
from reader.parsing.markup import tree_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_CHARACTERS = 64_000_000
"""Forty times the largest news pages."""
MOST_ELEMENTS = 1_500_000
"""Ten for each paragraph of a blog with ten thousand entries; each costs microseconds."""

MOST_ATTRIBUTES = 200
"""Of one element; no page writes more."""

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?>(?:<!--.{0,2000}?-->\s*)*)<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_MOST_LEFT_OPEN = 500
_UNSHOWN = ("script", "style", "noscript", "template", "svg")
_WORD = re.compile(r"\w")
_BLANKS = re.compile(r"[ \t\n\r\f]+")


def looks_like_html(text: str) -> bool:
    """Tell whether a document means to be a web page."""
    return bool(_PAGE.match(text))


@dataclass(frozen=True, slots=True)
class Tree:
    """A page's markup."""

    root: "HtmlElement"
    elements: "tuple[HtmlElement, ...]"
    """All of them, held: lxml makes an element anew on every walk on which nobody holds it."""


def parse_page(text: str) -> Tree | None:
    """Make a tree of a page.

    Args:
        text: The whole page as decoded.

    Returns:
        Its tree, or None where it holds no element.

    Raises:
        ParseError: The page is larger or more broken than any news page.
    """
    if len(text) > MOST_CHARACTERS:
        raise ParseError(f"this web page has more than {MOST_CHARACTERS:,} characters")
    if _left_open(text, "<", ">") or _left_open(text, "<!--", "-->"):
        raise ParseError("this web page is broken: its tags are opened and never closed")
    root = tree_of(text)
    if root is None:
        return None
    elements = tuple(islice(root.iter(), MOST_ELEMENTS + 1))
    if len(elements) > MOST_ELEMENTS:
        raise ParseError(f"this web page has more than {MOST_ELEMENTS:,} elements")
    return Tree(root, elements)


def drop_unshown(root: "HtmlElement") -> None:
    """Take out of a page what holds no text for its reader."""
    etree.strip_elements(root, *_UNSHOWN, with_tail=False)


def _left_open(text: str, opening: str, closing: str) -> bool:
    """Tell a page that is no markup but mentions the start of tags over and over."""
    return text.count(opening) - text.count(closing) > _MOST_LEFT_OPEN


def tidy(text: str | None) -> str:
    """Return a text as a page shows it: cleaned, on one line, its blanks folded."""
    if not text:
        return ""
    if text.isprintable() and "  " not in text:  # nothing to clean or fold, as nearly always
        return text.strip()
    return one_line(_BLANKS.sub(" ", text)).strip()


def attributes(element: "HtmlElement") -> Sequence[tuple[str, str]]:
    """Return the attributes of an element; none of one that has hundreds.

    To tell the value of one, lxml looks through all before it.
    """
    return element.items() if len(element.attrib) <= MOST_ATTRIBUTES else ()


def pieces_of(element: "HtmlElement") -> Iterable[str]:
    """Return the texts in an element, in order; most elements hold no more than their own."""
    return element.itertext() if len(element) else (element.text or "",)


def text_of(element: "HtmlElement") -> str:
    """Return all text in an element, on one line, its pieces a blank apart."""
    return tidy(" ".join(pieces_of(element)))


def drop(element: "HtmlElement") -> None:
    """Take an element out of its page; the text behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def start_of(element: "HtmlElement", most: int) -> str:
    """Return the start of what `text_of` returns, at least so many characters of it."""
    if not len(element):
        return tidy(element.text)
    pieces: list[str] = []
    for piece in element.itertext():
        pieces.append(piece)
        most -= len(piece)
        if most <= 0:
            break
    return tidy(" ".join(pieces))


def first_text(root: "HtmlElement") -> "HtmlElement | None":
    """Return the element in which the first word stands."""
    for event, node in etree.iterwalk(root, events=("start", "end")):
        text = node.text if event == "start" else node.tail
        if event == "end" and node is root:
            break
        if text and _WORD.search(text):
            found: HtmlElement | None = node if event == "start" else node.getparent()
            return found
    return None


def tokens(element: "HtmlElement") -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset((element.get("class") or "").split())


def chain(element: "HtmlElement | None") -> "Iterator[HtmlElement]":
    """Yield an element and the elements around it, innermost first; none where there is none."""
    current = element
    while current is not None:
        yield current
        current = current.getparent()


class Sizes:
    """How many characters each element of a page shows, and how many of them are links."""

    def __init__(self, root: "HtmlElement") -> None:
        self._all: dict[HtmlElement, int] = {}
        self._linked: dict[HtmlElement, int] = {}
        for element in reversed(list(root.iter())):
            self._measure(element)

    def _measure(self, element: "HtmlElement") -> None:
        text = element.text
        shown = len(text.strip()) if text else 0
        linked = 0
        if len(element):
            for child in element:
                shown += self._all[child]
                linked += self._linked.get(child, 0)
                if tail := child.tail:
                    shown += len(tail.strip())
        self._all[element] = shown
        if element.tag == "a":
            linked = shown
        if linked:
            self._linked[element] = linked

    def all(self, element: "HtmlElement") -> int:
        """Return the characters that an element shows."""
        return self._all.get(element, 0)

    def plain(self, element: "HtmlElement") -> int:
        """Return those that are no link."""
        return self._all.get(element, 0) - self._linked.get(element, 0)
