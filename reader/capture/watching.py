"""When each watched page is due.

Invariant: a pure scheduler, which neither waits nor asks. No two pages of one host are in flight at
once, and whatever becomes of a page, it will be due again.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import random
from urllib.parse import urlsplit

from reader.capture.model import Fetched, FetchOutcome

SLOWER_UNCHANGED = 1.5
SLOWER_TROUBLE = 2.0
"""By what a page's interval grows each time that it shows nothing new, or cannot be got."""

MOST_SLOWER = 10.0
SLOWEST_SECONDS = 1_800.0
"""An interval grows to ten times the one asked for, at most to half an hour."""

JITTER = 0.1
"""Share of an interval by which it is made longer or shorter, so that hosts see no beat."""

MOST_PATIENCE_SECONDS = 86_400.0
"""The longest wait that a server may ask for."""


@dataclass(slots=True)
class _Watched:
    """One page."""

    host: str
    interval: float
    due: float
    patience: float = float("-inf")
    """The moment before which its server asks not to be asked."""
    in_flight: bool = False


class Watcher:
    """Tells which pages to fetch now.

    Moments are seconds of any one clock; it may be set back or jump ahead.
    """

    def __init__(
        self, addresses: Iterable[str], every: float, *, chance: Callable[[], float] = random
    ) -> None:
        """Watch pages; all are due at once.

        Args:
            addresses: The pages.
            every: Seconds between two fetches of a page that changes.
            chance: Gives numbers from 0 up to 1.
        """
        self.every = every
        self._chance = chance
        self._seen: float | None = None
        self._pages: dict[str, _Watched] = {}
        for address in addresses:
            self.add(address)

    @property
    def slowest(self) -> float:
        """The longest interval, in seconds, that a page comes to by itself."""
        return max(self.every, min(MOST_SLOWER * self.every, SLOWEST_SECONDS))

    @property
    def addresses(self) -> tuple[str, ...]:
        """The pages watched."""
        return tuple(self._pages)

    def add(self, address: str) -> None:
        """Watch one more page, due at once; one that is watched stays as it is."""
        if address not in self._pages:
            host = urlsplit(address).netloc.casefold()
            self._pages[address] = _Watched(host, self.every, float("-inf"))

    def remove(self, address: str) -> None:
        """Watch a page no longer."""
        self._pages.pop(address, None)

    def pace(self, every: float, now: float) -> None:
        """Watch at another interval; no page waits longer for it than that, unless a server asks.

        Args:
            every: Seconds between two fetches of a page that changes.
            now: The moment.
        """
        self._follow(now)
        self.every = every
        for page in self._pages.values():
            page.interval = every
            page.due = max(min(page.due, now + every), page.patience)

    def due(self, now: float) -> tuple[str, ...]:
        """Take the pages to fetch now, the longest due first; `told` must be called for each.

        Args:
            now: The moment.

        Returns:
            Their addresses, each of another host.
        """
        self._follow(now)
        busy = {page.host for page in self._pages.values() if page.in_flight}
        taken = []
        for address, page in sorted(self._pages.items(), key=lambda item: item[1].due):
            if page.due <= now and page.host not in busy:
                busy.add(page.host)
                page.in_flight = True
                taken.append(address)
        return tuple(taken)

    def told(self, address: str, fetched: Fetched, now: float) -> None:
        """Hear what came of a page that was due.

        Args:
            address: The page.
            fetched: What came of it.
            now: The moment.
        """
        self._follow(now)
        page = self._pages.get(address)
        if page is None:
            return
        page.in_flight = False
        page.interval = self._interval_after(page.interval, fetched)
        jitter = 1 + JITTER * (2 * self._chance() - 1)
        asked = min(fetched.retry_after or 0.0, MOST_PATIENCE_SECONDS)
        page.patience = now + asked
        page.due = max(now + page.interval * jitter, page.patience)

    def wait(self, now: float) -> float | None:
        """Tell how many seconds there are until a page is due; None while all are in flight."""
        self._follow(now)
        busy = {page.host for page in self._pages.values() if page.in_flight}
        dues = [page.due for page in self._pages.values() if page.host not in busy]
        return max(0.0, min(dues) - now) if dues else None

    def next_of(self, address: str) -> float | None:
        """Tell the moment at which a page is due; None where it is not watched."""
        page = self._pages.get(address)
        return None if page is None else page.due

    def _interval_after(self, interval: float, fetched: Fetched) -> float:
        if fetched.outcome is FetchOutcome.NEW:
            return self.every
        unchanged = fetched.outcome is FetchOutcome.UNCHANGED
        slower = SLOWER_UNCHANGED if unchanged else SLOWER_TROUBLE
        return min(interval * slower, self.slowest)

    def _follow(self, now: float) -> None:
        """Keep the waits that were left where the clock was set back."""
        if self._seen is not None and now < self._seen:
            for page in self._pages.values():
                page.due += now - self._seen
                page.patience += now - self._seen
        self._seen = now
