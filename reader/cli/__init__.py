"""The command `liveblog`: arguments only. It composes the rooms and imports the app lazily.

Invariant: importing this package loads nothing else, so that `main` decides how the rest is loaded,
and an interruption is quiet from then on.
"""

import atexit
import gc
import sys
from collections.abc import Sequence

INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    The garbage collector pauses: nearly all that a command loads and makes lives until it ends, and
    looking through it again and again took a tenth of the wait. The app resumes it. When Python
    ends it would look through all of it once more, which took another tenth: what is frozen is
    passed over.

    Args:
        argv: The arguments after the command's name; the process's own where None.

    Returns:
        The exit code: 0 done, 1 differences, 2 trouble, 130 interrupted, 141 the reader of the
        output closed it.
    """
    collecting = gc.isenabled()
    gc.disable()
    atexit.register(gc.freeze)
    try:
        from reader.cli.running import run

        return run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        if collecting:
            gc.enable()
