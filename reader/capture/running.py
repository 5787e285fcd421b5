"""Runs work that waits for the network from code that does not.

Invariant: who asks to stop waits no longer than a moment, whatever a server does.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from reader.capture.errors import FetchError

POLL_SECONDS = 0.1

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T], cancelled: Callable[[], bool] | None) -> T:
    """Run work to its end, in a thread where no other such work runs.

    Args:
        work: The work.
        cancelled: Asked ten times a second whether to give up.

    Returns:
        What the work gives.

    Raises:
        FetchError: It was given up.
    """
    return asyncio.run(_watched(work, cancelled or (lambda: False)))


async def _watched(work: Coroutine[Any, Any, T], cancelled: Callable[[], bool]) -> T:
    task = asyncio.ensure_future(work)
    try:
        while not (await asyncio.wait({task}, timeout=POLL_SECONDS))[0]:
            if cancelled():
                raise FetchError("was not got: stopped")
        return task.result()
    finally:
        task.cancel()
