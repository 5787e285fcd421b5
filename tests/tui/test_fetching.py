"""Tests of adding, refreshing and watching while the app runs, against a server on this machine."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

import reader.capture
from reader.capture import Fetched, FetchOutcome
from reader.library.store import Library, Tally, open_library
from reader.tui.arrivals import news_line
from reader.tui.screens.home import HomeScreen
from reader.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep, Site


def snapshots() -> int:
    with open_library() as library:
        return len(library.snapshots())


def reading(driver: "Driver") -> ReadingScreen:
    assert isinstance(driver.screen, ReadingScreen)
    return driver.screen


async def test_an_address_is_added(drive: "Drive", site: "Site") -> None:
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


async def test_what_goes_wrong_while_adding_is_one_line(drive: "Drive", site: "Site") -> None:
    async with drive([], keys=["a", *site.address, "x", "enter"]) as driver:
        assert len(driver.notices()) == 1
        assert "404" in driver.notices()[0]


async def test_r_brings_what_is_new_and_moves_nothing(
    drive: "Drive", site: "Site", floods: str
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


async def test_of_a_blog_in_the_list_the_news_name_it(
    drive: "Drive", site: "Site", floods: str
) -> None:
    async with drive([], keys=["a", *site.address, "enter"]) as driver:
        site.show(f"{floods}/two.json")
        await driver.press("r")
        assert driver.notices()[-1].startswith("“Floods in the valley”: new snapshot (")


async def test_r_says_that_nothing_is_new(drive: "Drive", site: "Site") -> None:
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
    drive: "Drive", site: "Site", monkeypatch: pytest.MonkeyPatch
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
        await driver.until(lambda: "page 7 (esc stops)" in driver.text())
        await driver.strike("j")
        await driver.press("escape")
        await driver.until(lambda: driver.notices()[-1:] == ["given up"])
        assert "esc stops" not in driver.text()


def test_news_are_told_in_the_readers_words() -> None:
    assert news_line(Tally(5, 0, 2, 0, 1)) == "5 new, 2 revised"
    assert news_line(Tally(0, 1_000, 0, 3, 0)) == "1,000 dropped"
    assert news_line(Tally(0, 0, 0, 0, 0)) == "no entry changed"
    assert news_line(None) == "a first snapshot"
