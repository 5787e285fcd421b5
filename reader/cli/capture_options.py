"""What can be typed for capture, as values.

Invariant: every option has its value; nothing here is asked for or opened.
"""

from typing import NamedTuple


class FetchOptions(NamedTuple):
    """What was typed to get blogs from their addresses."""

    addresses: tuple[str, ...]
    captures: str | None
    """Which of an archive's captures to get in place of the page itself; None gets the page."""
    timemap: str | None
    """Where the archive lists its captures; None asks the Wayback Machine."""
    max_bytes: int
    max_pages: int
    ignore_robots: bool
    form: str
    """`text` or `json`: a line of JSON for each address."""


class WatchOptions(NamedTuple):
    """What was typed to watch blogs."""

    addresses: tuple[str, ...]
    every: float
    """Seconds."""
    hook: str | None
    max_bytes: int
    max_pages: int
    ignore_robots: bool
    form: str


class CapturesOptions(NamedTuple):
    """What was typed to list an archive's captures of a page."""

    address: str
    timemap: str | None
    form: str


CaptureOptions = FetchOptions | WatchOptions | CapturesOptions
