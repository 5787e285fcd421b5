"""Finds the address of a paginated blog's next page.

Invariant: a next page lies at the same host and at the blog's own address but for a page's number
or a query, so that a link to the next story is never followed.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import islice
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from reader.capture.addresses import led_to
from reader.capture.errors import FetchError

MOST_LINKS = 20_000
MOST_HEADER = 20_000
MOST_QUERIES = 50
"""Links of a page, characters of a header and parts of a query that are looked at."""

_TAG = re.compile(r"<(?:a|link)\s[^<>]{1,4000}>", re.IGNORECASE)
_LABEL = re.compile(r"[^<]{0,200}(?:<(?!/a\b|a\b)[^<>]{0,1000}>[^<]{0,200}){0,6}", re.IGNORECASE)
_TELLING = re.compile(r"\bnext\b|\baria-label\b", re.IGNORECASE)
"""What a link's tag holds that says more than its words."""
_MARKUP = re.compile(r"<[^<>]*>")
_ARROWS = re.compile(r"^[\W_]{1,20}|[\W_]{1,20}$")
_HEADER = re.compile(r"<([^<>]{1,4000})>\s{0,9};([^<]{0,1000})")
_HEADER_NEXT = re.compile(r"\brel\s{0,9}=\s{0,9}\"?(?:[\w -]{0,80}\s)?next\b", re.IGNORECASE)
_PAGE_WORD = r"/(?:page|seite|pagina|página|p)[/=_-]?"
_WORDED = re.compile(rf"{_PAGE_WORD}(\d{{1,4}})/?$", re.IGNORECASE)
_NUMBERED = re.compile(rf"(?:{_PAGE_WORD}|/)(\d{{1,4}})/?$", re.IGNORECASE)
"""How a path ends that names a page of what stands before it."""
_NUMBER_KEYS = frozenset({"page", "p", "pg", "paged", "pagina", "seite", "pagenumber", "pageno"})
"""Names of queries that hold a page's number."""

_OLDER = re.compile(
    r"(?:(?:load|show|view|see|read)\s)?(?:more\s)?(?:older|earlier|previous)\b.{0,30}"
    r"|next(?:\s(?:page|posts?|entries|updates))?|(?:load|show|view|see)\smore.{0,30}"
    r"|(?:ältere|frühere)\b.{0,30}|(?:nächste|weitere)\s(?:seite|beiträge|einträge|meldungen)"
    r"|(?:plus|articles?|messages?|posts?)\s(?:anciens?|précédents?).{0,20}|page\ssuivante|suivante?"
    r"|(?:entradas|publicaciones|mensajes|posts?)\s(?:anteriores|antigu[oa]s|más\santigu[oa]s)"
    r"|(?:página\s)?siguiente|(?:pagina\s)?successiva|(?:post|messaggi)\sprecedenti"
    r"|(?:publicações|posts?)\s(?:anteriores|mais\santig[oa]s)|próxima(?:\spágina)?"
    r"|oudere\b.{0,30}|volgende(?:\spagina)?",
    re.IGNORECASE,
)
"""What links to the next page say, in the languages that parsing knows."""


class _Link(NamedTuple):
    target: str
    rel: tuple[str, ...]
    label: str


def next_page(address: str, first: str, markup: str, header: str = "") -> str | None:
    """Find the next page of a blog.

    Args:
        address: The address of a page of it.
        first: The address of its first page.
        markup: What the page holds.
        header: Its Link header (RFC 8288).

    Returns:
        The address of the next page; None where the page names none.
    """
    following = str(_number(address) + 1)
    for target in _said(header, markup, following):
        try:
            found = led_to(address, target)
        except FetchError:
            continue
        if _is_page_of(found, first) and found not in (address, first):
            return found
    return None


def _said(header: str, markup: str, following: str) -> Iterator[str]:
    """Yield what may be the next page, the surest first."""
    for found in _HEADER.finditer(header[:MOST_HEADER]):
        if _HEADER_NEXT.search(found[2]):
            yield found[1]
    links = list(_links(markup, following))
    yield from (link.target for link in links if "next" in link.rel)
    yield from (link.target for link in links if _OLDER.fullmatch(link.label))
    yield from (link.target for link in links if link.label == following)


def _links(markup: str, following: str) -> Iterator[_Link]:
    """Yield the links that may lead to the next page."""
    for found in islice(_TAG.finditer(markup), MOST_LINKS):
        label = _label(markup, found.end())
        if label == following or _OLDER.fullmatch(label) or _TELLING.search(found[0]):
            attributes = _attributes(found[0])
            rel = tuple(attributes.get("rel", "").casefold().split())
            yield _Link(
                attributes.get("href", ""), rel, attributes.get("aria-label", "").strip() or label
            )


def _label(markup: str, start: int) -> str:
    """Read the words of a link, the arrows around them left out."""
    found = _LABEL.match(markup, start)
    words = unescape(_MARKUP.sub(" ", found[0])) if found else ""
    return _ARROWS.sub("", " ".join(words.split()))


class _Attributes(HTMLParser):
    """Reads the attributes of one tag."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the attributes."""
        self.found = {name: value or "" for name, value in reversed(attrs)}


def _attributes(tag: str) -> dict[str, str]:
    reader = _Attributes()
    reader.feed(tag)
    return reader.found


def _is_page_of(address: str, first: str) -> bool:
    """Whether an address is the first page's but for a page's number or more queries."""
    one, other = urlsplit(address), urlsplit(first)
    path = other.path.rstrip("/")
    same = one.path.rstrip("/") == path or _NUMBERED.sub("", one.path) == path
    same = same or _WORDED.sub("", one.path) == _WORDED.sub("", other.path)
    return one.netloc == other.netloc and same and _kept(other.query) <= _kept(one.query)


def _kept(query: str) -> set[tuple[str, str]]:
    """Return what a query says besides a page's number."""
    said = parse_qsl(query, max_num_fields=MOST_QUERIES) if query.count("&") < MOST_QUERIES else []
    return {(key, value) for key, value in said if key.casefold() not in _NUMBER_KEYS}


def _number(address: str) -> int:
    """Tell a page's number; 1 where its address names none."""
    parts = urlsplit(address)
    if parts.query.count("&") < MOST_QUERIES:
        for key, value in parse_qsl(parts.query):
            if key.casefold() in _NUMBER_KEYS and value.isdecimal() and len(value) <= 4:
                return int(value)
    found = _NUMBERED.search(parts.path)
    return int(found[1]) if found else 1
