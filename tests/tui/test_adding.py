"""Tests of adding web archives and a page's captures while the app runs."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.capture import fetch_into
from reader.capture.exporting import write_warc
from reader.library.store import open_library
from reader.tui.captures import Asked, read_asked
from reader.tui.screens.home import HomeScreen
from reader.tui.screens.modal import Choice
from tests.capture.conftest import POSTS, Site, blog_page

if TYPE_CHECKING:
    from tests.tui.conftest import Drive

PAGE = "https://paper.example/live/storm"


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve an archive with three captures of a page; yield where it lists them."""
    monkeypatch.setattr("reader.capture.importing.PAUSE_SECONDS", 0.0)
    site, links = Site(), [f'<{PAGE}>; rel="original"']
    for day in (1, 2, 3):
        place = f"/web/2024110{day}100000/{PAGE}"
        site.on(place.replace("00/", "00id_/"), blog_page(POSTS[3 - day :]))
        moment = f'"0{day} Nov 2024 10:00:00 GMT"'
        links.append(f'<{site.address(place)}>; rel="memento"; datetime={moment}')
    yield site.on("/map", ",\n".join(links))
    site.close()


def dates() -> list[str]:
    with open_library() as library:
        return [str(row.captured_at) for row in library.snapshots()]


async def test_captures_are_listed_chosen_and_taken(drive: "Drive", archive: str) -> None:
    typed = f"{PAGE} --captures --timemap {archive}"

    async with drive([], keys=["a", *typed, "enter"]) as driver:
        assert isinstance(driver.screen, Choice)
        assert f"3 captures of {PAGE}" in driver.text()
        assert "2024-11-02 10:00:00" in driver.text()
        await driver.press("m", "j", "j", "m", "enter")
        assert isinstance(driver.screen, HomeScreen)
        assert driver.notices() == ["2 added"]
        assert [date[:10] for date in dates()] == ["2024-11-01", "2024-11-03"]
        await driver.press("a", *typed, "enter", "escape")
        assert len(dates()) == 2


async def test_captures_are_taken_as_the_command_takes_them(drive: "Drive", archive: str) -> None:
    typed = f"{PAGE} --captures first,2024-11-02 --timemap {archive}"

    async with drive([], keys=["a", *typed, "enter"]) as driver:
        assert driver.notices() == ["2 added"]
        await driver.press("a", *typed.replace("first,2024-11-02", "all"), "enter")
        assert driver.notices()[-1] == "1 added, 2 already there"
        await driver.press("a", *typed.replace("first,2024-11-02", "2023"), "enter")
        assert driver.notices()[-1] == "the archive holds no such capture of it"
        await driver.press("a", *typed.replace("first,2024-11-02", "soon"), "enter")
        assert "--captures takes all, first, last" in driver.notices()[-1]


async def test_an_archive_that_cannot_be_asked_is_one_line(drive: "Drive", archive: str) -> None:
    for which in ("", " all"):
        typed = f"{PAGE} --captures{which} --timemap {archive}x"
        async with drive([], keys=["a", *typed, "enter"]) as driver:
            assert driver.notices() == ["the archive holds no such capture of it"]


@pytest.fixture
def warc(tmp_path: Path) -> Path:
    """Write a web archive of a blog with two snapshots."""
    site, path = Site(), tmp_path / "storm.warc.gz"
    address = site.on("/live", blog_page(POSTS[3:]), blog_page(POSTS[2:]))
    with open_library(tmp_path / "other.sqlite") as library:
        fetch_into(library, address)
        fetch_into(library, address)
        write_warc(library, library.blogs()[0].id, path)
    site.close()
    return path


async def test_a_web_archive_is_added_like_a_document(drive: "Drive", warc: Path) -> None:
    async with drive([], keys=["a", *str(warc), "enter"]) as driver:
        assert driver.notices() == ["2 added"]
        assert "Storm Ida" in driver.text()


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (PAGE, Asked(PAGE)),
        (f"{PAGE} --captures", Asked(PAGE, "")),
        (f"{PAGE}  --captures  all", Asked(PAGE, "all")),
        (f"{PAGE} --captures --timemap {PAGE}/map", Asked(PAGE, "", f"{PAGE}/map")),
        (f"{PAGE} --capture all", Asked(f"{PAGE} --capture all")),
        (f"{PAGE} --timemap {PAGE}", Asked(f"{PAGE} --timemap {PAGE}")),
    ],
)
def test_what_is_typed_is_read_as_the_command_reads_it(typed: str, asked: Asked) -> None:
    assert read_asked(typed) == asked
