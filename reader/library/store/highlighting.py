"""Where the words of a query stand in the entries that match it.

Invariant: the marks are those of the search itself: the hits are put into an index of their own in
memory, cut into words alike, and asked the same.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing

from reader.blog import Entry
from reader.library.store.indexing import BAR, CLOSE, OPEN, indexed
from reader.library.store.model import Mark
from reader.library.store.schema import TOKENIZER

_SIGN = re.compile(f"([{OPEN}{CLOSE}{BAR}])")


def highlight(match: str, entries: Mapping[int, tuple[int, Entry]]) -> dict[int, tuple[Mark, ...]]:
    """Mark what matches.

    Args:
        match: The expression that was searched for.
        entries: Blog and entry of each hit.

    Returns:
        The marks of each hit, in reading order.
    """
    with closing(sqlite3.connect(":memory:")) as page:
        page.execute(
            f"CREATE VIRTUAL TABLE page USING fts5 (blog, heading, body, tokenize = '{TOKENIZER}')"
        )
        page.executemany(
            "INSERT INTO page (rowid, blog, heading, body) VALUES (?, ?, ?, ?)",
            ((key, *indexed(blog_id, entry)) for key, (blog_id, entry) in entries.items()),
        )
        rows = page.execute(
            """
            SELECT rowid, highlight(page, 1, ?1, ?2), highlight(page, 2, ?1, ?2)
            FROM page WHERE page MATCH ?3
            """,
            (OPEN, CLOSE, match),
        ).fetchall()
    return {
        key: (*_in_heading(heading), *_in_paragraphs(body, entries[key][1]))
        for key, heading, body in rows
    }


def _in_heading(marked: str) -> Iterator[Mark]:
    return (Mark(None, start, end) for start, end in _spans(marked))


def _in_paragraphs(marked: str, entry: Entry) -> Iterator[Mark]:
    """Cut stretches of the joined paragraphs at their ends."""
    spans = list(_spans(marked))
    first = 0
    for index, paragraph in enumerate(entry.paragraphs):
        last = first + len(paragraph)
        for start, end in spans:
            if start < last and end > first:
                yield Mark(index, max(start, first) - first, min(end, last) - first)
        first = last + 1


def _spans(marked: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between marks, counted without marks and bars."""
    at = start = 0
    for piece in _SIGN.split(marked):
        if piece == OPEN:
            start = at
        elif piece == CLOSE:
            yield start, at
        elif piece != BAR:
            at += len(piece)
