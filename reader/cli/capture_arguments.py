"""What can be typed after the commands of capture.

Invariant: as in `arguments`, what is mistyped is one line that says so.
"""

import argparse
import shlex
from collections.abc import Callable, Sequence

from reader.cli import capture_texts as texts
from reader.cli.capture_options import (
    CaptureOptions,
    CapturesOptions,
    FetchOptions,
    WatchOptions,
)
from reader.cli.parser import Parser, add_format, add_max_bytes
from reader.library.spans import read_span

MOST_PAGES = 1_000


def parse_capture(command: str, argv: Sequence[str]) -> CaptureOptions:
    """Read the arguments of one of capture's commands.

    Args:
        command: Its name.
        argv: What was typed after it.

    Returns:
        The options of the command.

    Raises:
        DocumentError: Something was mistyped.
    """
    return _COMMANDS[command](argv)


def _fetch(argv: Sequence[str]) -> FetchOptions:
    parser = Parser("liveblog fetch", texts.FETCH_USAGE, texts.FETCH, texts.FETCH_MORE)
    parser.add_argument("addresses", nargs="+", metavar="URL", help=texts.ADDRESSES)
    parser.add_argument("--captures", metavar="WHICH", help=texts.WHICH)
    _add_timemap(parser)
    _add_asking(parser)
    values = vars(parser.parse_args(argv))
    options = FetchOptions(**{**values, "addresses": tuple(values["addresses"])})
    if options.timemap is not None and (options.captures is None or len(options.addresses) > 1):
        parser.error("--timemap goes with --captures and one address")
    return options


def _watch(argv: Sequence[str]) -> WatchOptions:
    parser = Parser("liveblog watch", texts.WATCH_USAGE, texts.WATCH, texts.WATCH_MORE)
    parser.add_argument("addresses", nargs="+", metavar="URL", help=texts.ADDRESSES)
    parser.add_argument("--every", metavar="TIME", type=_time, default=120.0, help=texts.EVERY)
    parser.add_argument("--hook", metavar="COMMAND", type=_command, help=texts.HOOK)
    _add_asking(parser)
    values = vars(parser.parse_args(argv))
    return WatchOptions(**{**values, "addresses": tuple(dict.fromkeys(values["addresses"]))})


def _captures(argv: Sequence[str]) -> CapturesOptions:
    parser = Parser("liveblog captures", texts.CAPTURES_USAGE, texts.CAPTURES, texts.CAPTURES_MORE)
    parser.add_argument("address", metavar="URL", help=texts.PAGE)
    _add_timemap(parser)
    add_format(parser)
    return CapturesOptions(**vars(parser.parse_args(argv)))


def _add_timemap(parser: Parser) -> None:
    parser.add_argument("--timemap", metavar="URL", help=texts.TIMEMAP)


def _add_asking(parser: Parser) -> None:
    parser.add_argument(
        "--pages", dest="max_pages", metavar="N", type=_pages, default=50, help=texts.PAGES
    )
    parser.add_argument("--ignore-robots", action="store_true", help=texts.IGNORE_ROBOTS)
    add_max_bytes(parser)
    add_format(parser)


def _pages(text: str) -> int:
    if not text.isdecimal() or len(text) > 4 or not 0 < int(text) <= MOST_PAGES:
        raise argparse.ArgumentTypeError(f"{text!r} is not from 1 to {MOST_PAGES:,} pages")
    return int(text)


def _time(text: str) -> float:
    seconds = read_span(text)
    if seconds is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no time from 1s to 24h, such as 90s or 2m")
    return float(seconds)


def _command(text: str) -> str:
    try:
        words = shlex.split(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} has a quote without an end") from None
    if not words or "\0" in text:
        raise argparse.ArgumentTypeError("a command has a name")
    return text


_COMMANDS: dict[str, Callable[[Sequence[str]], CaptureOptions]] = {
    "fetch": _fetch,
    "watch": _watch,
    "captures": _captures,
}
