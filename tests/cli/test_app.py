"""`liveblog` without a command hands over to the app."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import reader.tui
from reader.cli import app, main

Call = tuple[list[str], int, bool]


class Keyboard(io.StringIO):
    """A standard input that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    """Stand in for the app and the terminal; give what the app was called with."""
    seen: list[Call] = []

    def run(paths: Sequence[str], *, max_bytes: int, mouse: bool) -> int:
        seen.append((list(paths), max_bytes, mouse))
        return 7

    monkeypatch.setattr(sys, "stdin", Keyboard())
    monkeypatch.setattr(app, "is_terminal", lambda: True)
    monkeypatch.setattr(reader.tui, "run", run)
    return seen


def test_the_app_gets_the_paths_and_gives_the_exit_code(calls: list[Call], tmp_path: Path) -> None:
    code = main([str(tmp_path), "--no-mouse", "--max-bytes", "5"])

    assert calls == [([str(tmp_path)], 5, False)]
    assert code == 7


def test_the_app_opens_on_nothing_with_the_mouse_and_64_mb(calls: list[Call]) -> None:
    main([])

    assert calls == [([], 64_000_000, True)]


def test_a_path_that_leads_nowhere_is_said_before_the_app_opens(
    calls: list[Call], tmp_path: Path
) -> None:
    assert main([str(tmp_path), str(tmp_path / "missing")]) == 2
    assert calls == []


@pytest.mark.parametrize(
    ("stdin", "terminal"), [(None, True), (io.StringIO(), True), (Keyboard(), False)]
)
def test_the_app_needs_a_terminal_on_both_sides(
    calls: list[Call],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stdin: io.StringIO | None,
    terminal: bool,
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(app, "is_terminal", lambda: terminal)

    assert main([]) == 2
    assert "needs a terminal on both sides" in capsys.readouterr().err
    assert calls == []
