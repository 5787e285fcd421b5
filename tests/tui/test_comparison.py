"""Tests of comparing two snapshots: the first change, stepping, splitting, folding, filtering."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library import Arrangement, load_settings
from reader.tui.screens.comparison import ComparisonScreen
from reader.tui.widgets.drawing import BAR, HATCH

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Write


NEWEST = ("c", "enter")
"""The keys that compare the newest snapshot with the one before it."""


def comparison(driver: "Driver") -> ComparisonScreen:
    assert isinstance(driver.screen, ComparisonScreen)
    return driver.screen


def heading(driver: "Driver") -> str:
    here = comparison(driver).view.current
    return here.heading if here else ""


async def test_it_opens_on_the_first_change_and_tells_the_tally(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=NEWEST) as driver:
        assert "change 1/2" in driver.text()
        assert "−1 ~1" in driver.text()
        assert heading(driver) == "Rescue under way"
        assert "2024-01-02 → 2024-01-03" in driver.rows()[0]


async def test_in_a_narrow_terminal_the_place_comes_before_the_legend(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], size=(60, 24), keys=NEWEST) as driver:
        assert "change 1/2   −1 ~1" in driver.text()
        assert "+added −dropped ~revised ↕moved" in driver.text()


async def test_the_legend_stands_where_the_signs_first_appear(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=NEWEST) as driver:
        assert "+ added  − dropped  ~ revised  ↕ moved  ⋯ folded" in driver.text()


@pytest.mark.parametrize("keys", [("right_square_bracket", "left_square_bracket"),
                                  ("full_stop", "comma"), ("n", "N")])  # fmt: skip
async def test_next_and_previous_change(drive: "Drive", floods: str, keys: tuple[str, str]) -> None:
    async with drive([floods], keys=NEWEST) as driver:
        await driver.press(keys[0])
        assert "change 2/2" in driver.text()
        assert heading(driver) == "School shut"
        await driver.press(keys[1])
        assert "change 1/2" in driver.text()


async def test_at_the_ends_it_says_that_there_is_no_further_change(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=(*NEWEST, "[", "]", "]")) as driver:
        assert driver.notices() == ["this is the first change", "this is the last change"]


async def test_between_changes_the_status_counts_them(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=(*NEWEST, "G")) as driver:
        assert "2 changes" in driver.text()


async def test_while_a_search_is_live_n_steps_through_matches(drive: "Drive", floods: str) -> None:
    async with drive(
        [floods], size=(130, 30), keys=(*NEWEST, "slash", *"bridge", "enter", "n")
    ) as d:
        assert "match 2/2" in d.text()
        await d.press("escape", "n")
        assert "change" in d.text()


async def test_where_nothing_changed_it_says_so(drive: "Drive", write: "Write") -> None:
    entry = {"heading": "All quiet", "paragraphs": ["Nothing happens."]}
    write("one", [entry], "2024-01-01")
    folder = Path(write("two", [entry], "2024-01-02")).parent

    async with drive([str(folder)], keys=(*NEWEST, "]")) as driver:
        assert "nothing changed" in driver.text()
        assert driver.notices() == ["nothing changed between these two"]


@pytest.mark.parametrize(("width", "split"), [(60, False), (119, False), (120, True), (200, True)])
async def test_from_120_cells_both_sides_stand_beside_each_other(
    drive: "Drive", floods: str, width: int, split: bool
) -> None:
    async with drive([floods], size=(width, 30), keys=NEWEST) as driver:
        assert (len(comparison(driver).view.page.columns) == 2) is split
        assert (HATCH in driver.text()) is split


async def test_s_overrides_the_width_and_is_kept(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(100, 30), keys=(*NEWEST, "s")) as driver:
        assert len(comparison(driver).view.page.columns) == 2
        assert load_settings().comparison is Arrangement.SPLIT
    async with drive([floods], size=(100, 30), keys=NEWEST) as driver:
        assert len(comparison(driver).view.page.columns) == 2
        await driver.press("s")
        assert len(comparison(driver).view.page.columns) == 1
        assert load_settings().comparison is Arrangement.AUTO


async def test_below_80_cells_it_is_stacked_whatever_was_chosen(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], size=(100, 30), keys=(*NEWEST, "s")) as driver:
        await driver.pilot.resize_terminal(79, 30)
        await driver.settle()
        assert len(comparison(driver).view.page.columns) == 1
        await driver.press("s")
        assert driver.notices() == ["too narrow for two columns: 80 cells are needed"]


async def test_from_160_cells_a_list_of_changes_stands_beside_them(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], size=(170, 30), keys=(*NEWEST, "]")) as driver:
        screen = comparison(driver)
        assert screen.listing.display
        assert screen.listing.cursor == 1
        await driver.press("tab", "k")
        assert heading(driver) == "Rescue under way"
        assert screen.listing.has_focus


async def test_z_goes_through_newer_side_older_side_and_both(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(130, 30), keys=(*NEWEST, "z")) as driver:
        assert "newer side" in driver.text()
        assert "41 people" in driver.text()
        assert "14 people" not in driver.text()
        await driver.press("z")
        assert "older side" in driver.text()
        assert "14 people" in driver.text()
        assert "41 people" not in driver.text()
        await driver.press("z")
        assert "14 people" in driver.text()
        assert "41 people" in driver.text()


async def test_x_folds_what_did_not_change_and_plus_shows_more_around(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], size=(120, 40), keys=NEWEST) as driver:
        await driver.press("+")
        assert driver.notices() == ["all is shown: x folds the unchanged"]
        assert "Lights went out" in driver.text()
        await driver.press("x")
        assert "Lights went out" not in driver.text()
        assert "⋯" in driver.text()
        await driver.press("+", "+")
        assert "Lights went out" in driver.text()
        await driver.press("-", "-")
        assert "Lights went out" not in driver.text()
        await driver.press("x")
        assert "Lights went out" in driver.text()


async def test_f_shows_only_the_kinds_that_are_marked(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(120, 40), keys=(*NEWEST, "f")) as driver:
        assert "Show these kinds" in driver.text()
        await driver.press("m", "j", "m", "j", "j", "m", "j", "m", "j", "m", "enter")
        assert "only revised" in driver.text()
        assert "41 people" in driver.text()
        assert "sent 200 pupils home" not in driver.text()


async def test_with_all_entries_filtered_away_it_says_so(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(120, 40), keys=(*NEWEST, "f")) as driver:
        await driver.press("j", "m", "j", "m", "j", "m", "j", "m", "j", "m", "enter")
        assert "only added" in driver.text()
        assert "no change is shown" in driver.text()


async def test_shift_c_hides_what_is_only_cosmetic(drive: "Drive", write: "Write") -> None:
    text = "The minister said that the bridge over the river would stay closed until Friday."
    write("one", [{"id": "a", "heading": "Bridge", "paragraphs": [text]}], "2024-01-01")
    curly = text.replace("Friday.", "Friday…")
    path = write("two", [{"id": "a", "heading": "Bridge", "paragraphs": [curly]}], "2024-01-02")

    async with drive([str(Path(path).parent)], keys=NEWEST) as driver:
        assert "cosmetic" in driver.text()
        await driver.press("C")
        assert "cosmetic hidden" in driver.text()
        assert not comparison(driver).view.stops


async def test_w_shows_and_hides_the_reason(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(130, 40), keys=NEWEST) as driver:
        change = comparison(driver).view.change
        assert change is not None
        words = change.reason.split()[:3]
        before = driver.text()
        await driver.press("w")
        assert " ".join(words) in driver.text()
        await driver.press("w")
        assert driver.text() == before


async def test_on_either_side_zoomed_w_shows_the_reason_below_the_verdict(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], size=(130, 40), keys=NEWEST) as driver:
        change = comparison(driver).view.change
        assert change is not None
        reason = " ".join(change.reason.split()[:3])
        for _side in ("newer", "older"):
            await driver.press("z")
            assert reason not in driver.text()
            await driver.press("w")
            assert reason in driver.text()
            assert "revised · substantive" in driver.text()
            await driver.press("w")


async def test_another_pair_begins_without_explanations(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=(*NEWEST, "w", "<")) as driver:
        assert comparison(driver).options.explained == frozenset()


async def test_s_while_one_side_is_zoomed_says_why_not(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=(*NEWEST, "z", "s")) as driver:
        assert driver.notices() == ["one side has all the width: z brings both back"]


async def test_snapshots_of_two_blogs_are_compared_in_the_order_of_their_marks(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods, "seeds"], keys=["G", "m", "g", "m", "enter"]) as driver:
        assert [Path(source).suffix for source in comparison(driver).pair] == [".txt", ".json"]
        await driver.press("<")
        assert driver.notices() == ["no earlier pair in this blog"]


async def test_earlier_and_later_pairs(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=(*NEWEST, "less_than_sign")) as driver:
        assert "2024-01-01 → 2024-01-02" in driver.rows()[0]
        assert "change 1/1" in driver.text()
        await driver.press("less_than_sign")
        assert driver.notices() == ["no earlier pair in this blog"]
        await driver.press("greater_than_sign")
        assert "2024-01-02 → 2024-01-03" in driver.rows()[0]
        await driver.press("greater_than_sign")
        assert driver.notices()[1:] == ["no later pair in this blog"]


async def test_shift_s_swaps_the_sides(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=(*NEWEST, "S")) as driver:
        assert "2024-01-03 → 2024-01-02" in driver.rows()[0]
        assert "+1 ~1" in driver.text()


async def test_c_compares_with_another_snapshot(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=(*NEWEST, "c", "j", "enter")) as driver:
        assert "2024-01-01 → 2024-01-03" in driver.rows()[0]


async def test_y_copies_the_newer_wording_and_of_a_dropped_entry_the_older(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=(*NEWEST, "y")) as driver:
        assert "Boats reached 41 people" in driver.app.clipboard
        await driver.press("]", "y")
        assert driver.app.clipboard.startswith("School shut")


async def test_the_cursor_is_marked_beside_its_entry_alone(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(130, 30), keys=NEWEST) as driver:
        marked = [row for row in driver.rows() if BAR in row]

        assert any("41 people" in row for row in marked)
        assert not any("Bridge closed" in row for row in marked)


async def test_a_drag_stays_in_the_column_where_it_began(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(130, 30), keys=NEWEST) as driver:
        rows = driver.rows()
        y = next(n for n, row in enumerate(rows) if "Boats reached 41" in row)
        x = rows[y].index("Boats reached 41")
        await driver.pilot.mouse_down(offset=(x, y))
        await driver.pilot.hover(offset=(4, y + 3))
        await driver.pilot.mouse_up(offset=(4, y + 3))
        await driver.press("y")

        assert driver.app.clipboard.startswith("Boats reached 41 people")
        assert "14 people" not in driver.app.clipboard


@pytest.mark.parametrize("key", ["s", "x", "R", "z"])
async def test_a_toggle_and_back_leads_back_to_the_row(drive: "Drive", key: str) -> None:
    async with drive(size=(120, 24), keys=["c", "enter", "G", "b", "b", "u", "k"]) as driver:
        view = comparison(driver).view
        before = view.top_row, view.cursor
        await driver.press(*{"z": "zzz"}.get(key, key * 2))

        assert (view.top_row, view.cursor) == before


async def test_widths_that_come_and_go_lead_back_to_the_row(drive: "Drive") -> None:
    async with drive(size=(120, 24), keys=["c", "enter", "G", "b", "b", "u"]) as driver:
        view = comparison(driver).view
        before = view.top_row
        for width in (60, 200, 85, 120):
            await driver.pilot.resize_terminal(width, 24)
            await driver.settle()

        assert view.top_row == before


@pytest.mark.parametrize("key", ["s", "R"])
async def test_a_toggle_keeps_the_top_entry(drive: "Drive", key: str) -> None:
    async with drive(size=(130, 24), keys=(*NEWEST, "]", "]", "]", "]")) as driver:
        view = comparison(driver).view
        before = view.page.anchors[view.page.rows[view.top_row].anchor]
        await driver.press(key)
        after = view.page.anchors[view.page.rows[view.top_row].anchor]

        assert (after.old, after.new, after.change) == (before.old, before.new, before.change)
