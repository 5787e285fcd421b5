"""Tests that press text never meets markup, nor the terminal a character that it obeys."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Driver, Keep, Write

HOSTILE = "[/b] [UPDATE] [a='b [link=x] \x1b[31m\x1b]0;t\x07 \u202eesrever [bold red]"
"""Brackets that markup would swallow or die of, and characters that a terminal obeys."""

VISIBLE = "[/b] [UPDATE] [a='b"
"""What must be seen of it."""

OBEYED = {
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u202a\u202b\u202d\u202e\u2066\u2067",
}


@pytest.fixture
def folder(write: "Write") -> str:
    """Write two snapshots of a blog in which every text is hostile."""
    fields = {
        "title": f"{HOSTILE} title",
        "standfirst": HOSTILE,
        "lede": [HOSTILE],
        "url": "https://example.org/[/b]",
        "furniture": [{"text": HOSTILE, "reason": HOSTILE, "lines": None}],
    }
    entry = {
        "heading": HOSTILE,
        "paragraphs": [f"{HOSTILE} and {number}" for number in range(3)],
        "byline": HOSTILE,
        "stamp": HOSTILE,
        "related": [HOSTILE],
        "link": "https://example.org/[/i][b]",
    }
    write(VISIBLE.replace("/", ""), [entry], **fields)
    revised = {**entry, "paragraphs": [f"{HOSTILE} but {number}" for number in range(5)]}
    added = {"heading": f"{HOSTILE} new", "paragraphs": [f"{HOSTILE} {HOSTILE}"]}
    return str(Path(write("[two]", [added, revised], **fields)).parent)


def check(driver: "Driver") -> None:
    text = driver.text()
    assert VISIBLE in text
    assert not OBEYED & set(text.replace("\n", ""))


PLACES = [
    (),
    ("enter", "R"),
    ("enter", "O"),
    ("c",),
    ("c", "enter"),
    ("c", "enter", "w"),
    ("c", "enter", "z"),
    ("c", "enter", "x", "R"),
    ("c", "enter", "O"),
    ("enter", "slash", *"[/b]", "enter"),
]
"""Keys that lead to each view from the library."""


@pytest.mark.parametrize("width", [90, 170])
async def test_brackets_show_and_controls_do_not(drive: "Drive", folder: str, width: int) -> None:
    async with drive([folder], size=(width, 40)) as driver:
        for keys in PLACES:
            while len(driver.app.screen_stack) > 1:
                driver.app.pop_screen()
                await driver.settle()
            await driver.press(*keys)
            check(driver)


STORED = [(), ("X",), ("enter", "J"), ("L", *"update", "enter"), ("m", "j", "m", "enter", "e")]
"""Keys that lead to the views that only the library has."""


async def test_the_library_shows_brackets_and_no_controls(
    drive: "Drive", keep: "Keep", folder: str
) -> None:
    keep(folder)

    async with drive([], size=(120, 40)) as driver:
        for keys in STORED:
            while len(driver.app.screen_stack) > 1:
                driver.app.pop_screen()
                await driver.settle()
            await driver.press("g", *keys)
            check(driver)
        await driver.press("escape", "p", "U")
        check(driver)


async def test_the_palette_finds_hostile_headings(drive: "Drive", folder: str) -> None:
    async with drive([folder], keys=("enter", "ctrl+p", *"[/b] [UPD")) as driver:
        await driver.pilot.pause(0.5)
        await driver.settle()

        check(driver)
        await driver.press("enter")
        assert "UPDATE" in driver.text()


async def test_notices_are_plain_text(drive: "Drive", folder: str) -> None:
    async with drive([folder, "[/b] [UPDATE].txt"], keys=("G", "enter", "o", "Y")) as driver:
        assert any("[/b] [UPDATE].txt" in notice for notice in driver.notices())
        driver.app.notice(HOSTILE)
        await driver.settle()
        check(driver)


async def test_the_name_of_a_missing_document_is_plain_text(drive: "Drive") -> None:
    async with drive(["[/b] [UPDATE] [a='b \x1b[31m.txt"]) as driver:
        check(driver)


async def test_a_line_for_a_date_takes_anything(drive: "Drive", folder: str) -> None:
    async with drive([folder], keys=("D", *"[/b] [x", "enter")) as driver:
        assert "[/b] [x" in driver.text()
