"""Tests of the work behind a comparison: in a thread, given up, failed, done once."""

import threading
from typing import TYPE_CHECKING

import pytest

from reader.comparison import Comparison
from reader.layout import ComparingOptions, Page
from reader.layout.comparing import comparing
from reader.tui import pairs, work
from reader.tui.screens.comparison import ComparisonScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.widgets import comparison_view

if TYPE_CHECKING:
    from tests.tui.conftest import Drive


async def test_while_comparing_esc_goes_back(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = threading.Event()

    def endless(*pair: object) -> None:
        blocked.wait(30)

    async with drive([floods]) as driver:
        monkeypatch.setattr(pairs, "compared", endless)
        await driver.pilot.press("c", "enter")
        await driver.pilot.pause()
        assert "comparing… (esc stops)" in driver.text()
        await driver.pilot.press("escape")
        await driver.settle()
        blocked.set()

        assert isinstance(driver.screen, LibraryScreen)


async def test_while_another_pair_is_compared_esc_stays_with_the_one_in_sight(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def endless(*pair: object) -> None:
        go_on.wait(30)

    async with drive([floods], keys=["c", "enter"]) as driver:
        monkeypatch.setattr(pairs, "compared", endless)
        await driver.strike("<")
        assert "comparing… (esc stops)" in driver.text()
        await driver.strike("escape")
        assert "change 1/2" in driver.text()
        go_on.set()
        await driver.settle()

        assert isinstance(driver.screen, ComparisonScreen)


async def test_a_comparison_is_laid_out_before_it_is_shown(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long one takes its time in a thread, not where keys are taken in."""
    laid: list[tuple[bool, Page]] = []

    def noting(which: Comparison, width: int, options: ComparingOptions) -> Page:
        page = comparing(which, width, options)
        laid.append((threading.current_thread() is threading.main_thread(), page))
        return page

    async with drive([floods], size=(130, 30), keys=["c", "enter"]) as driver:
        monkeypatch.setattr(comparison_view, "comparing", noting)
        await driver.press("<")
        shown = driver.screen.query_one(comparison_view.ComparisonView).page

        assert [in_main for in_main, page in laid if page is shown] == [False]


async def test_a_long_comparison_is_laid_out_in_a_thread_whatever_is_chosen(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = threading.main_thread()
    threads: list[threading.Thread] = []

    def laid_out(wanted: comparison_view.Wanted) -> Page:
        threads.append(threading.current_thread())
        return page(wanted)

    page = comparison_view.Wanted.page
    keys = ("x", "z", "z", "z")
    shown: dict[int, list[str]] = {}
    for long in (1_000, 0):
        monkeypatch.setattr(comparison_view, "LONG", long)
        shown[long] = []
        async with drive([floods], size=(130, 40), keys=["c", "enter"]) as driver:
            monkeypatch.setattr(comparison_view.Wanted, "page", laid_out)
            for key in keys:
                threads.clear()
                await driver.press(key)
                shown[long].append(driver.text())
                assert {thread is drawing for thread in threads} == {long > 0}
            monkeypatch.setattr(comparison_view.Wanted, "page", page)

    assert shown[0] == shown[1_000]


async def test_a_failed_comparison_is_one_line(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*pair: object) -> None:
        raise ValueError("[b]odd[/i]")

    async with drive([floods]) as driver:
        monkeypatch.setattr(pairs, "compared", failing)
        await driver.press("c", "enter")

        assert driver.notices() == ["comparing failed: [b]odd[/i]"]


def test_a_pair_is_compared_once(floods: str) -> None:
    from reader.library import open_shelf

    one, two, _ = open_shelf([floods]).blogs[0].snapshots

    assert work.compared(one, two) is work.compared(one, two)
