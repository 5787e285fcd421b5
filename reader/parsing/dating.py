"""Gives entries their moments: the page's date, day headings, stamps with a day, and midnight.

Invariant: a moment is given only where the page tells the day, and with an offset only where it
tells the zone.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from reader.blog import CaptureDate, Order
from reader.parsing.dates import Day
from reader.parsing.draft import Draft
from reader.parsing.lines import Line
from reader.parsing.moments import resolve
from reader.parsing.stamp import Stamp, zone_of
from reader.parsing.stamps import read_day_heading, read_stamp

_DAY = timedelta(days=1)


class PageDate(NamedTuple):
    """What a page says of its own date, above its entries."""

    earliest: date | None = None
    latest: date | None = None
    offset: int | None = None
    """Minutes from UTC, where all its times that tell a zone tell the same."""


def page_date(lines: Iterable[Line], captured_at: CaptureDate | None) -> PageDate:
    """Read the dates that a page states above its entries.

    Args:
        lines: The lines above its first entry.
        captured_at: The date that the document states of itself; it counts where no line does.
    """
    days: set[date] = set()
    offsets: set[int] = set()
    for line in lines:
        for part in {line.text, line.text.rpartition("|")[2].strip()} - {""}:
            stamp = read_stamp(part)
            named = stamp.day if stamp and not stamp.rest else read_day_heading(part)
            days.update([on] if named and named.year and (on := named.date()) else [])
            if stamp and stamp.day and stamp.offset is not None:
                offsets.add(stamp.offset)
    if not days and captured_at:
        days = {date.fromisoformat(captured_at.value[:10])}
    zone = offsets.pop() if len(offsets) == 1 else None
    return PageDate(min(days, default=None), max(days, default=None), zone)


def give_moments(
    drafts: Sequence[Draft], order: Order, page: PageDate, days: Mapping[int, Day]
) -> None:
    """Give entries the moments of their publication and their last change.

    Args:
        drafts: The entries in page order; they are changed in place.
        order: The direction in which they run.
        page: What the page says of its own date.
        days: The days that headings state, each by the index of the first entry below it.
    """
    day = page.earliest if order is Order.OLDEST_FIRST else page.latest
    headings = {i: on for i, named in days.items() if (on := named.near(day))}
    for i, draft in enumerate(drafts):
        if draft.stamp and draft.stamp.day and (on := draft.stamp.day.near(day)):
            headings[i] = on
    minutes = [draft.stamp.minutes if draft.stamp else None for draft in drafts]
    found = resolve(minutes, order, day, headings)
    for draft, moment in zip(drafts, found, strict=True):
        _give(draft, moment, page)


def _give(draft: Draft, moment: datetime | None, page: PageDate) -> None:
    stamp = draft.stamp
    if draft.exact and draft.exact.epoch is not None:
        draft.published_at = draft.exact.moment
    elif stamp and stamp.epoch is not None:
        draft.published_at = stamp.moment
    elif stamp and moment:
        draft.published_at = _iso(moment, stamp, page)
    changed = draft.changed
    minutes = changed.minutes if changed else stamp.changed if stamp else None
    if stamp and moment and minutes is not None:
        at = datetime.combine(moment.date(), time(*divmod(minutes, 60)))
        draft.modified_at = _iso(at if at >= moment else at + _DAY, changed or stamp, page)


def _iso(moment: datetime, stamp: Stamp, page: PageDate) -> str:
    zone = zone_of(stamp, page.offset)
    return moment.replace(tzinfo=zone).isoformat(timespec="minutes")
