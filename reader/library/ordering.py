"""The order in time of one blog's snapshots.

Invariant: the same snapshots give the same order, whatever their files are called; names and given
order decide only where nothing else does.

A snapshot without a date of its own (see `dating`) gets one, the first that applies:
1. from the latest day that it tells of (see `clues`), in the week nearest to the dated snapshot
   that shares most text with it, unless their fronts say the opposite;
2. the day of the snapshot that shares most text with it.
Snapshots of one day stand by time where both have one, then by the latest day they tell of, then
by their fronts: the later page starts with entries that the earlier one lacks. A snapshot that
tells of no day stands beside the one that shares most text, on the side that their fronts say; one
that shares none stands last, undated.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cmp_to_key
from typing import NamedTuple

from reader.blog import Snapshot
from reader.blog.window import instant
from reader.library.clues import WEEK, latest_weekday, read_clues
from reader.library.dating import day_of, inferred, own_date
from reader.library.fronts import later_front
from reader.library.likeness import Sketch, shared


class _Place(NamedTuple):
    snapshot: Snapshot
    sketch: Sketch
    day: int | None = None
    """The day of capture as a number; counted from any day where no snapshot is dated."""
    told: int = 0
    """The latest day told of, counted alike."""


def in_order(snapshots: Sequence[Snapshot], sketches: Sequence[Sketch]) -> tuple[Snapshot, ...]:
    """Put the snapshots of one blog in order of time, and date the undated where possible.

    Args:
        snapshots: The snapshots.
        sketches: Their sketches, in the same order.

    Returns:
        The snapshots, the oldest first.
    """
    places = [_dated(s, k) for s, k in zip(snapshots, sketches, strict=True)]
    anchors = [place for place in places if place.day is not None]
    if anchors:
        places = [p if p.day is not None else _beside(p, anchors) for p in places]
    else:
        places = _in_one_week(places)
    line = sorted((p for p in places if p.day is not None), key=cmp_to_key(_compare))
    return tuple(p.snapshot for p in _chained(line, [p for p in places if p.day is None]))


def _dated(snapshot: Snapshot, sketch: Sketch) -> _Place:
    captured = own_date(snapshot)
    day = day_of(captured) if captured else None
    if day is None:
        return _Place(snapshot, sketch)
    number = day.toordinal()
    return _Place(replace(snapshot, captured_at=captured), sketch, number, number)


def _beside(place: _Place, anchors: Sequence[_Place]) -> _Place:
    """Date a snapshot by the days it tells of, near the dated one that it shares most with."""
    if place.snapshot.captured_at:
        return place
    nearest = max(anchors, key=lambda anchor: shared(place.sketch, anchor.sketch))
    anchored = date.fromordinal(nearest.day or 1)
    days = read_clues(place.snapshot).near(anchored)
    if days is None:
        return place
    captured, told = days
    if (captured - anchored).days * later_front(place.snapshot, nearest.snapshot) < 0:
        return place
    snapshot = replace(place.snapshot, captured_at=inferred(captured))
    return place._replace(snapshot=snapshot, day=captured.toordinal(), told=told.toordinal())


def _in_one_week(places: Sequence[_Place]) -> list[_Place]:
    """Number the days of snapshots of which none is dated, as if all were of one week.

    The week ends with the day before the longest stretch of days on which none was captured.
    """
    clues = [read_clues(place.snapshot) for place in places]
    days = [None if c.weekday is None else (c.weekday + c.later) % WEEK for c in clues]
    last = latest_weekday({day for day in days if day is not None})
    if last is None:
        return list(places)
    numbers = [None if day is None else WEEK - (last - day) % WEEK for day in days]
    return [
        place if number is None else place._replace(day=number, told=number - clue.later)
        for place, number, clue in zip(places, numbers, clues, strict=True)
    ]


def _compare(one: _Place, other: _Place) -> int:
    """Return a negative number where one is earlier, a positive one where it is later."""
    ours, theirs = _moment(one.snapshot), _moment(other.snapshot)
    if ours and theirs:
        return (ours > theirs) - (ours < theirs)
    days = (one.day or 0) - (other.day or 0)
    return days or one.told - other.told or later_front(one.snapshot, other.snapshot)


def _moment(snapshot: Snapshot) -> datetime | None:
    return instant(snapshot.captured_at.value) if snapshot.captured_at else None


class _Link(NamedTuple):
    share: float
    place: _Place
    beside: _Place


def _chained(line: list[_Place], rest: Sequence[_Place]) -> list[_Place]:
    """Put the snapshots that tell of no day, the likest first, beside the ones they are like."""
    if not line:
        line, rest = list(rest[:1]), rest[1:]
    links = [max((_link(place, other) for other in reversed(line)), key=_share) for place in rest]
    while links:
        best = max(links, key=_share)
        links.remove(best)
        if not best.share:
            line.append(best.place)
            continue
        at = line.index(best.beside)
        placed = _on_the_day_of(best.beside, best.place)
        line.insert(at + (later_front(placed.snapshot, best.beside.snapshot) >= 0), placed)
        links = [max(_link(link.place, placed), link, key=_share) for link in links]
    return line


def _link(place: _Place, beside: _Place) -> _Link:
    return _Link(shared(place.sketch, beside.sketch), place, beside)


def _share(link: _Link) -> float:
    return link.share


def _on_the_day_of(beside: _Place, place: _Place) -> _Place:
    captured = beside.snapshot.captured_at
    day = day_of(captured) if captured else None
    if day is None or place.snapshot.captured_at:
        return place
    return place._replace(snapshot=replace(place.snapshot, captured_at=inferred(day)))
