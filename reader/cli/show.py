"""`liveblog show`: one snapshot for people or for programs."""

from collections.abc import Iterable

from reader.blog import Snapshot
from reader.cli.opening import open_typed
from reader.cli.output import columns, note, use_colour, write_json, write_lines, write_text
from reader.cli.reading_options import ShowOptions
from reader.library import Opened


def show(options: ShowOptions) -> int:
    """Print a snapshot.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0.

    Raises:
        DocumentError: The document cannot be read.
    """
    opened = open_typed(options.doc, max_bytes=options.max_bytes, given=options.date)
    for problem in opened.problems:
        note(problem)
    note_if_empty(opened.snapshot, options.doc)
    if options.form == "json":
        _show_json(opened, explain=options.explain)
    elif options.form == "markdown":
        from reader.report.markdown import snapshot_markdown

        write_text(f"{line}\n" for line in snapshot_markdown(opened.snapshot))
    else:
        width, colour = columns(options.width), use_colour(options.color)
        write_lines(_lines(opened, width, colour, explain=options.explain))
    return 0


def _show_json(opened: Opened, *, explain: bool) -> None:
    from reader.report.json import snapshot_json, to_text

    document = snapshot_json(opened.snapshot)
    if explain:
        from reader.report.explaining import explanation_json

        document["explained"] = explanation_json(opened.reader, opened.notes)
    write_json(to_text(document))


def _lines(opened: Opened, width: int | None, colour: bool, *, explain: bool) -> Iterable[str]:
    if explain:
        from reader.report.explaining import explanation_lines

        return explanation_lines(opened.snapshot, opened.reader, opened.notes, width, colour)
    from reader.report.text import snapshot_lines

    return snapshot_lines(opened.snapshot, width, colour)


def note_if_empty(snapshot: Snapshot, doc: str) -> None:
    """Say so where a document is no liveblog."""
    if not snapshot.entries:
        note(f"{doc}: no entries found; this may be no liveblog")
