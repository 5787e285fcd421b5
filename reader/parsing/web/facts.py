"""Reads what a page says of itself: title, publisher, language, address, dates.

Invariant: nothing is taken from the text of the coverage.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.parsing.folding import normalised
from reader.parsing.head import read_head
from reader.parsing.web.moments import read_moment
from reader.parsing.web.tree import chain, text_of, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified",
             "dcterms.modified", "lastmod", "last_updated_date", "revision_date")  # fmt: skip
_PUBLISHED = ("article:published_time", "datepublished", "date", "pubdate", "dcterms.created",
              "dc.date", "publish-date", "publish_date", "sailthru.date")  # fmt: skip
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_LANGUAGE = re.compile(r"[a-z]{2}(?=$|[-_])", re.IGNORECASE)
_FEWEST_WORDS = 3
_MOST_TITLES = 50
_NOT_TITLE = frozenset(["nav", "aside", "footer", "dialog", "figure"])


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of itself."""

    title: str | None
    title_element: "HtmlElement | None"
    """The headline as the page shows it; None where only its head names it."""
    publisher: str | None
    language: str | None
    """A two-letter code of ISO 639-1."""
    locale: str | None
    """Language and country: `de_AT`."""
    url: str | None
    published: str | None
    modified: str | None
    descriptions: frozenset[str]
    """What the page's head says that the page is about, normalised."""


def read_facts(root: "HtmlElement") -> Facts:
    """Read what a page says of itself.

    Args:
        root: The whole page.

    Returns:
        The facts.
    """
    meta = dict(reversed(list(_meta(root))))
    head = read_head(_title(root))
    named = meta.get("og:title") or head.title
    headline = _headline(root, named)
    shown = tidy("".join(headline.itertext())) if headline is not None else None
    locale = meta.get("og:locale") or root.get("lang") or meta.get("content-language")
    language = _LANGUAGE.match(root.get("lang") or locale or "")
    return Facts(
        title=shown or named,
        title_element=headline,
        publisher=meta.get("og:site_name") or meta.get("application-name") or head.publisher,
        language=language[0].lower() if language else None,
        locale=locale,
        url=_address(root, meta),
        published=_moment(meta, _PUBLISHED),
        modified=_moment(meta, _MODIFIED),
        descriptions=frozenset(normalised(meta[name]) for name in _DESCRIPTIONS if name in meta),
    )


def _meta(root: "HtmlElement") -> Iterator[tuple[str, str]]:
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tidy(tag.get("content"))
        if name and content:
            yield name.lower(), content


def _moment(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((m for name in names if (m := read_moment(meta.get(name)))), None)


def _address(root: "HtmlElement", meta: dict[str, str]) -> str | None:
    links = (tag.get("href") for tag in root.iter("link") if tag.get("rel") == "canonical")
    stated = next((tidy(href) for href in links if href), None) or meta.get("og:url")
    if not stated:
        return None
    base = meta.get("og:url") or ""
    try:
        address = urljoin(base, stated)
        return address if urlsplit(address).scheme in ("http", "https") else None
    except ValueError:
        return None


def _title(root: "HtmlElement") -> str:
    title = root.find(".//title")
    return text_of(title) if title is not None else ""


def _headline(root: "HtmlElement", named: str | None) -> "HtmlElement | None":
    """Find the headline that the page shows: the first that is one, or the one its head names."""
    found = [tag for tag in islice(root.iter("h1"), _MOST_TITLES) if _may_be_title(tag)]
    wanted = normalised(named or "")
    same = [tag for tag in found if wanted and normalised(text_of(tag)) == wanted]
    return next(iter(same or found), None)


def _may_be_title(tag: "HtmlElement") -> bool:
    words = len(text_of(tag).split())
    return words >= _FEWEST_WORDS and not any(around.tag in _NOT_TITLE for around in chain(tag))
