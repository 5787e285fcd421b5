"""The user's own command on a change."""

import json
import os
import select
import sys
from pathlib import Path

import pytest

from reader.capture import Fetched, FetchOutcome
from reader.capture.event import Event
from reader.capture.hook import run_hook
from reader.library.store import Tally

HOSTILE = "Storm; $(touch pwned) `id` & 'x' \"y\" | cat"
AT = "2024-11-03T10:00:00+00:00"


def change(tally: Tally | None = None, outcome: FetchOutcome = FetchOutcome.NEW) -> Event:
    fetched = Fetched("https://paper.example/?a=$(id)", outcome, "new", 1, 1, None, 3, tally)
    return Event(fetched, AT, HOSTILE, f"{HOSTILE}@2")


def script(folder: Path, body: str) -> str:
    path = folder / "hook.py"
    path.write_text(body, encoding="utf-8")
    return f"{sys.executable} '{path}' 'two words'"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_facts_come_as_json_and_environment_and_never_as_words_for_a_shell(
    tmp_path: Path,
) -> None:
    command = script(
        tmp_path,
        "import json, os, sys\n"
        "told = {k: v for k, v in os.environ.items() if k.startswith('LIVEBLOG_')}\n"
        "json.dump([sys.argv[1:], json.load(sys.stdin), told], open('told.json', 'w'))\n",
    )

    assert run_hook(command, change(Tally(2, 1, 3, 0, 1))) is None

    argv, facts, told = json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))
    assert argv == ["two words"]
    assert facts["blog"] == told["LIVEBLOG_BLOG"] == HOSTILE
    assert facts["changes"]["added"] == 2
    assert told["LIVEBLOG_ADDED"] == "2"
    assert told["LIVEBLOG_SUBSTANTIVE"] == "1"
    assert told["LIVEBLOG_SNAPSHOT"] == f"{HOSTILE}@2"
    assert not (tmp_path / "pwned").exists()


def test_a_command_that_fails_or_is_not_there_is_a_line() -> None:
    failing = f"{sys.executable} -c 'raise SystemExit(3)'"

    assert str(run_hook(failing, change())).endswith("ended with 3")
    assert "cannot be run" in str(run_hook("./no-such-command --at all", change()))


def test_a_command_that_hangs_is_killed() -> None:
    hanging = f"{sys.executable} -c 'import time; time.sleep(3600)'"

    assert "was killed" in str(run_hook(hanging, change(), most_seconds=0.2))


def test_a_command_is_killed_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it started holds a pipe open as long as it lives, and says so when it has opened it."""
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    command = script(
        tmp_path,
        "import subprocess, sys\n"
        'child = \'import os, time; os.write(os.open("pipe", os.O_WRONLY), b"!"); \'\n'
        "subprocess.run([sys.executable, '-c', child + 'time.sleep(3600)'])\n",
    )
    monkeypatch.setattr("reader.capture.hook.LAST_SECONDS", 0.0)

    told = run_hook(command, change(), most_seconds=60, stopped=lambda: said(reader) == b"!")

    assert "was killed" in str(told)
    assert select.select([reader], [], [], 60)[0]
    assert os.read(reader, 1) == b""
    os.close(reader)


def said(reader: int) -> bytes:
    """Return what has come through a pipe that nothing waits for."""
    return os.read(reader, 1) if select.select([reader], [], [], 0)[0] else b""


def test_a_command_that_outlives_the_stop_is_killed_and_one_that_ends_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quick, slow = (f"{sys.executable} -c 'import time; time.sleep({n})'" for n in (0, 3600))

    assert run_hook(quick, change(), stopped=lambda: True) is None
    monkeypatch.setattr("reader.capture.hook.LAST_SECONDS", 0.0)
    assert "was killed" in str(run_hook(slow, change(), most_seconds=3600, stopped=lambda: True))


@pytest.mark.parametrize(
    ("tally", "substantive"),
    [
        (None, False),
        (Tally(0, 0, 4, 2, 0), False),
        (Tally(1, 0, 0, 0, 0), True),
        (Tally(0, 1, 0, 0, 0), True),
        (Tally(0, 0, 1, 0, 1), True),
    ],
)
def test_a_change_is_substantive_where_entries_came_or_went_or_changed_in_substance(
    tally: Tally | None, substantive: bool
) -> None:
    assert change(tally).substantive is substantive
    assert not change(tally, FetchOutcome.UNCHANGED).substantive
