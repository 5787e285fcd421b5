"""What can be typed after `liveblog`.

Invariant: the first argument is a command's name or the first document of the app; `./show` opens
a file that is named like a command.
"""

import argparse
from collections.abc import Sequence

from reader.library import MAX_BYTES


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Read the arguments.

    Args:
        argv: What was typed after the command's name.

    Returns:
        The options, `command` among them: `app`, `show` or `diff`.
    """
    command = argv[0] if argv and argv[0] in {"show", "diff"} else "app"
    parser = argparse.ArgumentParser(prog="liveblog")
    parser.add_argument("--max-bytes", type=int, default=MAX_BYTES)
    if command == "app":
        parser.add_argument("paths", nargs="*")
        parser.add_argument("--no-mouse", action="store_true")
        options = parser.parse_args(argv)
    else:
        parser.add_argument("--format", choices=("text", "json"), default="text")
        parser.add_argument("docs", nargs="+")
        options = parser.parse_args(argv[1:])
    options.command = command
    return options
