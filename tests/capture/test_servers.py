"""What a server may do before it sends a page: lead on, put off, fail, hang."""

from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from ssl import SSLCertVerificationError

import httpx
import pytest

from reader.capture import FetchOutcome
from reader.capture.fetching import Fetcher
from reader.library.store import Library
from tests.capture.conftest import Hands, Reply, Site
from tests.capture.fetched import BLOG, troubled


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_the_blog_is_known_by_what_was_asked(
    site: Site, fetcher: Fetcher, library: Library, status: int
) -> None:
    site.on("/live", BLOG)
    address = site.on("/short", Reply(status=status, headers={"Location": "/live"}))

    fetched = fetcher.fetch_into(library, address)

    assert fetched.outcome is FetchOutcome.NEW
    assert library.blog_at(address) == fetched.blog_id


def test_redirects_in_a_loop_are_one_clear_line(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    site.on("/b", Reply(status=302, headers={"Location": "/a"}))
    address = site.on("/a", Reply(status=302, headers={"Location": "/b"}))

    troubled(fetcher.fetch_into(library, address), "redirects in a loop")
    assert site.paths() == ["/a", "/b"]


def test_redirects_without_end_are_given_up(site: Site, fetcher: Fetcher, library: Library) -> None:
    for number in range(30):
        site.on(f"/{number}", Reply(status=302, headers={"Location": f"/{number + 1}"}))

    troubled(fetcher.fetch_into(library, site.address("/0")), "redirects", "10 times")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://paper.example/", "http://[::1"])
def test_a_redirect_to_anything_but_the_web_is_refused(
    site: Site, fetcher: Fetcher, library: Library, target: str
) -> None:
    address = site.on("/live", Reply(status=302, headers={"Location": target}))

    troubled(fetcher.fetch_into(library, address))
    assert set(site.paths()) == {"/live"}


@pytest.mark.parametrize(
    ("header", "wait"),
    [("7", 7), ("Sun, 03 Nov 2024 10:00:20 GMT", 20), ("0", 0.75), ("soon", 0.75)],
)
def test_429_is_asked_again_after_the_wait_that_the_server_names(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands, header: str, wait: float
) -> None:
    address = site.on("/live", Reply(status=429, headers={"Retry-After": header}), BLOG)

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.NEW
    assert hands.waits == [wait]


def test_a_wait_too_long_to_sit_through_is_handed_on(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    address = site.on("/live", Reply(status=503, headers={"Retry-After": "3600"}))

    fetched = fetcher.fetch_into(library, address)

    troubled(fetched, "503 Service Unavailable")
    assert fetched.retry_after == 3600
    assert hands.waits == []


def test_500_and_then_200_is_no_trouble(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    address = site.on("/live", Reply(status=500), Reply(status=502), BLOG)

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.NEW
    assert hands.waits == [0.75, 1.5]


def test_a_server_that_stays_broken_is_given_up_after_longer_and_longer_waits(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    address = site.on("/live", Reply(status=500))

    troubled(fetcher.fetch_into(library, address), "500 Internal Server Error")
    assert hands.waits == [0.75, 1.5]


def test_a_page_that_is_gone_is_asked_for_once(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    troubled(fetcher.fetch_into(library, site.on("/live", Reply(status=410))), "410 Gone")
    assert site.paths() == ["/live"]


def test_no_server_is_trouble_and_is_tried_again(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    address = site.address("/live")
    site.close()

    troubled(fetcher.fetch_into(library, address), "cannot be reached")
    assert len(hands.waits) == 2


def test_a_certificate_that_is_not_valid_is_named_and_not_tried_again(
    fetcher: Fetcher, library: Library, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> None:
        try:
            raise SSLCertVerificationError("self-signed certificate")
        except SSLCertVerificationError as error:
            raise httpx.ConnectError("no connection") from error

    monkeypatch.setattr("httpx.AsyncHTTPTransport.handle_async_request", refuse)

    troubled(fetcher.fetch_into(library, "https://paper.example/live"), "certificate")
    assert hands.waits == []


def test_a_server_that_hangs_is_given_up(site: Site, fetcher: Fetcher, library: Library) -> None:
    address = site.on("/live", site.hang)
    quick = replace(fetcher, options=replace(fetcher.options, read_seconds=0.05, attempts=2))

    troubled(quick.fetch_into(library, address), "sent nothing")
    assert site.paths() == ["/live"] * 2


def test_a_server_that_drips_is_given_up_within_the_time_for_the_whole(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not site.closing.wait(0.01):
            handler.wfile.write(b"X-Drip: 1\r\n")

    quick = replace(fetcher, options=replace(fetcher.options, whole_seconds=0.2, attempts=1))

    troubled(quick.fetch_into(library, site.on("/live", drip)), "whole within")


def test_whoever_stops_waits_no_longer(site: Site, fetcher: Fetcher, library: Library) -> None:
    address = site.on("/live", site.hang)

    troubled(fetcher.fetch_into(library, address, cancelled=lambda: True), "stopped")


def test_what_a_server_sends_reaches_no_message_that_a_terminal_would_obey(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    def rude(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 404 \x1b[2J\r\nContent-Length: 0\r\n\r\n")

    assert fetcher.fetch_into(library, site.on("/live", rude)).message.isprintable()


def test_progress_is_told_while_it_waits(site: Site, fetcher: Fetcher, library: Library) -> None:
    told: list[str] = []
    address = site.on("/live", Reply(status=500), BLOG)

    fetcher.fetch_into(library, address, progress=told.append)

    assert told[0] == "asking"
    assert "asking again in 1 s" in told[1]
