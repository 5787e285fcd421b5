"""Tells what a figure shows: its caption with the credit, its picture, what it frames.

Invariant: all that a figure shows stands beside the running text, in its order; a table or a pull
quote set as a figure is running text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.blog import Nature
from reader.parsing.addresses import absolute
from reader.parsing.bylines import is_credit
from reader.parsing.post import Anchor, Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FRAMED = frozenset([Nature.QUOTE, Nature.EMBED])
_TEXTUAL = re.compile(r"quote|table", re.IGNORECASE)
_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src")
_CREDIT = re.compile(
    r"\b(?:photograph|photo|image|picture|foto|bild|cr[ée]dit|crédito)s?(?: by)?: ?([^:]{2,80})$"
    r"|\((?P<set>[^()]{2,80})\)$|© ?([^©]{2,80})$",
    re.IGNORECASE,
)
_LONGEST = 120
"""Characters at the end of a caption in which its credit stands."""


def is_beside(figure: "HtmlElement") -> bool:
    """Tell whether a figure stands beside the running text, and is no table or quotation of it."""
    return not _TEXTUAL.search(figure.get("class") or "") and figure.find(".//table") is None


def picture(node: "HtmlElement", base: str | None) -> Block | None:
    """Read a picture.

    Args:
        node: An `img`, or what stands for one.
        base: The page's own address, where it is known.

    Returns:
        A block without words; None where no address is told.
    """
    found = (absolute(node.get(name), base) for name in _ADDRESSES)
    url = next((url for url in found if url), None)
    if url is None:
        return None
    return Block("", Nature.CAPTION, anchors=(Anchor(0, 0, url),), beside=True)


def shown(found: Sequence[Block], picture: Block | None) -> list[Block]:
    """Put together what a figure shows.

    Args:
        found: The blocks of text in it, and its embeds.
        picture: Its first picture.

    Returns:
        Its blocks, beside the text: what it frames, then its captions, or its picture where it
        has none. Captions lead to the picture, quotations to what is quoted, by their last link.
    """
    framed = [block for block in found if block.nature in _FRAMED]
    texts = [block for block in found if block.nature not in _FRAMED]
    credit = next((block.text for block in texts if is_credit(block.text)), None)
    captions = [block for block in texts if block.text != credit]
    if not captions:
        captions = texts if picture is None else [picture]
    quoted = [block.anchors[-1].url for block in framed if block.anchors]
    lying = picture.anchors[0].url if picture else None
    return [
        *(_beside(block, block.nature, block.author, quoted[-1:]) for block in framed),
        *(_captioned(block, credit, [lying] if lying else []) for block in captions),
    ]


def _captioned(block: Block, credit: str | None, urls: Sequence[str]) -> Block:
    return _beside(block, Nature.CAPTION, credited(credit or block.text), urls)


def _beside(block: Block, nature: Nature | None, author: str | None, urls: Sequence[str]) -> Block:
    anchors = tuple(Anchor(0, len(block.text), url) for url in urls)
    return replace(block, nature=nature, author=author, level=0, anchors=anchors, beside=True)


def credited(text: str) -> str | None:
    """Return whom a caption credits: the name behind `Photograph:` or `©`, or an agency's.

    Args:
        text: The caption, or the credit alone.

    Returns:
        The name without brackets; None where the text names nobody.
    """
    if is_credit(text):
        return text.strip(" ()")
    named = _CREDIT.search(text[-_LONGEST:])
    if named is None:
        return None
    name = next(filter(None, named.groups())).strip(" .")
    return name if named["set"] is None or is_credit(name) else None
