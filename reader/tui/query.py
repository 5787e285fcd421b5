"""What a user types to search the library: words, and filters among them.

Invariant: whatever is no filter is left to the library's own syntax, as it was typed.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from reader.library import DocumentError

if TYPE_CHECKING:
    from reader.library.store import Hit, Library

PAGE = 50
"""Hits that are fetched at a time."""

_FILTER = re.compile(r"(?<!\S)(blog|since|until|kind|by):(\"[^\"]*\"|\S*)", re.IGNORECASE)


class Query(NamedTuple):
    """What is sought."""

    words: str
    blog: str | None = None
    """Its name or the start of it."""
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    by: str | None = None
    """`rank` for the best first; else the newest come first."""


def read_query(typed: str) -> Query:
    """Part what was typed into words and filters.

    Args:
        typed: Such as `missile kind:dropped blog:"Middle East" since:2024-10-01`.

    Returns:
        The query; of a filter that is given twice the last counts.
    """
    filters = {name.lower(): value.strip('"') for name, value in _FILTER.findall(typed)}
    return Query(" ".join(_FILTER.sub("", typed).split()), **filters)


def search(library: "Library", query: Query, offset: int) -> "tuple[Hit, ...]":
    """Search the library.

    Args:
        library: The library.
        query: What is sought.
        offset: How many hits to leave out, those that are listed.

    Returns:
        The next hits.

    Raises:
        DocumentError: There is nothing to seek, or a filter is not understood.
    """
    from reader.library.store import Search, Sought

    kinds = {kind.value for kind in Sought}
    if query.kind and query.kind not in kinds:
        raise DocumentError(f"kind: is one of {', '.join(sorted(kinds))}")
    if query.by and query.by not in {"rank", "date"}:
        raise DocumentError("by: is rank or date")
    return library.search(
        Search(
            query=query.words,
            blog_id=library.find_blog(query.blog) if query.blog else None,
            since=query.since or None,
            until=query.until or None,
            kind=Sought(query.kind) if query.kind else None,
            by_rank=query.by == "rank",
            limit=PAGE,
            offset=offset,
        )
    )
