"""Tests of watching blogs while the app runs, against a server on this machine."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reader.library import DocumentError, load_settings, save_settings
from reader.library.store import open_library
from reader.tui import watching
from reader.tui.phrases import watch_lines
from reader.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep, Site


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a minute pass whenever the watch looks at the clock."""
    now = 0.0

    def clock() -> float:
        nonlocal now
        now += 60
        return now

    monkeypatch.setattr(watching, "time", clock)
    monkeypatch.setattr(watching, "LONGEST_SLEEP", 0.02)


@pytest.fixture
def added(site: "Site", keep: "Keep") -> "Site":
    """Return a site whose blog is in the library."""
    from reader.capture import fetch_into

    with open_library() as library:
        fetch_into(library, site.address)
    return site


def tells(driver: "Driver", text: str) -> Callable[[], bool]:
    """Look for a text in the status line of the text that is read; a notice may lie over it."""
    return lambda: (
        isinstance(driver.screen, ReadingScreen) and (text in driver.screen.status()[1].plain)
    )


def shows(driver: "Driver", text: str) -> Callable[[], bool]:
    return lambda: text in driver.text()


async def test_a_watched_blog_is_fetched_again_until_it_is_watched_no_longer(
    drive: "Drive", added: "Site", floods: str
) -> None:
    async with drive([], keys=["enter"]) as driver:
        await driver.strike("W")
        added.show(f"{floods}/two.json")
        await driver.until(tells(driver, "1 new: enter"))
        added.show(f"{floods}/three.json")
        await driver.until(tells(driver, "1 revised, 1 dropped: enter"))
        await driver.press("W", "q")

        assert "watched every" not in driver.text()
        await driver.strike("W")
        assert "watched every 2m" in driver.text()
        await driver.press("W")
        asked = added.asked
        await driver.press("j")
        assert added.asked == asked
    with open_library() as library:
        assert len(library.snapshots()) == 3


async def test_a_watched_blog_is_watched_the_next_time_too(drive: "Drive", added: "Site") -> None:
    async with drive([]) as driver:
        await driver.strike("W")
    asked = added.asked

    async with drive([], wait=False) as driver:
        await driver.until(lambda: added.asked > asked)
        await driver.until(shows(driver, "watched every"))
        await driver.press("W")
    assert load_settings().watched == ()

    async with drive([]) as driver:
        assert "watched every" not in driver.text()


async def test_what_another_window_watches_is_kept_too(drive: "Drive", added: "Site") -> None:
    other = "https://paper.example/live/storm"

    async with drive([]) as driver:
        save_settings(watched=[other])
        await driver.strike("W")
        assert load_settings().watched == (other, added.address)
        await driver.press("W")
    assert load_settings().watched == (other,)


async def test_trouble_is_a_line_that_says_when_it_is_tried_again_and_goes_with_it(
    drive: "Drive", added: "Site"
) -> None:
    """It stands in the list, and with the text that is read; the page does not move."""
    added.status = 404
    async with drive([], size=(120, 30)) as driver:
        await driver.strike("W")
        await driver.until(shows(driver, "! fetching failed, again"))
        await driver.strike("enter")
        await driver.until(tells(driver, "! fetching failed, again"))
        await driver.until(tells(driver, "404"))
        added.status = 200
        await driver.until(lambda: not tells(driver, "! fetching failed")())
        await driver.press("W")


@pytest.mark.parametrize("error", [DocumentError("the disk is full"), ValueError("a defect")])
async def test_whatever_goes_wrong_the_watch_goes_on(
    drive: "Drive", added: "Site", monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def broken(_: object) -> None:
        raise error

    async with drive([], size=(160, 30)) as driver:
        with monkeypatch.context() as patch:
            patch.setattr(watching, "with_library", broken)
            await driver.strike("W")
            await driver.until(shows(driver, "! fetching failed, again"))
        await driver.until(lambda: "! fetching failed, again" not in driver.text())
        await driver.press("W")


async def test_a_blog_that_was_removed_is_watched_no_longer_and_again_once_it_is_back(
    drive: "Drive", added: "Site"
) -> None:
    async with drive([]) as driver:
        await driver.strike("W")
        await driver.strike("X")
        await driver.strike("j")
        await driver.strike("enter")
        await driver.until(shows(driver, "Your library is empty."))
        await driver.until(lambda: not driver.app.watched)
        await driver.strike("U")
        await driver.until(shows(driver, "watched every"))
        assert [kept.blog.id for kept in driver.app.stock or ()] == [1]
        await driver.press("W")


async def test_how_often_is_chosen_shown_and_kept(drive: "Drive", added: "Site") -> None:
    async with drive([], keys=["E"]) as driver:
        assert "every 2m" in driver.text()
        await driver.press("j", "enter")
        assert driver.notices() == ["watched blogs are fetched every 5m while they change"]
        await driver.strike("W")
        said = "watching “Floods in the valley” every 5m; W stops it, E sets how often"
        assert driver.notices()[-1] == said
        assert "watched every 5m" in driver.text()
        await driver.strike("E")
        await driver.strike("k")
        await driver.strike("enter")
        await driver.until(shows(driver, "watched every 2m"))
        await driver.press("W")
    assert load_settings().watch_every == 120


async def test_an_interval_of_the_users_own_is_among_the_answers(
    drive: "Drive", added: "Site"
) -> None:
    save_settings(watch_every=90)

    async with drive([], keys=["E"]) as driver:
        assert "every 90s" in driver.text()
        await driver.press("enter")
    assert load_settings().watch_every == 90


def test_the_lines_say_how_often_and_when_next_or_what_went_wrong() -> None:
    assert watch_lines(None, "", 120) == ("watched every 2m, next now",)
    (line,) = watch_lines(0.0, "", 3_600)
    assert line.startswith("watched every 1h, next ")
    assert line[-5:-3].isdecimal()
    assert line[-3] == ":"
    again, problem = watch_lines(0.0, "it is busy (503)", 60)
    assert again.startswith("! fetching failed, again ")
    assert problem == "it is busy (503)"
