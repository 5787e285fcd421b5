"""Runs the command, in this process or in one of its own, and documents to run it on."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.cli import main

ROOT = Path(__file__).parents[2]


class Done(NamedTuple):
    """How a run of the command ended."""

    code: int
    out: bytes
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a function that runs `liveblog` in this process, from the project's folder.

    It fails where standard error gets anything but printable lines of the command's own.
    """
    monkeypatch.chdir(ROOT)

    def run_here(*arguments: str) -> Done:
        try:
            code = main(arguments)
        except SystemExit as done:
            code = int(done.code or 0)
        out, err = capsysbinary.readouterr()
        return Done(code, out, checked(err))

    return run_here


@pytest.fixture(scope="session")
def command() -> Run:
    """Give a function that runs `liveblog` in a process of its own; it fails where that hangs."""

    def run_apart(*arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "reader", *arguments],
            input=stdin,
            capture_output=True,
            timeout=100,
            cwd=ROOT,
            env=os.environ | (env or {}),
            check=False,
        )
        return Done(done.returncode, done.stdout, checked(done.stderr))

    return run_apart


def checked(err: bytes) -> str:
    """Return what was written to standard error: no traceback, nothing that a terminal obeys."""
    text = err.decode()
    for line in text.splitlines():
        assert line.startswith("liveblog: "), text
        assert line.isprintable()
    return text


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give a small document."""
    path = tmp_path / "page.txt"
    path.write_text(
        "Storm Ida live: the coast cleans up\n"
        "Ferries are to sail again tonight\n"
        "The storm has passed, and the coast counts what it cost.\n"
        "Harbour opens again to all boats\n"
        "The harbour master said that 14 people were hurt when the wall gave way on Monday.\n"
        "Road to the north stays shut\n"
        "Engineers will look at the bridge when the water falls, the council said.\n",
        encoding="utf-8",
    )
    return path
