"""What each command does with its arguments."""

import argparse
import sys

from reader.library import read_snapshot


def run(options: argparse.Namespace) -> int:
    """Run the command that the arguments name.

    Args:
        options: What `parse_arguments` returned.

    Returns:
        The exit code.
    """
    if options.command == "app":
        from reader.tui import run as run_app

        return run_app(options.paths, max_bytes=options.max_bytes, mouse=not options.no_mouse)
    return _show(options) if options.command == "show" else _diff(options)


def _show(options: argparse.Namespace) -> int:
    snapshot = read_snapshot(options.docs[0], max_bytes=options.max_bytes)
    if options.format == "json":
        from reader.report.json import snapshot_json, to_text

        sys.stdout.write(to_text(snapshot_json(snapshot)))
    else:
        from reader.report.text import snapshot_lines

        for line in snapshot_lines(snapshot, 80, False):
            print(line)
    return 0


def _diff(options: argparse.Namespace) -> int:
    from reader.comparison import compare

    old, new = (read_snapshot(doc, max_bytes=options.max_bytes) for doc in options.docs)
    comparison = compare(old, new)
    if options.format == "json":
        from reader.report.json import comparison_json, to_text

        sys.stdout.write(to_text(comparison_json(comparison)))
    else:
        from reader.report.text import comparison_lines

        for line in comparison_lines(comparison, 80, False):
            print(line)
    return int(comparison.differs)
