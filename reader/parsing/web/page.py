"""Reads a saved web page: composes the judgements of this room.

Invariant: a page whose structure shows no entries is read by its text alone, as plain text is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lxml import html

from reader.blog import Basis, CaptureDate, Furniture, Order, Snapshot
from reader.parsing.folding import folded
from reader.parsing.furniture import Judge
from reader.parsing.language import guess
from reader.parsing.languages import LANGUAGES
from reader.parsing.languages.lexicon import lexicon
from reader.parsing.moments import direction_of
from reader.parsing.post import Found, Post
from reader.parsing.reading import Reading
from reader.parsing.stamps import read_stamp
from reader.parsing.web.alone import read_alone
from reader.parsing.web.comments import find_comments
from reader.parsing.web.facts import Facts, read_facts
from reader.parsing.web.feed import Feed
from reader.parsing.web.habits import by_habit
from reader.parsing.web.identity import Identity
from reader.parsing.web.inside import Read, read_segment
from reader.parsing.web.live import is_live
from reader.parsing.web.marks import Mark, find_marks
from reader.parsing.web.merging import merge
from reader.parsing.web.moments import has_zone, instant
from reader.parsing.web.pinned import find_pinned, key_events, with_original
from reader.parsing.web.rest import read_rest
from reader.parsing.web.search import Setting, find_feed
from reader.parsing.web.telling import named, notes_of, notes_without_feed
from reader.parsing.web.timeless import find_anchored_feed, find_headed_feed
from reader.parsing.web.tree import Sizes, drop, drop_unshown, parse_page
from reader.parsing.web.zones import published, zone_of, zoned

if TYPE_CHECKING:
    from lxml.html import HtmlElement


_FEW = 3
"""Entries from which structure is sure; below it publishers' habits are asked as well."""


def read_page(text: str, source: str, learnt: frozenset[str]) -> Reading:
    """Read a saved web page.

    Args:
        text: The whole page as decoded.
        source: Where it came from.
        learnt: Lines known as furniture from other documents, normalised.

    Returns:
        The snapshot, without line numbers, as markup has none that mean anything; and how it was
        read.

    Raises:
        ParseError: The page is larger or more broken than any news page.
    """
    tree = parse_page(text)
    if tree is None:
        return Reading(Snapshot(source), "web page, empty")
    root = tree.root
    facts = read_facts(root)
    data = _data(root, facts.url)
    drop_unshown(root)
    body = root.find("body")
    body = root if body is None else body
    live = is_live(facts, data, body)
    page = _Page(source, learnt, body, facts, data, find_marks(body), Sizes(body), live)
    feed = _feed(page)
    if feed is None and not any(found.posts for found in data):
        comments = find_comments(body, page.marks, page.sizes, live=live)
        snapshot = _with_facts(read_alone(body, facts, source, learnt, comments), facts)
        return Reading(snapshot, "web page, by its text", notes_without_feed(snapshot))
    return _read(page, feed)


@dataclass(frozen=True, slots=True)
class _Page:
    """All that is known of a page before its entries are read."""

    source: str
    learnt: frozenset[str]
    body: "HtmlElement"
    facts: Facts
    data: Sequence[Found]
    marks: Sequence[Mark]
    sizes: Sizes
    live: bool
    """Whether it calls itself live."""


def _data(root: "HtmlElement", url: str | None) -> list[Found]:
    from reader.parsing.structured import page_data

    return page_data(root, url)


def _feed(page: _Page) -> Feed | None:
    facts = page.facts
    path = urlsplit(facts.url).path.rstrip("/") if facts.url else ""
    setting = Setting(page.sizes, page.body, page.live, path)
    feed = find_feed(page.marks, setting)
    if feed is None and page.live:
        feed = find_anchored_feed(page.marks, setting) or find_headed_feed(page.marks, setting)
    if feed is not None and len(feed.segments) >= _FEW:
        return feed
    known = by_habit(page.body, page.marks, page.sizes)
    return known if known and len(known.segments) > len(feed.segments if feed else ()) else feed


def _read(page: _Page, feed: Feed | None) -> Reading:
    shown, furniture, place = _entries(page, feed) if feed else ([], [], None)
    stated = max((found.posts for found in page.data), key=len, default=())
    merged = merge(shown, stated)
    keys = key_events(page.body)
    posts = [_with_key(post, keys) for post in merged.posts]
    facts = page.facts
    lexicons = [lexicon(known) for known in LANGUAGES if facts.language in (None, known.code)]
    rest = read_rest(page.body, place, facts, Judge(lexicons, learnt=page.learnt))
    told = {folded(block.text) for post in posts for block in post.blocks} if feed is None else ()
    snapshot = Snapshot(
        source=page.source,
        url=facts.url,
        publisher=facts.publisher or _first(page.data, "publisher"),
        language=facts.language or _first(page.data, "language") or _guessed(posts),
        title=facts.title or _first(page.data, "title"),
        standfirst=rest.standfirst,
        captured_at=_captured(page, posts),
        order=_order(posts),
        lede=tuple(text for text in rest.lede if folded(text) not in told),
        entries=tuple(post.entry() for post in posts),
        furniture=(*furniture, *rest.furniture),
    )
    return Reading(snapshot, named(feed, page.data), notes_of(feed, page.data, merged))


def _entries(page: _Page, feed: Feed) -> "tuple[list[Post], list[Furniture], HtmlElement]":
    """Read the entries of a feed and take them out of the page.

    Returns:
        The entries in page order, their furniture, and what stands where the first one stood.
    """
    sizes = page.sizes
    pinned = find_pinned(page.body, feed, page.marks, sizes)
    identity = Identity(feed.segments, page.facts.url)
    names = [identity.of(segment) for segment in (*feed.segments, *pinned)]
    place: HtmlElement = html.Element("hr")
    feed.segments[0].elements[0].addprevious(place)
    read = [
        read_segment(segment, name, sizes, page.facts.url)
        for segment, name in zip((*feed.segments, *pinned), names, strict=True)
    ]
    for entry in read:
        drop(entry.root)
    count = len(feed.segments)
    posts = _timed(page, read[:count])
    copies = [with_original(post, posts) for post in _timed(page, read[count:])]
    return [*copies, *posts], [item for entry in read for item in entry.furniture], place


def _timed(page: _Page, read: Sequence[Read]) -> list[Post]:
    """Give entries their full moments."""
    zone = zone_of(page.facts, page.marks)
    moments = published([entry.times for entry in read], page.facts, zone)
    return [
        entry.post._replace(published_at=moment, modified_at=zoned(entry.post.modified_at, zone))
        for entry, moment in zip(read, moments, strict=True)
        if entry.post.blocks or entry.post.heading or entry.post.related
    ]


def _with_key(post: Post, keys: frozenset[str]) -> Post:
    return post._replace(key_event=True) if post.id in keys else post


def _with_facts(snapshot: Snapshot, facts: Facts) -> Snapshot:
    return replace(
        snapshot,
        title=snapshot.title or facts.title,
        url=facts.url,
        publisher=snapshot.publisher or facts.publisher,
        language=snapshot.language or facts.language,
        captured_at=snapshot.captured_at
        or (CaptureDate(facts.modified, Basis.STATED) if facts.modified else None),
    )


def _captured(page: _Page, posts: Sequence[Post]) -> CaptureDate | None:
    """Return when the page says that it was last changed; its newest entry is never later."""
    told = [page.facts.modified, *(found.captured_at for found in page.data)]
    told += [moment for post in posts for moment in (post.published_at, post.modified_at)]
    latest = max(
        (moment for moment in told if moment and has_zone(moment)), key=instant, default=None
    )
    return CaptureDate(latest, Basis.STATED) if latest else None


def _order(posts: Sequence[Post]) -> Order:
    """Tell the direction in which a page lists its entries, by their moments or their ages."""
    running = [post for post in posts if not post.pinned]
    told = [int(instant(post.published_at)) for post in running if post.published_at]
    if not told:
        stamps = (read_stamp(post.stamp) for post in running if post.stamp)
        told = [stamp.rank for stamp in stamps if stamp and stamp.rank is not None]
    return direction_of(told)


def _first(data: Sequence[Found], name: str) -> str | None:
    return next((value for found in data if (value := getattr(found, name))), None)


def _guessed(posts: Sequence[Post]) -> str | None:
    language = guess(block.text for post in posts for block in post.blocks)
    return language.code if language else None
