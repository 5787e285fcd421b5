"""Gathers what a page's data says: JSON-LD, microdata and RDFa.

Invariant: each source is read by itself; which of them is right is decided elsewhere.
"""

from typing import TYPE_CHECKING

from reader.parsing.post import Found
from reader.parsing.structured.json_ld import json_ld
from reader.parsing.structured.microdata import microdata

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def page_data(root: "HtmlElement", base: str | None = None) -> list[Found]:
    """Read what a page says for programs.

    Args:
        root: The parsed page.
        base: Its address, where it is known.

    Returns:
        What each source says, those with posts first; empty where there is none.
    """
    return sorted([*json_ld(root, base), *microdata(root, base)], key=lambda found: not found.posts)
