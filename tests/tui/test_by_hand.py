"""Tests of a person's hand in a comparison: parting, joining, undoing, and taking evidence."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.comparison import Kind
from reader.library.store import open_library
from reader.tui.screens.by_hand import file_name
from reader.tui.screens.comparison import ComparisonScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep

COMPARE = ("m", "j", "m", "enter")
"""The keys that compare the two newest snapshots of the library."""


@pytest.fixture
def kept(keep: "Keep", floods: str) -> None:
    keep(floods)


def screen(driver: "Driver") -> ComparisonScreen:
    assert isinstance(driver.screen, ComparisonScreen)
    return driver.screen


def found(driver: "Driver") -> list[tuple[int | None, int | None, Kind]]:
    comparison = screen(driver).view.comparison
    assert comparison is not None
    return [(c.old, c.new, c.kind) for c in comparison.entries if c.kind is not Kind.UNCHANGED]


BEFORE = [(0, 0, Kind.REVISED), (1, None, Kind.DROPPED)]
PARTED = [(0, None, Kind.DROPPED), (1, None, Kind.DROPPED), (None, 0, Kind.ADDED)]


@pytest.mark.usefixtures("kept")
async def test_a_pair_is_parted_and_the_library_keeps_it(drive: "Drive") -> None:
    async with drive([], keys=COMPARE) as driver:
        assert found(driver) == BEFORE
        await driver.press("p")
        assert sorted(found(driver), key=str) == sorted(PARTED, key=str)
        assert driver.notices()[-1] == "parted; U undoes it"

    async with drive([], keys=COMPARE) as driver:
        assert len(found(driver)) == 3
    with open_library() as library:
        assert library.overrides((2, 3)).parted == {(0, 0)}


@pytest.mark.usefixtures("kept")
async def test_parting_is_undone(drive: "Drive") -> None:
    async with drive([], keys=[*COMPARE, "p", "U"]) as driver:
        assert found(driver) == BEFORE
        assert driver.notices()[-1] == "undone: parting"


@pytest.mark.usefixtures("kept")
async def test_an_entry_of_either_side_is_marked_then_joined(drive: "Drive") -> None:
    """The dropped school and the new wording of the rescue: a strange pair, but the user's word."""
    async with drive([], keys=[*COMPARE, "p"]) as driver:
        await step_to(driver, 1, None)
        await driver.press("m")
        said = "one entry marked: m on one that only the newer side has joins them"
        assert driver.notices()[-1] == said
        assert said in screen(driver).status()[1].plain
        await step_to(driver, None, 0)
        await driver.press("m")
        assert driver.notices()[-1] == "joined; U undoes it"
        assert "marked" not in screen(driver).status()[1].plain
        assert (1, 0, Kind.REVISED) in found(driver)
        await driver.press("U")
        assert len(found(driver)) == 3


@pytest.mark.usefixtures("kept")
async def test_each_word_is_undone_in_turn_and_the_one_before_it_counts_again(
    drive: "Drive",
) -> None:
    """A pair joined by hand and parted again is joined once the parting is undone."""
    async with drive([], keys=[*COMPARE, "p"]) as driver:
        await step_to(driver, 1, None)
        await driver.press("m")
        await step_to(driver, None, 0)
        await driver.press("m")
        await step_to(driver, 1, 0)
        await driver.press("p")
        assert (1, 0, Kind.REVISED) not in found(driver)
        await driver.press("U")
        assert (1, 0, Kind.REVISED) in found(driver)
        await driver.press("U")
        assert sorted(found(driver), key=str) == sorted(PARTED, key=str)
        await driver.press("U")
        assert found(driver) == BEFORE
        await driver.press("U")
        assert driver.notices()[-4:] == [
            *("undone: parting", "undone: joining", "undone: parting", "nothing to undo"),
        ]


async def step_to(driver: "Driver", old: int | None, new: int | None) -> None:
    """Go to a change."""
    await driver.press("g")
    for _ in range(9):
        change = screen(driver).view.change
        if change is not None and (change.old, change.new) == (old, new):
            return
        await driver.press("j")
    raise AssertionError("no such change")


@pytest.mark.usefixtures("kept")
async def test_a_mark_is_taken_away_by_marking_again(drive: "Drive") -> None:
    async with drive([], keys=COMPARE) as driver:
        await step_to(driver, 1, None)
        await driver.press("m", "m")
        assert driver.notices()[-1] == "not marked any more"
        await driver.press("p")
        assert driver.notices()[-1] == "this entry is no pair"


@pytest.mark.usefixtures("kept")
async def test_what_is_a_pair_already_is_not_marked(drive: "Drive") -> None:
    async with drive([], keys=[*COMPARE, "m"]) as driver:
        assert driver.notices()[-1] == "this entry is a pair already: p parts it"


@pytest.mark.usefixtures("kept")
async def test_the_word_counts_with_the_sides_swapped_too(drive: "Drive") -> None:
    async with drive([], keys=[*COMPARE, "p", "S"]) as driver:
        assert (0, 0) not in [(old, new) for old, new, _ in found(driver)]
        await driver.press("S", "U", "S")
        assert (0, 0, Kind.REVISED) in found(driver)
        await driver.press("p")
        assert (0, 0) not in [(old, new) for old, new, _ in found(driver)]
        await driver.press("S")
        assert (0, 0) not in [(old, new) for old, new, _ in found(driver)]


async def test_documents_are_not_paired_by_hand(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=["c", "enter", "p"]) as driver:
        assert driver.notices()[-1].startswith("only snapshots of your library are paired by hand")


@pytest.mark.parametrize("stored", [True, False])
async def test_e_writes_a_change_card_and_never_over_a_file(
    drive: "Drive",
    keep: "Keep",
    floods: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stored: bool,
) -> None:
    keep(floods)
    monkeypatch.chdir(tmp_path)
    keys = COMPARE if stored else ("c", "enter")

    async with drive([] if stored else [floods], keys=[*keys, "e", "enter"]) as driver:
        card = (tmp_path / "rescue-under-way.md").read_text(encoding="utf-8")
        assert "Boats reached" in card
        assert "three.json" in card
        assert "sha" in card.lower()
        assert "library:" not in card
        assert f"evidence written to {tmp_path}" in driver.notices()[-1]
        await driver.press("e", "enter")
        assert "there is such a file already" in driver.text()


def test_the_name_of_a_card_is_made_of_letters_and_figures() -> None:
    assert file_name("“Rescue”: ../14 people?") == "rescue-14-people.md"
    assert file_name("//") == "change.md"
    assert len(file_name("long " * 40)) < 60
