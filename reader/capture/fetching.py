"""A page from its address into the library.

Invariant: what a page shows is stored once, however often it is asked for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.capture.model import Fetched, FetchOutcome

if TYPE_CHECKING:
    from reader.library.store import Library

Progress = Callable[[str], None]
"""Called with what is being done, in a few words that are safe to show."""


def fetch_into(
    library: "Library",
    address: str,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Fetched:
    """Get what a page shows now into the library.

    Args:
        library: The library, opened by this thread.
        address: The page's address: http or https.
        progress: Told what is being done.
        cancelled: Asked ten times a second whether to give up; nothing is stored then.

    Returns:
        What came of it; nothing is raised for what the network or the page does.

    Raises:
        DocumentError: The library cannot be written.
    """
    return Fetched(address, FetchOutcome.TROUBLE, f"{address}: cannot be fetched yet")
