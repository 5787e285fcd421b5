"""A page out of an archive, into the library.

Invariant: a snapshot from an archive is known by the page's own address, dated by the archive, and
keeps where in the archive it was found.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.blog import Basis, CaptureDate
from reader.blog.window import instant
from reader.capture.addresses import checked
from reader.capture.errors import FetchError
from reader.capture.reading import parsed, text_of
from reader.library import shown

if TYPE_CHECKING:
    from reader.library.store import Added, Library


@dataclass(frozen=True, slots=True)
class Archived:
    """A page as an archive holds it."""

    address: str
    """The page's own, on the web."""
    at: str
    """When it was captured, ISO 8601."""
    where: str
    """The archive's file or address."""
    body: bytes
    media_type: str
    charset: str | None


def keep(library: "Library", page: Archived, most: int) -> "Added | None":
    """Store a page out of an archive, unless it is no liveblog.

    Args:
        library: The library; `settle` is left to the caller.
        page: The page.
        most: The most bytes that it may hold.

    Returns:
        What became of it; None where it has no entries.

    Raises:
        FetchError: It cannot be read.
        DocumentError: The library cannot be written.
    """
    from reader.library.store import Origin, Source

    text = text_of(page.body, page.media_type, page.charset)
    snapshot = parsed(page.body, text if page.charset else "", page.where, most)
    if not snapshot.entries:
        return None
    place = _place(page.address)
    blog_id = library.blog_at(place) if place else None
    dated = replace(
        snapshot, url=place or snapshot.url, captured_at=CaptureDate(page.at, Basis.STATED)
    )
    return library.add(
        page.body,
        dated,
        origin=Origin(Source.ARCHIVE, shown(page.where)),
        blog=blog_id,
        kin=[snapshot],
        unless_same_coverage=_is_newest(library, blog_id, page.at),
    )


def _place(address: str) -> str | None:
    try:
        return checked(address)
    except FetchError:
        return None


def _is_newest(library: "Library", blog_id: int | None, at: str) -> bool:
    """Whether a page is newer than all that the library has of its blog."""
    rows = () if blog_id is None else library.snapshots(blog_id, newest=1)
    newest = rows[-1].captured_at if rows else None
    before, moment = instant(newest.value) if newest else None, instant(at)
    return before is not None and moment is not None and before < moment
