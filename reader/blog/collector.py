"""Making a whole page of nouns without the garbage collector looking through them again and again.

Invariant: afterwards the collector runs as it did before.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the garbage collector for as long as many small objects and no cycles are made.

    Its walks took a quarter of the time of reading a long page and of comparing two.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
