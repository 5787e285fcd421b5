"""What came of a fetch, in the words of the library: for programs, hooks and lists.

Invariant: every text in it is safe to show.
"""

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from reader.capture.model import Fetched, FetchOutcome
from reader.library import DocumentError, shown

if TYPE_CHECKING:
    from reader.library.store import Library

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Event:
    """What came of a fetch."""

    fetched: Fetched
    at: str
    """When, ISO 8601, UTC."""
    blog: str | None
    """The blog's name."""
    snapshot: str | None
    """The snapshot's name: `NAME@N`."""

    @property
    def substantive(self) -> bool:
        """Whether entries were added or dropped, or anything changed in substance."""
        tally = self.fetched.tally
        if self.fetched.outcome is not FetchOutcome.NEW or tally is None:
            return False
        return bool(tally.added or tally.dropped or tally.substantive)


def event_of(library: "Library", fetched: Fetched, at: str) -> Event:
    """Name what came of a fetch.

    Args:
        library: The library that it went to.
        fetched: What came of it.
        at: When, ISO 8601, UTC.

    Returns:
        The same with names.
    """
    if fetched.blog_id is None:
        return Event(fetched, at, None, None)
    name = library.name_of(fetched.blog_id)
    rows = library.snapshots(fetched.blog_id)
    number = next((row.number for row in rows if row.id == fetched.snapshot_id), None)
    return Event(fetched, at, name, None if number is None else f"{name}@{number}")


def said(fetched: Fetched) -> str:
    """Say what came of a fetch where its address stands already: trouble begins with it."""
    return fetched.message.removeprefix(f"{shown(fetched.address)}: ")


def trouble_of(address: str, error: Exception) -> Fetched:
    """Make an answer of what was raised: a defect met on one page must not end a watch.

    Args:
        address: The page that was asked for.
        error: What was raised.

    Returns:
        The trouble.
    """
    known = isinstance(error, DocumentError)
    name = type(error).__name__
    why = str(error) if known else f"cannot be read, by a defect of this program: {name}"
    return Fetched(address, FetchOutcome.TROUBLE, f"{shown(address)}: {shown(why)}")


def event_json(event: Event) -> str:
    """Write an event as a line of JSON."""
    fetched, tally = event.fetched, event.fetched.tally
    told: dict[str, Any] = {
        "schema": SCHEMA,
        "at": event.at,
        "address": fetched.address,
        "outcome": fetched.outcome.value,
        "message": fetched.message,
        "blog": event.blog,
        "snapshot": event.snapshot,
        "entries": fetched.entries,
        "changes": None if tally is None else asdict(tally),
        "retry_after": fetched.retry_after,
    }
    return json.dumps(told)
