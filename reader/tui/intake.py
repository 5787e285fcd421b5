"""What gets documents and pages into the library, as the app asks for it: in a thread, cancellable.

Invariant: what went wrong is a line to show, never an exception; what is stored is compared before
it is told.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.library import DocumentError, is_there, shown
from reader.library.source import is_address

if TYPE_CHECKING:
    from reader.capture import Fetched
    from reader.library.store import Library, Tally

Tell = Callable[[str], None]
"""Told what is being done, in a few words."""


class Arrived(NamedTuple):
    """What came of it."""

    message: str
    """For the user."""
    blog_id: int | None = None
    """The blog that has something new; None where nothing is."""
    snapshot_id: int | None = None
    tally: "Tally | None" = None


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

    try:
        checked(typed)
    except FetchError as error:
        return f"this {error}"
    return ""


def bring_in(library: "Library", typed: str, tell: Tell, cancelled: Callable[[], bool]) -> Arrived:
    """Add what the user typed.

    Args:
        library: The library.
        typed: An address, a document or a folder, as `problem_of` found nothing wrong with it.
        tell: Told what is being done.
        cancelled: Asked whether to give up.

    Returns:
        What came of it.
    """
    if is_address(typed):
        return fetch(library, typed, tell, cancelled)
    from reader.library.store.intake import Answer, take_in

    answers: Counter[str] = Counter()
    problem, home = "", None
    path = str(Path(typed).expanduser())
    for taken in take_in(
        library, [path], progress=lambda n, of, name: tell(f"{n + 1}/{of} {name}")
    ):
        answers[taken.answer.value] += 1
        problem = problem or taken.problem
        home = taken.blog_id if taken.answer is Answer.ADDED else home
        if cancelled():
            break
    told = ", ".join(f"{count:,} {answer}" for answer, count in sorted(answers.items()))
    parts = [told or "no documents found", problem]
    return Arrived("; ".join(part for part in parts if part), home)


def fetch(library: "Library", address: str, tell: Tell, cancelled: Callable[[], bool]) -> Arrived:
    """Get what a blog shows now, as `bring_in` does."""
    from reader.capture import fetch_into

    try:
        return arrived(fetch_into(library, address, progress=tell, cancelled=cancelled))
    except DocumentError as error:
        return Arrived(str(error))


def arrived(fetched: "Fetched") -> Arrived:
    """Return what came of asking an address."""
    if fetched.outcome.value != "new":
        return Arrived(fetched.message)
    return Arrived(fetched.message, fetched.blog_id, fetched.snapshot_id, fetched.tally)


def news_line(tally: "Tally | None") -> str:
    """Return what a new snapshot brings: `5 new, 2 revised`."""
    if tally is None:
        return "a first snapshot"
    parts = [(tally.added, "new"), (tally.revised, "revised"), (tally.dropped, "dropped")]
    return ", ".join(f"{count:,} {name}" for count, name in parts if count) or "no entry changed"


def no_address(name: str) -> str:
    """Say why a blog cannot be fetched."""
    return f"“{shown(name)}” has no address to fetch: it was read from documents"
