"""`liveblog remove`: a blog out of the library, and back.

Invariant: nothing is removed that was not agreed to, on a terminal or by --yes.
"""

import sys

from reader.cli.library_options import RemoveOptions
from reader.cli.output import note, write_lines
from reader.library import DocumentError
from reader.library.store import open_library

KEPT = 1
"""The exit code where nothing was removed."""


def remove(options: RemoveOptions) -> int:
    """Remove a blog, or put one back.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0, or 1 where the user did not agree.

    Raises:
        DocumentError: There is no such blog, or nobody to ask.
    """
    with open_library() as library:
        if options.blog is None:
            write_lines([f"put back “{library.restore()}”"])
            return 0
        blog_id = library.find_blog(options.blog)
        name, count = library.name_of(blog_id), len(library.snapshots(blog_id))
        told = f"“{name}” and its {count:,} snapshot{'' if count == 1 else 's'}"
        if not options.yes and not _agrees(told):
            note("nothing was removed")
            return KEPT
        library.remove(blog_id)
    write_lines([f"removed {told}; liveblog remove --undo puts it back"])
    return 0


def _agrees(told: str) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise DocumentError(f"--yes is needed to remove {told} without a terminal to ask on")
    print(f"liveblog: remove {told}? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}
