"""Reads one entry out of its elements: times, heading, id, address, byline, text.

Invariant: a text of the entry is in its heading, its blocks, its related cards, its stamp, its
byline or the furniture that is handed back.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lxml import html

from reader.blog import Furniture
from reader.parsing.blocks import blocks
from reader.parsing.folding import folded
from reader.parsing.languages import LANGUAGES
from reader.parsing.languages.lexicon import lexicon
from reader.parsing.post import Block, Post
from reader.parsing.web.aside import (
    CARD,
    FIGURES,
    SHARES,
    furniture,
    lines_of,
    reason_of,
    set_aside,
)
from reader.parsing.web.feed import Segment
from reader.parsing.web.frames import Frames
from reader.parsing.web.header import SEPARATORS, read_header
from reader.parsing.web.heading import cut_lead, take_heading, without_stamp
from reader.parsing.web.identity import Name
from reader.parsing.web.names import says
from reader.parsing.web.times import Times, times_of
from reader.parsing.web.tree import Sizes, chain, drop, text_of, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INNER = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "p", "dt", "time", "span", "a", "summary"])
_names_key = says(
    re.compile(
        r"(?:^|[\s_-])(?:key-?_?(?:event|moment)|keyevent|is-key|breaking)(?:$|[\s_-])",
        re.IGNORECASE,
    )
)
PINNED = re.compile(r"(?:^|[\s_-])(?:is-)?(?:pinned|sticky)(?:$|[\s_-])", re.IGNORECASE)
_names_pinned = says(PINNED)
_names_unpinned = says(re.compile(r"(?:not?|un)-?pinned|non?-?sticky", re.IGNORECASE))
_EMBEDDING = frozenset(["figure", "aside", "blockquote"])
_SHARING = re.compile(
    r"//(?:www\.|m\.|api\.)?(?:twitter\.com/(?:intent|share)|x\.com/(?:intent|share)"
    r"|facebook\.com/(?:sharer|share\.php|dialog)|linkedin\.com/(?:share|cws)"
    r"|reddit\.com/submit|pinterest\.\w+/pin/create|t\.me/share|telegram\.me/share|wa\.me/\?"
    r"|whatsapp\.com/send|bsky\.app/intent|threads\.net/intent)",
    re.IGNORECASE,
)
"""Where services take what a reader hands on."""
_LONGEST_CARD = 300
_NAMING = ("class", "data-type", "data-key-event", "data-post-type")


class Read(NamedTuple):
    """An entry with what its elements hold besides."""

    root: "HtmlElement"
    """What held it."""
    post: Post
    times: Times
    furniture: tuple[Furniture, ...]


def read_segment(segment: Segment, name: Name, sizes: Sizes, base: str | None) -> Read:
    """Read an entry; its elements are emptied of what is no running text.

    Args:
        segment: Where the entry stands.
        name: What names it.
        sizes: What the page's elements held before.
        base: The page's address.

    Returns:
        The entry and its furniture.
    """
    times = times_of(segment.marks)
    names = [segment.elements[0].get(name) for name in _NAMING]
    root = gathered(segment)
    frames = Frames(root)
    around = _around([mark.element for mark in segment.marks if mark.text], root)
    aside = _taken(root, sizes, frames, around)
    bold = times.lead is not None and _is_bold(times.lead.element)
    header = read_header(root, segment.marks)
    if any(map(reason_of, around)):
        aside += _taken(root, sizes, frames, frozenset())
    heading = take_heading(root)
    aside += frames.put_back()
    body, shares = _without_shares(blocks(root, base))
    body, cards = _without_cards(body)
    if heading is not None:
        heading = without_stamp(heading) if times.lead else heading
    elif times.lead:
        heading, body = cut_lead(body, bold=bold)
    post = Post(
        blocks=body,
        heading=heading,
        id=name.id,
        link=name.link,
        byline=header.byline,
        published_at=times.published,
        modified_at=times.modified,
        stamp=times.stamp,
        pinned=any(map(_names_pinned, names)) and not any(map(_names_unpinned, names)),
        key_event=header.key_event or any(map(_names_key, names)),
        related=(*_cards(aside), *cards),
    )
    others = (item for element, why in aside if why != CARD for item in furniture(element, why))
    if segment.day and not times.day:
        times = times._replace(day=segment.day)
    return Read(root, post, times, (*others, *header.furniture, *shares))


def _around(elements: "Sequence[HtmlElement]", root: "HtmlElement") -> "frozenset[HtmlElement]":
    """Return the elements that hold an entry's times, but for what is embedded in it."""
    found: set[HtmlElement] = set()
    for element in elements:
        path: list[HtmlElement] = []
        for around in chain(element):
            if around is root or around.tag in _EMBEDDING:
                path = path if around is root else []
                break
            path.append(around)
        found.update(path)
    return frozenset(found)


def _taken(
    root: "HtmlElement", sizes: Sizes, frames: Frames, kept: "frozenset[HtmlElement]"
) -> "list[tuple[HtmlElement, str]]":
    """Take what is no running text out of an entry; its figures are kept for later."""
    aside: list[tuple[HtmlElement, str]] = []
    for element, why in set_aside(root, sizes, kept):
        if why in FIGURES:
            frames.take(element, why)
        else:
            aside.append((element, why))
            drop(element)
    return aside


def _cards(aside: "Sequence[tuple[HtmlElement, str]]") -> tuple[str, ...]:
    return tuple(line for element, why in aside if why == CARD for line in lines_of(element))


def _without_cards(body: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Part an entry's text from the lines that say that they lead to another story."""
    told = [(block, is_card(block)) for block in body]
    cards = tuple(block.text for block, card in told if card)
    return tuple(block for block, card in told if not card), cards


def _without_shares(body: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Furniture, ...]]:
    """Part an entry's text from the lines of links that only share it."""
    shares = [block for block in body if block.anchors and _shares(block)]
    if not shares:
        return tuple(body), ()
    kept = tuple(block for block in body if block not in shares)
    return kept, tuple(Furniture(block.text, SHARES) for block in shares)


def _shares(block: Block) -> bool:
    """Tell a line that is links to services by which a reader hands a page on."""
    linked = sum(anchor.end - anchor.start for anchor in block.anchors)
    whole = linked + len(block.anchors) > len(block.text)
    return whole and all(_SHARING.search(anchor.url) for anchor in block.anchors)


def is_card(block: Block) -> bool:
    """Tell a line that is a link and says so: `Read more: ...`."""
    if not block.anchors or block.level or block.beside or len(block.text) > _LONGEST_CARD:
        return False
    if 2 * sum(anchor.end - anchor.start for anchor in block.anchors) < len(block.text):
        return False
    low = folded(block.text)
    return any(lexicon(language).teaser.match(low) for language in LANGUAGES)


def gathered(segment: Segment) -> "HtmlElement":
    """Return the one element that holds an entry; siblings are moved into a new one."""
    first = segment.elements[0]
    if len(segment.elements) == 1 and first.tag not in _INNER:
        return first
    root: HtmlElement = html.Element("div")
    first.addprevious(root)
    for element in segment.elements:
        root.append(element)
    return root


def _is_bold(element: "HtmlElement") -> bool:
    """Tell whether all of a paragraph is set in bold type, or is a heading."""
    bold = sum(len(text_of(part).strip(SEPARATORS)) for part in element.iter("strong", "b"))
    whole = sum(len(tidy(piece).strip(SEPARATORS)) for piece in element.itertext())
    return element.tag.startswith("h") or bold >= whole
