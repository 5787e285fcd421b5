"""Gathers what a page's data says: JSON-LD, microdata, RDFa and the JSON for its own scripts.

Invariant: each source is read by itself; which of them is right is decided elsewhere.
"""

from typing import TYPE_CHECKING

from reader.parsing.post import Found
from reader.parsing.structured.documents import read_page_json
from reader.parsing.structured.json_ld import json_ld
from reader.parsing.structured.microdata import microdata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TYPES = frozenset(["application/json", "text/json"])


def page_data(root: "HtmlElement", base: str | None = None) -> list[Found]:
    """Read what a page says for programs.

    Args:
        root: The parsed page.
        base: Its address, where it is known.

    Returns:
        What each source says, those with posts first; empty where there is none.
    """
    own = [found for text in _own_scripts(root) if (found := read_page_json(text))]
    return sorted(
        [*json_ld(root, base), *microdata(root, base), *own], key=lambda found: not found.posts
    )


def _own_scripts(root: "HtmlElement") -> list[str]:
    """Return the scripts that hold nothing but JSON: `__NEXT_DATA__` and its like."""
    scripts = (s for s in root.iter("script") if (s.get("type") or "").lower() in _TYPES)
    return [script.text for script in scripts if script.text]
