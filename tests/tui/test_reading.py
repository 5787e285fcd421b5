"""Tests of reading one snapshot: moving, searching, folding, copying, dating."""

import json
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import MouseScrollDown

from reader.layout import Page
from reader.layout.draft import Draft
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.reading_view import ReadingView

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Write


def view(driver: "Driver") -> ReadingView:
    assert isinstance(driver.screen, ReadingScreen)
    return driver.screen.view


def heading(driver: "Driver") -> str:
    here = view(driver).current
    return here.heading if here else ""


async def test_one_document_opens_its_text(drive: "Drive", newest: str) -> None:
    async with drive([newest]) as driver:
        assert "Floods in the valley" in driver.text()
        assert "The river is rising." in driver.text()


async def test_one_document_is_laid_out_while_the_screen_takes_keys(
    drive: "Drive", newest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    wrapped = Draft._wrapped

    def told(draft: Draft, width: int) -> Page:
        threads.append(threading.current_thread())
        return wrapped(draft, width)

    monkeypatch.setattr(Draft, "_wrapped", told)
    monkeypatch.setenv("COLUMNS", "100")  # told before the terminal itself is asked
    async with drive([newest], size=(100, 30)):
        assert threads
        assert threading.main_thread() not in threads


async def test_j_and_k_go_from_entry_to_entry(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["j", "j"]) as driver:
        assert heading(driver) == "Rescue under way"
        await driver.press("down")
        assert heading(driver) == "Bridge closed"
        await driver.press("k", "up")
        assert heading(driver) == "Lede"


async def test_g_and_shift_g_go_to_the_ends(drive: "Drive", newest: str) -> None:
    async with drive([newest], size=(80, 12), keys=["G"]) as driver:
        assert heading(driver) == "Furniture"
        assert view(driver).scroll_offset.y == view(driver).max_scroll_y
        await driver.press("home")
        assert heading(driver) == "Floods in the valley"
        assert view(driver).scroll_offset.y == 0


@pytest.mark.parametrize(
    ("on", "back", "rows"), [("space", "b", 9), ("pagedown", "pageup", 9), ("d", "u", 5)]
)
async def test_pages_and_half_pages_scroll_at_once_and_back(
    drive: "Drive", on: str, back: str, rows: int
) -> None:
    async with drive(["seeds/000_6966e43e5f65acec.txt"], size=(80, 13), keys=[on]) as driver:
        assert view(driver).scroll_offset.y == rows
        await driver.press(back)
        assert view(driver).scroll_offset.y == 0


async def test_a_page_further_at_the_end_goes_to_the_last_entry(
    drive: "Drive", newest: str
) -> None:
    async with drive([newest], keys=["space", "space"]) as driver:
        assert heading(driver) == "Furniture"


async def test_the_cursor_follows_what_is_on_the_screen(drive: "Drive") -> None:
    """After the wheel, j goes on from what the user sees."""
    async with drive(["seeds/000_6966e43e5f65acec.txt"], size=(80, 20)) as driver:
        view(driver).go_to_row(100)
        await driver.press("j")

        assert view(driver).page.anchors[view(driver).cursor].row > 100


async def test_search_steps_through_matches_and_esc_ends_it(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["slash", *"bridge", "enter"]) as driver:
        assert "match 1/2" in driver.text()
        await driver.press("n")
        assert "match 2/2" in driver.text()
        assert heading(driver) == "Bridge closed"
        await driver.press("n")
        assert "match 1/2" in driver.text()
        await driver.press("N")
        assert "match 2/2" in driver.text()
        await driver.press("escape")
        assert "match" not in driver.text()
        assert isinstance(driver.screen, ReadingScreen)


async def test_search_finds_while_typing_and_esc_drops_it(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["slash", "r", "o", "o", "f"]) as driver:
        assert "match 1/1" in driver.text()
        await driver.press("escape")
        assert "match" not in driver.text()
        assert not driver.screen.query("#search")


async def test_how_a_search_ends_is_said_only_while_it_is_typed(
    drive: "Drive", newest: str
) -> None:
    said = "enter keeps the search, esc ends it"
    async with drive([newest], keys=["slash", *"roof"]) as driver:
        assert said in driver.text()
        await driver.press("enter")
        assert said not in driver.text()
        await driver.press("slash", "escape")
        assert said not in driver.text()


async def test_a_search_without_a_match_says_so(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["slash", *"qqq", "enter"]) as driver:
        assert "no match for “qqq”" in driver.text()


async def test_n_without_a_search_says_why_nothing_happens(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["n"]) as driver:
        assert driver.notices() == ["no search to step through: / begins one"]


async def test_i_turns_the_order_and_keeps_the_entry(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["j", "j", "i"]) as driver:
        headings = [anchor.heading for anchor in view(driver).page.anchors]

        assert headings.index("Bridge closed") < headings.index("Rescue under way")
        assert heading(driver) == "Rescue under way"
        assert "oldest first" in driver.text()


async def test_shift_r_unfolds_cards_and_furniture(drive: "Drive", floods: str) -> None:
    async with drive([str(Path(floods) / "two.json")], size=(80, 50)) as driver:
        assert "A guide in pictures" not in driver.text()
        assert "Sign up for our letter" not in driver.text()
        await driver.press("R")
        assert "A guide in pictures" in driver.text()
        assert "Sign up for our letter" in driver.text()


async def test_the_outline_goes_to_a_heading(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["O"]) as driver:
        assert "Outline" in driver.text()
        await driver.press("j", "j", "enter")
        assert heading(driver) == "Rescue under way"


async def test_y_copies_the_entry_and_shift_y_its_link(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["j", "j", "j", "y"]) as driver:
        assert driver.app.clipboard == (
            "Bridge closed\n\nPolice closed the bridge at noon.\n\nDrivers wait for 2 hours."
        )
        assert driver.notices() == ["entry copied to the terminal's clipboard"]
        await driver.press("Y")
        assert driver.app.clipboard == "https://example.org/bridge"


async def test_y_on_the_title_copies_the_title(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["y"]) as driver:
        assert driver.app.clipboard == "Floods in the valley"


async def test_shift_d_sets_the_date_and_keeps_it(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["D", *["backspace"] * 10, *"2024-02-30", "enter"]) as driver:
        assert "2024-02-30" in driver.text()
        await driver.press(*["backspace"] * 2, *"28", "enter")
        assert "2024-02-28" in driver.text()
        assert isinstance(driver.screen, ReadingScreen)

    async with drive([newest]) as driver:
        assert "2024-02-28" in driver.text()


async def test_esc_leaves_the_date_as_it_was(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["D", *"2020", "escape"]) as driver:
        assert "2024-01-03" in driver.text()
        assert isinstance(driver.screen, ReadingScreen)


async def test_r_reads_the_document_again_and_keeps_the_place(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["j", "j", "j"]) as driver:
        path = Path(newest)
        content = json.loads(path.read_text())
        content["entries"][1]["paragraphs"] = ["The bridge is open again."]
        path.write_text(json.dumps(content))
        await driver.press("r")

        assert "The bridge is open again." in driver.text()
        assert heading(driver) == "Bridge closed"


async def test_shift_z_hides_everything_but_the_text(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["Z"]) as driver:
        assert "Help" not in driver.text()
        assert "The river is rising." in driver.text()
        await driver.press("Z")
        assert "Help" in driver.text()


@pytest.mark.parametrize("size", [(60, 20), (200, 20), (80, 10)])
async def test_a_resize_keeps_the_top_entry(drive: "Drive", size: tuple[int, int]) -> None:
    async with drive(["seeds/000_6966e43e5f65acec.txt"], size=(100, 20), keys=["j"] * 6) as driver:
        before = view(driver).page.anchors[view(driver).page.rows[view(driver).top_row].anchor]
        await driver.pilot.resize_terminal(*size)
        await driver.settle()
        after = view(driver).page.anchors[view(driver).page.rows[view(driver).top_row].anchor]

        assert (after.target, after.new) == (before.target, before.new)


async def test_a_click_puts_the_cursor_there(drive: "Drive", newest: str) -> None:
    async with drive([newest]) as driver:
        row = next(y for y, line in enumerate(driver.rows()) if "Bridge closed" in line)
        await driver.pilot.click(offset=(20, row))
        await driver.settle()

        assert heading(driver) == "Bridge closed"


async def test_a_drag_selects_text_without_the_wrapped_line_ends(drive: "Drive") -> None:
    """What y then copies is the document's own line."""
    async with drive(["seeds/000_6966e43e5f65acec.txt"], size=(60, 30)) as driver:
        rows = driver.rows()
        first = next(y for y, line in enumerate(rows) if "The US and South Korea have" in line)
        x = rows[first].index("The US")
        await driver.pilot.mouse_down(offset=(x, first))
        await driver.pilot.hover(offset=(x + 10, first + 2))
        await driver.pilot.mouse_up(offset=(x + 10, first + 2))
        await driver.press("y")

        assert driver.app.clipboard.startswith(
            "The US and South Korea have called on North Korea to"
        )
        assert "\n" not in driver.app.clipboard
        await driver.press("escape", "y")
        assert driver.notices()[-1] == "entry copied to the terminal's clipboard"


async def test_a_document_that_cannot_be_read_says_so_in_one_line(drive: "Drive") -> None:
    async with drive(["nothing-here.txt"]) as driver:
        assert "nothing-here.txt: no such file or folder" in driver.text()


async def test_a_document_without_entries_says_so(drive: "Drive", write: "Write") -> None:
    async with drive([write("none", [])]) as driver:
        assert "no entries: this seems to be no liveblog" in driver.text()


async def test_q_on_the_first_view_quits(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["escape"]) as driver:
        assert driver.app.is_running
        await driver.pilot.press("q")
        await driver.pilot.pause()

        assert not driver.app.is_running


async def test_a_click_below_the_text_is_harmless(drive: "Drive", newest: str) -> None:
    async with drive([newest], size=(80, 40)) as driver:
        await driver.pilot.click(offset=(20, 35))
        await driver.settle()

        assert heading(driver) == "Floods in the valley"


async def test_the_wheel_scrolls_the_text(drive: "Drive") -> None:
    async with drive(["seeds/000_6966e43e5f65acec.txt"], size=(80, 20)) as driver:
        event = MouseScrollDown(view(driver), 10, 10, 0, 1, 0, False, False, False, 10, 10)
        driver.app.post_message(event)
        await driver.settle()

        assert view(driver).scroll_offset.y > 0
