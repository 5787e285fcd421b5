"""Writing to the terminal, a pipe or a file.

Invariant: no document and no locale makes writing fail, and standard error gets whole lines that
start with the command's name.
"""

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper

from reader.library import DocumentError, shown


def write_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output; what its encoding lacks is written as an escape."""
    out = _standard_output()
    out.reconfigure(errors="backslashreplace")
    for line in lines:
        out.write(line + "\n")


def write_json(text: str) -> None:
    """Write JSON to standard output: UTF-8 in every locale, as RFC 8259 asks."""
    write_text([text])


def write_text(pieces: Iterable[str]) -> None:
    """Write a document to standard output, piece by piece: UTF-8 in every locale.

    No piece is made before the one before it is written; halves of surrogate pairs are escaped.
    """
    out = _standard_output()
    out.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    for piece in pieces:
        out.write(piece)


def note(line: str) -> None:
    """Write a line to standard error, made safe to show."""
    if sys.stderr is not None:
        print(f"liveblog: {shown(line)}", file=sys.stderr)


def use_colour(choice: str) -> bool:
    """Decide whether to write colours and attributes.

    Args:
        choice: `always`, `never` or `auto`: on a terminal that knows them, unless NO_COLOR
            (https://no-color.org) is set.

    Returns:
        Whether to.
    """
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb"
    return is_terminal() and not plain


def columns(chosen: int | None) -> int | None:
    """Tell how many cells to fill: those chosen, else the terminal's, None where there is none."""
    if chosen is not None or not is_terminal():
        return chosen
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except OSError:
        return None


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def _standard_output() -> TextIOWrapper:
    if not isinstance(sys.stdout, TextIOWrapper):
        raise DocumentError("standard output is closed; nothing can be printed")
    return sys.stdout
