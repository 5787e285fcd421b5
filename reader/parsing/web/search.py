"""Chooses the feed among the groups of siblings that a page holds.

Owns the thresholds. Invariant: lists of links, teasers and comments are never a feed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.parsing.web.cutting import by_element, cut
from reader.parsing.web.feed import Feed, Segment
from reader.parsing.web.groups import groups
from reader.parsing.web.marks import Mark, Trust
from reader.parsing.web.moments import instant
from reader.parsing.web.standing import may_stand
from reader.parsing.web.teasers import are_teasers
from reader.parsing.web.tree import Sizes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST, _FEWEST_UNSAID = 2, 4
"""Entries that make a feed where the page calls itself live; where it does not."""
_SHARE, _SHARE_UNSAID = 0.1, 0.5
"""Share of the page's text outside links that stands in the feed, likewise."""
_MOST, _LONG = 0.4, 120
"""Share from which entries may be of any length; below it they hold so many characters."""
_SHORTEST = 25
"""Characters outside links that a feed's entries hold on average."""
_LINKS = 0.6
"""Share of a list's text from which it is a list of links."""
_ONE_WAY = 0.7
"""Share of the steps from entry to entry that run in the feed's direction."""
_DISTINCT = 0.3
_DAY = 24 * 60


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
    owners = [m.element for m in marks if not m.modified and may_stand(m.element, standing)]
    least = _SHARE * setting.sizes.plain(setting.body)
    best: tuple[float, Feed] | None = None
    placed = by_element(marks)
    for group in groups(dict.fromkeys(owners), setting.sizes):
        if sum(setting.sizes.plain(parent) for parent in group.parents) < least:
            continue
        feed = cut(group, placed, setting.sizes, "a time")
        score = _score(feed, setting)
        if score and (best is None or score > best[0]):
            best = (score, feed)
    return best[1] if best else None


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
    if plain < _MOST * sizes.plain(setting.body) and plain < _LONG * len(segments):
        return 0
    if not _runs(segments) or are_teasers(segments, sizes, setting.path):
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
    steps = [_step(earlier, later) for earlier, later in pairwise(times)]
    if len(times) < len(segments) / 2 or not steps:
        return False
    down, up = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
    return max(down, up) >= max(_ONE_WAY * (down + up), _DISTINCT * len(steps))


def _step(earlier: float, later: float) -> float:
    """Return how far a time of day runs on; more than half a day against the rest is midnight."""
    step = later - earlier
    of_day = 0 <= earlier < _DAY and 0 <= later < _DAY
    return -step if of_day and abs(step) > _DAY / 2 else step


def _time(segment: Segment) -> float | None:
    """Return a number that grows with an entry's time; comparable within one page."""
    ranked = sorted((m for m in segment.marks if not m.modified), key=lambda m: m.trust)
    stated = next((mark.moment for mark in ranked if mark.moment), None)
    if stated:
        return instant(stated) / 60
    stamps = [mark.stamp for mark in ranked if mark.stamp]
    timed = (stamp.rank for stamp in stamps if stamp.minutes is not None)
    return next(timed, next((stamp.rank for stamp in stamps), None))
