"""Tests of the search of the whole library."""

from typing import TYPE_CHECKING

import pytest

from reader.tui.query import Query, read_query
from reader.tui.screens.comparison import ComparisonScreen
from reader.tui.screens.finding import FindingScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.stock import id_of

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep, Write


@pytest.fixture
def kept(keep: "Keep", floods: str, write: "Write") -> None:
    keep(floods)
    keep(write("storm", [{"heading": "Roofs fly"}], "2023-05-05", title="Storm", lede=["Wind."]))


def hits(driver: "Driver") -> list[tuple[int, int]]:
    assert isinstance(driver.screen, FindingScreen)
    return [(hit.snapshot_id, hit.position) for hit in driver.screen.hits]


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("missile", Query("missile")),
        (
            'kind:dropped "a phrase"  since:2024-10-01 until:2024-11-01',
            Query('"a phrase"', since="2024-10-01", until="2024-11-01", kind="dropped"),
        ),
        ('fire blog:"Middle East" by:rank', Query("fire", blog="Middle East", by="rank")),
        ("Blog:east x", Query("x", blog="east")),
        ("heading : kindness:x", Query("heading : kindness:x")),
    ],
)
def test_filters_are_parted_from_words(typed: str, query: Query) -> None:
    assert read_query(typed) == query


@pytest.mark.usefixtures("kept")
async def test_words_are_found_while_they_are_typed(drive: "Drive") -> None:
    async with drive([], keys=["L", *"people"]) as driver:
        assert hits(driver) == [(3, 0), (2, 0)]
        assert "Boats reached 41 people on a roof." in driver.text()
        assert "2 hits" in driver.text()


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("school kind:dropped", [(2, 1)]),
        ("people kind:revised", [(3, 0), (2, 0)]),
        ("fly blog:storm", [(4, 0)]),
        ("fly blog:floods", []),
        ("fly since:2024-01-01", []),
        ("roof* until:2023-12-31", [(4, 0)]),
        ("boats NOT 41", [(2, 0)]),
    ],
)
async def test_filters_narrow_what_is_found(
    drive: "Drive", typed: str, found: list[tuple[int, int]]
) -> None:
    async with drive([], keys=["L", *typed]) as driver:
        assert hits(driver) == found
        assert ("nothing found" in driver.text()) is not bool(found)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a kind:lost", "kind: is one of added, dropped, revised"),
        ("a by:luck", "by: is rank or date"),
        ("a since:soon", "“soon” is no date"),
        ("a blog:nowhere", "no such blog"),
        ("kind:dropped", "nothing to search for"),
    ],
)
async def test_what_is_not_understood_is_said(drive: "Drive", typed: str, said: str) -> None:
    async with drive([], keys=["L", *typed]) as driver:
        assert said in driver.rows()[-2]


@pytest.mark.usefixtures("kept")
async def test_enter_opens_the_place_with_the_match_marked(drive: "Drive") -> None:
    async with drive([], size=(100, 16), keys=["L", *"lights", "enter", "enter"]) as driver:
        assert isinstance(driver.screen, ReadingScreen)
        assert "match 1/1" in driver.text()
        assert "Lights went out in the town." in driver.text()
        assert driver.screen.view.entry is not None
        assert driver.screen.view.entry.heading == "Power fails"
        await driver.press("escape", "q")
        assert isinstance(driver.screen, FindingScreen)
        await driver.press("slash", "escape")
        assert not isinstance(driver.screen, FindingScreen)


@pytest.mark.usefixtures("kept")
async def test_c_shows_the_change_that_was_asked_for(drive: "Drive") -> None:
    async with drive([], keys=["L", *"school kind:dropped", "enter", "c"]) as driver:
        assert isinstance(driver.screen, ComparisonScreen)
        assert [id_of(source) for source in driver.screen.pair] == [2, 3]
        await driver.press("q", "slash", *"school", "enter", "c")
        assert driver.notices()[-1].startswith("no change was asked for")


@pytest.mark.usefixtures("kept")
async def test_a_view_gets_its_blog_back_after_a_hit_in_another(drive: "Drive") -> None:
    async with drive([], keys=["enter", "L", *"fly", "enter", "enter"]) as driver:
        assert "Roofs fly" in driver.text()
        await driver.press("escape", "q", "slash", "escape")
        assert isinstance(driver.screen, ReadingScreen)
        assert "Boats reached 41 people" in driver.text()
        await driver.press("c", "enter")
        assert isinstance(driver.screen, ComparisonScreen)


async def test_more_hits_are_listed_when_asked_for(
    drive: "Drive", keep: "Keep", write: "Write"
) -> None:
    keep(write("many", [{"paragraphs": [f"Rain in street {n}."]} for n in range(70)], "2024-01-01"))

    async with drive([], keys=["L", *"rain", "enter"]) as driver:
        assert len(hits(driver)) == 50
        await driver.press("G", "enter")
        assert len(hits(driver)) == 70
        assert "more: enter" not in driver.text()


async def test_documents_have_no_library_to_search(drive: "Drive", floods: str) -> None:
    async with drive([floods], keys=["L"]) as driver:
        assert driver.notices() == [
            "documents are open: without any, liveblog opens on your library"
        ]
