"""`liveblog fetch`: blogs from their addresses, or an archive's captures of them."""

from collections.abc import Iterator

from reader.capture import Fetched, FetchOutcome
from reader.capture.event import Event, event_json, event_of
from reader.capture.fetching import Fetcher
from reader.capture.importing import Archive
from reader.capture.options import Options
from reader.cli.capture_options import FetchOptions
from reader.cli.captures import taken
from reader.cli.output import note, write_lines
from reader.cli.progress import Progress, progress
from reader.library import shown
from reader.library.store import Library, open_library

TROUBLE = 2


def fetch(options: FetchOptions) -> int:
    """Get blogs.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0, or 2 where there was trouble with one or more addresses.

    Raises:
        DocumentError: The library cannot be written.
    """
    fetcher = Fetcher(
        Options(
            max_bytes=options.max_bytes,
            max_pages=options.max_pages,
            ignore_robots=options.ignore_robots,
        )
    )
    code = 0
    with open_library() as library, progress() as line:
        for fetched in _fetched(fetcher, library, options, line):
            line.clear()
            at = fetcher.clock.now().isoformat(timespec="seconds")
            say(event_of(library, fetched, at), options.form)
            code = TROUBLE if fetched.outcome is FetchOutcome.TROUBLE else code
        if options.captures is not None:
            library.settle(progress=lambda done, total: line.tell(done, total, "compared"))
    return code


def _fetched(
    fetcher: Fetcher, library: Library, options: FetchOptions, line: Progress
) -> Iterator[Fetched]:
    for number, address in enumerate(options.addresses):

        def tell(words: str, done: int = number, place: str = address) -> None:
            line.tell(done, len(options.addresses), f"{words}  {place}")

        if options.captures is None:
            yield fetcher.fetch_into(library, address, progress=tell)
        else:
            archive = Archive(fetcher.options, fetcher.clock, tell)
            yield from taken(archive, library, address, options.captures, options.timemap)


def say(event: Event, form: str) -> None:
    """Print what came of a fetch: trouble to standard error, unless programs are to read it."""
    fetched = event.fetched
    if form == "json":
        write_lines([event_json(event)])
    elif fetched.outcome is FetchOutcome.TROUBLE:
        note(fetched.message)
    else:
        blog = f"  “{event.blog}”" if event.blog else ""
        write_lines([f"{fetched.message}  {shown(fetched.address)}{blog}"])
