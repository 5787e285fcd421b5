"""Tells whether a page calls itself live.

Invariant: the page's own words only: its data, its title, its address, the names of its elements.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.parsing.folding import folded
from reader.parsing.languages import LANGUAGES
from reader.parsing.languages.lexicon import lexicon
from reader.parsing.post import Found
from reader.parsing.web.facts import Facts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ADDRESS = re.compile(
    r"[/_-](?:live|liveblog|live-?blog|live-?ticker|ticker|newsticker|live-?news|live-?updates?"
    r"|en-direct|direct|en-?vivo|en-directo|ao-vivo|in-diretta|diretta|minuto-a-minuto)(?=[/_.-]|$)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"live-?_?(?:blog|ticker|feed|event|stream|post|stor)", re.IGNORECASE)
_READ = 1_000


def is_live(facts: Facts, data: Sequence[Found], body: "HtmlElement") -> bool:
    """Tell whether a page calls itself live.

    Args:
        facts: What it says of itself.
        data: What its data says.
        body: Its body.

    Returns:
        Whether any of these does.
    """
    if any(found.posts for found in data) or _ADDRESS.search(facts.url or ""):
        return True
    title = folded((facts.title or "")[:_READ])
    if any(lexicon(language).live.search(title) for language in LANGUAGES):
        return True
    return any(_NAMED.search(element.get("class") or "") for element in body.iter("div", "section"))
