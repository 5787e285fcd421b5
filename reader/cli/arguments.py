"""What can be typed after `liveblog`.

Invariant: the first argument is a command's name or the app's first document; `./show` opens a file
that is named like a command. What is mistyped is one line that says so. What only the commands of
the library and of capture take is loaded for them alone.
"""

import argparse
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn

from reader.cli import texts
from reader.cli.parser import Parser, add_max_bytes, add_output, document, number
from reader.cli.reading_options import AppOptions, DiffOptions, HistoryOptions, ShowOptions
from reader.comparison import Kind

if TYPE_CHECKING:
    from reader.cli.capture_options import CaptureOptions
    from reader.cli.export_options import ExportOptions
    from reader.cli.library_options import LibraryOptions

    Reading = AppOptions | ShowOptions | DiffOptions | HistoryOptions
    """What commands need that only read documents."""
    Storing = LibraryOptions | CaptureOptions | ExportOptions
    Options = Reading | Storing

_LIBRARY = frozenset({"add", "list", "remove", "search", "doctor", "config"})
_CAPTURE = frozenset({"fetch", "watch", "captures"})


def parse_arguments(argv: Sequence[str]) -> "Options":
    """Read the arguments.

    Args:
        argv: What was typed after the command's name.

    Returns:
        The options of the command.

    Raises:
        DocumentError: Something was mistyped.
    """
    command, rest = (argv[0], argv[1:]) if argv else ("", argv)
    if command in _OWN:
        return _OWN[command](rest)
    if command in _LIBRARY:
        from reader.cli.library_arguments import parse_library

        return parse_library(command, rest)
    if command in _CAPTURE:
        from reader.cli.capture_arguments import parse_capture

        return parse_capture(command, rest)
    options = _app().parse_args(argv)
    return AppOptions(tuple(options.paths), options.max_bytes, not options.no_mouse)


def _app() -> Parser:
    parser = Parser("liveblog", texts.APP_USAGE, texts.APP, texts.APP_MORE)
    parser.add_argument("paths", nargs="*", metavar="PATH", type=document, help=texts.PATHS)
    parser.add_argument("--no-mouse", action="store_true", help=texts.NO_MOUSE)
    add_max_bytes(parser)
    parser.add_argument("--version", action=_Version, nargs=0, help=texts.VERSION)
    return parser


def _show() -> Parser:
    parser = Parser("liveblog show", texts.SHOW_USAGE, texts.SHOW, texts.SHOW_MORE)
    parser.add_argument("doc", metavar="DOC", type=document, help=texts.DOC)
    add_output(parser, "markdown")
    parser.add_argument("--date", metavar="WHEN", help=texts.DATE)
    parser.add_argument("--explain", action="store_true", help=texts.EXPLAIN)
    add_max_bytes(parser)
    return parser


def _diff() -> Parser:
    parser = Parser("liveblog diff", texts.DIFF_USAGE, texts.DIFF, texts.DIFF_MORE)
    parser.add_argument("docs", nargs="+", metavar="DOC", type=document, help=texts.DOCS)
    add_output(parser, "markdown", "html")
    parser.add_argument("--only", metavar="KINDS", type=_kinds, help=texts.ONLY)
    parser.add_argument("--substantive", action="store_true", help=texts.SUBSTANTIVE)
    parser.add_argument("--stat", action="store_true", help=texts.STAT)
    parser.add_argument("--card", metavar="N", type=number("a change"), help=texts.CARD)
    parser.add_argument("--old-date", metavar="WHEN", help=texts.OLD_DATE)
    parser.add_argument("--new-date", metavar="WHEN", help=texts.NEW_DATE)
    add_max_bytes(parser)
    return parser


def _history() -> Parser:
    parser = Parser("liveblog history", texts.HISTORY_USAGE, texts.HISTORY, texts.HISTORY_MORE)
    parser.add_argument("docs", nargs="+", metavar="DOC", type=document, help=texts.HISTORY_DOCS)
    parser.add_argument("--entry", metavar="N", type=number("an entry"), help=texts.ENTRY)
    add_output(parser)
    add_max_bytes(parser)
    return parser


def _show_options(argv: Sequence[str]) -> ShowOptions:
    return ShowOptions(**vars(_show().parse_args(argv)))


def _export_options(argv: Sequence[str]) -> "ExportOptions":
    from reader.cli.export_arguments import parse_export

    return parse_export(argv)


def _history_options(argv: Sequence[str]) -> HistoryOptions:
    parser = _history()
    values = vars(parser.parse_args(argv))
    options = HistoryOptions(**{**values, "docs": tuple(values["docs"])})
    if options.docs.count("-") > 1:
        parser.error("standard input can be one of the documents, not several")
    return options


def _diff_options(argv: Sequence[str]) -> DiffOptions:
    parser = _diff()
    values = vars(parser.parse_args(argv))
    options = DiffOptions(**{**values, "docs": tuple(values["docs"])})
    if len(options.docs) > 2:
        parser.error(f"two documents can be compared, not {len(options.docs)}")
    if options.docs == ("-", "-"):
        parser.error("standard input can be one of the two documents, not both")
    if options.stat and options.form != "text":
        parser.error("--stat is for text; the JSON holds the tally as its summary")
    if options.card is not None and (options.form == "html" or options.stat):
        parser.error("--card is Markdown, or JSON with --format json")
    return options


def _kinds(text: str) -> frozenset[Kind]:
    names = [name.strip().casefold().replace("-", "_") for name in text.split(",")]
    wrong = [name for name in names if name not in set(Kind)]
    if wrong:
        known = ", ".join(Kind)
        raise argparse.ArgumentTypeError(f"{wrong[0]!r} is no verdict; choose from {known}")
    return frozenset(Kind(name) for name in names)


class _Version(argparse.Action):
    """Prints the version; looked up only when asked for, since that is slow."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            number = version("liveblog-reader")
        except PackageNotFoundError:
            number = "(not installed)"
        print(f"liveblog {number}")
        parser.exit()


_OWN: "dict[str, Callable[[Sequence[str]], Options]]" = {
    "show": _show_options,
    "diff": _diff_options,
    "history": _history_options,
    "export": _export_options,
}
"""The commands that belong to neither the library nor capture."""

COMMANDS = frozenset(_OWN) | _LIBRARY | _CAPTURE
