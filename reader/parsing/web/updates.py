"""Tells the time of a change from the time of publishing.

Invariant: an `update` is an entry; only what was updated is a change.
"""

import re
from typing import TYPE_CHECKING

from reader.parsing.web.names import says
from reader.parsing.web.tree import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_tell_update = says(
    re.compile(
        r"updat|modif|edited|aktualisiert|ge[äa]ndert|stand:|mis à jour|modifié|actualizad"
        r"|aggiornat|bijgewerkt|atualizad|oppdatert|uppdaterad|opdateret|zaktualizowano",
        re.IGNORECASE,
    )
)
_names_update = says(re.compile(r"updated|modified|edited|last-?update", re.IGNORECASE))
"""Names of a change; an `update` is an entry."""


def is_update(element: "HtmlElement", text: str) -> bool:
    """Tell the time of a change: the element, its title or its label says so.

    Args:
        element: What carries the time.
        text: What it shows.
    """
    if _tell_update(element.get("title")) or _tell_update(text):
        return True
    if _names_update(element.get("itemprop")) or _names_update(element.get("class")):
        return True
    parent = element.getparent()
    if parent is None:
        return False
    label = tidy(parent.text) if element.getprevious() is None else ""
    return _tell_update(label) or _names_update(parent.get("class"))
