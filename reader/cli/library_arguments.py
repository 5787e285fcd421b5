"""What can be typed after the library's commands.

Invariant: as in `arguments`, what is mistyped is one line that says so.
"""

import argparse
from collections.abc import Callable, Sequence

from reader.cli import library_texts as texts
from reader.cli.library_options import (
    AddOptions,
    ConfigOptions,
    DoctorOptions,
    LibraryOptions,
    ListOptions,
    RemoveOptions,
    SearchOptions,
)
from reader.cli.parser import Parser, add_color, add_format, add_max_bytes, document
from reader.library import DocumentError
from reader.library.dates import given_date

KINDS = ("added", "dropped", "revised")


def parse_library(command: str, argv: Sequence[str]) -> LibraryOptions:
    """Read the arguments of one of the library's commands.

    Args:
        command: Its name.
        argv: What was typed after it.

    Returns:
        The options of the command.

    Raises:
        DocumentError: Something was mistyped.
    """
    return _COMMANDS[command](argv)


def _add(argv: Sequence[str]) -> AddOptions:
    parser = Parser("liveblog add", texts.ADD_USAGE, texts.ADD, texts.ADD_MORE)
    parser.add_argument("docs", nargs="+", metavar="DOC", type=document, help=texts.DOCS)
    parser.add_argument("--blog", metavar="NAME", type=_name, help=texts.ADD_BLOG)
    add_max_bytes(parser)
    values = vars(parser.parse_args(argv))
    return AddOptions(**{**values, "docs": tuple(values["docs"])})


def _list(argv: Sequence[str]) -> ListOptions:
    parser = Parser("liveblog list", texts.LIST_USAGE, texts.LIST, texts.LIST_MORE)
    parser.add_argument("blog", nargs="?", metavar="BLOG", help=texts.BLOG)
    add_format(parser)
    return ListOptions(**vars(parser.parse_args(argv)))


def _remove(argv: Sequence[str]) -> RemoveOptions:
    parser = Parser("liveblog remove", texts.REMOVE_USAGE, texts.REMOVE, texts.REMOVE_MORE)
    parser.add_argument("blog", nargs="?", metavar="BLOG", help=texts.BLOG)
    parser.add_argument("--yes", "-y", action="store_true", help=texts.YES)
    parser.add_argument("--undo", action="store_true", help=texts.UNDO)
    options = RemoveOptions(**vars(parser.parse_args(argv)))
    if (options.blog is None) != options.undo:
        parser.error("give a blog to remove, or --undo alone")
    return options


def _search(argv: Sequence[str]) -> SearchOptions:
    parser = Parser("liveblog search", texts.SEARCH_USAGE, texts.SEARCH, texts.SEARCH_MORE)
    parser.add_argument("query", nargs="+", metavar="WORD", help=texts.QUERY)
    parser.add_argument("--blog", metavar="BLOG", help=texts.BLOG)
    parser.add_argument("--since", metavar="WHEN", type=_when, help=texts.SINCE)
    parser.add_argument("--until", metavar="WHEN", type=_when, help=texts.UNTIL)
    parser.add_argument("--kind", choices=KINDS, help=texts.KIND)
    parser.add_argument("--best", action="store_true", help=texts.BEST)
    parser.add_argument("--limit", metavar="N", type=_limit, default=20, help=texts.LIMIT)
    add_format(parser)
    add_color(parser)
    values = vars(parser.parse_args(argv))
    return SearchOptions(**{**values, "query": " ".join(values["query"])})


def _doctor(argv: Sequence[str]) -> DoctorOptions:
    parser = Parser("liveblog doctor", texts.DOCTOR_USAGE, texts.DOCTOR, texts.DOCTOR_MORE)
    parser.parse_args(argv)
    return DoctorOptions()


def _config(argv: Sequence[str]) -> ConfigOptions:
    parser = Parser("liveblog config", texts.CONFIG_USAGE, texts.CONFIG, texts.CONFIG_MORE)
    parser.add_argument("key", nargs="?", metavar="KEY", help=texts.KEY)
    parser.add_argument("value", nargs="?", metavar="VALUE", help=texts.VALUE)
    return ConfigOptions(**vars(parser.parse_args(argv)))


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name or "@" in name or not name.isprintable():
        raise argparse.ArgumentTypeError("a blog's name is printable text without @")
    return name


def _when(text: str) -> str:
    try:
        return given_date(text).value
    except DocumentError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _limit(text: str) -> int:
    if not text.isdecimal() or len(text) > 6 or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of results")
    return int(text)


_COMMANDS: dict[str, Callable[[Sequence[str]], LibraryOptions]] = {
    "add": _add,
    "list": _list,
    "remove": _remove,
    "search": _search,
    "doctor": _doctor,
    "config": _config,
}
