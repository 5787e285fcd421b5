"""Tests of what the app keeps in the library while it is used, and of keeping that fails."""

from typing import TYPE_CHECKING

import pytest

from reader.blog import Basis, CaptureDate
from reader.library import DocumentError
from reader.library.store import Library, open_library
from reader.tui.screens import attention

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Keep


async def test_that_read_marks_cannot_be_kept_is_told_once(
    drive: "Drive", keep: "Keep", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DocumentError("the disk is full")

    keep(floods)
    monkeypatch.setattr(Library, "mark_read", full)
    monkeypatch.setattr(Library, "leave", full)

    async with drive([], keys=["enter", "j", "j", "j", "q", "j", "enter", "j", "j", "q"]) as driver:
        assert driver.notices() == ["what you read is not remembered: the disk is full"]


def dates() -> list[CaptureDate | None]:
    with open_library() as library:
        return [row.captured_at for row in library.snapshots()]


async def test_a_date_set_by_hand_is_undone(drive: "Drive", keep: "Keep", floods: str) -> None:
    keep(floods)
    stated = dates()

    async with drive([], keys=["D", *["backspace"] * 10, *"2024-02-02", "enter"]) as driver:
        assert driver.notices() == ["date set to 2024-02-02; U undoes it"]
        assert CaptureDate("2024-02-02", Basis.GIVEN) in dates()
        await driver.press("U")
        assert driver.notices()[-1] == "undone: setting the date"
    assert dates() == stated


async def test_a_date_that_cannot_be_kept_is_not_said_to_be(
    drive: "Drive", keep: "Keep", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DocumentError("the disk is full")

    keep(floods)
    monkeypatch.setattr(Library, "set_date", full)

    async with drive([], keys=["D", *["backspace"] * 10, *"2024-02-02", "enter"]) as driver:
        assert driver.notices() == ["the disk is full"]


async def test_undoing_that_all_is_read_leaves_read_what_was_read_before(
    drive: "Drive", keep: "Keep", floods: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first entry was on the screen before the rest was marked."""
    monkeypatch.setattr(attention, "REST", 0.01)
    keep(floods)

    async with drive([], size=(90, 14), keys=["enter"]) as driver:
        await driver.until(lambda: "•2 unread: J" in driver.text())
        await driver.press("A")
        assert driver.notices()[-1] == "2 entries marked read; U undoes it"
        await driver.press("U", "q")
        assert "•2 unread" in driver.text()
