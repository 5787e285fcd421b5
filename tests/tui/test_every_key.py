"""Every key pressed with every widget focused: nothing crashes, nothing hangs."""

from typing import TYPE_CHECKING

import pytest
from textual.screen import Screen
from textual.widget import Widget

from reader.tui.commands import COMMANDS
from reader.tui.keys import split_keys

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep

OURS = [key for command in COMMANDS for key in split_keys(command.keys)]
OTHERS = [
    *("e", "0", "é", "中", "semicolon", "left", "right", "shift+up", "shift+down", "alt+j"),
    *("insert", "delete", "backspace", "f5", "ctrl+a", "ctrl+d", "ctrl+home", "ctrl+k", "ctrl+w"),
]
"""Keys that nothing is bound to, those of a line to type in among them."""

KEYS = list(dict.fromkeys([*OURS, *OTHERS]))

PLACES = {
    "list": ("escape",),
    "text beside the list": ("tab",),
    "text": ("enter",),
    "comparison": ("c", "enter"),
    "list of changes": ("c", "enter", "tab"),
    "ledger": ("enter", "j", "j", "h"),
    "help": ("question_mark",),
    "list to choose from": ("O",),
    "list to mark in": ("c", "enter", "f"),
    "themes": ("t",),
    "line for a date": ("D",),
    "line for a search": ("enter", "slash"),
    "palette": ("ctrl+p",),
}


async def reach(driver: "Driver", keys: tuple[str, ...]) -> Widget:
    """Go back to the first view, then where the keys lead; return what has the focus there."""
    await close_down_to(driver, driver.app.screen_stack[0])
    driver.screen.query("#search").remove()
    driver.screen.query_one("#shelf").focus()
    await driver.press(*keys)
    assert driver.app.focused is not None
    return driver.app.focused


async def close_down_to(driver: "Driver", screen: Screen[object]) -> None:
    while driver.screen is not screen:
        driver.app.pop_screen()
        await driver.settle()
    screen.remove_class("zen", "zoom-list", "zoom-text")


async def back_to(driver: "Driver", widget: Widget, keys: tuple[str, ...]) -> Widget:
    """Give the focus back to a widget where that is still there, else to its like."""
    if not widget.is_attached or widget.screen not in driver.app.screen_stack:
        return await reach(driver, keys)
    await close_down_to(driver, widget.screen)
    widget.focus()
    await driver.settle()
    return widget


STORED = {
    "library": ("escape",),
    "reading what is stored": ("enter",),
    "comparing what is stored": ("c", "enter"),
    "line for a search of the library": ("L",),
    "hits": ("L", *"the", "enter"),
    "line for something to add": ("a",),
    "question before removing": ("X",),
}
"""Places that only the library has."""


async def press_all(driver: "Driver", keys: tuple[str, ...], patch: pytest.MonkeyPatch) -> None:
    quits: list[object] = []
    patch.setattr(driver.app, "exit", lambda *result, **how: quits.append(result))
    widget = await reach(driver, keys)
    for key in KEYS:
        if driver.app.focused is not widget:
            widget = await back_to(driver, widget, keys)
        assert driver.app.focused is widget, key
        await driver.strike(key)
        driver.strips()
        assert driver.app._exception is None, key

    assert driver.app.is_running


@pytest.mark.parametrize("place", PLACES)
async def test_every_key_is_safe_wherever_the_focus_is(
    drive: "Drive", floods: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with drive([floods], size=(170, 30)) as driver:
        await press_all(driver, PLACES[place], monkeypatch)


@pytest.mark.parametrize("place", STORED)
async def test_every_key_is_safe_in_the_library(
    drive: "Drive", keep: "Keep", floods: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(floods)

    async with drive([], size=(170, 30)) as driver:
        await press_all(driver, STORED[place], monkeypatch)
