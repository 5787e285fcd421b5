"""Which way two pages run, and how far back each reaches.

Invariant: swapping the pages changes neither; no pinned or displaced entry bounds a window.
"""

from collections.abc import Sequence
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


class Reach(NamedTuple):
    """The entries that bound a page's window; pinned and displaced ones do not."""

    oldest: int
    newest: int
    ended: bool
    """Whether no entry without a time can be older than the oldest one with a time."""


def direction(old: Snapshot, new: Snapshot, older: Side, newer: Side) -> Direction:
    """Return which way the pages run.

    Where they do not say, their times tell; then what grew and what went: a page that runs newest
    first grows at its head and loses at its tail. Without evidence newest first is the habit of
    liveblogs.

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
    if enough and oldest >= _CLEAR * max(1, newest):
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


def timeline(side: Side, times: Minutes, way: Direction) -> list[int]:
    """Return the most places whose times agree with the order of their page, the newest first.

    Args:
        side: The page.
        times: Its minutes or its echoes.
        way: Which way it runs; times that clearly run the other way are believed instead.
    """
    falls, rises = _steps(side)
    told, untold = (falls, rises) if way.newest_first else (rises, falls)
    newest_first = way.newest_first is (untold < _CLEAR * max(1, told))
    sign = -1 if newest_first else 1
    known = [(minute * sign, place) for minute, place in _known(side, times)]
    by_time = sorted(known)
    if by_time != known:
        ranked: list[Pair] = [(place, rank) for rank, (_, place) in enumerate(by_time)]
        places = [place for place, _ in backbone(ranked)]
    else:
        places = [place for _, place in known]
    return places if newest_first else places[::-1]


def reach(side: Side, run: Sequence[int], way: Direction) -> Reach | None:
    """Return the entries that bound a page's window, None where no time is known.

    Args:
        side: The page.
        run: Its timeline, by its echoes.
        way: Which way the pages run.
    """
    if not run:
        return None
    newest, oldest = run[0], run[-1]
    falls = newest < oldest or (newest == oldest and way.newest_first)
    beyond = range(oldest + 1, len(side.entries)) if falls else range(oldest)
    silent = sum(side.echoes[place] is None and place not in side.pinned for place in beyond)
    return Reach(oldest, newest, ended=silent <= _STRAY * len(run))
