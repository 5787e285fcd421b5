"""What gets documents and pages into the library, as the app asks for it: in a thread, cancellable.

Invariant: what went wrong is a line to show, never an exception; what is stored is compared before
it is told.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library import DocumentError, is_there, shown
from reader.library.source import is_address
from reader.tui.arrivals import Arrived, Tell, arrived, summed
from reader.tui.captures import read_asked, take_chosen

if TYPE_CHECKING:
    from reader.library.store import Library


def problem_of(typed: str) -> str:
    """Say what is wrong with something to add; empty where nothing is."""
    if not typed:
        return "write an address, or the path of a saved page or a folder"
    if not is_address(typed):
        return (
            "" if is_there(Path(typed).expanduser()) else "no such file or folder, and no address"
        )
    from reader.capture.addresses import checked
    from reader.capture.errors import FetchError

    asked = read_asked(typed)
    try:
        checked(asked.address)
        checked(asked.timemap or asked.address)
    except FetchError as error:
        return f"this {error}"
    return ""


def bring_in(
    library: "Library", typed: str, most: int, tell: Tell, cancelled: Callable[[], bool]
) -> Arrived:
    """Add what the user typed.

    Args:
        library: The library.
        typed: An address, a document, a folder or a web archive, as `problem_of` found nothing
            wrong with it.
        most: The most bytes that are read of each document.
        tell: Told what is being done.
        cancelled: Asked whether to give up.

    Returns:
        What came of it.
    """
    if is_address(typed):
        asked = read_asked(typed)
        if asked.which is None:
            return fetch(library, asked.address, tell, cancelled)
        return take_chosen(library, asked, tell, cancelled)
    from reader.capture.archives import is_archive
    from reader.capture.taking import take_archive
    from reader.library.store.intake import take_in

    def tell_bytes(done: int, of: int, name: str) -> None:
        tell(f"{100 * done // max(of, 1)}% {name}")

    def tell_documents(done: int, of: int, name: str) -> None:
        tell(f"{done + 1}/{of} {name}")

    path = str(Path(typed).expanduser())
    taken = (
        take_archive(library, path, max_bytes=most, progress=tell_bytes)
        if is_archive(path)
        else take_in(library, [path], max_bytes=most, progress=tell_documents)
    )
    return summed(((one.answer.value, one.blog_id, one.problem) for one in taken), cancelled)


def fetch(library: "Library", address: str, tell: Tell, cancelled: Callable[[], bool]) -> Arrived:
    """Get what a blog shows now, as `bring_in` does."""
    from reader.capture import fetch_into

    try:
        return arrived(fetch_into(library, address, progress=tell, cancelled=cancelled))
    except DocumentError as error:
        return Arrived(str(error))


def no_address(name: str) -> str:
    """Say why a blog cannot be fetched."""
    return f"“{shown(name)}” has no address to fetch: it was read from documents"
