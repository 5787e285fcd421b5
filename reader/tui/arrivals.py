"""What came of getting documents and pages into the library, for the app to tell.

Invariant: what went wrong is a line to show, never an exception.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.capture import Fetched
    from reader.library.store import Tally

Tell = Callable[[str], None]
"""Told what is being done, in a few words."""

ADDED = "added"
"""What is said of a document that became a snapshot."""


class Arrived(NamedTuple):
    """What came of it."""

    message: str
    """For the user."""
    blog_id: int | None = None
    """The blog that has something new; None where nothing is."""
    snapshot_id: int | None = None
    tally: "Tally | None" = None


def summed(taken: Iterable[tuple[str, int | None, str]], cancelled: Callable[[], bool]) -> Arrived:
    """Take documents until there are no more or the user gives up; sum their answers up.

    Args:
        taken: For each document the answer, its blog, and what went wrong.
        cancelled: Asked after each whether to give up.

    Returns:
        What came of them.
    """
    answers: Counter[str] = Counter()
    problem, home = "", None
    for answer, blog_id, wrong in taken:
        answers[answer] += 1
        problem = problem or wrong
        home = blog_id if answer == ADDED else home
        if cancelled():
            break
    told = ", ".join(f"{count:,} {answer}" for answer, count in sorted(answers.items()))
    parts = [told or "no documents found", problem]
    return Arrived("; ".join(part for part in parts if part), home)


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
