"""What a web archive holds of a page: Memento time maps (RFC 7089), in link-format (RFC 6690).

Invariant: reading a time map never fails and costs no more than its length; what cannot be read in
it is passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from reader.capture.moments import http_moment
from reader.library import DocumentError, shown

WAYBACK = "https://web.archive.org/web/timemap/link/"
"""Where the Wayback Machine lists its captures, before the page's address."""

_LINK = re.compile(
    r"<([^<>]{1,8000})>((?:\s{0,99}+;\s{0,99}+[\w*-]{1,99}+"
    r"(?:\s{0,9}+=\s{0,9}+(?:\"[^\"]{0,8000}+\"|[^\s\",;<>]{0,999}+))?+)*+)"
)
_ATTRIBUTE = re.compile(r";\s*([\w*-]{1,99})\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]*))")
_REPLAY = re.compile(r"(/\d{14})(?:[a-z]{2}_)?(/https?:/)")
_REPLAYED = re.compile(r"https?://[^?#]{1,200}?/(\d{14})(?:[a-z]{2}_)?/(https?:/.{1,8000})")
"""How an archive that replays pages as the Wayback Machine does addresses a capture."""

_PREFIX = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\d)?)?)?)?)?")


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture of a page in an archive."""

    at: str
    """ISO 8601, UTC, to the second."""
    address: str
    """Where the archive shows it."""

    @property
    def raw(self) -> str:
        """Where the archive gives it byte for byte, without its own toolbar and links."""
        return _REPLAY.sub(r"\1id_\2", self.address, count=1)


class TimeMap(NamedTuple):
    """A time map, or a part of one."""

    captures: tuple[Capture, ...]
    """The oldest first."""
    others: tuple[str, ...]
    """Addresses of further parts."""


def read_timemap(text: str) -> TimeMap:
    """Read a time map.

    Args:
        text: The time map, in link-format.

    Returns:
        What it lists, each capture once.
    """
    captures: set[Capture] = set()
    others: dict[str, None] = {}
    for target, attributes in _links(text):
        rel = attributes.get("rel", "").casefold().split()
        at = http_moment(attributes.get("datetime", ""))
        if "memento" in rel and at:
            captures.add(Capture(at, target))
        elif "timemap" in rel:
            others[target] = None
    ordered = sorted(captures, key=lambda capture: (capture.at, capture.address))
    return TimeMap(tuple(ordered), tuple(others))


def _links(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    for found in _LINK.finditer(text):
        attributes: dict[str, str] = {}
        for name, quoted, bare in _ATTRIBUTE.findall(found[2]):
            attributes.setdefault(name.casefold(), quoted or bare)
        yield found[1].strip(), attributes


def capture_at(address: str) -> tuple[str, Capture] | None:
    """Read the address of a capture in an archive that replays as the Wayback Machine does.

    Args:
        address: Any address.

    Returns:
        The page's own address, and the capture; None where the address is none of a capture.
    """
    found = _REPLAYED.fullmatch(address)
    try:
        moment = datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if found else None
    except ValueError:
        return None
    return (found[2], Capture(moment.isoformat(), address)) if found and moment else None


def chosen(captures: tuple[Capture, ...], which: str) -> tuple[Capture, ...]:
    """Choose captures.

    Args:
        captures: All there are, the oldest first.
        which: Joined by commas: `all`, `first`, `last`, the start of a date, or `FROM..TO`, the
            whole of `TO` included.

    Returns:
        Those chosen, the oldest first.

    Raises:
        DocumentError: A choice cannot be understood.
    """
    kept: set[Capture] = set()
    for choice in which.split(","):
        kept.update(_of_choice(captures, choice.strip()))
    return tuple(capture for capture in captures if capture in kept)


def _of_choice(captures: tuple[Capture, ...], choice: str) -> tuple[Capture, ...]:
    named = {"all": captures, "first": captures[:1], "last": captures[-1:]}
    if choice.casefold() in named:
        return named[choice.casefold()]
    low, dots, high = choice.partition("..")
    high = high if dots else low
    if not all(_PREFIX.fullmatch(end) for end in (low, high)):
        raise DocumentError(
            f"{shown(choice)}: --captures takes all, first, last, a date such as 2024-11-03 or "
            "FROM..TO, joined by commas"
        )
    return tuple(c for c in captures if low <= c.at and c.at[: len(high)] <= high)
