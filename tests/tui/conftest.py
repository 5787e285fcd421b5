"""The app as tests drive it: on the seeds or on documents of their own, without a clock."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from textual import constants, events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.keys import key_to_character
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input
from textual.worker import WorkerCancelled, WorkerFailed

from reader.library import DocumentError
from reader.library.store import open_library
from reader.library.store.intake import take_in
from reader.tui.app import ReaderApp
from reader.tui.keys import split_keys
from reader.tui.screens import attention, finding, home

ROOT = Path(__file__).parents[2]
LIMIT = 64_000_000

PASSES = 3
"""Times that all widgets are asked to be done: a key, the layout it asks for, what follows that."""

LOOKS = 2_000
"""Times that a test looks whether the background has done something before it gives up."""

Entry = Mapping[str, object]
Write = Callable[..., str]
Snap = Callable[..., None]
Keep = Callable[..., None]
Drive = Callable[..., AbstractAsyncContextManager["Driver"]]


class Heard(ReaderApp):
    """An app of which a test hears all that it told the user, not only what stands there yet."""

    def __init__(self, paths: Sequence[str]) -> None:
        super().__init__(paths, max_bytes=LIMIT)
        self.told: list[str] = []

    def notify(self, message: str, **how: Any) -> None:  # noqa: ANN401 - handed on as it comes
        """Remember what is told."""
        self.told.append(message)
        super().notify(message, **how)


class Driver:
    """An app under test, and the keys pressed in it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        assert isinstance(pilot.app, Heard)
        self.app = pilot.app

    @property
    def screen(self) -> Screen[object]:
        """The view on top."""
        return self.app.screen

    async def settle(self) -> None:
        """Wait until nothing runs and everything is drawn."""
        await self._draw()
        self.app._writer.submit(int).result()
        while self._is_busy():
            try:
                with suppress(WorkerCancelled):  # by what took its place
                    await self.app.workers.wait_for_complete()
            except WorkerFailed as failed:
                if not isinstance(failed.error, DocumentError):  # which is a line on the screen
                    raise
            await self._draw()

    def _is_busy(self) -> bool:
        """Whether a worker runs, or has ended and nobody has heard of it yet."""
        running = any(not worker.is_finished for worker in self.app.workers)
        untold = self.app.message_queue_size + self.screen.message_queue_size
        return running or (self.app.is_running and untold > 0)

    async def _draw(self) -> None:
        for _ in range(PASSES):
            await self.pilot.pause(0)

    async def strike(self, key: str) -> None:
        """Press a key and wait until it is taken in, which `Pilot.press` does by the clock."""
        name = split_keys(key)[0]
        character = key if len(key) == 1 else key_to_character(key)
        self.app.post_message(events.Key(name, character))
        await self._draw()

    async def press(self, *keys: str) -> None:
        """Press keys, each after what the one before it began is done."""
        for key in keys:
            await self.strike(key)
            await self.settle()

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait for what the background does."""
        for _ in range(LOOKS):
            if done():
                return
            await asyncio.sleep(0.01)
            await self.pilot.pause(0)
        raise AssertionError(f"waited in vain:\n{self.text()}")

    def strips(self) -> list[Strip]:
        """Return the screen as it is drawn, over those that show behind it."""
        visible_screen_stack.set(self.app._background_screens)
        return self.screen._compositor.render_strips()

    def rows(self) -> list[str]:
        """Return the screen as text."""
        return [strip.text for strip in self.strips()]

    def text(self) -> str:
        """Return the screen as one text."""
        return "\n".join(self.rows())

    def notices(self) -> list[str]:
        """Return what the app has told the user, oldest first."""
        return self.app.told


class Site:
    """One blog at one address."""

    def __init__(self) -> None:
        self.body = b""
        self.status = 200
        self.asked = 0
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                live = self.path == "/live"
                site.asked += live
                body = site.body if live and site.status == 200 else b""
                self.send_response(site.status if live else 404)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/live"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def show(self, document: str) -> None:
        """Show what a file holds from now on."""
        self.body = Path(document).read_bytes()

    def close(self) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing move, whatever the environment says, and paths be short."""
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setattr(constants, "FILTERS", "")
    monkeypatch.setattr(Input, "_toggle_cursor", lambda self: None)
    monkeypatch.setattr(attention, "REST", 1_000.0)
    monkeypatch.setattr(ReaderApp, "NOTIFICATION_TIMEOUT", 1_000.0)
    monkeypatch.setattr(home, "PAUSE", 0.0)
    monkeypatch.setattr(finding, "PAUSE", 0.0)
    monkeypatch.chdir(ROOT)


@pytest.fixture(autouse=True)
def _drawn_when_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw the screen where a test looks at it, not after every message: that takes half the time.

    `drive` looks at the last screen of every test, so that each is drawn at least once.
    """
    drawn = Compositor.render_update

    def render_update(compositor: Compositor, full: bool = False, **how: Any) -> Any:  # noqa: ANN401 - handed on as it comes
        if full:
            return drawn(compositor, full, **how)
        compositor._dirty_regions.clear()
        return None

    monkeypatch.setattr(Compositor, "render_update", render_update)


@pytest.fixture
def drive() -> Drive:
    """Return a way to run the app on documents and press keys in it."""

    @asynccontextmanager
    async def run(
        paths: Sequence[str] = ("seeds",),
        size: tuple[int, int] = (100, 30),
        keys: Iterable[str] = (),
        wait: bool = True,
    ) -> AsyncIterator[Driver]:
        app = Heard(paths)
        async with app.run_test(size=size, notifications=True) as pilot:
            driver = Driver(pilot)
            if wait:
                await driver.settle()
            await driver.press(*keys)
            yield driver
            driver.strips()

    return run


@pytest.fixture
def snap(snap_compare: Callable[..., bool]) -> Snap:
    """Return a way to compare the app, on the seeds, with the picture of it that was accepted."""

    def check(
        *keys: str,
        size: tuple[int, int] = (80, 24),
        theme: str | None = None,
        paths: Sequence[str] = ("seeds",),
    ) -> None:
        app = Heard(paths)

        async def go(pilot: Pilot[None]) -> None:
            driver = Driver(pilot)
            await driver.settle()
            app.theme = theme or app.theme
            await driver.press(*keys)

        same = snap_compare(app, terminal_size=size, run_before=go)
        # The plugin takes a picture of a crash too, and finds it as good as any other.
        if app._exception is not None:
            raise app._exception
        assert same, "the picture differs: see snapshot_report.html, accept with --snapshot-update"

    return check


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a way to write a document of our own and get its path."""

    def document(
        name: str, entries: Sequence[Entry], date: str | None = None, **fields: object
    ) -> str:
        content = {
            "schema": 1,
            "source": name,
            "url": None,
            "publisher": None,
            "language": "en",
            "title": "Floods in the valley",
            "standfirst": None,
            "captured_at": {"value": date, "basis": "stated"} if date else None,
            "order": "newest-first",
            "lede": ["The river is rising."],
            "entries": [_entry(entry) for entry in entries],
            "furniture": [],
            **fields,
        }
        path = tmp_path / "floods" / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return str(path)

    return document


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "id": None,
        "link": None,
        "heading": None,
        "paragraphs": [],
        "byline": None,
        "published_at": None,
        "modified_at": None,
        "stamp": None,
        "pinned": False,
        "key_event": False,
        "related": [],
        "lines": None,
        **entry,
    }


@pytest.fixture
def keep() -> Keep:
    """Return a way to put documents into the user's library."""

    def put(*paths: str) -> None:
        with open_library() as library:
            for _ in take_in(library, paths):
                pass
            library.settle()

    return put


@pytest.fixture
def floods(write: Write) -> str:
    """Write a blog of three snapshots: an entry is added, then one revised and one dropped."""
    bridge = {
        "id": "bridge",
        "heading": "Bridge closed",
        "paragraphs": ["Police closed the bridge at noon.", "Drivers wait for 2 hours."],
        "link": "https://example.org/bridge",
        "related": ["How floods begin", "A guide in pictures"],
        "published_at": "2024-01-01T12:00:00+00:00",
    }
    school = {
        "id": "school",
        "heading": "School shut",
        "paragraphs": ["The school [in the valley] sent 200 pupils home."],
        "published_at": "2024-01-01T13:00:00+00:00",
    }
    rescue = {
        "id": "rescue",
        "heading": "Rescue under way",
        "paragraphs": ["Boats reached 14 people on a roof."],
        "published_at": "2024-01-01T14:00:00+00:00",
    }
    power = {
        "id": "power",
        "heading": "Power fails",
        "paragraphs": ["Lights went out in the town."],
        "published_at": "2024-01-01T11:00:00+00:00",
    }
    revised = {**rescue, "paragraphs": ["Boats reached 41 people on a roof."]}
    furniture = [{"text": "Sign up for our letter", "reason": "sign-up prompt", "lines": None}]
    write("one", [school, bridge, power], "2024-01-01", furniture=furniture)
    write("two", [rescue, school, bridge, power], "2024-01-02", furniture=furniture)
    last = write("three", [revised, bridge, power], "2024-01-03", furniture=furniture)
    return str(Path(last).parent)


@pytest.fixture
def site(floods: str) -> Iterator[Site]:
    """Serve the first of the floods' snapshots at an address of this machine."""
    opened = Site()
    opened.show(f"{floods}/one.json")
    yield opened
    opened.close()


@pytest.fixture
def newest(floods: str) -> str:
    """Give the newest snapshot of that blog."""
    return str(Path(floods) / "three.json")
