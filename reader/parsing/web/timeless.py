"""Chooses the feed of a live page whose entries carry no times: by their ids, or their headings.

Invariant: asked of pages that call themselves live, and only where times tell nothing.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.parsing.web.cutting import by_element, cut
from reader.parsing.web.feed import Feed
from reader.parsing.web.groups import groups
from reader.parsing.web.identity import Identity, may_name
from reader.parsing.web.marks import Mark
from reader.parsing.web.search import Setting
from reader.parsing.web.standing import may_stand
from reader.parsing.web.teasers import are_teasers

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST, _SHARE, _SHORTEST = 3, 0.3, 60
"""Entries told apart by ids, their share of the page's text, and their characters on average."""
_WRAPPED = 2
"""Levels above an id at which its entry may be wrapped."""
_FEWEST_HEADED, _SHARE_HEADED, _SHORTEST_HEADED = 4, 0.5, 120
"""The same for entries told apart by headings, which any article may have."""
_HEADINGS = ("h2", "h3", "h4")


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
        if element.attrib and may_name(element) and may_stand(element, standing)
    ]
    best: tuple[float, Feed] | None = None
    placed = by_element(marks)
    for group in groups(anchored, setting.sizes, _WRAPPED):
        plain = sum(setting.sizes.plain(member) for member in group.members)
        if group.starts or plain < _SHARE * setting.sizes.plain(setting.body):
            continue
        feed = cut(group, placed, setting.sizes, "an id")
        if _is_anchored_feed(feed, plain, setting) and (best is None or plain > best[0]):
            best = (plain, feed)
    return best[1] if best else None


def _is_anchored_feed(feed: Feed, plain: int, setting: Setting) -> bool:
    count = len(feed.segments)
    if count < _FEWEST or plain < _SHORTEST * count:
        return False
    return Identity(feed.segments, None).is_regular and not are_teasers(
        feed.segments, setting.sizes, setting.path
    )


def find_headed_feed(marks: Sequence[Mark], setting: Setting) -> Feed | None:
    """Find the entries of a live page by the headings that they stand under.

    Args:
        marks: The page's times.
        setting: What is known of the page.

    Returns:
        The feed, or None where nothing on the page is one.
    """
    sizes = setting.sizes
    standing: dict[HtmlElement, bool] = {}
    headings = [
        heading
        for heading in setting.body.iter(*_HEADINGS)
        if sizes.all(heading) and may_stand(heading, standing)
    ]
    placed = by_element(marks)
    best: tuple[float, Feed] | None = None
    for group in groups(headings, sizes):
        if len(group.members) < _FEWEST_HEADED:
            continue
        feed = cut(group, placed, sizes, "a heading")
        count = len(feed.segments)
        plain = sum(sizes.plain(e) for segment in feed.segments for e in segment.elements)
        enough = plain >= max(_SHORTEST_HEADED * count, _SHARE_HEADED * sizes.plain(setting.body))
        score = plain * (1 - 1 / (count + 1))
        if not enough or (best is not None and score <= best[0]):
            continue
        if not are_teasers(feed.segments, sizes, setting.path):
            best = (score, feed)
    return best[1] if best else None
