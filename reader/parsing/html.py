"""Reads a saved web page: its text, block by block, as the plain text of a page.

Invariant: text of menus, footers and forms is furniture, the rest is read as any plain text is;
scripts and styles are no text. A page's markup beyond that is not looked at here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.blog import Furniture, Snapshot
from reader.parsing.cleaning import one_line
from reader.parsing.errors import ParseError
from reader.parsing.lines import Line
from reader.parsing.plain import read_lines

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

MOST_CHARACTERS = 16_000_000
"""Ten times the largest news pages; markup takes seconds for each million."""

_PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html"
r"|html)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_MOST_LEFT_OPEN = 500
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NO_TEXT = ("script", "style", "noscript", "template", "svg", "iframe", "select", "head")
_MENUS = ("nav", "footer", "menu", "form", "button", "dialog")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "time",
        "tr",
        "ul",
    ]
)


def looks_like_html(text: str) -> bool:
    """Tell whether a document means to be a web page."""
    return bool(_PAGE.match(text))


def read_html(text: str, source: str, learnt: frozenset[str]) -> Snapshot:
    """Read a saved web page.

    Args:
        text: The whole page as decoded.
        source: Where it came from.
        learnt: Lines known as furniture from other documents, normalised.

    Returns:
        The snapshot; without line numbers, as markup has none that mean anything.

    Raises:
        ParseError: The page is larger or more broken than any news page.
    """
    from bs4 import BeautifulSoup

    if len(text) > MOST_CHARACTERS:
        raise ParseError(f"this web page has more than {MOST_CHARACTERS:,} characters")
    if _left_open(text, "<", ">") or _left_open(text, "<!--", "-->"):
        raise ParseError("this web page is broken: its tags are opened and never closed")
    page = BeautifulSoup(text, "html.parser")
    title = _meta(page, "og:title") or _title(page)
    publisher, url = _meta(page, "og:site_name"), _meta(page, "og:url")
    for tag in page(_NO_TEXT):
        tag.extract()
    menus = [Furniture(line, "in a menu") for tag in _menus(page) for line in _lines(tag)]
    blocks = [title, *_lines(page)] if title else list(_lines(page))
    lines = [Line(number, block) for number, block in enumerate(blocks, 1)]
    snapshot = read_lines(lines, source, learnt)
    return replace(
        snapshot,
        url=url,
        publisher=snapshot.publisher or publisher,
        entries=tuple(replace(entry, lines=None) for entry in snapshot.entries),
        furniture=(*(replace(item, lines=None) for item in snapshot.furniture), *menus),
    )


def _left_open(text: str, opening: str, closing: str) -> bool:
    """Tell a page on which the parser would look for each missing end up to the page's end."""
    return text.count(opening) - text.count(closing) > _MOST_LEFT_OPEN


def _menus(page: "BeautifulSoup") -> "list[Tag]":
    """Take the page's menus out of it; one inside another goes with it."""
    found = [tag for tag in page(_MENUS) if not tag.find_parent(_MENUS)]
    return [tag.extract() for tag in found]


def _lines(root: "Tag") -> Iterator[str]:
    """Yield the text of an element, a line for each block."""
    from bs4 import Tag
    from bs4.element import PreformattedString

    parts: list[str] = []
    stack = [(iter(root.contents), True)]
    while stack:
        children, is_block = stack[-1]
        node = next(children, None)
        if node is None:
            stack.pop()
            yield from _taken(parts) if is_block else ()
        elif isinstance(node, Tag):
            starts = node.name in _BLOCKS
            yield from _taken(parts) if starts else ()
            stack.append((iter(node.contents), starts))
        elif not isinstance(node, PreformattedString):
            parts.append(str(node))


def _taken(parts: list[str]) -> list[str]:
    """Take what was gathered of a block as one line; none where it shows nothing."""
    line = one_line(_BLANKS.sub(" ", "".join(parts))).strip()
    parts.clear()
    return [line] if line else []


def _meta(page: "BeautifulSoup", name: str) -> str | None:
    """Return what the page's head says under a name."""
    tag = page.find("meta", attrs={"property": name})
    content = tag.get("content") if tag else None
    return one_line(content).strip() or None if isinstance(content, str) else None


def _title(page: "BeautifulSoup") -> str | None:
    return one_line(_BLANKS.sub(" ", page.title.get_text())).strip() or None if page.title else None
