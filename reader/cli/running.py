"""From what was typed to an exit code.

Invariant: whatever is typed ends in an exit code; what goes wrong is one line on standard error,
never a traceback.
"""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.cli.arguments import parse_arguments
from reader.cli.output import note
from reader.cli.reading_options import AppOptions, DiffOptions, HistoryOptions, ShowOptions
from reader.library import DocumentError

if TYPE_CHECKING:
    from reader.cli.arguments import Options, Storing

TROUBLE = 2
PIPE_CLOSED = 141
"""128 and the number of SIGPIPE: who reads the output has seen enough."""


def run(argv: Sequence[str]) -> int:
    """Run the command.

    Args:
        argv: The arguments after the command's name.

    Returns:
        The exit code: 0 done, 1 differences, 2 trouble, 141 the reader of the output closed it.
    """
    try:
        return _run(argv)
    except DocumentError as error:
        note(str(error))
        return TROUBLE
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except OSError as error:
        _drop_output()
        note(f"the output cannot be written: {error.strerror}")
        return TROUBLE


def _run(argv: Sequence[str]) -> int:
    try:
        return _run_command(parse_arguments(argv))
    finally:
        if sys.stdout is not None:
            sys.stdout.flush()


def _run_command(options: "Options") -> int:
    """Run the command that was typed; no other is loaded."""
    if isinstance(options, AppOptions):
        from reader.cli.app import open_app

        code = open_app(options)
    elif isinstance(options, ShowOptions):
        from reader.cli.show import show

        code = show(options)
    elif isinstance(options, DiffOptions):
        from reader.cli.diff import diff

        code = diff(options)
    elif isinstance(options, HistoryOptions):
        from reader.cli.history import history

        code = history(options)
    else:
        code = _run_storing(options)
    return code


def _run_storing(options: "Storing") -> int:
    """Run a command of the library or of capture."""
    from reader.cli.capture_options import CaptureOptions
    from reader.cli.export_options import ExportOptions

    if isinstance(options, ExportOptions):
        from reader.cli.export import export

        return export(options)
    if isinstance(options, CaptureOptions):
        from reader.cli.capture import run_capture

        return run_capture(options)
    from reader.cli.library import run_library

    return run_library(options)


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that it does not fail again when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
