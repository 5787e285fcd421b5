"""A page from its address, read without being stored.

Invariant: as with a file, what cannot be read is a DocumentError of one line.
"""

from dataclasses import replace
from hashlib import sha256

from reader.capture.addresses import checked
from reader.capture.bundle import bundled
from reader.capture.errors import FetchError
from reader.capture.merging import merged
from reader.capture.options import Clock, Options
from reader.capture.robots import Robots
from reader.capture.running import run
from reader.capture.visiting import Visitor
from reader.library import MAX_BYTES, DocumentError, Opened, shown
from reader.library.dates import given_date
from reader.library.evidence import Proof

ATTEMPTS = 2
"""How often a page is asked for: somebody waits for it."""


def open_address(
    address: str, *, max_bytes: int = MAX_BYTES, given: str | None = None
) -> tuple[Opened, Proof]:
    """Read what a blog shows now, all its pages.

    Args:
        address: The blog's address: http or https.
        max_bytes: The most that its pages may hold.
        given: The capture date that the user gives, before the moment at which it came.

    Returns:
        The blog as a document, and what proves it: the hash is that of the bytes which
        `liveblog fetch` would store.

    Raises:
        DocumentError: It cannot be got or read, or the given date is none.
    """
    date = None if given is None else given_date(given)
    try:
        place = checked(address)
        options = Options(max_bytes=max_bytes, attempts=ATTEMPTS)
        visitor = Visitor(options, Clock(), Robots(), lambda _: None)
        visit = run(visitor.visit(place, {}), None)
    except FetchError as error:
        raise DocumentError(f"{shown(address)}: {shown(str(error))}") from None
    whole = merged([page.snapshot for page in visit.pages])
    snapshot = replace(whole, url=place, captured_at=date or whole.captured_at)
    problems = (f"{shown(address)}: {shown(visit.problem)}",) if visit.problem else ()
    first = visit.pages[0].reading
    data = bundled([page.answer.record for page in visit.pages])
    opened = Opened(snapshot, problems, first.reader, first.notes)
    return opened, Proof(place, sha256(data).hexdigest())
