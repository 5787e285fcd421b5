"""What capture may take and do, the clock that it waits by, and whom it tells.

Invariant: every limit has a value; nothing is unbounded.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.library import MAX_BYTES

Progress = Callable[[str], None]
"""Called with what is being done, in a few words that are safe to show."""


@dataclass(frozen=True, slots=True)
class Options:
    """The limits of getting one blog; times are in seconds."""

    max_bytes: int = MAX_BYTES
    """The most that a blog's pages may hold, all together and decompressed."""
    max_pages: int = 50
    """The most pages of one blog."""
    beginning: bool = False
    """Whether of a page over the limit its beginning is taken; else it is refused."""
    ignore_robots: bool = False
    connect_seconds: float = 10.0
    read_seconds: float = 20.0
    """How long a server may send nothing."""
    whole_seconds: float = 90.0
    """How long one page may take from its first request to its last byte."""
    attempts: int = 3
    """How often a page is asked for before it is given up."""
    page_pause: float = 1.0
    """Between the pages of one blog; a site's own Crawl-delay may ask for more."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance, which tests set."""

    now: Callable[[], datetime] = _now
    """The present moment, in UTC."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    """Waits for some seconds."""
    chance: Callable[[], float] = random.random
    """Gives numbers from 0 up to 1."""
