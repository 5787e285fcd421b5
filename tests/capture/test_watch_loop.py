"""A watch of blogs on a site that does whatever sites do."""

import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.capture import FetchOutcome, Watcher
from reader.capture.fetching import Fetcher
from reader.capture.watch_loop import News, Watch
from reader.library import DocumentError
from reader.library.store import Library, open_library
from tests.capture.conftest import POSTS, Reply, Site, blog_page

MOST_SECONDS = 30.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "watched.sqlite"


class Ticking:
    """A clock that is a minute later each time that it is read."""

    def __init__(self) -> None:
        self.now = 0.0
        self.lock = threading.Lock()

    def __call__(self) -> float:
        """Tell the moment."""
        with self.lock:
            self.now += 60
            return self.now


def watch_until(
    enough: Callable[[list[News]], bool],
    addresses: list[str],
    fetcher: Fetcher,
    path: Path,
    hook: str | None = None,
) -> list[News]:
    """Watch until enough was told; each look finds the clock a minute later."""
    told: list[News] = []

    def hear(news: News) -> None:
        told.append(news)
        if enough(told):
            watch.stop()

    watch = Watch(
        Watcher(addresses, 10, chance=lambda: 0.5),
        fetcher,
        lambda: open_library(path),
        hear,
        hook,
        now=Ticking(),
        look=0.01,
    )
    guard = threading.Timer(MOST_SECONDS, watch.stop)
    guard.start()
    watch.run()
    guard.cancel()
    return told


def states(library: Library) -> list[int]:
    return [row.entries for row in library.snapshots()]


def messages(told: list[News], address: str) -> list[str]:
    return [n.event.fetched.message for n in told if n.event.fetched.address == address]


def test_a_watch_goes_on_through_all_that_servers_do_and_keeps_exactly_the_distinct_states(
    site: Site, fetcher: Fetcher, path: Path
) -> None:
    """A blog changes, rolls off and answers 304, 429 and 500, while others hang, flood and loop."""
    one, two = blog_page(POSTS[3:]), blog_page(POSTS[2:5], first=2)
    good = site.on(
        "/good",
        Reply(one, headers={"ETag": '"1"'}),
        Reply(status=304),
        Reply(status=429, headers={"Retry-After": "5"}),
        Reply(status=500),
        Reply(two, headers={"ETag": '"2"'}),
        Reply(status=304),
        Reply(two, headers={"ETag": '"2"'}),
    )
    site.on("/loop", Reply(status=302, headers={"Location": "/loop"}))
    large = Reply(headers={"Content-Length": "1000000000"})
    bad = [site.on("/hang", site.hang), site.address("/loop"), site.on("/large", large)]
    quick = replace(fetcher, options=replace(fetcher.options, read_seconds=0.05, attempts=3))

    told = watch_until(
        lambda news: all(len(messages(news, a)) >= 4 for a in [good, *bad]),
        [good, *bad],
        quick,
        path,
    )

    assert messages(told, good)[:4] == [
        "new snapshot (3 entries)",
        "unchanged (3 entries)",
        "new snapshot (3 entries, +1 −0 ~0 since the last)",
        "unchanged (3 entries)",
    ]
    for address, words in zip(bad, ["sent nothing", "loop", "limit"], strict=True):
        assert all(words in message for message in messages(told, address))
    with open_library(path) as library:
        assert states(library) == [3, 3]
        assert library.check().sound


def test_the_hook_runs_on_changes_of_substance_alone(
    site: Site, fetcher: Fetcher, path: Path, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    code = "import os; open(os.environ['LOG'], 'a').write(os.environ['LIVEBLOG_ADDED'])"
    hook = f'{sys.executable} -c "{code}"'
    pages = [blog_page(POSTS[4:]), blog_page(POSTS[3:]), blog_page(POSTS[3:]), blog_page(POSTS[1:])]
    address = site.on("/live", *pages)

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOG", str(log))
        watch_until(lambda told: len(told) >= 5, [address], fetcher, path, hook)

    assert log.read_text(encoding="utf-8") == "12"


def test_a_hook_that_fails_is_told_and_costs_nothing(
    site: Site, fetcher: Fetcher, path: Path
) -> None:
    address = site.on("/live", blog_page(POSTS[4:]), blog_page(POSTS[3:]))

    told = watch_until(lambda told: len(told) >= 4, [address], fetcher, path, "./not-there")

    problems = [news for news in told if news.problem]
    assert [news.event.fetched.tally is not None for news in problems] == [True]
    assert problems[0].event in [news.event for news in told if not news.problem]


def test_a_hook_that_hangs_keeps_no_blog_waiting_and_ends_with_the_watch(
    site: Site, fetcher: Fetcher, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The change is told before its hook has ended, and the blog is looked at again meanwhile."""
    monkeypatch.setattr("reader.capture.hook.LAST_SECONDS", 0.0)
    states = [blog_page(POSTS[4:]), blog_page(POSTS[3:]), blog_page(POSTS[2:])]
    address = site.on("/live", *states)
    hook = f"{sys.executable} -c 'import time; time.sleep(3600)'"

    told = watch_until(lambda told: len(told) >= 5, [address], fetcher, path, hook)

    answers = [news.event.fetched.outcome for news in told if not news.problem]
    assert answers[:3] == [FetchOutcome.NEW] * 3
    assert FetchOutcome.UNCHANGED in answers
    assert ["was killed" in news.problem for news in told if news.problem] == [True, True]
    assert [news.problem for news in told[:5]] == [None] * 5


def test_a_library_that_cannot_be_used_is_trouble_and_ends_nothing(
    site: Site, fetcher: Fetcher
) -> None:
    told: list[News] = []

    def hear(news: News) -> None:
        told.append(news)
        if len(told) == 2:
            watch.stop()

    def refuse() -> Library:
        raise DocumentError("library: the disk is full")

    watch = Watch(
        Watcher([site.address("/live")], 10), fetcher, refuse, hear, now=Ticking(), look=0.01
    )
    watch.run()

    assert [news.event.fetched.outcome for news in told] == [FetchOutcome.TROUBLE] * 2
    assert "the disk is full" in told[0].event.fetched.message


def test_a_defect_met_on_one_page_ends_nothing(
    site: Site, fetcher: Fetcher, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("reader.capture.fetching.keep_visit", broken)
    address = site.on("/live", blog_page(POSTS))

    told = watch_until(lambda told: len(told) >= 2, [address], fetcher, path)

    assert "ZeroDivisionError" in told[1].event.fetched.message


def test_a_stop_asks_none_of_those_that_wait_for_their_turn(
    site: Site, fetcher: Fetcher, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.capture.watch_loop.MOST_AT_ONCE", 1)
    hanging, waiting = site.on("/live", site.hang), site.on("/waits", blog_page(POSTS))
    other = waiting.replace("127.0.0.1", "localhost")
    watch = Watch(Watcher([hanging, other], 10), fetcher, lambda: open_library(path), print)
    thread = threading.Thread(target=watch.run)
    thread.start()
    site.hanging.wait(MOST_SECONDS)
    watch.stop()
    thread.join(MOST_SECONDS)

    assert site.paths() == ["/live"]


def test_a_stop_waits_for_no_server(site: Site, fetcher: Fetcher, path: Path) -> None:
    """The server would hang for thirty seconds; what was given up is no news."""
    told: list[News] = []
    watch = Watch(
        Watcher([site.on("/live", site.hang)], 10), fetcher, lambda: open_library(path), told.append
    )
    thread = threading.Thread(target=watch.run)
    thread.start()
    site.hanging.wait(MOST_SECONDS)
    watch.stop()
    thread.join(4)

    assert not thread.is_alive()
    assert told == []
