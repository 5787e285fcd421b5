"""Tests of the user's library: what is listed, opened, compared, removed and put back."""

from typing import TYPE_CHECKING

from reader.blog import Basis, CaptureDate
from reader.library.store import open_library
from reader.tui.screens.comparison import ComparisonScreen
from reader.tui.screens.home import HomeScreen
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.stock import id_of

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep, Write


def home(driver: "Driver") -> HomeScreen:
    assert isinstance(driver.screen, HomeScreen)
    return driver.screen


async def test_without_documents_the_app_opens_on_the_library(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    """Each blog stands with what waits for its reader, each snapshot with what changed."""
    keep(floods)

    async with drive([]) as driver:
        rows = [row[:34] for row in driver.rows()]
        assert any("Floods in the valley" in row for row in rows)
        assert any("•3 unread" in row for row in rows)
        assert [row.split() for row in rows if "2024-" in row] == [
            ["▌2024-01-03", "−1", "~1"],
            ["2024-01-02", "+1"],
            ["2024-01-01", "the", "first"],
        ]
        assert sum("3 entries" in row for row in rows) == 2


async def test_what_was_not_compared_yet_is_compared_in_the_background(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    keep(floods)
    with open_library() as library:
        library.set_date(1, CaptureDate("2024-01-09", Basis.GIVEN))

    async with drive([]) as driver:
        assert not driver.app.settling
        assert "…" not in "".join(row[:34] for row in driver.rows() if "2024" in row)


async def test_an_empty_library_says_how_to_add_a_blog_and_offers_the_seeds(drive: "Drive") -> None:
    async with drive([]) as driver:
        assert "adds a liveblog" in driver.text()
        assert "enter opens seeds" in driver.text()
        await driver.press("enter")
        assert isinstance(driver.screen, LibraryScreen)
        assert "Ukraine-Russia war" in driver.text()
        await driver.press("q")
        assert "Your library is empty." in driver.text()
        assert driver.app.in_library


async def test_looking_at_no_library_makes_none(drive: "Drive") -> None:
    from reader.library.store import library_path

    async with drive([]):
        pass
    assert not library_path().exists()


async def test_the_text_beside_the_list_follows_the_cursor_over_blogs(
    drive: "Drive", keep: "Keep", floods: str, write: "Write"
) -> None:
    keep(floods)
    other = write(
        "storm",
        [{"heading": "Roofs fly"}],
        "2023-05-05",
        title="Storm on the coast",
        lede=["Wind."],
    )
    keep(other)

    async with drive([]) as driver:
        assert "Boats reached 41 people" in driver.text()
        await driver.press("j")
        assert "Boats reached 14 people" in driver.text()
        await driver.press("G")
        assert "Roofs fly" in driver.text()


async def test_enter_opens_the_snapshot_and_q_comes_back(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    keep(floods)

    async with drive([], keys=["j", "enter"]) as driver:
        assert isinstance(driver.screen, ReadingScreen)
        assert "2024-01-02" in driver.rows()[0]
        await driver.press("q")
        assert home(driver).listing.cursor == 1


async def test_two_marked_snapshots_are_compared_the_older_first(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    keep(floods)

    async with drive([], keys=["m", "j", "j", "m", "enter"]) as driver:
        assert isinstance(driver.screen, ComparisonScreen)
        assert [id_of(source) for source in driver.screen.pair] == [1, 3]


async def test_snapshots_of_two_blogs_are_not_compared(
    drive: "Drive", keep: "Keep", floods: str, write: "Write"
) -> None:
    keep(floods)
    keep(write("storm", [{"heading": "Roofs fly"}], "2023-05-05", title="Storm", lede=["Wind."]))

    async with drive([], keys=["m", "G", "m", "enter"]) as driver:
        assert driver.notices() == ["the two marked snapshots are of different blogs"]


async def test_earlier_snapshots_are_listed_when_asked_for(
    drive: "Drive", keep: "Keep", floods: str, write: "Write"
) -> None:
    write("four", [{"heading": "Waters fall"}], "2024-01-04")
    keep(floods)

    async with drive([]) as driver:
        assert "2024-01-01" not in driver.text()
        await driver.press("G")
        assert "1 earlier: enter lists it" in driver.text()
        await driver.press("enter")
        assert "2024-01-01" in driver.text()
        assert "earlier:" not in driver.text()


async def test_removing_asks_and_is_undone(drive: "Drive", keep: "Keep", floods: str) -> None:
    """The question begins on leaving all as it is."""
    keep(floods)

    async with drive([], keys=["X", "enter"]) as driver:
        assert "Floods in the valley" in driver.text()
        await driver.press("X", "j", "enter")
        assert "Your library is empty." in driver.text()
        await driver.press("U")
        assert "Floods in the valley" in driver.text()
        await driver.press("U")
        assert driver.notices()[-1] == "nothing to undo"


async def test_the_date_of_a_snapshot_is_set_in_the_library(
    drive: "Drive", keep: "Keep", floods: str
) -> None:
    keep(floods)

    async with drive([], keys=["j", "j", "D", *["backspace"] * 10, *"2023-12-31"]) as driver:
        await driver.press("enter")
        assert "2023-12-31" in driver.text()
        await driver.press("D", *["backspace"] * 10, *"soon", "enter")
        assert "is no date" in driver.text()


async def test_a_library_that_cannot_be_read_is_one_line(drive: "Drive") -> None:
    from reader.library.store import library_path

    library_path().parent.mkdir(parents=True)
    library_path().write_bytes(b"no database at all" * 99)

    async with drive([]) as driver:
        assert len(driver.notices()) == 1
        assert "is no library of this program" in driver.notices()[0]
