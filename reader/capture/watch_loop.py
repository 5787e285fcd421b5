"""Watches blogs: fetches each when it is due, and tells what came of it.

Invariant: nothing that one blog, its server or its hook does ends the watch or keeps another from
its turn for long; a stop waits for what is being written and for nothing else of the network.
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore
from threading import Event as Flag

from reader.capture.event import Event, event_of, trouble_of
from reader.capture.fetching import Fetcher
from reader.capture.hook import run_hook
from reader.capture.model import FetchOutcome
from reader.capture.watching import Watcher
from reader.library.store import Library

MOST_AT_ONCE = 8
"""Hosts that are asked at the same time, and hooks that run at the same time."""

MOST_HOOKS = 64
"""Hooks that run or wait for their turn; of what changes meanwhile it is said that none ran."""

LOOK_SECONDS = 1.0
"""How long to wait before looking at the clock again, which may have jumped while asleep."""


@dataclass(frozen=True, slots=True)
class News:
    """What a watch tells."""

    event: Event
    problem: str | None
    """What went wrong with the hook on this event, which itself was told before."""
    due: float | None
    """When the blog is looked at next, in seconds of the watch's clock."""


@dataclass(slots=True)
class Watch:
    """A watch of some blogs, run by one thread and stopped from any."""

    watcher: Watcher
    fetcher: Fetcher
    open: Callable[[], Library]
    """Opens the library; each thread opens its own."""
    hear: Callable[[News], None]
    """Told of each answer, in the thread that runs the watch."""
    hook: str | None = None
    now: Callable[[], float] = time.time
    look: float = LOOK_SECONDS
    _stopped: Flag = field(default_factory=Flag)
    _hooks: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="hook")
    )
    _free: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(MOST_HOOKS))
    _answers: "SimpleQueue[tuple[Event, str | None] | None]" = field(default_factory=SimpleQueue)

    def stop(self) -> None:
        """End the watch soon; a signal's handler may call it."""
        self._stopped.set()
        self._answers.put(None)

    def run(self) -> None:
        """Watch until stopped."""
        fetches = ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="fetch")
        with self._hooks, fetches as pool:
            try:
                while not self._stopped.is_set():
                    for address in self.watcher.due(self.now()):
                        pool.submit(self._answer, address)
                    self._listen(min(self.look, self.watcher.wait(self.now()) or self.look))
            finally:
                self._stopped.set()
                pool.shutdown(cancel_futures=True)
        self._drain()

    def _listen(self, seconds: float) -> None:
        """Wait for an answer, and tell of all that have come."""
        try:
            self._tell(self._answers.get(timeout=seconds))
        except Empty:
            return
        self._drain()

    def _drain(self) -> None:
        while not self._answers.empty():
            self._tell(self._answers.get())

    def _tell(self, answer: tuple[Event, str | None] | None) -> None:
        if answer is None:
            return
        event, problem = answer
        address = event.fetched.address
        if problem is not None:
            self.hear(News(event, problem, self.watcher.next_of(address)))
            return
        self.watcher.told(address, event.fetched, self.now())
        if not (self._stopped.is_set() and event.fetched.outcome is FetchOutcome.TROUBLE):
            self.hear(News(event, None, self.watcher.next_of(address)))

    def _answer(self, address: str) -> None:
        """Fetch a blog, in a thread of its own; whatever happens is an answer."""
        event = self._fetched(address)
        self._answers.put((event, None))
        if self.hook is None or not event.substantive:
            return
        if self._free.acquire(blocking=False):
            self._hooks.submit(self._run_hook, self.hook, event)
        else:
            self._answers.put((event, "the hook was not run: too many still run"))

    def _run_hook(self, hook: str, event: Event) -> None:
        """Run the hook, in a thread of its own: no blog waits for it."""
        try:
            problem = run_hook(hook, event, stopped=self._stopped.is_set)
        finally:
            self._free.release()
        if problem is not None:
            self._answers.put((event, problem))

    def _fetched(self, address: str) -> Event:
        at = self.fetcher.clock.now().isoformat(timespec="seconds")
        try:
            with self.open() as library:
                fetched = self.fetcher.fetch_into(library, address, cancelled=self._stopped.is_set)
                return event_of(library, fetched, at)
        except Exception as error:  # what is met on one page must not end the watch of others
            return Event(trouble_of(address, error), at, None, None)
