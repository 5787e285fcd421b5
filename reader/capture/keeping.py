"""What a visit found, into the library.

Invariant: what a blog shows is stored once, however often it is asked for; a snapshot is known by
the address that was asked, and what its server said of it stands for the blog's newest snapshot.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.blog import Snapshot
from reader.capture.errors import FetchError
from reader.capture.model import Fetched, FetchOutcome
from reader.library import shown

if TYPE_CHECKING:
    from reader.capture.visiting import Visit
    from reader.library.store import Added, Library, SnapshotRow, Tally

RECENT = 3
"""How many of a blog's newest snapshots are looked through for the one just stored."""


def newest_from(library: "Library", address: str) -> "SnapshotRow | None":
    """Find the snapshot that what the server once said of an address stands for.

    Args:
        library: The library.
        address: The address, checked.

    Returns:
        The newest snapshot of the blog at the address, where it came from there; else None.
    """
    blog_id = library.blog_at(address)
    rows = () if blog_id is None else library.snapshots(blog_id, newest=1)
    return rows[-1] if rows and rows[-1].origin.address == address else None


def see_again(library: "Library", place: str, address: str, seen: "SnapshotRow") -> Fetched:
    """Remember that a snapshot was seen again, as a server says with 304.

    Args:
        library: The library.
        place: The address, checked.
        address: The same as it was typed.
        seen: The snapshot.

    Returns:
        What to tell.
    """
    from reader.library.store import Origin, Source

    library.sighted(seen.id, Origin(Source.URL, place))
    return _unchanged(address, seen.id, seen.blog_id, seen.entries, "")


def keep_visit(
    library: "Library",
    place: str,
    address: str,
    visit: "Visit",
    seen: "SnapshotRow | None",
    cancelled: Callable[[], bool] | None,
) -> Fetched:
    """Store what a visit found.

    Args:
        library: The library.
        place: The address, checked.
        address: The same as it was typed.
        visit: What was found.
        seen: The blog's newest snapshot, where it came from the address.
        cancelled: Asked whether to leave the comparison with the snapshot before to others.

    Returns:
        What to tell.

    Raises:
        FetchError: It is no liveblog.
        DocumentError: The library cannot be written.
    """
    from reader.capture.merging import merged

    whole = merged([page.snapshot for page in visit.pages])
    if not whole.entries:
        raise FetchError("no entries found; this may be no liveblog, so nothing is stored")
    note = f"; {shown(visit.problem)}" if visit.problem else ""
    if note and seen is not None and _is_in(whole, library.snapshot(seen.id)):
        return _unchanged(address, seen.id, seen.blog_id, len(whole.entries), note)
    added = _add(library, place, whole, visit)
    newest = library.snapshots(added.blog_id, newest=1)[-1].id == added.snapshot_id
    _keep_validators(library, place, visit if newest else None)
    count = len(whole.entries)
    if not added.new:
        note = note if newest else f"; it shows again what an older snapshot shows{note}"
        return _unchanged(address, added.snapshot_id, added.blog_id, count, note)
    library.settle(added.blog_id, cancelled=cancelled or (lambda: False))
    return _new(address, added, count, _tally(library, added), note)


def _is_in(part: Snapshot, whole: Snapshot) -> bool:
    """Whether a snapshot shows all that another shows, whose further pages are missing."""
    return set(part.entries) <= set(whole.entries)


def _tally(library: "Library", added: "Added") -> "Tally | None":
    rows = library.snapshots(added.blog_id, newest=RECENT)
    return next((row.tally for row in rows if row.id == added.snapshot_id), None)


def _add(library: "Library", place: str, whole: Snapshot, visit: "Visit") -> "Added":
    """Store a snapshot; the address that the page gives itself helps to find its blog."""
    from reader.capture.bundle import bundled
    from reader.library.store import Origin, Source

    answers = [page.answer for page in visit.pages]
    return library.add(
        bundled([answer.record for answer in answers]),
        replace(whole, source=shown(place), url=place),
        origin=Origin(Source.URL, place),
        blog=library.blog_at(place),
        kin=[replace(whole, url=answers[0].address), whole],
        unless_same_coverage=True,
    )


def _keep_validators(library: "Library", place: str, visit: "Visit | None") -> None:
    """Keep what tells whether the blog's newest snapshot still stands.

    Of several pages the first does not tell it, and nothing does where an older one is shown again.
    """
    from reader.capture.validating import validators_in

    headers = visit.pages[0].answer.headers if visit and len(visit.pages) == 1 else {}
    library.keep_validators(place, validators_in(headers))


def _new(address: str, added: "Added", count: int, tally: "Tally | None", note: str) -> Fetched:
    since = f", +{tally.added} −{tally.dropped} ~{tally.revised} since the last" if tally else ""
    return Fetched(
        address,
        FetchOutcome.NEW,
        f"new snapshot ({_entries(count)}{since}){note}",
        added.snapshot_id,
        added.blog_id,
        entries=count,
        tally=tally,
    )


def _unchanged(address: str, snapshot_id: int, blog_id: int, entries: int, note: str) -> Fetched:
    return Fetched(
        address,
        FetchOutcome.UNCHANGED,
        f"unchanged ({_entries(entries)}){note}",
        snapshot_id,
        blog_id,
        entries=entries,
    )


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"
