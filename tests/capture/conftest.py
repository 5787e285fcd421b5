"""A web site on this machine, a clock that tests set, and liveblogs written for the tests."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.capture.fetching import Fetcher
from reader.capture.options import Clock, Options
from reader.capture.taking import take_archive
from reader.library.store import Library, open_library
from reader.library.store.intake import Answer, Taken

MOST = 1_000_000
"""Bytes of a page that an archive may hold, as these tests take it."""

START = datetime(2024, 11, 3, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Reply:
    """What the site answers."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    def send(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer a request."""
        body = self.body.encode() if isinstance(self.body, str) else self.body
        sent = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
        handler.send_response(self.status)
        for name, value in (sent | dict(self.headers)).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)


Act = Callable[[BaseHTTPRequestHandler], None]
"""What the site does in place of a plain answer."""


@dataclass(frozen=True)
class Asked:
    """A request that came."""

    path: str
    headers: Mapping[str, str]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that went away."""


class Site:
    """Answers each path with what was laid down for it, one after the other, the last for good."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.closing, self.hanging = threading.Event(), threading.Event()
        self._replies: dict[str, list[Reply | Act]] = {}
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def on(self, path: str, *replies: Reply | Act | str) -> str:
        """Lay down what a path answers; returns its address."""
        self._replies[path] = [Reply(r) if isinstance(r, str) else r for r in replies]
        return self.address(path)

    def address(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"

    def hang(self, _: BaseHTTPRequestHandler) -> None:
        """Answer nothing."""
        self.hanging.set()
        self.closing.wait(30)

    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt left out."""
        return [one.path for one in self.asked if one.path != "/robots.txt"]

    def close(self) -> None:
        """End, whatever is being answered."""
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append(Asked(self.path, {k.lower(): v for k, v in self.headers.items()}))
                replies = site._replies.get(self.path, [Reply("no such page", 404)])
                reply = replies.pop(0) if len(replies) > 1 else replies[0]
                try:
                    reply.send(self) if isinstance(reply, Reply) else reply(self)
                except OSError:
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@dataclass
class Hands:
    """A clock whose waits take no time and are written down."""

    now: datetime = START
    waits: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        """Wait, by the clock's hands alone."""
        self.waits.append(seconds)
        self.now += timedelta(seconds=seconds)

    @property
    def clock(self) -> Clock:
        """The clock."""
        return Clock(lambda: self.now, self.sleep, lambda: 0.5)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def fetcher(hands: Hands) -> Fetcher:
    options = Options(connect_seconds=5, read_seconds=5, whole_seconds=20)
    return Fetcher(options, hands.clock)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library.sqlite") as library:
        yield library


class Take:
    """Takes an archive into the library."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library, self.folder = library, folder

    def __call__(self, data: bytes, name: str = "crawl.warc.gz", most: int = MOST) -> list[Taken]:
        """Take an archive of these bytes."""
        path = self.folder / name
        path.write_bytes(data)
        return list(take_archive(self.library, str(path), max_bytes=most))

    def answers(self, data: bytes, name: str = "crawl.warc.gz", most: int = MOST) -> list[Answer]:
        """Take an archive, and tell what became of its pages."""
        return [taken.answer for taken in self(data, name, most)]


@pytest.fixture
def take(library: Library, tmp_path: Path) -> Take:
    return Take(library, tmp_path)


POSTS = (
    ("Harbour opens again", "The harbour master said that 14 people were hurt on Monday."),
    ("Road to the north stays shut", "Engineers will look at the bridge when the water falls."),
    ("Schools to open late", "Pupils on the islands can stay at home until Wednesday noon."),
    ("Power is back in the old town", "The last 300 homes were connected during the night."),
    ("Ferries sail again", "The first boat left the pier at dawn with 80 passengers on board."),
    ("Council counts the cost", "Repairs will take a year, the mayor told a crowded hall."),
)


def blog_page(
    posts: Sequence[tuple[str, str]], *, first: int = 1, head: str = "", foot: str = ""
) -> str:
    """Write a liveblog's page; the posts, the newest first, are numbered down to `first`."""
    updates = [
        {
            "@type": "BlogPosting",
            "@id": f"#post-{number}",
            "headline": heading,
            "articleBody": body,
            "datePublished": f"2024-11-03T0{number}:00:00+00:00",
        }
        for number, (heading, body) in zip(
            range(first + len(posts) - 1, first - 1, -1), posts, strict=True
        )
    ]
    data = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": "Storm Ida live: the coast cleans up",
        "liveBlogUpdate": updates,
    }
    articles = "".join(
        f'<article id="post-{update["@id"][6:]}"><time datetime="{update["datePublished"]}">'
        f"</time><h2>{update['headline']}</h2><p>{update['articleBody']}</p></article>"
        for update in updates
    )
    return (
        f"<!doctype html><html lang=en><head><title>Storm Ida live: the coast cleans up</title>"
        f'<script type="application/ld+json">{json.dumps(data)}</script>{head}</head>'
        f"<body><h1>Storm Ida live: the coast cleans up</h1>{articles}{foot}</body></html>"
    )
