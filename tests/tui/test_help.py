"""Tests of the help, the palette and the themes."""

from typing import TYPE_CHECKING

import pytest

from reader.library import load_settings
from reader.tui.phrases import LEGEND
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.themes import DARK, LIGHT
from reader.tui.widgets.comparison_view import ComparisonView
from reader.tui.widgets.looks import Look

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver


async def whole(driver: "Driver") -> str:
    """Return the text of the view in focus, what is scrolled out included."""
    assert isinstance(driver.screen, HelpScreen)
    return "\n".join(block.text for block in driver.screen.view.page.blocks)


@pytest.mark.parametrize(
    ("keys", "here", "elsewhere"),
    [
        ((), "Open the snapshot; with two marked", "Swap the older and the newer side"),
        (("enter",), "Turn the order of the entries round", "Swap the older and the newer side"),
        (
            ("c", "enter"),
            "Swap the older and the newer side",
            "Turn the order of the entries round",
        ),
    ],
)
async def test_help_tells_what_the_keys_do_where_the_user_is(
    drive: "Drive", keys: tuple[str, ...], here: str, elsewhere: str
) -> None:
    async with drive(keys=(*keys, "question_mark")) as driver:
        text = await whole(driver)

        assert here in text
        assert elsewhere not in text


async def test_help_explains_every_sign(drive: "Drive") -> None:
    async with drive(keys=("question_mark",)) as driver:
        text = await whole(driver)

        assert all(sign.mark.value in text and sign.meaning in text for sign in LEGEND)


async def test_help_can_be_searched_and_left(drive: "Drive") -> None:
    async with drive(keys=("question_mark", "slash", *"outline", "enter")) as driver:
        assert "match 1/" in driver.text()
        assert "Outline." in driver.text()
        await driver.press("escape")
        assert isinstance(driver.screen, HelpScreen)
        await driver.press("escape")
        assert isinstance(driver.screen, LibraryScreen)


async def test_the_palette_runs_a_command(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=("enter", "ctrl+p", *"Order")) as driver:
        await driver.pilot.pause(0.5)
        await driver.press("enter")

        assert "oldest first" in driver.text()


async def test_the_palette_goes_to_a_heading(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(80, 12), keys=("enter", "ctrl+p", *"Power fails")) as driver:
        await driver.pilot.pause(0.5)
        await driver.press("enter")

        assert "Lights went out" in driver.text()


async def test_a_theme_shows_while_the_cursor_is_on_it_and_esc_takes_it_back(
    drive: "Drive",
) -> None:
    async with drive(keys=("t", "j")) as driver:
        assert driver.app.theme == LIGHT
        await driver.press("escape")
        assert driver.app.theme == DARK
        assert load_settings().theme is None


async def test_a_chosen_theme_is_kept(drive: "Drive") -> None:
    async with drive(keys=("t", "j", "enter")) as driver:
        assert driver.notices() == [f"theme {LIGHT}, kept for the next time"]
    async with drive() as driver:
        assert driver.app.theme == LIGHT


async def test_every_theme_has_a_colour_for_every_kind_of_change(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=("c", "enter")) as driver:
        view = driver.screen.query_one(ComparisonView)
        for name in driver.app.available_themes:
            driver.app.theme = name
            await driver.settle()
            added = view.look(Look.ADDED)
            dropped = view.look(Look.DROPPED)

            assert added.foreground != dropped.foreground, name
            assert added.underline, name
            assert dropped.strike, name


async def test_an_unknown_theme_in_the_settings_leaves_the_default(
    drive: "Drive", monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.library.settings import settings_path

    settings_path().parent.mkdir(parents=True)
    settings_path().write_text('theme = "no such theme"\n')
    async with drive() as driver:
        assert driver.app.theme == DARK
        assert any("no such theme" in notice for notice in driver.notices())


async def test_no_color_means_no_colour_at_all(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Changes are told by mark and text attribute, the cursor by its bar."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive([floods], size=(130, 30), keys=("c", "enter")) as driver:
        styles = [s.style for strip in driver.strips() for s in strip if s.style]
        colours = [c for style in styles for c in (style.color, style.bgcolor) if c]

        assert all(colour.is_default for colour in colours)
        assert any(style.underline for style in styles)
        assert any(style.strike for style in styles)
