"""A web archive's captures of a page, as the app asks for them: listed, and taken.

Invariant: each function may take a while, and belongs in a thread; an archive is asked no faster
than the command asks it.
"""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library import DocumentError, shown
from reader.tui.arrivals import ADDED, Arrived, Tell, summed

if TYPE_CHECKING:
    from reader.capture.timemap import Capture
    from reader.library.store import Library

NO_CAPTURE = "the archive holds no such capture of it"

_ASKED = re.compile(
    r"(?P<address>\S+)"
    r"(?P<captures>\s+--captures(?:\s+(?P<which>(?!--)\S+))?"
    r"(?:\s+--timemap\s+(?P<timemap>\S+))?)?"
)


class Asked(NamedTuple):
    """A page that the user wants, as its address was typed."""

    address: str
    which: str | None = None
    """Those of a web archive's captures that are wanted, empty to choose; None for the page."""
    timemap: str | None = None
    """Where the archive lists them; None asks the Wayback Machine."""


def read_asked(typed: str) -> Asked:
    """Read `ADDRESS [--captures [WHICH] [--timemap URL]]`, as `liveblog fetch` takes it.

    Args:
        typed: What was typed.

    Returns:
        What is wanted; what cannot be read so is all taken for an address.
    """
    found = _ASKED.fullmatch(typed)
    if found is None:
        return Asked(typed)
    which = (found["which"] or "") if found["captures"] else None
    return Asked(found["address"], which, found["timemap"])


def listed(asked: Asked, tell: Tell, cancelled: Callable[[], bool]) -> "tuple[Capture, ...]":
    """List a web archive's captures of a page.

    Args:
        asked: The page.
        tell: Told what is being done.
        cancelled: Asked whether to give up.

    Returns:
        The captures, the oldest first.

    Raises:
        DocumentError: The archive cannot be asked.
    """
    from reader.capture.errors import FetchError
    from reader.capture.importing import Archive
    from reader.capture.options import Clock, Options

    try:
        return Archive(Options(), Clock(), tell, cancelled).captures(asked.address, asked.timemap)
    except FetchError as error:
        raise DocumentError(f"{shown(asked.timemap or asked.address)}: {error}") from None


def take_chosen(
    library: "Library", asked: Asked, tell: Tell, cancelled: Callable[[], bool]
) -> Arrived:
    """List a page's captures and take those that were asked for, as `bring_in` does."""
    from reader.capture.timemap import chosen

    try:
        found = chosen(listed(asked, tell, cancelled), asked.which or "all")
    except DocumentError as error:
        return Arrived(str(error))
    if not found:
        return Arrived(NO_CAPTURE)
    return take_captures(library, asked, found, tell, cancelled)


def take_captures(
    library: "Library",
    asked: Asked,
    found: "Sequence[Capture]",
    tell: Tell,
    cancelled: Callable[[], bool],
) -> Arrived:
    """Take captures of a page, as `bring_in` does."""
    from reader.capture import FetchOutcome
    from reader.capture.importing import Archive
    from reader.capture.options import Clock, Options

    answers = {FetchOutcome.NEW: ADDED, FetchOutcome.UNCHANGED: "already there"}
    archive = Archive(Options(), Clock(), tell, cancelled)
    taken = (
        (answers[one.outcome], one.blog_id, "")
        if one.outcome in answers
        else ("trouble", None, one.message)
        for one in archive.take(library, asked.address, tuple(found))
    )
    return summed(taken, cancelled)
