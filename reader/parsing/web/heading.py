"""Takes an entry's heading out of it, and the time that its text starts with.

Invariant: a heading stands above all of the entry's text; what follows text is part of the text.
"""

import re
from typing import TYPE_CHECKING

from reader.parsing.post import Anchor, Block
from reader.parsing.stamps import read_stamp
from reader.parsing.web.header import SEPARATORS
from reader.parsing.web.names import says
from reader.parsing.web.tree import chain, drop, first_text, pieces_of, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "summary"])
_names_heading = says(
    re.compile(
        r"(?:^|[\s_-])(?:headline|heading|head|title|titel|titre|titulo|titolo)(?:$|[\s_-])",
        re.IGNORECASE,
    )
)
_LONGEST = 300
_LEAD = 300


def take_heading(root: "HtmlElement") -> str | None:
    """Take the heading out of an entry.

    Args:
        root: The entry without its header; the heading's element is taken out of it.

    Returns:
        The heading, or None where text comes first.
    """
    first = first_text(root)
    if first is None:
        return None
    for around in chain(first):
        if around is root:
            return None
        named = around.get("itemprop") == "headline" or around.get("role") == "heading"
        named = named or _names_heading(around.get("class"))
        if around.tag in _TAGS or named:
            text = tidy("".join(pieces_of(around)))
            if len(text) > _LONGEST:
                return None
            drop(around)
            return text
    return None


def without_stamp(heading: str) -> str | None:
    """Return a heading without the time that it starts with; None where it is that time alone."""
    stamp = read_stamp(heading[:_LEAD]) if heading else None
    if stamp is None:
        return heading or None
    return stamp.rest or None


def cut_lead(body: tuple[Block, ...], *, bold: bool) -> tuple[str | None, tuple[Block, ...]]:
    """Cut the time off the first block of an entry.

    Args:
        body: The entry's blocks; the first starts with a time.
        bold: Whether the whole first block is set in bold type.

    Returns:
        The heading, where the first block is one, and the other blocks.
    """
    at = next((i for i, block in enumerate(body) if not block.beside), len(body))
    if at == len(body) or not body[at].text:
        return None, body
    above, first, below = body[:at], body[at], body[at + 1 :]
    stamp = read_stamp(first.text[:_LEAD])
    if stamp is None:  # the time is gone already, and left what parted it from the text
        start = len(first.text) - len(first.text.lstrip(SEPARATORS + ":"))
        if not start:
            return None, body
    else:
        start = first.text.find(stamp.rest) if stamp.rest else len(first.text)
    rest = first.text[start:].rstrip("+ ") if first.text.startswith("+") else first.text[start:]
    if not rest:
        return None, above + below
    if (bold or first.level) and len(body) > 1 and len(rest) <= _LONGEST:
        return rest, above + below
    anchors = tuple(
        Anchor(max(0, a.start - start), min(len(rest), a.end - start), a.url)
        for a in first.anchors
        if a.end > start
    )
    return None, (*above, first._replace(text=rest, anchors=anchors), *below)
