"""Asks for a page again where it may go better in a while.

Invariant: waits grow, honour what the server asks, and end.
"""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from reader.capture.errors import FetchError
from reader.capture.options import Clock
from reader.capture.waiting import MOST_SAT_THROUGH, wait_before

T = TypeVar("T")


async def persist(
    ask: Callable[[], Awaitable[T]],
    attempts: int,
    clock: Clock,
    tell: Callable[[str], None] = lambda _: None,
) -> T:
    """Ask until it goes well.

    Args:
        ask: Asks once.
        attempts: How often to ask.
        clock: Waits.
        tell: Told why there is a wait.

    Returns:
        What asking gave.

    Raises:
        FetchError: It went wrong each time, may not be asked again, or the server asks for a wait
            that is too long to sit through.
    """
    attempt = 1
    while True:
        try:
            return await ask()
        except FetchError as error:
            asked = error.retry_after
            too_long = asked is not None and asked > MOST_SAT_THROUGH
            if not error.transient or too_long or attempt == attempts:
                raise
            wait = wait_before(attempt, asked, clock.chance())
            tell(f"{error}; asking again in {wait:.0f} s")
        await clock.sleep(wait)
        attempt += 1
