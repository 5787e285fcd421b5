"""Gives local times of a page their days and their offsets.

Invariant: a moment that names its offset is never changed.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from urllib.parse import urlsplit

from reader.blog import Order
from reader.parsing.moments import direction, resolve
from reader.parsing.web.facts import Facts
from reader.parsing.web.marks import Mark
from reader.parsing.web.moments import has_zone
from reader.parsing.web.times import Times

_BY_COUNTRY = {
    "at": "Europe/Vienna", "be": "Europe/Brussels", "ch": "Europe/Zurich", "cz": "Europe/Prague",
    "de": "Europe/Berlin", "dk": "Europe/Copenhagen", "es": "Europe/Madrid",
    "fi": "Europe/Helsinki", "fr": "Europe/Paris", "gb": "Europe/London", "gr": "Europe/Athens",
    "hu": "Europe/Budapest", "ie": "Europe/Dublin", "il": "Asia/Jerusalem", "in": "Asia/Kolkata",
    "it": "Europe/Rome", "jp": "Asia/Tokyo", "kr": "Asia/Seoul", "nl": "Europe/Amsterdam",
    "no": "Europe/Oslo", "nz": "Pacific/Auckland", "pk": "Asia/Karachi", "pl": "Europe/Warsaw",
    "pt": "Europe/Lisbon", "ro": "Europe/Bucharest", "se": "Europe/Stockholm",
    "sg": "Asia/Singapore", "tr": "Europe/Istanbul", "ua": "Europe/Kyiv", "uk": "Europe/London",
    "za": "Africa/Johannesburg",
}  # fmt: skip
"""Countries with one zone; the country is the address's last part or the locale's."""
_BY_LANGUAGE = {
    "de": "Europe/Berlin", "fr": "Europe/Paris", "it": "Europe/Rome", "nl": "Europe/Amsterdam",
    "pl": "Europe/Warsaw", "da": "Europe/Copenhagen", "sv": "Europe/Stockholm",
    "nb": "Europe/Oslo", "no": "Europe/Oslo", "fi": "Europe/Helsinki", "cs": "Europe/Prague",
    "hu": "Europe/Budapest", "el": "Europe/Athens", "ja": "Asia/Tokyo", "ko": "Asia/Seoul",
    "he": "Asia/Jerusalem", "tr": "Europe/Istanbul", "uk": "Europe/Kyiv", "hi": "Asia/Kolkata",
}  # fmt: skip
"""Languages whose papers sit in one zone nearly all."""
_BY_LETTERS = {
    "ET": "America/New_York", "EST": "America/New_York", "EDT": "America/New_York",
    "CT": "America/Chicago", "PT": "America/Los_Angeles", "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney",
    "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland", "SAST": "Africa/Johannesburg",
    "EAT": "Africa/Nairobi", "JST": "Asia/Tokyo", "MSK": "Europe/Moscow",
}  # fmt: skip
"""Letters that mean one zone; others (IST) mean several."""
_LETTERS = re.compile(rf"\b(?:{'|'.join(_BY_LETTERS)})\b")
_EARLIER = 120
"""Minutes by which the newest entry may stand after the page's own date and still be of its day."""


def zone_of(facts: Facts, marks: Sequence[Mark]) -> tzinfo | None:
    """Tell the zone in which a page shows its times.

    Args:
        facts: What the page says of itself.
        marks: All the times on it.

    Returns:
        The offset that the page's own moments carry where it is not plain UTC, else the zone that
        its stamps name, else that of its country or language; None where nothing tells.
    """
    stated = [m.moment for m in marks if m.moment] + [facts.published, facts.modified]
    offsets = Counter(
        offset
        for moment in stated
        if moment and (offset := datetime.fromisoformat(moment).utcoffset())
    )
    if offsets:
        return timezone(offsets.most_common(1)[0][0])
    stamped = Counter(m.stamp.offset for m in marks if m.stamp and m.stamp.offset is not None)
    if stamped:
        return timezone(timedelta(minutes=stamped.most_common(1)[0][0]))
    letters = Counter(
        found[0] for mark in marks if mark.text and (found := _LETTERS.search(mark.text))
    )
    if letters:
        return _zone(_BY_LETTERS[letters.most_common(1)[0][0]])
    return _named(facts)


def _named(facts: Facts) -> tzinfo | None:
    host = urlsplit(facts.url or "").hostname or ""
    country = (facts.locale or "").replace("-", "_").partition("_")[2].lower()
    name = (
        _BY_COUNTRY.get(host.rpartition(".")[2])
        or _BY_COUNTRY.get(country)
        or _BY_LANGUAGE.get(facts.language or "")
    )
    return _zone(name) if name else None


def _zone(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def published(times: Sequence[Times], facts: Facts, zone: tzinfo | None) -> list[str | None]:
    """Give each entry its moment of publishing.

    Args:
        times: The entries' times in page order.
        facts: What the page says of itself.
        zone: The zone in which it shows its times.

    Returns:
        ISO 8601 for each, with an offset where its stamp, the page or its zone tells it.
    """
    minutes = [None if t.published else t.minutes for t in times]
    if not any(minute is not None for minute in minutes):
        return [zoned(t.published, zone) for t in times]
    order = direction(minutes)
    first = _first_day(minutes, order, facts, zone)
    named = {
        i: day
        for i, t in enumerate(times)
        if minutes[i] is not None and t.day and (day := t.day.near(first))
    }
    days = resolve(minutes, order, first, named, zone)
    return [
        zoned(t.published, zone)
        or (when.replace(tzinfo=t.zone or zone).isoformat() if when else None)
        for t, when in zip(times, days, strict=True)
    ]


def zoned(moment: str | None, zone: tzinfo | None) -> str | None:
    """Give a local moment its offset, where the zone is known."""
    if moment is None or has_zone(moment) or zone is None:
        return moment
    return datetime.fromisoformat(moment).replace(tzinfo=zone).isoformat()


def _first_day(
    minutes: Sequence[int | None], order: Order, facts: Facts, zone: tzinfo | None
) -> date | None:
    """Tell the day of the first entry: the page's last change, or its start where oldest first."""
    newest = order is not Order.OLDEST_FIRST
    told = (facts.modified or facts.published) if newest else (facts.published or facts.modified)
    if not told:
        return None
    local = datetime.fromisoformat(told)
    if local.tzinfo:
        local = local.astimezone(zone or UTC)
    first = next((minute for minute in minutes if minute is not None), 0)
    late = newest and first > local.hour * 60 + local.minute + _EARLIER
    return local.date() - timedelta(days=1) if late else local.date()
