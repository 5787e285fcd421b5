"""The long work of the app, as it runs in a thread.

Invariant: the same pair of snapshots is compared once while it is remembered.
"""

from functools import lru_cache

from reader.blog import Snapshot
from reader.comparison import Comparison


@lru_cache(maxsize=12)
def compared(old: Snapshot, new: Snapshot) -> Comparison:
    """Compare two snapshots, or remember how they compared."""
    from reader.comparison import compare

    return compare(old, new)
