"""`liveblog history`: every entry over all snapshots of a blog, for people or for programs."""

from collections.abc import Sequence
from pathlib import Path

from reader.blog import Blog
from reader.cli.newest import newest_blog
from reader.cli.output import columns, note, use_colour, write_json, write_lines
from reader.cli.reading_options import HistoryOptions
from reader.cli.show import note_if_empty
from reader.comparison.history import Ledger
from reader.comparison.ledger import keep_ledger
from reader.library import DocumentError, is_folder, open_blog, shown
from reader.library.word import comparing


def history(options: HistoryOptions) -> int:
    """Print a ledger, or one entry of it.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0.

    Raises:
        DocumentError: The documents cannot be read, there are not two, or there is no such entry.
    """
    blog = open_snapshots(options.docs, max_bytes=options.max_bytes)
    ledger = ledger_of(options.docs, blog)
    _check_entry(ledger, options.entry)
    if options.form == "json":
        from reader.report.json import to_text
        from reader.report.ledger_json import ledger_json

        write_json(to_text(ledger_json(blog.name, ledger, entry=options.entry)))
        return 0
    width, colour = columns(options.width), use_colour(options.color)
    if options.entry is None:
        from reader.report.ledger import ledger_lines

        write_lines(ledger_lines(blog.name, ledger, width, colour))
    else:
        from reader.report.ledger_entry import entry_lines

        write_lines(entry_lines(blog.name, ledger, options.entry, width, colour))
    return 0


def open_snapshots(docs: Sequence[str], *, max_bytes: int) -> Blog:
    """Open documents as the snapshots of one blog.

    Args:
        docs: Two or more documents; or one folder, of which the newest blog is meant, or one blog
            of the library.
        max_bytes: The most that is read of each document.

    Raises:
        DocumentError: They cannot be read, or there are not two.
    """
    if len(docs) == 1:
        return newest_blog(docs[0], max_bytes=max_bytes, instead="two or more documents")
    for doc in docs:
        if is_folder(Path(doc)):
            raise DocumentError(f"{shown(doc)}: is a folder; give it alone, or documents only")
    shelf = open_blog(docs, max_bytes=max_bytes)
    for problem in shelf.problems:
        note(problem)
    (blog,) = shelf.blogs
    for snapshot in blog.snapshots:
        note_if_empty(snapshot, snapshot.source)
    return blog


def ledger_of(docs: Sequence[str], blog: Blog) -> Ledger:
    """Keep the ledger of a blog as its user has it.

    Args:
        docs: What was typed, as in `open_snapshots`.
        blog: What was opened. Snapshots of several documents have those as their sources.

    Raises:
        DocumentError: The library cannot be read.
    """
    typed = docs if len(docs) == 1 else [snapshot.source for snapshot in blog.snapshots]
    return keep_ledger(blog.snapshots, comparing(typed, blog.snapshots))


def _check_entry(ledger: Ledger, entry: int | None) -> None:
    """Say so where the overview lists no such number."""
    count = len(ledger.histories)
    if entry is not None and entry > count:
        listed = f"history lists 1 to {count:,}" if count else "there are none"
        raise DocumentError(f"there is no entry {entry:,}; {listed}")
