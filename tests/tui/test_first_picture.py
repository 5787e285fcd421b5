"""Tests of the first picture: it shows what was given to read, unless that takes long."""

import threading
from pathlib import Path

import pytest

from reader.library import Shelf, open_shelf
from reader.tui import opening
from reader.tui.app import ReaderApp

LIMIT = 64_000_000


@pytest.fixture
def go(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Let reading begin when this is set."""
    event = threading.Event()

    def waiting(*arguments: object, **options: object) -> Shelf:
        event.wait(30)
        return open_shelf(*arguments, **options)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(opening, "open_shelf", waiting)
    return event


async def test_nothing_is_painted_before_what_is_read_soon(
    go: threading.Event, monkeypatch: pytest.MonkeyPatch, floods: str
) -> None:
    monkeypatch.setattr(opening, "SOON", 60)
    app = ReaderApp([str(Path(floods) / "one.json")], max_bytes=LIMIT)
    async with app.run_test() as pilot:
        await pilot.pause(0)
        before = app._batch_count
        go.set()
        await app.workers.wait_for_complete()
        await pilot.pause(0)

        assert before == 1
        assert app._batch_count == 0


async def test_what_takes_long_to_read_is_not_waited_for(
    go: threading.Event, monkeypatch: pytest.MonkeyPatch, floods: str
) -> None:
    monkeypatch.setattr(opening, "SOON", 0.001)
    app = ReaderApp([floods], max_bytes=LIMIT)
    async with app.run_test() as pilot:
        while app._batch_count:
            await pilot.pause(0.001)

        assert app.shelf is None
        go.set()
        await app.workers.wait_for_complete()
