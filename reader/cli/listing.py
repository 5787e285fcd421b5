"""`liveblog list`: the blogs and snapshots of the library."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from reader.cli.library_options import ListOptions
from reader.cli.output import note, write_json, write_lines
from reader.cli.settling import note_trouble, settle
from reader.library.store import BlogRow, Library, SnapshotRow, Tally, open_library

SHORT = 5
"""How many of each blog's snapshots are listed where no blog is named."""

SCHEMA = 1


def list_library(options: ListOptions) -> int:
    """List the library.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0.

    Raises:
        DocumentError: The library cannot be read, or has no such blog.
    """
    with open_library() as library:
        blog_id = None if options.blog is None else library.find_blog(options.blog)
        settle(library, blog_id)
        note_trouble(library)
        blogs = [row for row in library.blogs() if blog_id in {None, row.id}]
        whole = blog_id is not None or options.form == "json"
        snapshots = library.snapshots(blog_id, newest=None if whole else SHORT)
    of_blog: dict[int, list[SnapshotRow]] = {row.id: [] for row in blogs}
    for row in snapshots:
        of_blog[row.blog_id].append(row)
    if options.form == "json":
        from reader.report.json import to_text

        listed = [_blog_json(row, of_blog[row.id]) for row in blogs]
        write_json(to_text({"schema": SCHEMA, "blogs": listed}))
        return 0
    if not blogs:
        note("the library is empty; liveblog add puts documents into it")
    for place, blog in enumerate(blogs):
        write_lines([*([""] if place else []), *_lines(blog, of_blog[blog.id])])
    return 0


def _lines(blog: BlogRow, snapshots: list[SnapshotRow]) -> Iterator[str]:
    counts = [f"{blog.snapshots:,} snapshot{'' if blog.snapshots == 1 else 's'}"]
    counts += [f"{blog.unread:,} unread"] if blog.unread else []
    counts += [f"{blog.changed:,} changed since read"] if blog.changed else []
    yield f"{blog.name}  ({', '.join(counts)})"
    digits = len(str(blog.snapshots))
    for row in reversed(snapshots):
        entries = f"{row.entries:,} {'entry' if row.entries == 1 else 'entries'}"
        date = str(row.captured_at) if row.captured_at else "no date"
        line = f"  {row.number:>{digits}}  {date:<22}  {entries:<13}  {_changes(row.tally)}"
        yield line.rstrip()
    left = blog.snapshots - len(snapshots)
    if left:
        yield f"  … and {left:,} older"


def _changes(tally: Tally | None) -> str:
    return "" if tally is None else f"+{tally.added} −{tally.dropped} ~{tally.revised}"


def _blog_json(blog: BlogRow, snapshots: list[SnapshotRow]) -> dict[str, Any]:
    return {
        "name": blog.name,
        "addresses": list(blog.addresses),
        "added_at": blog.added_at,
        "unread": blog.unread,
        "changed": blog.changed,
        "snapshots": [_snapshot_json(row) for row in snapshots],
    }


def _snapshot_json(row: SnapshotRow) -> dict[str, Any]:
    date, tally = row.captured_at, row.tally
    return {
        "number": row.number,
        "captured_at": None if date is None else {"value": date.value, "basis": date.basis.value},
        "entries": row.entries,
        "source": row.source,
        "origin": {"kind": row.origin.kind.value, "address": row.origin.address},
        "sha256": row.sha256,
        "size": row.size,
        "added_at": row.added_at,
        "last_seen": row.last_seen,
        "changes": None if tally is None else asdict(tally),
    }


def snapshot_names(library: Library, blog_id: int) -> dict[int, str]:
    """Name the snapshots of a blog as `show` and `diff` take them: `NAME@N`."""
    name = library.name_of(blog_id)
    return {row.id: f"{name}@{row.number}" for row in library.snapshots(blog_id)}
