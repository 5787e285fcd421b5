"""Tags and escaped text: the one place where either is made.

Invariant: `Html` comes from here alone, so a text of a document cannot become markup without the
type checker's notice.
"""

from collections.abc import Iterable
from html import escape
from typing import NewType

from reader.layout.shown import shown

Html = NewType("Html", str)
"""Markup that may stand in a page as it is."""

NOTHING = Html("")


def text(raw: str) -> Html:
    """Return any text as a page shows it."""
    return Html(escape(shown(raw)))


def element(tag: str, *children: Html, **attributes: str | None) -> Html:
    """Return an element.

    Args:
        tag: Its name; no void element.
        children: What it holds.
        attributes: Their values are escaped; those without one are left out. A name ends in an
            underscore where Python has a word like it, and has one for each hyphen.
    """
    return Html(f"{opening(tag, **attributes)}{''.join(children)}</{tag}>")


def opening(tag: str, **attributes: str | None) -> Html:
    """Return the start tag of an element whose end follows later, by `closing`."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(shown(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Html(f"<{tag}{told}>")


def closing(tag: str) -> Html:
    """Return the end tag of an element."""
    return Html(f"</{tag}>")


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Return markup joined, a plain text between two."""
    return Html(escape(between).join(parts))


def anchor(address: str, *children: Html, **attributes: str | None) -> Html:
    """Return a link to a web address, which `web_address` gave."""
    return element("a", *children, href=address, rel="noopener noreferrer nofollow", **attributes)
