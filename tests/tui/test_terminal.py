"""The real command in a real terminal: a pseudo-terminal always, tmux too where it is installed."""

import fcntl
import os
import pty
import re
import select
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
import uuid
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import pyte
import pytest
from typing_extensions import override

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds to wait for something to show; only a failing test waits so long."""

COMMAND = (sys.executable, "-m", "reader")


class Terminal(ABC):
    """A terminal with a command in it."""

    @abstractmethod
    def keys(self, keys: str) -> None:
        """Type characters."""

    @abstractmethod
    def screen(self) -> str:
        """Return what is on the screen."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Change the size."""

    @abstractmethod
    def ended(self) -> int:
        """Wait for the command to end; return its exit status."""

    @abstractmethod
    def close(self) -> None:
        """End whatever runs still."""

    def wait(self, text: str, *, gone: bool = False) -> str:
        """Wait until a text is on the screen, or gone from it; return the screen."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            screen = self.screen()
            if (text in screen) is not gone:
                return screen
            time.sleep(0.02)
        raise AssertionError(f"waited for {text!r} in vain:\n{self.screen()}")


class Pty(Terminal):
    """A pseudo-terminal, its screen kept by an emulator."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], size: tuple[int, int]) -> None:
        self.written = b""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            os.execvpe(argv[0], list(argv), {"TERM": "xterm-256color", **env})
        self.resize(*size)

    @override
    def keys(self, keys: str) -> None:
        os.write(self._fd, keys.encode())

    @override
    def screen(self) -> str:
        with suppress(OSError):
            while select.select([self._fd], [], [], 0.02)[0]:
                new = os.read(self._fd, 1 << 16)
                self.written += new
                self._stream.feed(new)
        return "\n".join(self._screen.display)

    @override
    def resize(self, width: int, height: int) -> None:
        self._screen.resize(height, width)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    @override
    def ended(self) -> int:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.screen()
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
        raise AssertionError("the command runs still")

    @override
    def close(self) -> None:
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)


class Tmux(Terminal):
    """A server of its own without the user's settings."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], size: tuple[int, int]) -> None:
        self._socket = f"liveblog-{uuid.uuid4().hex[:8]}"
        variables = {"TERM": "tmux-256color", **env}
        words = ["env", "-i", *(f"{name}={value}" for name, value in variables.items()), *argv]
        line = " ".join(map(shlex.quote, words)) + '; echo "[exit $?]"; sleep 60'
        width, height = map(str, size)
        self._run("-u", "-f", "/dev/null", "new-session", "-d", "-x", width, "-y", height, line)
        self._run("set", "-g", "status", "off")
        self._run("set", "-s", "escape-time", "0")

    def _run(self, *arguments: str) -> str:
        argv = ["tmux", "-L", self._socket, *arguments]
        done = subprocess.run(
            argv, capture_output=True, text=True, timeout=PATIENCE, cwd=ROOT, check=False
        )
        return done.stdout

    @override
    def keys(self, keys: str) -> None:
        for key in keys:
            self._run("send-keys", "-H", *(f"{byte:02x}" for byte in key.encode()))

    @override
    def screen(self) -> str:
        return self._run("capture-pane", "-p")

    @override
    def resize(self, width: int, height: int) -> None:
        self._run("resize-window", "-x", str(width), "-y", str(height))

    @override
    def ended(self) -> int:
        found = re.search(r"\[exit (\d+)\]", self.wait("[exit "))
        assert found
        return int(found[1])

    @override
    def close(self) -> None:
        self._run("kill-server")


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
        "COLORTERM": "truecolor",
        "TEXTUAL_ANIMATIONS": "none",
    }


KINDS: list[type[Pty] | type[Tmux]] = [Pty, *([Tmux] if shutil.which("tmux") else [])]


@pytest.fixture(params=KINDS)
def terminal(request: pytest.FixtureRequest, env: dict[str, str]) -> Iterator[Terminal]:
    opened: Terminal = request.param([*COMMAND, "seeds"], env, (80, 24))
    yield opened
    opened.close()


def test_a_user_reads_compares_searches_and_leaves(terminal: Terminal) -> None:
    terminal.wait("since the one before")
    terminal.keys("j\r/Kharkiv\r")  # typed ahead, as by a hand that knows the way
    terminal.wait("match 1/")
    terminal.keys("\x1b")
    terminal.wait("match", gone=True)
    terminal.keys("c\r")
    terminal.wait("change 1/")
    terminal.keys("]")
    terminal.wait("change 2/")
    terminal.resize(130, 40)
    terminal.wait("│")
    terminal.keys("?")
    terminal.wait("While comparing")
    terminal.keys("qqq")
    terminal.wait("since the one before")
    terminal.keys("q")

    assert terminal.ended() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_blog_read_changed_and_opened_again(
    kind: type[Pty] | type[Tmux], env: dict[str, str], floods: str
) -> None:
    """What was on screen is known the next time; what has changed since shows its words."""

    def add(name: str) -> None:
        argv = [*COMMAND, "add", f"{floods}/{name}.json"]
        subprocess.run(argv, env=env, cwd=ROOT, check=True, capture_output=True)

    def visit(*steps: tuple[str, str]) -> None:
        opened = kind([*COMMAND], env, (100, 30))
        try:
            for text, keys in steps:
                opened.wait(text)
                opened.keys(keys)
            assert opened.ended() == 0
        finally:
            opened.close()

    add("one")
    visit(("•3 unread", "\r"), ("• unread · 2024", "A"), ("marked read", "Q"))
    add("two")
    visit(("•1 unread", "\rJ"), ("•▌unread · 2024-01-01 14:00", "kQ"))
    add("three")
    visit(
        ("~1 changed since read", "\rJ"),
        ("~▌since you read it: revised · substantive · figures 14 → 41", "jq"),
        ("all read", "Q"),
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(
    env: dict[str, str], number: signal.Signals
) -> None:
    terminal = Pty([*COMMAND, "seeds"], env, (80, 24))
    try:
        terminal.wait("since the one before")
        os.kill(terminal.pid, number)

        assert terminal.ended() == 128 + number
        for mode in (b"?1049", b"?1000", b"?1003", b"?1006"):
            assert terminal.written.rfind(b"\x1b[" + mode + b"l") > terminal.written.rfind(
                b"\x1b[" + mode + b"h"
            )
        assert terminal.written.rfind(b"\x1b[?25h") > terminal.written.rfind(b"\x1b[?25l")
    finally:
        terminal.close()


def test_leaving_does_not_wait_for_what_is_still_read(env: dict[str, str], tmp_path: Path) -> None:
    """A pipe that stays silent would keep the process for a minute."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = os.open(pipe, os.O_RDWR)
    terminal = Pty([*COMMAND, str(pipe)], env, (80, 24))
    try:
        terminal.wait("reading")
        terminal.keys("q")

        assert terminal.ended() == 0
    finally:
        terminal.close()
        os.close(writer)


def test_no_color_sends_no_colour_to_the_terminal(env: dict[str, str]) -> None:
    terminal = Pty([*COMMAND, "seeds"], {**env, "NO_COLOR": "1"}, (130, 40))
    try:
        terminal.wait("since the one before")
        terminal.keys("c\r")
        terminal.wait("change 1/")
        codes = re.findall(rb"\x1b\[([\d;]*)m", terminal.written)
        numbers = {int(n) for code in codes for n in code.split(b";") if n}

        assert numbers & {1, 4, 9} == {1, 4, 9}
        assert not numbers & {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}
    finally:
        terminal.close()


def test_no_mouse_leaves_the_mouse_to_the_terminal(env: dict[str, str]) -> None:
    terminal = Pty([*COMMAND, "--no-mouse", "seeds"], env, (80, 24))
    try:
        terminal.wait("since the one before")

        assert b"\x1b[?1000h" not in terminal.written
    finally:
        terminal.close()
