"""The parser of every command, and the arguments that several commands share.

Invariant: what is mistyped is raised as one line that says so.
"""

import argparse
import os
from collections.abc import Callable
from typing import NoReturn

from reader.cli import texts
from reader.cli.output import columns
from reader.library import MAX_BYTES, DocumentError

MIN_WIDTH, MAX_WIDTH = 20, 1_000
_USUAL_WIDTH = 80


class Parser(argparse.ArgumentParser):
    """A parser that raises what it would print about a mistake."""

    def __init__(self, prog: str, usage: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=_layout,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Raise the mistake as a DocumentError."""
        raise DocumentError(f"{message} ({self.prog} --help tells more)")


def _layout(prog: str) -> argparse.HelpFormatter:
    """Make what lays out help: by itself it would load all compressors to learn a width."""
    asked = os.environ.get("COLUMNS", "")
    told = int(asked) if asked.isdecimal() and len(asked) < 7 else 0
    width = columns(told or None) or _USUAL_WIDTH
    return argparse.RawDescriptionHelpFormatter(prog, width=width - 2)


def add_format(parser: Parser, *more: str) -> None:
    """Let a command be asked for JSON, and for what else it can write."""
    told = texts.FORMATS.format(", ".join(more)) if more else texts.FORMAT
    forms = ("text", *more, "json")
    parser.add_argument("--format", dest="form", choices=forms, default="text", help=told)


def add_color(parser: Parser) -> None:
    """Let a command be told whether to use colours."""
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help=texts.COLOR
    )


def add_output(parser: Parser, *more: str) -> None:
    """Let a command be told how to write text: its format, colours and width in cells."""
    add_format(parser, *more)
    add_color(parser)
    parser.add_argument("--width", metavar="CELLS", type=_width, help=texts.WIDTH)


def add_max_bytes(parser: Parser) -> None:
    """Let a command be told how much of a document to read."""
    parser.add_argument(
        "--max-bytes", metavar="N", type=_positive, default=MAX_BYTES, help=texts.MAX_BYTES
    )


def number(noun: str) -> Callable[[str], int]:
    """Return what reads the number of what a noun with its article names."""

    def read(text: str) -> int:
        if not text.isdecimal() or len(text) > 9 or int(text) == 0:
            raise argparse.ArgumentTypeError(f"{text!r} is no number of {noun}; they count from 1")
        return int(text)

    return read


def document(text: str) -> str:
    """Take what names a document; an empty word is told apart from the folder that it would be."""
    if not text:
        raise argparse.ArgumentTypeError("is empty; name a document or a folder")
    return text


def _positive(text: str) -> int:
    if not text.isdecimal() or not 0 < len(text) < 19 or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of bytes")
    return int(text)


def _width(text: str) -> int:
    if not text.isdecimal() or len(text) > 6 or not MIN_WIDTH <= int(text) <= MAX_WIDTH:
        raise argparse.ArgumentTypeError(f"{text!r} is not from {MIN_WIDTH} to {MAX_WIDTH} cells")
    return int(text)
