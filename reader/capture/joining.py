"""Joins the pages of a paginated blog that a crawler kept each on its own.

Invariant: every record that comes in goes out, a page that another leads to with that other; what
one page showed goes out in the order in which it came; no more than a few blogs wait for their next
page, none for a page of another hour.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from reader.blog.window import instant
from reader.capture.paging import next_page
from reader.capture.reading import PAGES, text_of
from reader.capture.warc import Record
from reader.capture.warc_pages import Again, Found, Unread

MOST_WAITING = 4
"""Blogs that wait for their next page; each is held in memory."""

MOST_PAGES = 50
"""Of one blog."""

ONE_VISIT = timedelta(hours=1)
"""How long after the first page another may have been captured."""


@dataclass(slots=True)
class Joiner:
    """Holds blogs back until their next page comes."""

    most: int
    """The most bytes that a blog's pages may hold together."""
    _waiting: dict[str, Found] = field(default_factory=dict)
    """By the address of the page that is to come."""

    def take(self, record: Found | Again | Unread) -> Iterator[Found | Again | Unread]:
        """Take a record in; what is whole goes out."""
        if isinstance(record, Again):
            yield from self._over(record.address)
        if not isinstance(record, Found):
            yield record
            return
        begun = self._waiting.pop(record.pages[0].address, None)
        if begun is not None and not _one_visit(begun, record):
            yield begun
            begun = None
        whole = replace(begun, pages=(*begun.pages, *record.pages)) if begun else record
        following = self._following(whole)
        if following is None:
            yield whole
            return
        if following in self._waiting:
            yield self._waiting.pop(following)
        self._waiting[following] = whole
        if len(self._waiting) > MOST_WAITING:
            yield self._waiting.pop(next(iter(self._waiting)))

    def rest(self) -> Iterator[Found]:
        """Let the blogs out whose next page did not come."""
        yield from self._waiting.values()
        self._waiting = {}

    def _over(self, address: str) -> Iterator[Found]:
        """Let the blog out that begins at an address: that page was met again since."""
        begun = [key for key, visit in self._waiting.items() if visit.pages[0].address == address]
        yield from map(self._waiting.pop, begun)

    def _following(self, visit: Found) -> str | None:
        """Return the address of the page that a blog goes on with."""
        full = sum(len(page.body) for page in visit.pages) > self.most
        if full or len(visit.pages) == MOST_PAGES:
            return None
        found = _next(visit.pages[-1], visit.pages[0])
        return None if found in {page.address for page in visit.pages} else found


def _next(page: Record, first: Record) -> str | None:
    if page.media_type not in PAGES:
        return None
    return next_page(page.address, first.address, text_of(page))


def _one_visit(begun: Found, record: Found) -> bool:
    first, then = instant(begun.pages[0].at), instant(record.pages[0].at)
    return first is not None and then is not None and abs(then - first) <= ONE_VISIT
