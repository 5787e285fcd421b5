"""Tests of an entry's ledger: reached from every pane, stepped through, opened, given up."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.comparison import Comparison
from reader.tui import pairs, work
from reader.tui.screens.comparison import ComparisonScreen
from reader.tui.screens.ledger import LedgerScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.drawing import BAR

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep, Write

RESCUE = ("enter", "j", "j", "h")
"""The keys that lead from the list to the ledger of the newest snapshot's first entry."""


def ledger(driver: "Driver") -> LedgerScreen:
    assert isinstance(driver.screen, LedgerScreen)
    return driver.screen


@pytest.mark.parametrize("width", [60, 80, 120, 160, 200])
async def test_it_names_the_entry_and_tells_each_wording_at_every_width(
    drive: "Drive", floods: str, width: int
) -> None:
    async with drive([floods], size=(width, 40), keys=RESCUE) as driver:
        told = " ".join(driver.text().split())

        assert driver.rows()[0].strip() == "ledger · Rescue under way"
        assert "first seen in snapshot 2, 2024-01-02" in told
        assert "last seen in snapshot 3, 2024-01-03 · 2 wordings · still shown" in told
        assert "Boats reached 14 people on a roof." in told
        assert "Boats reached 14 41 people on a roof." in told
        assert "came with snapshot 3, 2024-01-03 Boats reached 41 people" in told
        assert "wording 1/2" in told
        assert all(len(row) <= width for row in driver.rows())


async def test_it_opens_at_the_top_with_the_cursor_on_the_first_wording(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], size=(80, 14), keys=RESCUE) as driver:
        assert ledger(driver).view.top_row == 0
        marked = [row for row in driver.rows() if BAR in row]
        assert "snapshot 2, 2024-01-02" in marked[0]


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("tab", "j", "j", "h"), id="text beside the list"),
        pytest.param(("tab", "j", "j", "tab", "h"), id="list"),
        pytest.param(("enter", "j", "j", "h"), id="text"),
        pytest.param(("c", "enter", "h"), id="comparison"),
        pytest.param(("c", "enter", "tab", "h"), id="list of changes"),
        pytest.param(("c", "enter", "z", "z", "h"), id="older side"),
    ],
)
async def test_h_follows_the_entry_from_every_pane(
    drive: "Drive", floods: str, keys: tuple[str, ...]
) -> None:
    async with drive([floods], size=(170, 30), keys=keys) as driver:
        assert driver.rows()[0].strip() == "ledger · Rescue under way"


async def test_a_dropped_entry_is_followed_to_its_end(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(120, 40), keys=("c", "enter", "]", "h")) as driver:
        told = " ".join(driver.text().split())

        assert driver.rows()[0].strip() == "ledger · School shut"
        assert "1 wording · dropped" in told
        assert "− dropped" in told


@pytest.mark.parametrize("keys", [("]", "["), (".", "comma"), ("n", "N")])
async def test_brackets_step_through_the_wordings(
    drive: "Drive", floods: str, keys: tuple[str, str]
) -> None:
    async with drive([floods], keys=RESCUE) as driver:
        await driver.press(keys[0])
        assert "wording 2/2" in driver.text()
        await driver.press(keys[0])
        await driver.press(keys[1], keys[1])
        assert "wording 1/2" in driver.text()
        assert driver.notices() == ["this is the last wording", "this is the first wording"]


@pytest.mark.parametrize("key", ["enter", "o"])
async def test_enter_opens_the_snapshot_at_the_wording(
    drive: "Drive", floods: str, key: str
) -> None:
    async with drive([floods], size=(100, 12), keys=(*RESCUE, key)) as driver:
        assert isinstance(driver.screen, ReadingScreen)
        assert "2024-01-02" in driver.rows()[0]
        assert driver.screen.view.entry is not None
        assert driver.screen.view.entry.paragraphs == ("Boats reached 14 people on a roof.",)
        await driver.press("q", "]", key)
        assert isinstance(driver.screen, ReadingScreen)
        assert "2024-01-03" in driver.rows()[0]
        assert "Boats reached 41 people" in driver.text()


async def test_from_its_end_enter_opens_the_last_snapshot_that_shows_the_entry(
    drive: "Drive", floods: str
) -> None:
    keys = ("c", "enter", "]", "h", "G", "k", "enter")
    async with drive([floods], keys=keys) as driver:
        assert "2024-01-02" in driver.rows()[0]
        assert "sent 200 pupils home" in driver.text()


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_esc_and_q_go_back_to_where_it_was_asked_for(
    drive: "Drive", floods: str, key: str
) -> None:
    async with drive([floods], keys=(*RESCUE, key)) as driver:
        assert isinstance(driver.screen, ReadingScreen)


async def test_help_explains_its_keys(drive: "Drive", floods: str) -> None:
    async with drive([floods], size=(100, 50), keys=(*RESCUE, "question_mark")) as driver:
        assert "In a ledger" in driver.text()
        assert "Next wording." in driver.text()


async def test_search_finds_words_in_it(drive: "Drive", floods: str) -> None:
    keys = (*RESCUE, "slash", *"roof", "enter")
    async with drive([floods], keys=keys) as driver:
        assert "match 1/3" in driver.text()


async def test_y_copies_the_wording_under_the_cursor(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=(*RESCUE, "y")) as driver:
        assert driver.app.clipboard == "Rescue under way\n\nBoats reached 14 people on a roof."


async def test_c_compares_the_snapshot_of_the_wording_with_another(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=(*RESCUE, "]", "c", "enter")) as driver:
        assert isinstance(driver.screen, ComparisonScreen)
        assert "2024-01-02 → 2024-01-03" in driver.rows()[0]


async def test_of_the_library_it_shows_no_name_that_only_the_app_knows(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    keep(floods)
    async with drive([], keys=RESCUE) as driver:
        assert "snapshot 3, 2024-01-03" in driver.text()
        assert "library:" not in driver.text()


async def test_with_one_snapshot_it_says_so(drive: "Drive", write: "Write") -> None:
    path = write("one", [{"heading": "All quiet", "paragraphs": ["Nothing happens."]}])
    async with drive([path], keys=("j", "j", "h")) as driver:
        assert isinstance(driver.screen, ReadingScreen)
        assert driver.notices() == [
            "this blog has only one snapshot: a ledger follows an entry through several"
        ]


async def test_above_the_entries_it_says_how_to_come_to_one(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=("enter", "h")) as driver:
        assert driver.notices() == ["no entry here to follow: j goes to the next one"]


async def test_while_it_is_computed_it_says_how_far_it_is_and_esc_goes_back(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = threading.Event()
    asked: list[object] = []

    def slow(*pair: object) -> Comparison:
        asked.append(pair)
        blocked.wait(30)
        raise AssertionError("given up before")

    async with drive([floods], keys=RESCUE[:-1]) as driver:
        monkeypatch.setattr(pairs, "compared", slow)
        await driver.strike("h")
        assert "following the entry… 1/2 (esc stops)" in driver.text()
        await driver.strike("escape")
        await driver.settle()
        blocked.set()

        assert isinstance(driver.screen, ReadingScreen)
        assert len(asked) == 1


async def test_the_ledger_of_a_blog_is_kept_once_for_all_its_entries(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*pair: object) -> Comparison:
        raise AssertionError("compared again")

    async with drive([floods], keys=(*RESCUE, "q")) as driver:
        monkeypatch.setattr(pairs, "compared", never)
        await driver.press("j", "h")

        assert driver.rows()[0].strip() == "ledger · Bridge closed"
        assert "first seen in snapshot 1" in driver.text()


def test_what_nobody_waits_for_any_more_is_compared_no_further(floods: str) -> None:
    from reader.library import open_shelf

    told: list[int] = []
    snapshots = open_shelf([floods]).blogs[0].snapshots

    with pytest.raises(work.GivenUp):
        work.keep_ledger(
            snapshots, lambda done, of: told.append(done), lambda: len(told) == 1, work.compared
        )
    assert told == [0]


async def test_documents_read_anew_keep_the_wording_under_the_cursor(
    drive: "Drive", floods: str
) -> None:
    async with drive([floods], keys=(*RESCUE, "]", "r")) as driver:
        assert "wording 2/2" in driver.text()


async def test_an_entry_that_is_there_no_more_is_one_line(
    drive: "Drive", floods: str, write: "Write"
) -> None:
    async with drive([floods], keys=RESCUE) as driver:
        for name in ("one", "two", "three"):
            write(name, [], "2024-01-01")
        await driver.press("r")

        assert driver.notices() == ["the entry is not there any more"]
        await driver.press("q", "q")
        assert isinstance(driver.screen, LibraryScreen)


async def test_text_of_documents_is_no_markup(drive: "Drive", write: "Write") -> None:
    entry = {"id": "a", "heading": "[b]He [sic] said", "paragraphs": ["[/i] One [x] of 14."]}
    write("one", [entry], "2024-01-01")
    later = {**entry, "paragraphs": ["[/i] One [x] of 41."]}
    folder = Path(write("two", [later], "2024-01-02")).parent

    async with drive([str(folder)], size=(80, 40), keys=RESCUE) as driver:
        assert "[b]He [sic] said" in driver.rows()[0]
        assert "[/i] One [x] of 14 41." in driver.text()


async def test_without_colour_the_signs_and_attributes_tell_the_words(
    drive: "Drive", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive([floods], size=(80, 40), keys=RESCUE) as driver:
        (strip,) = [s for s in driver.strips() if "Boats reached 14 41" in s.text]
        looks = {s.text: s.style for s in strip if s.style}

        assert strip.text.lstrip().startswith("~")
        assert looks["14"].strike
        assert looks["41"].underline
