"""Takes out of an element what is no running text of it: shares, advertisements, cards, figures.

Owns the names by which pages mark these. Invariant: what is taken out is handed back with a reason.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from reader.blog import Furniture
from reader.parsing.figures import is_beside
from reader.parsing.web.tree import Sizes, pieces_of, text_of, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CARD = "related"
CAPTION = "the caption of a picture"
SHARES = "share buttons"
EMBEDDED = "a post embedded from elsewhere"
FIGURES = (CAPTION, EMBEDDED)

_NAMES = {
    SHARES: (
        r"(?:social-?)?(?:share|sharing|shares|sharer|socials?|social-media|sharebar|share-?tools?)"
    ),
    "an advertisement": (
        r"ad|ads|advert|adverts|advertisement|ad-?slot|ad-?container|mpu|anzeige|publicite"
        r"|publicidad|sponsored|taboola|outbrain|dfp|gpt-ad"
    ),
    "asks the reader to sign up": (
        r"newsletter|sign-?up|signup|subscribe|subscription|subscriptions|paywall|donate|donation"
        r"|epic|app-?promo|whatsapp-group|follow-us"
    ),
    CARD: (
        r"related|recommended|recommendation|recommendations|read-?more|readmore|more-on"
        r"|rich-?link|richlink|dont-miss|also-?read|see-?also|lire-aussi|most-?read|most-?viewed"
        r"|mostread|trending"
    ),
    "comments": r"comments?|comment-count|replies|disqus",
    "page control": (
        r"toolbar|controls?|actions|buttons?|permalink|pagination|pager|load-?more|tags?|topics"
        r"|breadcrumbs?"
    ),
}
"""The names of what is no running text, each a whole word of a class or an id, in lower case; the
first reason of those that an element's names give is told."""


def _word(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_-])(?:{names})(?:$|[\s_-])")


_REASONS = tuple((why, _word(names)) for why, names in _NAMES.items())
_ANY = _word("|".join(_NAMES.values()))
_MOST_REMEMBERED = 1_000
"""Classes of the page in hand: the same ones are judged over and over."""
_TAGS = {
    "nav": "in a menu",
    "footer": "in a menu",
    "menu": "in a menu",
    "form": "a form",
    "button": "page control",
    "dialog": "page control",
    "select": "page control",
    "label": "page control",
}
_UNNAMED = frozenset(["a", "p", "span", "body", "html", "main"])
"""They hold running text whatever they are called."""
_WHOLE = frozenset([*_TAGS, "figure", "aside"])
"""Set aside however much of the text they hold."""
_EMBEDS = ("blockquote", "iframe", "amp-twitter", "amp-instagram", "amp-youtube")
_LIKE_TEXT = 0.5
"""Share of an element's text from which it is the text itself, whatever it is called."""


def set_aside(
    root: "HtmlElement", sizes: Sizes, kept: "frozenset[HtmlElement]" = frozenset()
) -> "list[tuple[HtmlElement, str]]":
    """Find the outermost elements inside another that are no running text.

    Args:
        root: An entry, or a part of a page; it is not changed.
        sizes: What the page's elements hold.
        kept: Elements that hold what the entry needs, its times: whatever they are called, only
            what is in them is set aside.

    Returns:
        Each element with the reason, in document order.
    """
    most = _LIKE_TEXT * sizes.all(root)
    found: list[tuple[HtmlElement, str]] = []
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element is root or element in kept:
            continue
        if (element.tag in _WHOLE or sizes.all(element) <= most) and (why := reason_of(element)):
            found.append((element, why))
            walk.skip_subtree()
    return found


def reason_of(element: "HtmlElement") -> str | None:
    """Tell why an element is no running text, by its tag and its names.

    Args:
        element: An element of a page.

    Returns:
        The reason as a reader reads it, `CARD` for a related card; None for running text.
    """
    tag = element.tag
    if tag in _UNNAMED:
        return None
    if tag in _TAGS:
        return _TAGS[tag]
    if tag == "figure":
        return _reason_of_figure(element)
    if tag == "aside":
        return CARD if next(element.iter("a"), None) is not None else "beside the text"
    if not element.keys():
        return None
    first = min(
        _by_class(element.get("class")),
        _by_name(element.get("id")),
        _by_class(element.get("data-component")),
    )
    return _REASONS[first][0] if first < len(_REASONS) else None


def _by_name(names: str | None) -> int:
    """Return the place in the table of the first reason that names give; its length for none."""
    low = names.lower() if names else ""
    if not low or not _ANY.search(low):
        return len(_REASONS)
    return next(i for i, (_, shape) in enumerate(_REASONS) if shape.search(low))


_by_class = lru_cache(maxsize=_MOST_REMEMBERED)(_by_name)


def _reason_of_figure(figure: "HtmlElement") -> str | None:
    if not is_beside(figure):
        return None
    if "RichLink" in (figure.get("data-spacefinder-type") or ""):
        return CARD
    embeds = any(next(figure.iter(tag), None) is not None for tag in _EMBEDS)
    return EMBEDDED if embeds else CAPTION


def worded(reason: str) -> str:
    """Return a reason as furniture outside entries tells it."""
    return "a card for another story" if reason == CARD else reason


def lines_of(element: "HtmlElement") -> list[str]:
    """List the texts in an element, as far as anything separates them."""
    if element.tag == "figure":
        whole = text_of(element)
        return [whole] if whole else []
    return [line for text in pieces_of(element) if (line := tidy(text))]


def furniture(element: "HtmlElement", reason: str) -> list[Furniture]:
    """Return what an element shows as furniture."""
    return [Furniture(line, reason) for line in lines_of(element)]
