"""Tests of what is remembered of reading: what waits, what changed since, the place left."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.blog import Entry
from reader.layout import TargetKind
from reader.library.store import CatchUp, open_library
from reader.tui.screens.attention import seen
from reader.tui.screens.comparison import ComparisonScreen
from reader.tui.screens.home import HomeScreen
from reader.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep


def reading(driver: "Driver") -> ReadingScreen:
    assert isinstance(driver.screen, ReadingScreen)
    return driver.screen


def waiting() -> CatchUp:
    with open_library() as library:
        found = library.catch_up(1)
    assert found is not None
    return found


def at(driver: "Driver") -> int | None:
    """Return the entry that the cursor is on."""
    here = reading(driver).view.current
    return here.new if here and here.target is TargetKind.ENTRY else None


@pytest.fixture
def two(keep: "Keep", floods: str) -> Path:
    """Keep the first two snapshots; the third, which changes what was read, lies beside."""
    keep(f"{floods}/one.json", f"{floods}/two.json")
    return Path(floods) / "three.json"


async def test_what_was_never_on_screen_is_marked_unread(drive: "Drive", two: Path) -> None:
    async with drive([], size=(90, 14), keys=["enter"]) as driver:
        assert "•4 unread" in driver.rows()[-2]
        await driver.press("J")
        assert "•▌unread · 2024-01-01 14:00" in driver.text().replace(" •", "•")


async def test_entries_whole_on_the_screen_for_a_moment_are_read(drive: "Drive", two: Path) -> None:
    """Those that stand on it in part are not."""
    async with drive([], size=(90, 14), keys=["enter"]) as driver:
        reading(driver).attention.rest()
        shown = driver.text()
        await driver.press("q")

        assert "Rescue under way" in shown
        assert "School shut" not in shown
        assert waiting().unread == (1, 2, 3)
        assert "•3 unread" in driver.text()


async def test_the_rows_of_a_long_entry_may_be_seen_one_screen_after_the_other(
    drive: "Drive", two: Path
) -> None:
    async with drive([], size=(90, 9), keys=["enter"]) as driver:
        for _ in range(9):
            reading(driver).attention.rest()
            await driver.press("d")
        reading(driver).attention.rest()
        await driver.press("q")

        assert waiting().unread == ()


async def test_an_entry_that_the_cursor_has_left_is_read(drive: "Drive", two: Path) -> None:
    async with drive([], size=(90, 14), keys=["enter", "J", "J", "q"]):
        assert waiting().unread == (1, 2, 3)


async def test_what_was_read_and_has_changed_shows_its_revised_words(
    drive: "Drive", keep: "Keep", two: Path
) -> None:
    """Blogs opened again show what is new since, not what was there before."""
    async with drive([], keys=["enter", "A"]):
        pass
    keep(str(two))

    async with drive([], size=(100, 24)) as driver:
        assert "~1 changed since read" in driver.text()
        await driver.press("enter", "J")
        assert "since you read it: revised · substantive · figures 14 → 41" in driver.text()
        assert "Boats reached 14 41 people on a roof." in driver.text()
        assert at(driver) == 0
        await driver.press("J")
        assert driver.notices()[-1] == "round the end"
        reading(driver).attention.rest()
        await driver.press("q", "q")
    assert waiting().changed == ()


async def test_marks_stay_while_the_reader_is_there(drive: "Drive", two: Path) -> None:
    async with drive([], size=(90, 40), keys=["enter"]) as driver:
        reading(driver).attention.rest()
        await driver.press("j")
        assert waiting().unread == ()
        assert "unread · 2024-01-01 14:00" in driver.text()
        assert "all read" not in driver.text()
        await driver.press("q", "enter")
        assert "unread ·" not in driver.text()


async def test_shift_k_goes_back_and_round(drive: "Drive", two: Path) -> None:
    async with drive([], size=(90, 14), keys=["enter", "K"]) as driver:
        assert at(driver) == 3
        await driver.press("K")
        assert at(driver) == 2


async def test_mark_all_read_is_undone(drive: "Drive", two: Path) -> None:
    async with drive([], keys=["enter", "A"]) as driver:
        assert "4 entries marked read; U undoes it" in driver.notices()
        assert waiting().unread == ()
        assert reading(driver).view.stops == []
        await driver.press("U")
        assert waiting().unread == (0, 1, 2, 3)
        assert len(reading(driver).view.stops) == 4


async def test_a_blog_is_marked_read_in_the_list_too(drive: "Drive", two: Path) -> None:
    async with drive([], keys=["A"]) as driver:
        assert "all read" in driver.text()
        await driver.press("U")
        assert "•4 unread" in driver.text()
        await driver.press("A", "A")
        assert driver.notices()[-1] == "nothing in this blog waits to be read"


async def test_a_blog_opens_where_its_reader_left_it(drive: "Drive", two: Path) -> None:
    async with drive([], size=(90, 9), keys=["enter", "j", "j", "j", "q"]):
        pass
    async with drive([], size=(90, 9), keys=["enter"]) as driver:
        assert at(driver) == 1
        assert "School shut" in driver.text()


async def test_the_place_is_found_in_a_newer_snapshot(
    drive: "Drive", keep: "Keep", two: Path
) -> None:
    """An entry that is gone gives its place to the next one that is still there."""
    async with drive([], size=(90, 9), keys=["enter", "j", "j", "j", "q"]):
        pass
    keep(str(two))

    async with drive([], size=(90, 9), keys=["enter"]) as driver:
        assert "Bridge closed" in driver.text()
        assert at(driver) == 1


async def test_quitting_keeps_what_was_read(drive: "Drive", two: Path) -> None:
    async with drive([], size=(90, 14), keys=["enter", "J", "J", "Q"]):
        pass
    assert waiting().unread == (1, 2, 3)


async def test_what_is_read_in_a_comparison_is_read(
    drive: "Drive", keep: "Keep", two: Path
) -> None:
    """Of the newer side, which is the one that the blog shows now."""
    async with drive([], size=(90, 40), keys=["c", "enter"]) as driver:
        assert isinstance(driver.screen, ComparisonScreen)
        driver.screen.attention.rest()
        await driver.press("q")
        assert "unread" not in driver.text()
    assert waiting().unread == ()


async def test_documents_opened_by_path_have_no_marks(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=["enter", "J"]) as driver:
        assert "unread" not in driver.rows()[-2]
        assert driver.notices()[-1].startswith("only what is in your library is remembered")


async def test_the_list_counts_what_waits_when_the_reader_comes_back(
    drive: "Drive", two: Path
) -> None:
    async with drive([], size=(90, 14), keys=["enter", "J", "J", "J", "q"]) as driver:
        assert isinstance(driver.screen, HomeScreen)
        assert "•2 unread" in driver.text()


async def test_an_older_snapshot_has_nothing_that_waits(drive: "Drive", two: Path) -> None:
    async with drive([], keys=["j", "enter", "J"]) as driver:
        assert driver.notices()[-1] == "nothing in this snapshot waits to be read"


def test_an_entry_is_seen_when_all_its_rows_are() -> None:
    from reader.blog import Snapshot
    from reader.layout import ReadingOptions, reading

    page = reading(
        Snapshot("a", entries=(Entry(("One.",)), Entry(("Two.",)))), 40, ReadingOptions()
    )
    first, second = (anchor.row for anchor in page.anchors[1:])

    assert seen(page, range(first, second)) == {0}
    assert seen(page, range(first, len(page.rows))) == {0, 1}
    assert seen(page, ()) == set()
