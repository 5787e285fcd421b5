"""Several pages of one blog as one snapshot.

Invariant: entries stand in page order, each once; what stands above the entries comes from the
first page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.blog import Entry, Furniture, Order, Snapshot


def merged(pages: Sequence[Snapshot]) -> Snapshot:
    """Join the pages of a blog.

    Args:
        pages: At least one, in the order in which each leads to the next.

    Returns:
        One snapshot. An entry that slid onto the next page while the pages were got stands where
        it was met first.
    """
    orders = [page.order for page in pages if page.order is not Order.UNKNOWN]
    return replace(
        pages[0],
        entries=tuple(_entries(pages)),
        furniture=tuple(_furniture(pages)),
        order=orders[0] if orders else Order.UNKNOWN,
    )


def adds(page: Snapshot, whole: Snapshot) -> bool:
    """Whether a page shows entries that those before it, joined, do not."""
    seen = {_identity(entry) for entry in whole.entries}
    return any(_identity(entry) not in seen for entry in page.entries)


def _entries(pages: Sequence[Snapshot]) -> Iterator[Entry]:
    seen: set[object] = set()
    for number, page in enumerate(pages):
        here = [_identity(entry) for entry in page.entries]
        for entry, identity in zip(page.entries, here, strict=True):
            if number == 0 or identity not in seen:
                yield entry
        seen.update(here)


def _identity(entry: Entry) -> object:
    """Return what tells an entry of one page from those of others."""
    return entry.id or (entry.heading, entry.paragraphs, entry.published_at, entry.stamp)


def _furniture(pages: Sequence[Snapshot]) -> Iterator[Furniture]:
    seen: set[str] = set()
    for number, page in enumerate(pages):
        yield from (item for item in page.furniture if number == 0 or item.text not in seen)
        seen.update(item.text for item in page.furniture)
