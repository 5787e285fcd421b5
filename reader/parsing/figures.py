"""Tells what a figure shows: its caption with the credit, its picture, what it frames.

Invariant: all that a figure shows stands beside the running text, in its order; a table or a pull
quote set as a figure is running text.
"""

import re
from collections.abc import Sequence
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
    quotes = [block for block in framed if block.nature is Nature.QUOTE]
    quoted = [anchor for block in quotes for anchor in block.anchors][-1:]
    return [
        *(
            _leading(block, quoted if block.nature is Nature.QUOTE else block.anchors)
            for block in framed
        ),
        *(_captioned(block, credit, picture.anchors if picture else ()) for block in captions),
    ]


def _captioned(block: Block, credit: str | None, anchors: Sequence[Anchor]) -> Block:
    author = credited(credit or block.text)
    return _leading(block, anchors)._replace(nature=Nature.CAPTION, author=author)


def _leading(block: Block, anchors: Sequence[Anchor]) -> Block:
    """Set a block beside the text, all of it leading to the address of the first anchor."""
    whole = tuple(Anchor(0, len(block.text), anchor.url) for anchor in anchors[:1])
    return block._replace(level=0, anchors=whole, beside=True)


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
