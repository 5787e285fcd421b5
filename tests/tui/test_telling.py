"""Tests of what the app tells the user in a corner of the screen."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.tui.conftest import Drive


async def test_what_is_told_takes_the_place_of_what_was_told_before(drive: "Drive") -> None:
    async with drive([], keys=["m", "D"]) as driver:
        assert driver.notices() == ["no snapshot here to mark", "no snapshot here to date"]
        assert "no snapshot here to mark" not in driver.text()
        assert "no snapshot here to date" in driver.text()


async def test_a_warning_stays_beside_what_is_told_after_it(drive: "Drive") -> None:
    async with drive([]) as driver:
        driver.app.notice("the disk is full", warning=True)
        await driver.press("m", "D")
        assert "the disk is full" in driver.text()
        assert "no snapshot here to date" in driver.text()
