"""Tests of the first picture: it shows what was given to read, unless that takes long."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

from reader.library import Shelf, open_shelf
from reader.tui import opening
from reader.tui.app import ReaderApp

LIMIT = 64_000_000
SIZE = (120, 30)

Keep = Callable[..., None]


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the text of all pictures that are painted."""
    painted: list[str] = []
    display = ReaderApp._display

    def noting(app: ReaderApp, screen: Screen[None], update: object) -> None:
        if not app._batch_count:
            painted.append("\n".join(strip.text for strip in screen._compositor.render_strips()))
        display(app, screen, update)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(ReaderApp, "_display", noting)
    return painted


@pytest.fixture
def go(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Let reading begin when this is set."""
    event = threading.Event()

    def waiting(*arguments: object, **options: object) -> Shelf:
        event.wait(30)
        return open_shelf(*arguments, **options)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(opening, "open_shelf", waiting)
    return event


async def first_picture(paths: list[str], pictures: list[str]) -> str:
    """Start the app, with time enough to read; return what it painted first."""
    async with ReaderApp(paths, max_bytes=LIMIT).run_test(size=SIZE) as pilot:
        await pilot.pause(0)
    return pictures[0]


@pytest.mark.parametrize("name", ["", "three.json"])
async def test_what_is_read_soon_stands_in_the_first_picture(
    name: str, pictures: list[str], monkeypatch: pytest.MonkeyPatch, floods: str
) -> None:
    monkeypatch.setattr(opening, "SOON", 60)
    first = await first_picture([str(Path(floods) / name)], pictures)

    assert "Boats reached 41 people on a roof." in first


async def test_the_library_stands_in_the_first_picture(
    keep: Keep, pictures: list[str], monkeypatch: pytest.MonkeyPatch, newest: str
) -> None:
    keep(newest)
    monkeypatch.setattr(opening, "SOON", 60)
    first = await first_picture([], pictures)

    assert "2024-01-03" in first


async def test_the_first_picture_is_laid_out_for_its_width(
    pictures: list[str], monkeypatch: pytest.MonkeyPatch, floods: str
) -> None:
    """The list is as wide as in every later picture, so that nothing jumps."""
    monkeypatch.setattr(opening, "SOON", 60)
    await first_picture([floods], pictures)

    assert {picture.splitlines()[1].index("▏") for picture in pictures} == {42}


async def test_what_takes_long_to_read_is_not_waited_for(
    go: threading.Event, monkeypatch: pytest.MonkeyPatch, floods: str
) -> None:
    monkeypatch.setattr(opening, "SOON", 0.001)
    app = ReaderApp([floods], max_bytes=LIMIT)
    async with app.run_test():
        assert app.shelf is None
        go.set()
        await app.workers.wait_for_complete()


async def test_styles_are_parsed_once_before_the_first_picture(
    monkeypatch: pytest.MonkeyPatch, floods: str
) -> None:
    again: list[Stylesheet] = []
    reparse = Stylesheet.reparse

    def noting(sheet: Stylesheet) -> None:
        again.append(sheet)
        reparse(sheet)

    monkeypatch.setattr(Stylesheet, "reparse", noting)
    async with ReaderApp([floods], max_bytes=LIMIT).run_test():
        assert not again
