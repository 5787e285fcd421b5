"""Tells the time of a change from the time of publishing.

Invariant: an `update` is an entry; only what was updated is a change.
"""

import re
from typing import TYPE_CHECKING

from reader.parsing.web.tree import tidy, tokens

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UPDATED = re.compile(
    r"updat|modif|edited|aktualisiert|ge[äa]ndert|stand:|mis à jour|modifié|actualizad|aggiornat"
    r"|bijgewerkt|atualizad|oppdatert|uppdaterad|opdateret|zaktualizowano",
    re.IGNORECASE,
)
_NAMED_UPDATED = re.compile(r"updated|modified|edited|last-?update", re.IGNORECASE)
"""Names of a change; an `update` is an entry."""


def is_update(element: "HtmlElement", text: str) -> bool:
    """Tell the time of a change: the element, its title or its label says so.

    Args:
        element: What carries the time.
        text: What it shows.
    """
    said = (element.get("title"), text)
    if any(words and _UPDATED.search(words) for words in said):
        return True
    if _NAMED_UPDATED.search(f"{element.get('itemprop') or ''} {element.get('class') or ''}"):
        return True
    parent = element.getparent()
    if parent is None:
        return False
    label = tidy(parent.text) if element.getprevious() is None else ""
    return bool(_UPDATED.search(label)) or any(_NAMED_UPDATED.search(t) for t in tokens(parent))
