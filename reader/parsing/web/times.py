"""Chooses an entry's published and modified time, and its stamp, among the times it carries.

Invariant: a moment with an offset is preferred to one without; nothing is modified before it is
published.
"""

from collections.abc import Sequence
from datetime import timezone
from typing import NamedTuple

from reader.parsing.dates import Day
from reader.parsing.stamp import zone_of
from reader.parsing.web.marks import Mark, Trust
from reader.parsing.web.moments import has_zone, instant


class Times(NamedTuple):
    """When an entry was published and changed, as far as it tells itself."""

    published: str | None
    modified: str | None
    stamp: str | None
    minutes: int | None
    """Since midnight, where only a time of day is shown."""
    day: Day | None
    """The day that the stamp names."""
    zone: timezone | None
    """The zone that the stamp names."""
    lead: Mark | None
    """The time that the text itself starts with."""


def times_of(marks: Sequence[Mark]) -> Times:
    """Choose the times of an entry.

    Args:
        marks: The times inside it, in document order.

    Returns:
        The times; a page's sort key counts only where nothing better is there.
    """
    first = [mark for mark in marks if not mark.modified]
    published = _best(first)
    stamped = [mark for mark in first if mark.stamp]
    timed = (mark for mark in stamped if mark.stamp and mark.stamp.minutes is not None)
    shown = next(timed, next(iter(stamped), None))
    seen = next(
        (mark.text for mark in first if mark.trust in (Trust.SHOWN, Trust.TEXT) and mark.text), None
    )
    return Times(
        published=published,
        modified=_later(_best([mark for mark in marks if mark.modified]), published),
        day=shown.stamp.day if shown and shown.stamp else None,
        zone=zone_of(shown.stamp) if shown and shown.stamp else None,
        stamp=_as_shown(shown) if shown else seen,
        minutes=shown.stamp.minutes if shown and shown.stamp else None,
        lead=next((mark for mark in first if mark.leads), None),
    )


def _as_shown(mark: Mark) -> str:
    stamp = mark.stamp.text if mark.stamp else ""
    return stamp if stamp in mark.text else mark.text


def _best(marks: Sequence[Mark]) -> str | None:
    stating = [mark for mark in marks if mark.moment]
    ranked = sorted(stating, key=lambda mark: (not has_zone(mark.moment), mark.trust))
    return ranked[0].moment if ranked else None


def _later(modified: str | None, published: str | None) -> str | None:
    if modified and published and instant(modified) < instant(published):
        return published
    return modified
