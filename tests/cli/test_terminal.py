"""What changes where the output is a terminal."""

import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = [str(path) for path in sorted((ROOT / "seeds").glob("0*.txt"))]
CLEAN = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}


def on_terminal(*arguments: str, columns: int = 60, env: dict[str, str] | None = None) -> str:
    """Run the command on a terminal of its own and return what it shows."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, columns))
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", *arguments],
        cwd=ROOT,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**CLEAN, "TERM": "xterm-256color", **(env or {})},
    )
    os.close(slave)
    shown = bytearray()
    while chunk := read(master):
        shown += chunk
    os.close(master)
    process.wait(60)
    return shown.decode()


def read(master: int) -> bytes:
    try:
        return os.read(master, 65_536)
    except OSError:  # Linux says so when the other side is closed
        return b""


def test_a_terminal_gets_colour() -> None:
    assert "\x1b[" in on_terminal("diff", *SEEDS[:2])


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        ((), {"NO_COLOR": "1"}),
        ((), {"TERM": "dumb"}),
        (("--color", "never"), {}),
        (("--format", "json"), {}),
    ],
)
def test_a_terminal_gets_plain_text_where_that_is_asked_for(
    arguments: tuple[str, ...], env: dict[str, str]
) -> None:
    assert "\x1b" not in on_terminal("diff", *SEEDS[:2], *arguments, env=env)


def test_colour_asked_for_comes_before_no_color() -> None:
    assert "\x1b[" in on_terminal("show", SEEDS[0], "--color", "always", env={"NO_COLOR": "1"})


def test_an_empty_no_color_asks_for_nothing() -> None:
    assert "\x1b[" in on_terminal("show", SEEDS[0], env={"NO_COLOR": ""})


def test_text_is_as_wide_as_the_terminal() -> None:
    narrow = on_terminal("show", SEEDS[0], "--color", "never", columns=40)
    wide = on_terminal("show", SEEDS[0], "--color", "never", columns=70)

    assert max(len(line) for line in narrow.splitlines()) <= 44
    assert narrow.count("\n") > 1.3 * wide.count("\n")


def test_a_terminal_that_does_not_say_how_wide_it_is_gets_text_all_the_same() -> None:
    assert "North Korean" in on_terminal("show", SEEDS[0], "--color", "never", columns=0)
