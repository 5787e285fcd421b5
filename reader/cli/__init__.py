"""The command `liveblog`: arguments only. It composes the rooms and imports the app lazily.

Invariant: whatever is typed ends in one of the exit codes 0, 1, 2 and 130 (interrupted); what goes
wrong is one line on standard error, never a traceback.
"""

import os
import sys
from collections.abc import Sequence

from reader.cli.arguments import parse_arguments
from reader.cli.commands import run
from reader.library import DocumentError

TROUBLE = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: The arguments after the command's name; the process's own where None.

    Returns:
        The exit code: 0 no difference or nothing to compare, 1 a difference, 2 trouble, 130
        interrupted.
    """
    try:
        code = run(parse_arguments(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except DocumentError as error:
        print(f"liveblog: {error}", file=sys.stderr)
        return TROUBLE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return code
