"""`liveblog captures`: what a web archive holds of a page; and taking some of it."""

import json
from collections.abc import Iterator

from reader.capture import Fetched
from reader.capture.errors import FetchError
from reader.capture.importing import Archive
from reader.capture.options import Clock, Options
from reader.capture.timemap import Capture, chosen
from reader.cli.capture_options import CapturesOptions
from reader.cli.output import note, write_lines
from reader.cli.progress import progress
from reader.library import DocumentError, shown
from reader.library.store import Library

NOTHING = 1
"""The exit code where an archive holds no capture."""


def captures(options: CapturesOptions) -> int:
    """List an archive's captures of a page.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0, or 1 where there are none.

    Raises:
        DocumentError: The archive cannot be asked.
    """
    with progress() as line:
        archive = Archive(Options(), Clock(), lambda words: line.tell(0, 1, words))
        found = _listed(archive, options.address, options.timemap)
    if options.form == "json":
        write_lines(json.dumps({"at": one.at, "address": one.address}) for one in found)
    else:
        write_lines(f"{one.at}  {shown(one.address)}" for one in found)
    if not found:
        note(f"{options.address}: the archive holds no capture of it")
    return 0 if found else NOTHING


def taken(
    archive: Archive, library: Library, address: str, which: str, timemap: str | None
) -> Iterator[Fetched]:
    """Take an archive's captures of a page into the library.

    Args:
        archive: The archive.
        library: The library.
        address: The page.
        which: The captures, as `timemap.chosen` reads it.
        timemap: Where the archive lists them.

    Yields:
        What came of each.

    Raises:
        DocumentError: The archive cannot be asked, or holds no such capture.
    """
    chosen((), which)  # what is mistyped is told before anybody is asked
    found = chosen(_listed(archive, address, timemap), which)
    if not found:
        raise DocumentError(f"{shown(address)}: the archive holds no such capture of it")
    yield from archive.take(library, address, found)


def _listed(archive: Archive, address: str, timemap: str | None) -> tuple[Capture, ...]:
    try:
        return archive.captures(address, timemap)
    except FetchError as error:
        raise DocumentError(f"{shown(timemap or address)}: {shown(str(error))}") from None
