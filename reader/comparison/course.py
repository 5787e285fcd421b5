"""Which way two pages run, and how far back each reaches.

Invariant: swapping the pages changes neither; no pinned or displaced entry bounds a window.
"""

from bisect import bisect_left
from operator import gt, lt
from typing import NamedTuple

from reader.blog import Order, Snapshot
from reader.blog.window import instant
from reader.comparison.backbone import Pair, backbone
from reader.comparison.clock import Minutes
from reader.comparison.sides import Side

_ENOUGH = 2
"""So many entries in the same order on both pages tell which way an undeclared order runs."""
_CLEAR = 3
"""So many times more entries must speak for one direction than for the other."""
_STRAY = 0.1
"""Where so small a share of a page shows no time, what shows none bounds nothing."""


class Direction(NamedTuple):
    """Which way both pages run."""

    newest_first: bool
    sure: bool
    """Whether the pages say so, or their times or what they share leave little doubt."""


class Bounds(NamedTuple):
    """What lies around the minute at which an entry was posted, as far as its page tells."""

    earliest: int | None
    latest: int | None


class Timeline(NamedTuple):
    """The most places of a page whose times agree with its order."""

    places: list[int]
    """In page order."""
    falls: bool
    """Whether the newest stands first."""


class Reach(NamedTuple):
    """The entries that bound a page's window; pinned and displaced ones do not."""

    oldest: int
    newest: int
    ended: bool
    """Whether no entry without a time can be older than the oldest one with a time."""


def direction(old: Snapshot, new: Snapshot, older: Side, newer: Side) -> Direction:
    """Return which way the pages run.

    Where they do not say, their times tell; then what grew and what went: a page that runs newest
    first grows at its head and loses at its tail. One that only grew at its tail may as well have
    a larger window now. Without evidence newest first is the habit of liveblogs.

    Args:
        old: The older snapshot.
        new: The newer one.
        older: What the older page shares with the newer one.
        newer: The same the other way round.
    """
    stated = [page.order for page in (new, old) if page.order is not Order.UNKNOWN]
    if stated:
        return Direction(stated[0] is Order.NEWEST_FIRST, sure=True)
    falls, rises = (sum(counts) for counts in zip(_steps(older), _steps(newer), strict=True))
    if max(falls, rises) >= _CLEAR * max(1, min(falls, rises)):
        return Direction(falls > rises, sure=True)
    if _captured_later(old, new):
        older, newer = newer, older
    newest = newer.above + older.below
    oldest = newer.below + older.above
    enough = len(older.shared) >= _ENOUGH
    if enough and older.above and oldest >= _CLEAR * max(1, newest):
        return Direction(newest_first=False, sure=True)
    return Direction(newest_first=True, sure=enough and newest >= _CLEAR * oldest)


def _captured_later(one: Snapshot, other: Snapshot) -> bool:
    """Return whether a snapshot is known to be the later one, so that the sides are swapped."""
    dates = one.captured_at, other.captured_at
    if dates[0] is None or dates[1] is None:
        return False
    first, second = instant(dates[0].value), instant(dates[1].value)
    if first and second:
        return first > second
    return dates[0].value[:10] > dates[1].value[:10]


def _steps(side: Side) -> tuple[int, int]:
    """Return how often the time falls from one entry to the next, and how often it rises."""
    times = [minute for minute, _ in _known(side, side.minutes)]
    return sum(map(gt, times, times[1:])), sum(map(lt, times, times[1:]))


def _known(side: Side, times: Minutes) -> list[tuple[int, int]]:
    """Return the times of a page with their places; pinned entries stand in no order."""
    return [
        (minute, place)
        for place, minute in enumerate(times)
        if minute is not None and place not in side.pinned
    ]


def timeline(side: Side, times: Minutes, way: Direction) -> Timeline:
    """Return the most places whose times agree with the order of their page.

    Args:
        side: The page.
        times: Its minutes or its echoes.
        way: Which way it runs; times that clearly run the other way are believed instead.
    """
    known = _known(side, times)
    if not known:
        return Timeline([], way.newest_first)
    falls, rises = _steps(side)
    told, untold = (falls, rises) if way.newest_first else (rises, falls)
    newest_first = way.newest_first is (untold < _CLEAR * max(1, told))
    sign = -1 if newest_first else 1
    known = [(minute * sign, place) for minute, place in known]
    by_time = sorted(known)
    if by_time == known:
        return Timeline([place for _, place in known], newest_first)
    ranked: list[Pair] = [(place, rank) for rank, (_, place) in enumerate(by_time)]
    return Timeline([place for place, _ in backbone(ranked)], newest_first)


def reach(side: Side, line: Timeline) -> Reach | None:
    """Return the entries that bound a page's window, None where no time is known.

    Args:
        side: The page.
        line: By its echoes.
    """
    if not line.places:
        return None
    first, last = line.places[0], line.places[-1]
    beyond = range(last + 1, len(side.entries)) if line.falls else range(first)
    silent = sum(side.echoes[place] is None and place not in side.pinned for place in beyond)
    ended = silent <= _STRAY * len(line.places)
    return Reach(last, first, ended) if line.falls else Reach(first, last, ended)


def bounds(side: Side, line: Timeline, place: int) -> Bounds:
    """Return the minutes between which an entry was posted.

    Args:
        side: Its page.
        line: By its minutes. The time of a place outside it is not believed, unless it stands
            among the newest and is old, as a pinned one does: what stands around it tells.
        place: The entry's.
    """
    own = side.minutes[place]
    if place in side.pinned:
        return Bounds(own, own)
    k = bisect_left(line.places, place)
    if k < len(line.places) and line.places[k] == place:
        return Bounds(own, own)
    before = side.minutes[line.places[k - 1]] if k else None
    after = side.minutes[line.places[k]] if k < len(line.places) else None
    newer, older = (before, after) if line.falls else (after, before)
    if newer is None and own is not None and older is not None and own < older:
        return Bounds(own, own)
    return Bounds(older, newer)
