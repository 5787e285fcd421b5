"""Tests of what the palette finds in the user's library."""

from typing import TYPE_CHECKING

import pytest

from reader.tui import palette
from reader.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep, Write


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(palette, "PAUSE", 0.0)


async def find(driver: "Driver", words: str, sight: str) -> None:
    """Type words into the palette, and choose the first it finds once that is in sight."""
    await driver.press("ctrl+p", *words)
    await driver.until(lambda: sight in driver.text())
    await driver.press("down", "enter")
    await driver.until(lambda: isinstance(driver.screen, ReadingScreen))
    await driver.settle()


async def test_a_blog_is_found_by_its_name_and_opens_at_its_newest_snapshot(
    drive: "Drive", keep: "Keep", floods: str, write: "Write"
) -> None:
    keep(floods)
    roofs = [{"heading": "Roofs fly"}]
    keep(write("storm", roofs, "2023-05-05", title="Gale on the coast", lede=["Wind."]))

    async with drive([]) as driver:
        await find(driver, "gale", "Gale on the coast")
        assert driver.rows()[0].startswith(" Gale on the coast · 2023-05-05")


async def test_an_entry_is_found_by_its_words_and_opens_at_its_place(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    """Also one that only an older snapshot shows."""
    keep(floods)

    async with drive([]) as driver:
        await find(driver, "pupils", "School shut · 2024-01-01 Floods in the valley")
        assert isinstance(driver.screen, ReadingScreen)
        assert "2024-01-01" in driver.rows()[0]
        assert driver.screen.view.current is not None
        assert driver.screen.view.current.heading == "School shut"


async def test_what_is_no_search_finds_no_entry_and_breaks_nothing(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    keep(floods)

    async with drive([], keys=["ctrl+p", *'"((AND']) as driver:
        await driver.press("escape", "escape")
        assert driver.notices() == []


async def test_of_documents_that_are_open_no_library_is_searched(
    drive: "Drive", keep: "Keep", floods: str, write: "Write"
) -> None:
    keep(floods)
    other = write("storm", [{"heading": "Roofs fly"}], "2023-05-05", title="Gale")

    async with drive([other], keys=["ctrl+p", *"pupils"]) as driver:
        assert "School shut" not in driver.text()
