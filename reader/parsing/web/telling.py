"""Tells how a web page was read: by what, from how many places, and why a page is no liveblog.

Invariant: it only words what was judged elsewhere.
"""

from collections.abc import Sequence

from reader.blog import Note, Snapshot
from reader.parsing.post import Found
from reader.parsing.web.feed import Feed
from reader.parsing.web.merging import Merged


def named(feed: Feed | None, data: Sequence[Found]) -> str:
    """Name what a page's entries were read by.

    Args:
        feed: The entries of its markup, where it shows any.
        data: What its data holds.
    """
    readers = [found.reader for found in data if found.posts][:1]
    if feed is not None:
        readers.insert(0, "its markup")
    return f"web page, by {' and '.join(readers)}"


def notes_of(feed: Feed | None, data: Sequence[Found], merged: Merged) -> tuple[Note, ...]:
    """Tell where a page's entries come from.

    Args:
        feed: The entries of its markup, where it shows any.
        data: What its data holds.
        merged: Both, merged.
    """
    notes = [Note("entries", feed.why)] if feed else []
    notes += [
        Note(found.reader, f"holds {len(found.posts)} entries") for found in data if found.posts
    ]
    if feed and merged.matched:
        why = (
            f"{merged.matched} entries are in both; {merged.longer} took their longer text from"
            f" the data, {merged.added} stand only there"
        )
        notes.append(Note("merging", why))
    return tuple(notes)


def notes_without_feed(snapshot: Snapshot) -> tuple[Note, ...]:
    """Tell why a page was read by its text alone."""
    if snapshot.entries:
        return (Note("entries", "no repeating elements carry times; read by headings and text"),)
    return (Note("page", "nothing on it repeats as entries do: it is no liveblog"),)
