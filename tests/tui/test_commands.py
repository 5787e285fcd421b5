"""Tests that the one table of commands is what every key, footer and help page comes from."""

import asyncio
import importlib
import pkgutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from textual.binding import BindingsMap
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

import reader.tui
from reader.tui.commanded import Commanded, active_commands
from reader.tui.commands import BY_ID, COMMANDS, TOGETHER, Command, Place
from reader.tui.keys import split_keys
from reader.tui.screens.modal import Choice, plain
from reader.tui.showing import show
from reader.tui.widgets.key_bar import KeyBar
from reader.tui.widgets.listing import Listing
from reader.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from tests.tui.conftest import Drive

LATER = {"v", "F"}
"""The keys that later issues fill."""


def hosts() -> Iterator[type[DOMNode]]:
    """Yield every pane and screen of the app."""
    for module in pkgutil.walk_packages(reader.tui.__path__, "reader.tui."):
        importlib.import_module(module.name)
    waiting = list(Commanded.__subclasses__())
    while waiting:
        host = waiting.pop()
        waiting += host.__subclasses__()
        assert issubclass(host, DOMNode)
        yield host


def bindings_of(host: type[DOMNode]) -> BindingsMap:
    assert host._merged_bindings is not None
    return host._merged_bindings


def keys_of(command: Command) -> list[str]:
    return split_keys(command.keys)


def test_an_id_names_one_command() -> None:
    assert len(BY_ID) == len(COMMANDS)


def test_no_key_means_two_things_in_one_place() -> None:
    for places in TOGETHER:
        here = [command for command in COMMANDS if places & set(command.places)]
        keys = [key for command in here for key in keys_of(command)]

        assert len(keys) == len(set(keys))


def test_nothing_of_every_day_needs_ctrl() -> None:
    """Copying a selection and the palette have ctrl keys by custom; only the palette no other."""
    ctrl_only = [c.id for c in COMMANDS if all("ctrl+" in k or "super+" in k for k in keys_of(c))]

    assert set(ctrl_only) == {"palette", "copy-selection"}


def test_keys_of_later_issues_are_not_bound() -> None:
    assert not LATER & {key for command in COMMANDS for key in keys_of(command)}


def test_every_binding_of_every_pane_and_screen_comes_from_the_table() -> None:
    """Textual's own list, scroll and screen keys would have no id."""
    for host in hosts():
        bindings = [binding for _, binding in bindings_of(host)]

        assert {binding.id for binding in bindings} <= set(BY_ID), host
        assert all(BY_ID[binding.id or ""].action == binding.action for binding in bindings), host


def test_every_command_is_carried_out_somewhere_it_applies() -> None:
    by_place: dict[Place, set[str]] = {place: set() for place in Place}
    for host in hosts():
        for _, binding in bindings_of(host):
            name = BY_ID[binding.id or ""].name
            if hasattr(host, f"action_{name}"):
                for place in BY_ID[binding.id or ""].places:
                    by_place[place].add(binding.id or "")

    for command in COMMANDS:
        if "app." not in command.action:
            assert all(command.id in by_place[place] for place in command.places), command.id


@pytest.mark.parametrize(
    "keys", [(), ("tab",), ("enter",), ("c", "enter"), ("question_mark",), ("t",)]
)
async def test_the_footer_shows_at_most_six_keys_help_among_the_first(
    drive: "Drive", keys: tuple[str, ...]
) -> None:
    async with drive(keys=keys) as driver:
        shown = [active.command.id for active in driver.screen.query_one(KeyBar).shown]

        assert 0 < len(shown) <= 6
        if "t" not in keys:
            assert "help" in shown[:2]


async def test_what_is_not_to_be_had_gives_way_in_the_footer(drive: "Drive") -> None:
    async with drive([]) as driver:
        shown = driver.screen.query_one(KeyBar).shown
        names = [active.command.id for active in shown]

        assert names == ["help", "open", "add", "mark", "search", "close"]
        assert [active.enabled for active in shown] == [True, True, True, False, False, True]


async def test_where_there_is_little_room_keys_that_can_be_had_come_first(drive: "Drive") -> None:
    async with drive([], size=(60, 20)) as driver:
        keys = driver.rows()[-1].split()

        assert "Close" in keys
        assert "Search" not in keys


async def test_a_view_that_is_shown_takes_keys_at_once(
    drive: "Drive", monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long its layout takes."""

    async def slowly(view: PageView) -> None:
        await asyncio.sleep(0.1)
        view.relayout()

    async with drive() as driver:
        monkeypatch.setattr(PageView, "fit", lambda _view: None)
        monkeypatch.setattr(PageView, "on_resize", slowly)
        choice = Choice("Numbers", [plain(str(number)) for number in range(9)], start=4)
        await show(driver.app, choice)

        assert driver.app.focused is choice.query_one(Listing)
        assert choice.query_one(Listing).cursor == 4


async def test_where_the_user_is_every_key_is_one_of_the_tables(drive: "Drive") -> None:
    async with drive() as driver:
        bound = {b.binding.id for b in driver.screen.active_bindings.values()}

        assert bound <= set(BY_ID)
        assert {active.command.id for active in active_commands(driver.screen)} == bound


async def test_every_widget_that_takes_the_focus_has_only_keys_of_the_table(drive: "Drive") -> None:
    async with drive(size=(170, 40), keys=("c", "enter")) as driver:
        screens: list[Screen[object]] = list(driver.app.screen_stack)
        widgets: list[Widget] = [w for s in screens for w in s.query("*") if w.can_focus]

        assert len(widgets) >= 4
        for widget in widgets:
            assert {binding.id for _, binding in widget._bindings} <= set(BY_ID), widget
