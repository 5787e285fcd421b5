"""Learns how a feed names its entries: which attribute holds their ids, where their links lead.

Invariant: an id is whole, as the publisher writes it, and never made from a heading.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urldefrag, urlsplit

from reader.parsing.addresses import absolute
from reader.parsing.cleaning import one_line
from reader.parsing.web.feed import Segment
from reader.parsing.web.tree import attributes, start_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ATTRIBUTES = re.compile(
    r"id|name|data-(?:[a-z]+-)*?(?:id|key|urn|uid|uuid|guid|eid|entry|post|anchor)", re.IGNORECASE
)
_NO_ID = re.compile(r"link|track|component|test|parent|blog-?id|author|ga-|block-?type", re.I)
_PERMALINKS = ("data-permalink", "data-share-url", "data-url", "data-link")
_IS_ID = re.compile(r"\S*(?:\d|[0-9a-fA-F]{8})\S*")
_LONGEST = 200
_REGULAR = 0.8
"""Share of the entries that an attribute must name, each its own way."""
_DEEPEST = 3
_HEADING_WORDS = 3
_START = 400
"""Characters of an entry in which its heading stands."""
_WORDS = re.compile(r"[^\W\d_]{3,}")

_Place = tuple[int, str]
"""How deep an attribute stands, and its name."""


class Name(NamedTuple):
    """What names one entry."""

    id: str | None = None
    link: str | None = None


class Identity:
    """How one feed names its entries."""

    def __init__(self, segments: Sequence[Segment], url: str | None) -> None:
        self._url = url
        self._named = {segment.elements[0]: dict(_named(segment)) for segment in segments}
        self._place = _regular(list(self._named.values()))
        self._by_link = self._place is None and self._links_name(segments)

    def _links_name(self, segments: Sequence[Segment]) -> bool:
        fragments = (_fragments(segment, self._url) for segment in segments)
        named = [{(0, ""): links[0][0]} if links else {} for links in fragments]
        return _regular(named) is not None

    def _to(self, href: str) -> str:
        """Return where a link leads, on one line."""
        return one_line((absolute(href, self._url) if self._url else href) or "")

    @property
    def is_regular(self) -> bool:
        """Whether an attribute names nearly all entries, nearly all differently."""
        return self._place is not None

    def of(self, segment: Segment) -> Name:
        """Return what names an entry."""
        links = _fragments(segment, self._url)
        if self._by_link:
            return Name(links[0][0], self._to(links[0][1])) if links else Name()
        if self._place is None:
            return Name()
        named = self._named.get(segment.elements[0])
        own = (dict(_named(segment)) if named is None else named).get(self._place)
        if own is None:
            return Name()
        to = next((self._to(href) for fragment, href in links if _same(fragment, own)), None)
        stated = next((v for e in segment.elements[:1] for n in _PERMALINKS if (v := e.get(n))), "")
        if not to and stated:
            to = absolute(stated, self._url)
        if not to and self._place[1] in ("id", "name") and self._url:
            to = f"{urldefrag(self._url)[0]}#{own}"
        return Name(own, one_line(to) if to else None)


def may_name(element: "HtmlElement") -> bool:
    """Tell whether an element carries what may be an entry's id."""
    return any(
        name == "id" or (_ATTRIBUTES.fullmatch(name) and not _NO_ID.search(name))
        for name, value in attributes(element)
        if _IS_ID.fullmatch(value) and len(value) <= _LONGEST
    )


def _same(fragment: str, own: str) -> bool:
    return fragment == own or (len(fragment) >= 6 and own.endswith(fragment))


def _regular(found: "Sequence[dict[_Place, str]]") -> "_Place | None":
    """Return the first place that names nearly all entries, nearly all differently."""
    places: dict[_Place, list[str]] = {}
    for names in found:
        for place, value in names.items():
            places.setdefault(place, []).append(value)
    enough = _REGULAR * len(found)
    regular = [p for p, values in places.items() if len(set(values)) >= max(enough, 1)]
    return min(regular, key=_rank, default=None)


def _rank(place: "_Place") -> tuple[bool, int, str]:
    depth, name = place
    return name != "id", depth, name


def _named(segment: Segment) -> "Iterator[tuple[_Place, str]]":
    """Yield the attributes of an entry's outer elements that may be its id."""
    for depth, element in enumerate(_outer(segment.elements[0])):
        for name, written in attributes(element):
            if not _ATTRIBUTES.fullmatch(name) or (name != "id" and _NO_ID.search(name)):
                continue
            value = one_line(written).strip()
            if not value or len(value) > _LONGEST or not _IS_ID.fullmatch(value):
                continue
            own = _WORDS.findall(unquote(value).lower())
            if len(own) < _HEADING_WORDS or not _stand_in(own, segment.elements[0]):
                yield (depth, name), value


def _outer(element: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield an element, those it holds alone, and the anchor that it starts with."""
    current = element
    for _ in range(_DEEPEST):
        yield current
        children = [child for child in current if len(child) or child.text or child.attrib]
        if children and children[0].tag == "a" and not children[0].get("href"):
            yield children[0]
            return
        if len(children) != 1:
            return
        current = children[0]


def _stand_in(words: Sequence[str], element: "HtmlElement") -> bool:
    """Tell an id that was made from a heading: its words are the entry's."""
    shown = frozenset(_WORDS.findall(start_of(element, _START).lower()))
    return sum(word in shown for word in words) > len(words) / 2


def _fragments(segment: Segment, url: str | None) -> list[tuple[str, str]]:
    """List the places on the page itself to which an entry's links lead, with what they write."""
    found: list[tuple[str, str]] = []
    for element in segment.elements:
        for link in element.iter("a"):
            href = (link.get("href") or "").strip()
            page, _, fragment = href.partition("#")
            if not 0 < len(fragment) <= _LONGEST or not _IS_ID.fullmatch(fragment):
                continue
            if not page or _path(page) == _path(url or page):
                found.append((one_line(fragment), href))
    return found


def _path(address: str) -> str | None:
    try:
        return urlsplit(address).path.strip("/")
    except ValueError:  # an address in brackets that is none
        return None
