"""When posts were written, and how the windows of two pages are told in short."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from reader.blog import Order, Snapshot
from reader.comparison import Kind, compare

SIGNS = {Kind.ADDED: "+", Kind.DROPPED: "-", Kind.ROLLED_OFF: "r", Kind.UNCAPTURED: "u"}
_START = datetime(2024, 11, 1, 13, 25, tzinfo=UTC)


def moment(number: int) -> datetime:
    return _START + timedelta(hours=number)


def iso(number: int) -> dict[str, str]:
    return {"published_at": moment(number).isoformat()}


def iso_elsewhere(number: int) -> dict[str, str]:
    zone = timezone(timedelta(hours=-5) if number % 2 else timedelta(hours=5, minutes=30))
    return {"published_at": moment(number).astimezone(zone).isoformat()}


def iso_modified(number: int) -> dict[str, str]:
    later = moment(number) + timedelta(hours=number * 7 % 11)
    return {**iso(number), "modified_at": later.isoformat()}


def stamp(number: int) -> dict[str, str]:
    return {"stamp": f"{moment(number):%H:%M}"}


def stamp_of_twelve_hours(number: int) -> dict[str, str]:
    return {"stamp": f"{moment(number):%I.%M%p}".lower().lstrip("0")}


def undated(_number: int) -> dict[str, str]:
    return {}


CLOCKS = (iso, iso_elsewhere, iso_modified, stamp, stamp_of_twelve_hours, undated)
TELLING = CLOCKS[:-1]


def told(old: Snapshot, new: Snapshot) -> str:
    """Return a sign for each entry that only one page shows, `?` after one that is not certain.

    Pages that run oldest first must tell the same.
    """
    signs = _signs(old, new)
    if Order.UNKNOWN not in {old.order, new.order}:
        assert sorted(_signs(_turned(old), _turned(new))) == sorted(signs)
    return " ".join(signs)


def _signs(old: Snapshot, new: Snapshot) -> list[str]:
    alone = [c for c in compare(old, new).entries if c.kind in SIGNS]
    alone.sort(key=lambda c: (c.old is None, c.old or 0, c.new or 0))
    return [SIGNS[change.kind] + ("" if change.certain else "?") for change in alone]


def _turned(page: Snapshot) -> Snapshot:
    return replace(page, entries=page.entries[::-1], order=Order.OLDEST_FIRST)
