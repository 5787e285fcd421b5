"""A page out of an archive, into the library.

Invariant: a snapshot from an archive is known by the page's own address, dated by the archive, and
keeps where in the archive it was found.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.blog import Basis, CaptureDate
from reader.blog.window import instant
from reader.capture.addresses import checked
from reader.capture.bundle import bundled
from reader.capture.errors import FetchError
from reader.capture.merging import merged
from reader.capture.reading import reading_of
from reader.capture.warc import Record

if TYPE_CHECKING:
    from reader.library.store import Added, Library


def keep(library: "Library", pages: Sequence[Record], where: str, most: int) -> "Added | None":
    """Store what an archive holds of a blog, unless it is no liveblog.

    Args:
        library: The library; `settle` is left to the caller.
        pages: The pages of one visit, at least one.
        where: The archive's file or address, safe to show.
        most: The most bytes that a page may hold.

    Returns:
        What became of it; None where it has no entries.

    Raises:
        FetchError: It cannot be read.
        DocumentError: The library cannot be written.
    """
    from reader.library.store import Origin, Source

    data, origin = bundled(pages), Origin(Source.ARCHIVE, where)
    known = library.known(data, pages[0].at if pages[0].basis else None)
    if known is not None:
        library.sighted(known.snapshot_id, origin)
        return known
    snapshot = merged([reading_of(page, where, most).snapshot for page in pages])
    if not snapshot.entries:
        return None
    first, place = pages[0], _place(pages[0].address)
    blog_id = library.blog_at(place) if place else None
    date = CaptureDate(first.at, first.basis) if first.basis else snapshot.captured_at
    return library.add(
        data,
        replace(snapshot, url=place or snapshot.url, captured_at=date),
        origin=origin,
        blog=blog_id,
        kin=[snapshot],
        unless_same_coverage=_is_newest(library, blog_id, first.at),
    )


def keep_again(library: "Library", added: "Added", where: str, at: str | None) -> "Added":
    """Store that a blog showed again what an archive held of it before.

    Args:
        library: The library; `settle` is left to the caller.
        added: What the archive held.
        where: As in `keep`.
        at: When the blog showed it again, ISO 8601; None where that is not known.

    Returns:
        A new snapshot where the blog showed something else in between; else the one before, sighted
        again.

    Raises:
        DocumentError: The library cannot be read or written.
    """
    from reader.library.store import Origin, Outcome, Source

    origin = Origin(Source.ARCHIVE, where)
    if at is None:
        library.sighted(added.snapshot_id, origin)
        return replace(added, outcome=Outcome.SAME_BYTES)
    snapshot = library.snapshot(added.snapshot_id)
    return library.add(
        library.bytes_of(added.snapshot_id),
        replace(snapshot, captured_at=CaptureDate(at, Basis.STATED)),
        origin=origin,
        blog=added.blog_id,
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
