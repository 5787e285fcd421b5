"""Watching blogs in the background while the app runs.

Invariant: what is watched is kept over quitting, by address; a blog that is no longer in the
library is left alone. Whatever a site or the disk does, the watch goes on and says so.
"""

import asyncio
from functools import partial
from time import time
from typing import TYPE_CHECKING, NamedTuple

from textual.reactive import var

from reader.tui.arrivals import arrived
from reader.tui.fetching import Fetching
from reader.tui.keeping import Keeping
from reader.tui.phrases import watch_lines
from reader.tui.stock import Kept, Stock, with_library
from reader.tui.work import in_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.capture import Fetched, Watcher

LONGEST_SLEEP = 1.0
"""Seconds after which the watch looks again what is due."""


class Watched(NamedTuple):
    """How it stands with a blog that is watched."""

    address: str
    due: float | None = None
    """When it is fetched next, in seconds since the epoch; None until it was the first time."""
    problem: str = ""
    """What went wrong the last time; empty where all is well."""


class Watching(Keeping, Fetching):
    """An app that watches blogs."""

    watched: var[dict[int, Watched]] = var(dict)
    """The blogs that are watched."""

    _watcher: "Watcher | None" = None
    _resting: frozenset[int] = frozenset()
    """Blogs that are being removed: nothing may come of them meanwhile."""
    _on_the_way: var[dict[str, asyncio.Event]] = var(dict, init=False)
    """By address: what tells that it was fetched, and kept or given up."""

    def watch_stock(self, stock: Stock | None) -> None:
        """Watch what was watched before and is in the library."""
        kept = self.settings.watched
        found = {
            blog.blog.id: address
            for blog in stock or ()
            if blog.blog.id not in self._resting
            and (address := next((a for a in blog.blog.addresses if a in kept), None))
        }
        if stock is not None and found != {n: one.address for n, one in self.watched.items()}:
            self._follow(found)

    def watch_lines(self, blog_id: int) -> tuple[str, ...]:
        """Return lines on how it stands with a blog; none where it is not watched."""
        one = self.watched.get(blog_id)
        return watch_lines(one.due, one.problem, self.settings.watch_every) if one else ()

    def toggle_watch(self, kept: Kept) -> bool:
        """Watch a blog, or watch it no longer; return whether it has an address."""
        addresses = kept.blog.addresses
        if not addresses:
            return False
        watched = {n: one.address for n, one in self.watched.items()}
        if watched.pop(kept.blog.id, None) is None:
            watched[kept.blog.id] = addresses[0]
            self.keep_watched(add=addresses[:1])
        else:
            self.keep_watched(drop=addresses)
        self._follow(watched)
        return True

    async def rest(self, blog_id: int) -> None:
        """Leave a blog alone that is about to be removed, and wait for what is on its way."""
        self._resting |= {blog_id}
        one = self.watched.get(blog_id)
        self._follow({n: one.address for n, one in self.watched.items() if n != blog_id})
        if one is not None and (fetched := self._on_the_way.get(one.address)):
            await fetched.wait()

    def go_on(self, blog_id: int) -> None:
        """Watch a blog again that was left alone, where it is still in the library."""
        self._resting -= {blog_id}
        self.watch_stock(self.stock)

    def pace(self, seconds: int) -> None:
        """Watch at another interval, and keep it."""
        self.keep(watch_every=seconds)
        if self._watcher is not None:
            self._watcher.pace(seconds, time())
            self.watched = {n: self._standing(one) for n, one in self.watched.items()}

    def _follow(self, addresses: dict[int, str]) -> None:
        """Watch these blogs and no others."""
        from reader.capture import Watcher

        watcher = self._watcher = self._watcher or Watcher((), self.settings.watch_every)
        for address in set(watcher.addresses) - set(addresses.values()):
            watcher.remove(address)
        for address in addresses.values():
            watcher.add(address)
        before = self.watched
        self.watched = {n: before.get(n) or Watched(place) for n, place in addresses.items()}
        self.start(partial(self._watch, watcher), "watch", "watching")

    async def _watch(self, watcher: "Watcher") -> None:
        """Ask for what is due, as long as anything is watched."""
        while watcher.addresses:
            for address in watcher.due(time()):
                visit = partial(self._visit, watcher, address)
                self.start(visit, "visit", "watching", exclusive=False)
            wait = watcher.wait(time())
            await asyncio.sleep(LONGEST_SLEEP if wait is None else min(wait, LONGEST_SLEEP))

    async def _visit(self, watcher: "Watcher", address: str) -> None:
        def given_up() -> bool:
            return address not in watcher.addresses

        done = self._on_the_way[address] = asyncio.Event()
        try:
            fetched = await in_thread(lambda: _fetched(address, given_up))
        finally:
            done.set()
        watcher.told(address, fetched, time())
        self.watched = {
            n: self._standing(one, fetched) if one.address == address else one
            for n, one in self.watched.items()
        }
        self.arrive(arrived(fetched))

    def _standing(self, one: Watched, fetched: "Fetched | None" = None) -> Watched:
        """Return how it stands with a blog after an answer; without one only the time is new."""
        from reader.capture import FetchOutcome
        from reader.capture.event import said

        due = self._watcher.next_of(one.address) if self._watcher else None
        if fetched is None:
            return one._replace(due=one.due and due)
        trouble = fetched.outcome is FetchOutcome.TROUBLE
        return Watched(one.address, due, said(fetched) if trouble else "")


def _fetched(address: str, given_up: "Callable[[], bool]") -> "Fetched":
    """Fetch a blog; whatever happens is an answer."""
    from reader.capture import fetch_into
    from reader.capture.event import trouble_of

    try:
        return with_library(partial(fetch_into, address=address, cancelled=given_up))
    except Exception as error:  # what is met on one page must not end the watch of others
        return trouble_of(address, error)
