"""`liveblog watch`: what it shows, and how it stops."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from reader.capture import Fetched, FetchOutcome
from reader.capture.event import Event
from reader.capture.watch_loop import News
from reader.cli import watch_board
from reader.library.store import open_library
from tests.capture.conftest import POSTS, Site, blog_page
from tests.cli.conftest import ROOT

A, B = "https://paper.example/live/storm", "https://paper.example/live/fire"
AT = "2024-11-03T10:00:00+00:00"


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def started(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "reader", "watch", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=dict(os.environ),
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_watch_cleanly_with_what_it_stored(site: Site, number: int) -> None:
    """A server that hangs does not hold it up."""
    address = site.on("/live", blog_page(POSTS))
    process = started(address, site.on("/hang", site.hang), "--format", "json")
    assert process.stdout
    told = json.loads(process.stdout.readline())
    site.hanging.wait(30)
    process.send_signal(number)

    _, err = process.communicate(timeout=20)

    assert (process.returncode, err) == (0, b"")
    assert told["outcome"] == "new"
    with open_library() as library:
        assert [row.entries for row in library.snapshots()] == [6]
        assert library.check().sound


def test_whoever_reads_the_output_may_leave(site: Site) -> None:
    process = started(site.on("/live", blog_page(POSTS)), "--every", "10s")
    assert process.stdout
    assert process.stderr
    process.stdout.close()

    assert process.stderr.read() == b""
    assert process.wait(30) == 141


def news(
    outcome: FetchOutcome, message: str, *, address: str = A, problem: str | None = None
) -> News:
    blog = None if outcome is FetchOutcome.TROUBLE else "Storm [Ida]"
    return News(Event(Fetched(address, outcome, message), AT, blog, blog), problem, 1_730_628_000)


NEW = news(FetchOutcome.NEW, "new snapshot (3 entries)")
UNCHANGED = news(FetchOutcome.UNCHANGED, "unchanged (3 entries)")
TROUBLE = news(FetchOutcome.TROUBLE, f"{A}: is not there")


@pytest.mark.parametrize(
    ("heard", "lines"),
    [
        ([UNCHANGED, UNCHANGED, NEW], ["unchanged", "new"]),
        ([NEW, UNCHANGED, UNCHANGED, NEW], ["new", "new"]),
        ([TROUBLE, TROUBLE, UNCHANGED, TROUBLE], ["trouble", "unchanged", "trouble"]),
    ],
)
def test_a_journal_gets_first_answers_news_and_trouble_that_comes_and_goes(
    capsys: pytest.CaptureFixture[str], heard: list[News], lines: list[str]
) -> None:
    journal = watch_board.Journal()
    for one in heard:
        journal.hear(one)

    written = capsys.readouterr().out.splitlines()

    texts = {"new": NEW, "unchanged": UNCHANGED, "trouble": TROUBLE}
    for line, name in zip(written, lines, strict=True):
        assert texts[name].event.fetched.message in line
        assert line.count(A) == 1
        assert line.startswith(AT)


def test_a_hooks_trouble_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    watch_board.Journal().hear(news(FetchOutcome.NEW, "new", problem="the hook ended with 3"))

    assert "the hook ended with 3" in capsys.readouterr().out


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch_board, "is_terminal", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda *_: os.terminal_size((50, 10)))


def test_a_terminal_has_one_line_for_each_blog_which_is_written_over(
    terminal: None, capsys: pytest.CaptureFixture[str]
) -> None:
    hear = watch_board.board([A, B], "text")
    assert capsys.readouterr().out.count("\n") == 2
    hear(NEW)

    drawn = capsys.readouterr().out

    assert drawn.startswith("\x1b[2A")
    lines = drawn.removeprefix("\x1b[2A").split("\n")
    assert "Storm [Ida]: new snapshot (3 entries)" in lines[0]
    assert f"asking  {B}" in lines[1]


def test_no_line_on_a_terminal_is_as_wide_as_the_terminal(
    terminal: None, capsys: pytest.CaptureFixture[str]
) -> None:
    hear = watch_board.board([A], "text")
    hear(news(FetchOutcome.NEW, "新しい記事 " * 40))

    for line in capsys.readouterr().out.splitlines():
        text = line.rpartition("\x1b[K")[2]
        assert sum(2 if ord(c) > 0x2E80 else 1 for c in text) < 50


def test_more_blogs_than_a_terminal_has_lines_are_told_as_to_a_journal(
    terminal: None, capsys: pytest.CaptureFixture[str]
) -> None:
    hear = watch_board.board([f"{A}/{number}" for number in range(10)], "text")
    hear(NEW)

    assert "\x1b" not in capsys.readouterr().out
