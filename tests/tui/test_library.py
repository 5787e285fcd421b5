"""Tests of the library: what stands in the list, what is shown beside it, what opens from it."""

import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library import Shelf
from reader.tui import opening
from reader.tui.screens.comparison import ComparisonScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Write


def library(driver: "Driver") -> LibraryScreen:
    assert isinstance(driver.screen, LibraryScreen)
    return driver.screen


def chosen(driver: "Driver") -> str:
    snapshot = library(driver).snapshot
    return Path(snapshot.source).stem if snapshot else ""


async def test_each_snapshot_stands_with_date_entries_and_what_changed(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods]) as driver:
        rows = [row[:34] for row in driver.rows()]

        assert [row.split() for row in rows if "2024-" in row] == [
            ["▌2024-01-03", "−1", "~1"],
            ["2024-01-02", "+1"],
            ["2024-01-01", "the", "first"],
        ]
        assert sum("3 entries" in row for row in rows) == 2


async def test_an_inferred_date_is_marked(drive: "Drive") -> None:
    async with drive() as driver:
        assert "≈2024-11" in driver.text() or "≈2024-10" in driver.text()


async def test_tallies_stand_in_one_column_whether_dates_are_inferred_or_not(
    drive: "Drive",
) -> None:
    async with drive() as driver:
        rows = [row for row in driver.rows() if re.search(r"\d +\+\d", row[:34])]

        assert any("≈" in row for row in rows)
        assert any("≈" not in row[:34] for row in rows)
        assert len({row.index("+") for row in rows}) == 1


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (60, "+added −dropped ~revised ↕moved since the one before"),
        (100, "+ added  − dropped  ~ revised  ↕ moved since the one before"),
    ],
)
async def test_the_signs_are_explained_where_they_first_appear(
    drive: "Drive", width: int, said: str
) -> None:
    async with drive(size=(width, 24)) as driver:
        assert said in driver.text()


@pytest.mark.parametrize(("width", "shown"), [(79, False), (80, True), (200, True)])
async def test_the_text_stands_beside_the_list_from_80_cells(
    drive: "Drive", floods: str, width: int, shown: bool
) -> None:
    async with drive([floods], size=(width, 24)) as driver:
        assert ("The river is rising." in driver.text()) is shown


async def test_the_text_beside_the_list_follows_the_cursor(drive: "Drive", floods: str) -> None:
    async with drive([floods]) as driver:
        assert "Boats reached 41 people" in driver.text()
        await driver.press("j")
        assert "Boats reached 14 people" in driver.text()


async def test_enter_opens_the_snapshot_and_q_comes_back(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=["j", "enter"]) as driver:
        assert isinstance(driver.screen, ReadingScreen)
        assert "2024-01-02" in driver.rows()[0]
        await driver.press("q")
        assert chosen(driver) == "two"


async def test_two_marked_snapshots_are_compared_the_older_first(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=["m", "j", "j", "m"]) as driver:
        assert "two snapshots marked: enter compares them" in driver.text()
        await driver.press("enter")

        assert isinstance(driver.screen, ComparisonScreen)
        assert [Path(source).stem for source in driver.screen.pair] == ["one", "three"]


async def test_m_unmarks_and_a_third_mark_pushes_the_first_out(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=["m", "m"]) as driver:
        assert library(driver).marked == ()
        await driver.press("m", "j", "m", "j", "m")
        assert [Path(source).stem for source in library(driver).marked] == ["two", "one"]


async def test_c_offers_the_snapshot_before_first(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=["j", "c", "enter"]) as driver:
        assert isinstance(driver.screen, ComparisonScreen)
        assert [Path(source).stem for source in driver.screen.pair] == ["one", "two"]


async def test_c_with_one_snapshot_says_why_not(drive: "Drive", write: "Write") -> None:
    path = write("alone", [{"heading": "A"}])

    async with drive([str(Path(path).parent)], keys=["c"]) as driver:
        assert driver.notices() == ["nothing to compare with: no other snapshot is open"]


async def test_keys_for_the_text_work_on_the_text_beside_the_list(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=["i"]) as driver:
        assert library(driver).view.options.oldest_first
        await driver.press("slash", *"bridge", "enter")
        assert "match 1/2" in driver.text()
        assert library(driver).view.has_focus


async def test_tab_goes_from_list_to_text_and_back(drive: "Drive", floods: str) -> None:
    async with drive([floods]) as driver:
        assert library(driver).listing.has_focus
        await driver.press("tab")
        assert library(driver).view.has_focus
        await driver.press("tab")
        assert library(driver).listing.has_focus
        await driver.press("shift+tab")
        assert library(driver).view.has_focus


async def test_z_gives_the_focused_pane_the_whole_width(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=["z"]) as driver:
        assert not library(driver).view.display
        await driver.press("z", "tab", "z")
        assert not library(driver).listing.display
        await driver.press("z")
        assert library(driver).listing.display
        assert library(driver).view.display


async def test_shift_d_sets_the_date_of_the_snapshot_in_the_list(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=["j", "j", "D", *["backspace"] * 10, *"2024-01-05"]) as driver:
        await driver.press("enter")

        assert "2024-01-05" in driver.text()
        assert "date set to 2024-01-05" in driver.notices()


async def test_r_shows_documents_that_came_since(
    drive: "Drive", floods: str, write: "Write"
) -> None:
    async with drive([floods]) as driver:
        write("four", [{"heading": "Waters fall"}], "2024-01-04")
        await driver.press("r")

        assert "2024-01-04" in driver.text()


async def test_the_cursor_stays_on_its_snapshot_when_others_come(
    drive: "Drive", floods: str, write: "Write"
) -> None:
    async with drive([floods], keys=["j", "m"]) as driver:
        write("four", [{"heading": "Waters fall"}], "2024-01-04")
        await driver.press("r")

        assert chosen(driver) == "two"
        assert [Path(source).stem for source in library(driver).marked] == ["two"]


async def test_z_with_one_pane_says_why_not(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(60, 24), keys=["z"]) as driver:
        assert driver.notices() == ["only one pane has room here"]


async def test_what_cannot_be_read_stands_in_the_list(
    drive: "Drive", floods: str, write: "Write"
) -> None:
    async with drive([floods, "no-such-file.txt"], size=(120, 30)) as driver:
        assert "Could not be read" in driver.text()
        await driver.press("G", "enter")
        assert any("no-such-file.txt: no such file or folder" in n for n in driver.notices())


async def test_a_click_picks_a_snapshot_and_a_second_one_opens_it(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods]) as driver:
        row = next(y for y, line in enumerate(driver.rows()) if "2024-01-02" in line)
        await driver.pilot.click(offset=(6, row))
        await driver.settle()
        assert chosen(driver) == "two"
        await driver.pilot.click(offset=(6, row), times=2)
        await driver.settle()
        assert isinstance(driver.screen, ReadingScreen)


async def test_the_first_view_shows_at_once_and_esc_gives_reading_up(
    drive: "Drive", monkeypatch: pytest.MonkeyPatch
) -> None:
    """While documents are read the keys work; what is read by then is shown."""

    def endless(
        paths: Sequence[str],
        *,
        max_bytes: int,
        progress: Callable[[int, int, str], None],
        cancelled: Callable[[], bool],
    ) -> Shelf:
        progress(2, 9, "third.txt")
        while not cancelled():
            time.sleep(0.005)
        return Shelf((), ("given up",))

    monkeypatch.setattr(opening, "open_shelf", endless)
    async with drive(["seeds"], wait=False) as driver:
        while "reading 3/9 third.txt (esc stops)" not in driver.text():
            await driver.pilot.pause()
        await driver.pilot.press("question_mark")
        assert not isinstance(driver.screen, LibraryScreen)
        await driver.pilot.press("q", "escape")
        await driver.settle()

        assert "given up" in driver.text()
        assert "reading" not in driver.text()


async def test_what_goes_wrong_while_reading_is_one_line(
    drive: "Drive", monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*paths: object, **options: object) -> Shelf:
        raise RuntimeError("[/b] no luck")

    monkeypatch.setattr(opening, "open_shelf", failing)
    async with drive(["seeds"]) as driver:
        assert driver.notices() == ["reading failed: [/b] no luck"]


async def test_without_paths_it_says_how_to_begin_and_offers_the_seeds(drive: "Drive") -> None:
    async with drive([]) as driver:
        assert "liveblog FILE" in driver.text()
        assert "enter opens seeds" in driver.text()
        await driver.press("enter")
        assert "Ukraine-Russia war" in driver.text()


async def test_an_empty_folder_says_so(drive: "Drive", tmp_path: Path) -> None:
    async with drive([str(tmp_path)], size=(120, 30)) as driver:
        assert "No liveblog in" in driver.text()


async def test_the_library_needs_a_text_in_sight_to_search(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(60, 24), keys=["slash"]) as driver:
        assert driver.notices() == ["no text in sight: open a snapshot first (enter)"]


async def test_where_the_list_is_narrow_a_tally_stands_whole_beside_a_time(
    drive: "Drive", write: "Write"
) -> None:
    days = [
        write(hour, [{"heading": f"Roof {hour}"}], f"2024-05-05T{hour}:30:00+00:00")
        for hour in ("09", "10")
    ]
    async with drive(days, size=(80, 24)) as driver:
        assert "2024-05-05 10:30  +1 −1" in driver.text()
