"""Chooses the feed among the groups of siblings that a page holds.

Owns the thresholds. Invariant: lists of links, teasers and comments are never a feed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.parsing.dates import Day
from reader.parsing.stamps import read_day_heading
from reader.parsing.web.feed import Feed, Segment
from reader.parsing.web.groups import Group, groups
from reader.parsing.web.identity import Identity, may_name
from reader.parsing.web.marks import Mark, Trust
from reader.parsing.web.moments import instant
from reader.parsing.web.tree import Sizes, chain, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST, _FEWEST_UNSAID = 2, 4
"""Entries that make a feed where the page calls itself live; where it does not."""
_SHARE, _SHARE_UNSAID = 0.1, 0.4
"""Share of the page's text outside links that stands in the feed, likewise."""
_FEWEST_ANCHORED, _SHARE_ANCHORED, _SHORTEST_ANCHORED = 3, 0.3, 60
"""The same for entries that are told apart by their ids alone."""
_WRAPPED = 2
_SHORTEST = 25
"""Characters outside links that a feed's entries hold on average."""
_LINKS = 0.6
"""Share of a list's text from which it is a list of links."""
_TEASER = 400
"""Characters outside links of the longest teaser, headline aside."""
_LEADING_AWAY = 0.7
"""Share of the headings that lead to other pages in a list of teasers."""
_ONE_WAY = 0.7
"""Share of the steps from entry to entry that run in the feed's direction."""
_DISTINCT = 0.3
_LONGEST_DAY = 50
_NO_FEED = re.compile(
    r"\bcomment(?:s|-|_|list|body|item)|\bdisqus|\bkommentar(?!iert)|viafoura|\breplies\b|\bmenu\b"
    r"|most-?(?:read|viewed|popular)|\brelated\b|recommend|trending|\bsidebar\b|breadcrumb",
    re.IGNORECASE,
)
_IS_FEED = re.compile(r"live-?_?(?:blog|feed|event|stream|ticker|post|stor)|lb-post", re.IGNORECASE)
_NO_FEED_TAGS = frozenset(["nav", "footer", "form", "dialog", "menu", "head", "button", "select"])


@dataclass(frozen=True, slots=True)
class Setting:
    """What the choice needs to know of the page."""

    sizes: Sizes
    body: "HtmlElement"
    live: bool
    """Whether the page calls itself live, by its data, title or address."""
    path: str
    """The path of the page's own address."""


def find_feed(marks: Sequence[Mark], setting: Setting) -> Feed | None:
    """Find the entries of a page by the times that they carry.

    Args:
        marks: The page's times.
        setting: What is known of the page.

    Returns:
        The feed, or None where nothing on the page is one.
    """
    standing: dict[HtmlElement, bool] = {}
    owners = [m.element for m in marks if not m.modified and _may_stand(m.element, standing)]
    least = _SHARE * setting.sizes.plain(setting.body)
    best: tuple[float, Feed] | None = None
    for group in groups(dict.fromkeys(owners), setting.sizes):
        if sum(setting.sizes.plain(parent) for parent in group.parents) < least:
            continue
        feed = _feed(group, marks, setting.sizes, "a time")
        score = _score(feed, setting)
        if score and (best is None or score > best[0]):
            best = (score, feed)
    return best[1] if best else None


def _may_stand(element: "HtmlElement", known: "dict[HtmlElement, bool]") -> bool:
    """Tell whether a feed may stand here, by the names of the elements around it."""
    passed: list[HtmlElement] = []
    may = True
    for around in chain(element):
        if around in known:
            may = known[around]
            break
        passed.append(around)
        names = f"{around.get('class') or ''} {around.get('id') or ''}"
        if around.tag in ("body", "html") or _IS_FEED.search(names):
            break
        if around.tag in _NO_FEED_TAGS or _NO_FEED.search(names):
            may = False
            break
    known.update(dict.fromkeys(passed, may))
    return may


def find_anchored_feed(marks: Sequence[Mark], setting: Setting) -> Feed | None:
    """Find the entries of a live page by the ids that they carry, where times do not tell them.

    Args:
        marks: The page's times, which may be mere ages.
        setting: What is known of the page.

    Returns:
        The feed, or None where nothing on the page is one.
    """
    standing: dict[HtmlElement, bool] = {}
    anchored = [
        element
        for element in setting.body.iter()
        if element.attrib and may_name(element) and _may_stand(element, standing)
    ]
    best: tuple[float, Feed] | None = None
    for group in groups(anchored, setting.sizes, _WRAPPED):
        plain = sum(setting.sizes.plain(member) for member in group.members)
        if group.starts or plain < _SHARE_ANCHORED * setting.sizes.plain(setting.body):
            continue
        feed = _feed(group, marks, setting.sizes, "an id")
        if _is_anchored_feed(feed, plain, setting) and (best is None or plain > best[0]):
            best = (plain, feed)
    return best[1] if best else None


def _is_anchored_feed(feed: Feed, plain: int, setting: Setting) -> bool:
    count = len(feed.segments)
    if count < _FEWEST_ANCHORED or plain < _SHORTEST_ANCHORED * count:
        return False
    return Identity(feed.segments, None).is_regular and not _is_teasers(feed.segments, setting)


def _feed(group: Group, marks: Sequence[Mark], sizes: Sizes, carried: str) -> Feed:
    """Cut the members of a group, and what follows them where they only start entries."""
    elements: list[list[HtmlElement]] = []
    days: dict[int, Day] = {}
    members = frozenset(group.members)
    for child in (child for parent in group.parents for child in parent):
        if child in members:
            elements.append([child])
        elif day := _day_heading(child, sizes):
            days[len(elements)] = day
        elif elements and group.starts:
            elements[-1].append(child)
    inside: list[list[Mark]] = [[] for _ in elements]
    place = {element: i for i, held in enumerate(elements) for element in held}
    for mark in marks:
        at = next((place[e] for e in chain(mark.element) if e in place), None)
        if at is not None:
            inside[at].append(mark)
    kind = "start at" if group.starts else "are"
    why = f"entries {kind} the {len(elements)} {group.members[0].tag} elements with {carried}"
    segments = (
        Segment(tuple(held), tuple(told), days.get(i))
        for i, (held, told) in enumerate(zip(elements, inside, strict=True))
    )
    return Feed(tuple(segments), why)


def _day_heading(element: "HtmlElement", sizes: Sizes) -> Day | None:
    if not 0 < sizes.all(element) <= _LONGEST_DAY:
        return None
    return read_day_heading(text_of(element))


def _score(feed: Feed, setting: Setting) -> float:
    """Weigh a feed; 0 where it is none."""
    sizes, segments = setting.sizes, feed.segments
    plain = sum(sizes.plain(e) for segment in segments for e in segment.elements)
    shown = sum(sizes.all(e) for segment in segments for e in segment.elements)
    fewest, share = (_FEWEST, _SHARE) if setting.live else (_FEWEST_UNSAID, _SHARE_UNSAID)
    if len(segments) < fewest or plain < _SHORTEST * len(segments):
        return 0
    if shown - plain > _LINKS * shown or plain < share * sizes.plain(setting.body):
        return 0
    if not _runs(segments) or _is_teasers(segments, setting):
        return 0
    own = sum(1 / _moments(segment) for segment in segments) / len(segments)
    return plain * own * (1 - 1 / (len(segments) + 1))


def _moments(segment: Segment) -> int:
    """Count the moments that a segment tells: one for one entry, several where it holds several."""
    told: dict[Trust, set[object]] = {}
    for mark in segment.marks:
        if not mark.modified and mark.trust is not Trust.SORTED:
            told.setdefault(mark.trust, set()).add(mark.moment or mark.stamp)
    return max((len(moments) for moments in told.values()), default=1)


def _runs(segments: Sequence[Segment]) -> bool:
    """Tell whether the times of a list run in one direction, and are not all the same."""
    times = [time for segment in segments if (time := _time(segment)) is not None]
    steps = [later - earlier for earlier, later in pairwise(times)]
    if len(times) < len(segments) / 2 or not steps:
        return False
    down, up = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
    return max(down, up) >= max(_ONE_WAY * (down + up), _DISTINCT * len(steps))


def _time(segment: Segment) -> float | None:
    """Return a number that grows with an entry's time; comparable within one page."""
    ranked = sorted((m for m in segment.marks if not m.modified), key=lambda m: m.trust)
    stated = next((mark.moment for mark in ranked if mark.moment), None)
    if stated:
        return instant(stated) / 60
    stamps = [mark.stamp for mark in ranked if mark.stamp]
    timed = (stamp.rank for stamp in stamps if stamp.minutes is not None)
    return next(timed, next((stamp.rank for stamp in stamps), None))


def _is_teasers(segments: Sequence[Segment], setting: Setting) -> bool:
    """Tell teasers for other pages from entries: their headlines lead away, little else is told."""
    away = [segment for segment in segments if _leads_away(segment, setting.path)]
    if len(away) < _LEADING_AWAY * len(segments):
        return False
    told = sum(setting.sizes.plain(e) for segment in away for e in segment.elements)
    return told < _TEASER * len(away)


def _leads_away(segment: Segment, path: str) -> bool:
    """Tell whether an entry's first heading, or all of it, is a link to another page."""
    for element in segment.elements:
        for link in _headline_links(element):
            target = (link.get("href") or "").split("#")[0].split("?")[0]
            return bool(target) and not (path and target.rstrip("/").endswith(path))
    return False


def _headline_links(element: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the links in or around the first heading; or the element itself where it is one."""
    for around in chain(element):
        if around.tag == "a":
            yield around
    for heading in element.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        yield from heading.iter("a")
        yield from (around for around in chain(heading) if around.tag == "a")
        return
    if element.tag == "a":
        yield element
