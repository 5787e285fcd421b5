"""`liveblog diff`: what changed between two snapshots, for people or for programs."""

from reader.blog import Snapshot
from reader.cli.arguments import DiffOptions
from reader.cli.newest import newest_blog
from reader.cli.output import columns, note, use_colour, write_json, write_lines
from reader.cli.show import note_if_empty
from reader.comparison import Change, Comparison, Kind, Significance, compare
from reader.library import DocumentError, open_document

_UNCOUNTED = frozenset({Kind.ROLLED_OFF, Kind.UNCAPTURED})
"""Verdicts of which nobody wrote or deleted anything: a difference only where asked for."""


def diff(options: DiffOptions) -> int:
    """Print a comparison.

    Args:
        options: What was typed.

    Returns:
        The exit code: 1 where something changed, 0 where nothing did.

    Raises:
        DocumentError: The documents cannot be read, or there are not two.
    """
    old, new = _two_newest(options) if len(options.docs) == 1 else _two_documents(options)
    comparison = compare(old, new)
    if options.form == "json":
        from reader.report.json import comparison_json, to_text

        document = comparison_json(comparison, only=options.only, substantive=options.substantive)
        write_json(to_text(document))
    else:
        from reader.report.text import comparison_lines

        lines = comparison_lines(
            comparison,
            columns(options.width),
            use_colour(options.color),
            only=options.only,
            substantive=options.substantive,
            stat=options.stat,
        )
        write_lines(lines)
    return int(_differs(comparison, options))


def _two_documents(options: DiffOptions) -> tuple[Snapshot, Snapshot]:
    opened = [
        open_document(doc, max_bytes=options.max_bytes, given=given)
        for doc, given in zip(options.docs, (options.old_date, options.new_date), strict=True)
    ]
    for problem in dict.fromkeys(problem for one in opened for problem in one.problems):
        note(problem)
    old, new = (one.snapshot for one in opened)
    note_if_empty(old, options.docs[0])
    note_if_empty(new, options.docs[1])
    return old, new


def _two_newest(options: DiffOptions) -> tuple[Snapshot, Snapshot]:
    """Choose the two newest snapshots in a folder."""
    if options.old_date or options.new_date:
        raise DocumentError("--old-date and --new-date belong to two documents, not to a folder")
    blog = newest_blog(options.docs[0], max_bytes=options.max_bytes, instead="two documents")
    return blog.snapshots[-2], blog.snapshots[-1]


def _differs(comparison: Comparison, options: DiffOptions) -> bool:
    asked = _UNCOUNTED & (options.only or frozenset())
    return any(
        change.kind in asked or (change.counts and not _is_hidden(change, options))
        for change in comparison.changes()
    )


def _is_hidden(change: Change, options: DiffOptions) -> bool:
    cosmetic = change.significance is Significance.COSMETIC and not change.moved
    return options.substantive and cosmetic
