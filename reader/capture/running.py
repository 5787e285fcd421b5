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
    try:
        return asyncio.run(_watched(work, cancelled or (lambda: False)))
    except FetchError as error:
        raise _alone(error) from None


def _alone(error: FetchError) -> FetchError:
    """Part an error from what led to it.

    The frames that it came through hold it, and it holds them with the pages that they hold: a
    circle of megabytes, which stays until the garbage collector comes by.
    """
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


async def _watched(work: Coroutine[Any, Any, T], cancelled: Callable[[], bool]) -> T:
    task = asyncio.ensure_future(work)
    try:
        while not (await asyncio.wait({task}, timeout=POLL_SECONDS))[0]:
            if cancelled():
                raise FetchError("was not got: stopped")
        return task.result()
    finally:
        task.cancel()
