"""`liveblog` without a command: the app on documents and folders, or on the user's library."""

import sys
from pathlib import Path

from reader.cli.arguments import COMMANDS
from reader.cli.output import is_terminal
from reader.cli.reading_options import AppOptions
from reader.library import DocumentError, is_there, refuse_address, shown
from reader.library.errors import guess


def open_app(options: AppOptions) -> int:
    """Open the app.

    Args:
        options: What was typed.

    Returns:
        The app's exit code.

    Raises:
        DocumentError: A path leads nowhere, or there is no terminal.
    """
    for path in options.paths:
        _check(path)
    if sys.stdin is None or not sys.stdin.isatty() or not is_terminal():
        raise DocumentError(
            "the app needs a terminal on both sides; liveblog show and liveblog diff print"
        )
    from reader.tui import run

    return run(list(options.paths), max_bytes=options.max_bytes, mouse=options.mouse)


def _check(path: str) -> None:
    """Say at once what the app could only say later."""
    refuse_address(path)
    if path == "-":
        raise DocumentError("-: the app needs standard input for keys; save the document first")
    if not is_there(Path(path)):
        raise DocumentError(f"{shown(path)}: no such file or folder{_hint(path)}")


def _hint(path: str) -> str:
    """Say what else a word may have been meant for."""
    if not (path.isascii() and path.isalpha()):
        return ""
    return ", and no command" + (guess(path, COMMANDS) or "; liveblog --help lists them")
