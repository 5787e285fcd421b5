"""Tests of adding, refreshing and watching while the app runs, against a server on this machine."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import reader.capture
from reader.capture import Fetched, FetchOutcome
from reader.library.store import Library, Tally, open_library
from reader.tui import fetching
from reader.tui.intake import news_line
from reader.tui.screens.home import HomeScreen
from reader.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep


class Site:
    """One blog at one address."""

    def __init__(self) -> None:
        self.body = b""
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                live = self.path == "/live"
                body = site.body if live else b""
                self.send_response(200 if live else 404)
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


@pytest.fixture
def site(floods: str) -> Iterator[Site]:
    opened = Site()
    opened.show(f"{floods}/one.json")
    yield opened
    opened.close()


def snapshots() -> int:
    with open_library() as library:
        return len(library.snapshots())


def reading(driver: "Driver") -> ReadingScreen:
    assert isinstance(driver.screen, ReadingScreen)
    return driver.screen


async def until(driver: "Driver", done: Callable[[], bool]) -> None:
    """Wait for what the background does."""
    while not done():
        await asyncio.sleep(0.01)
        await driver.pilot.pause(0)


async def test_an_address_is_added(drive: "Drive", site: Site) -> None:
    async with drive([], keys=["a", *site.address, "enter"]) as driver:
        assert "Floods in the valley" in driver.text()
        assert "•3 unread" in driver.text()
        assert driver.notices() == ["new snapshot (3 entries)"]


async def test_a_folder_is_added(drive: "Drive", floods: str) -> None:
    async with drive([], keys=["a", *floods, "enter"]) as driver:
        assert driver.notices() == ["3 added"]
        assert "2024-01-03" in driver.text()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "write an address"),
        ("no-such-file.txt", "no such file or folder, and no address"),
        ("https://", "is no address that can be understood"),
        ("https://me:secret@example.org/live", "holds a name or password"),
    ],
)
async def test_what_cannot_be_added_is_said_at_once(drive: "Drive", typed: str, said: str) -> None:
    async with drive([], keys=["a", *typed, "enter"]) as driver:
        assert said in driver.text()
        await driver.press("escape")
        assert isinstance(driver.screen, HomeScreen)
        assert driver.notices() == []


async def test_what_goes_wrong_while_adding_is_one_line(drive: "Drive", site: Site) -> None:
    async with drive([], keys=["a", *site.address, "x", "enter"]) as driver:
        assert len(driver.notices()) == 1
        assert "404" in driver.notices()[0]


async def test_r_brings_what_is_new_and_moves_nothing(
    drive: "Drive", site: Site, floods: str
) -> None:
    """A line tells of it; enter shows it, at the place where the reader was."""
    async with drive([], size=(90, 14), keys=["a", *site.address, "enter", "enter"]) as driver:
        driver.app.clear_notifications()
        await driver.press("j", "j", "j")
        before = driver.rows()[1:-2]
        site.show(f"{floods}/two.json")
        await driver.press("r")

        assert snapshots() == 2
        assert driver.rows()[1:-2] == before
        assert "1 new: enter" in driver.rows()[-2]
        here = reading(driver).view.current
        await driver.press("enter")
        there = reading(driver).view.current
        assert here is not None
        assert there is not None
        assert (there.heading, there.new) == (here.heading, (here.new or 0) + 1)
        assert "enter" not in driver.rows()[-2]
        await driver.press("K")
        assert "unread ·" in driver.text()


async def test_r_says_that_nothing_is_new(drive: "Drive", site: Site) -> None:
    async with drive([], keys=["a", *site.address, "enter", "r"]) as driver:
        assert driver.notices()[-1].startswith("unchanged")


async def test_a_blog_of_documents_has_nothing_to_fetch(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    keep(floods)

    async with drive([], keys=["r", "W"]) as driver:
        said = "“Floods in the valley” has no address to fetch: it was read from documents"
        assert driver.notices() == [said, said]


async def test_esc_gives_fetching_up(
    drive: "Drive", site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(
        library: Library,
        address: str,
        *,
        progress: Callable[[str], None],
        cancelled: Callable[[], bool],
    ) -> Fetched:
        progress("page 7")
        while not cancelled():
            time.sleep(0.005)
        return Fetched(address, FetchOutcome.TROUBLE, "given up")

    async with drive([], keys=["a", *site.address, "enter"]) as driver:
        monkeypatch.setattr(reader.capture, "fetch_into", endless)
        await driver.strike("r")
        await until(driver, lambda: "page 7 (esc stops)" in driver.text())
        await driver.strike("j")
        await driver.press("escape")
        assert driver.notices()[-1] == "given up"
        assert "esc stops" not in driver.text()


async def test_a_watched_blog_is_fetched_again_until_it_is_watched_no_longer(
    drive: "Drive", site: Site, floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "EVERY", 0.01)
    monkeypatch.setattr(fetching, "LONGEST_SLEEP", 0.01)

    async with drive([], keys=["a", *site.address, "enter", "enter"]) as driver:
        await driver.strike("W")
        site.show(f"{floods}/two.json")
        await until(driver, lambda: "1 new: enter" in driver.text())
        site.show(f"{floods}/three.json")
        await until(driver, lambda: "1 revised, 1 dropped: enter" in driver.text())
        await driver.press("W", "q")

        assert snapshots() == 3
        assert "watched" not in driver.text()
        await driver.strike("W")
        assert "· watched" in driver.text()
        await driver.press("W")


def test_news_are_told_in_the_readers_words() -> None:
    assert news_line(Tally(5, 0, 2, 0, 1)) == "5 new, 2 revised"
    assert news_line(Tally(0, 1_000, 0, 3, 0)) == "1,000 dropped"
    assert news_line(Tally(0, 0, 0, 0, 0)) == "no entry changed"
    assert news_line(None) == "a first snapshot"
