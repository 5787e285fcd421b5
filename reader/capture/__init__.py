"""Gets snapshots: from addresses, again and again, and from web archives.

    fetched = fetch_into(library, "https://paper.example/live/storm")

This room alone asks the network and the clock. Invariant: whatever a server does, asking it ends,
holds no more than the limit, and comes back as a `Fetched`. What is slow to load is imported when
something is fetched.
"""

from reader.capture.fetching import fetch_into
from reader.capture.model import Fetched, FetchOutcome
from reader.capture.watching import Watcher

__all__ = ["FetchOutcome", "Fetched", "Watcher", "fetch_into"]
