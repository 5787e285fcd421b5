"""`liveblog watch`: blogs again and again, until stopped."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from reader.capture import Watcher
from reader.capture.addresses import checked
from reader.capture.errors import FetchError
from reader.capture.fetching import Fetcher
from reader.capture.options import Options
from reader.capture.watch_loop import Watch
from reader.cli.capture_options import WatchOptions
from reader.cli.watch_board import board
from reader.library import DocumentError, shown
from reader.library.store import open_library

ATTEMPTS = 2
"""How often a page is asked for at one look: it is looked at again in a while."""


def watch(options: WatchOptions) -> int:
    """Watch blogs until SIGINT or SIGTERM.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0.

    Raises:
        DocumentError: An address is none, or the library cannot be written.
    """
    for address in options.addresses:
        _check(address)
    with open_library() as library:
        if not library.writable:
            raise DocumentError(f"{shown(str(library.path))}: may not be written")
    watching = Watch(
        Watcher(options.addresses, options.every),
        Fetcher(
            Options(
                max_bytes=options.max_bytes,
                max_pages=options.max_pages,
                ignore_robots=options.ignore_robots,
                attempts=ATTEMPTS,
            )
        ),
        open_library,
        board(options.addresses, options.form),
        options.hook,
    )
    with _stopped_by_signals(watching.stop):
        watching.run()
    return 0


def _check(address: str) -> None:
    """Say at once what would be trouble for ever."""
    try:
        checked(address)
    except FetchError as error:
        raise DocumentError(f"{shown(address)}: {error}") from None


@contextmanager
def _stopped_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    def handle(_number: int, _frame: FrameType | None) -> None:
        stop()

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
