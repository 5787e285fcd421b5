"""The long work of the app, in threads that never keep it from leaving.

Invariant: giving up a piece of work returns at once; what its thread still does is thrown away, and
the process does not wait for it.
"""

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from reader.blog import Snapshot
from reader.comparison import Comparison, Overrides

if TYPE_CHECKING:
    from reader.comparison.history import Ledger

Result = TypeVar("Result")


async def in_thread(work: Callable[[], Result]) -> Result:
    """Do work in a thread of its own.

    Args:
        work: What to do.

    Returns:
        What it returns.

    Raises:
        BaseException: What it raises.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def tell(settle: Callable[[], None]) -> None:
        # The loop is closed when the app has been left in the meantime.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(lambda: None if future.done() else settle())

    def run() -> None:
        try:
            result = work()
        except BaseException as error:
            failed = error
            tell(lambda: future.set_exception(failed))
        else:
            tell(lambda: future.set_result(result))

    threading.Thread(target=run, daemon=True).start()
    return await future


class GivenUp(Exception):
    """The user did not wait for it."""


@lru_cache(maxsize=12)
def compared(old: Snapshot, new: Snapshot, overrides: Overrides | None = None) -> Comparison:
    """Compare two snapshots, or remember how they compared.

    Args:
        old: The older side.
        new: The newer side.
        overrides: The user's word on their entries; None for none.
    """
    from reader.comparison import compare

    return compare(old, new, overrides or Overrides())


def keep_ledger(
    snapshots: Sequence[Snapshot],
    tell: Callable[[int, int], None],
    given_up: Callable[[], bool],
    compare_pair: Callable[[Snapshot, Snapshot], Comparison],
) -> "Ledger":
    """Follow every entry through the snapshots of one blog.

    Args:
        snapshots: The oldest first.
        tell: Called before each pair of neighbours is compared: how many are, of how many.
        given_up: Asked at the same times.
        compare_pair: Compares two neighbours.

    Returns:
        The ledger.

    Raises:
        GivenUp: Nobody waits any more.
    """
    from reader.comparison import ledger

    done = count()

    def next_pair(old: Snapshot, new: Snapshot) -> Comparison:
        if given_up():
            raise GivenUp
        tell(next(done), len(snapshots) - 1)
        return compare_pair(old, new)

    return ledger.keep_ledger(snapshots, next_pair)
