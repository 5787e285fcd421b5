"""`liveblog show`: one snapshot for people or for programs."""

from reader.blog import Snapshot
from reader.cli.arguments import ShowOptions
from reader.cli.output import columns, note, use_colour, write_json, write_lines
from reader.library import open_document


def show(options: ShowOptions) -> int:
    """Print a snapshot.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0.

    Raises:
        DocumentError: The document cannot be read.
    """
    snapshot, problems = open_document(options.doc, max_bytes=options.max_bytes, given=options.date)
    for problem in problems:
        note(problem)
    note_if_empty(snapshot, options.doc)
    if options.form == "json":
        from reader.report.json import snapshot_json, to_text

        write_json(to_text(snapshot_json(snapshot)))
    else:
        from reader.report.text import snapshot_lines

        width, colour = columns(options.width), use_colour(options.color)
        write_lines(snapshot_lines(snapshot, width, colour))
    return 0


def note_if_empty(snapshot: Snapshot, doc: str) -> None:
    """Say so where a document is no liveblog."""
    if not snapshot.entries:
        note(f"{doc}: no entries found; this may be no liveblog")
