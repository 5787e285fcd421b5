"""What a server may do, and what becomes of it in the library."""

import gzip
import zlib
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from io import BytesIO
from ssl import SSLCertVerificationError
from zipfile import ZipFile

import brotli  # type: ignore[import-untyped] # it ships no types
import httpx
import pytest
import zstandard

from reader.blog import Basis, CaptureDate
from reader.capture import Fetched, FetchOutcome
from reader.capture.fetching import Fetcher
from reader.capture.validating import DOUBT
from reader.library.store import Library, Origin, SnapshotRow, Source, Validators
from reader.parsing import parse
from tests.capture.conftest import POSTS, Hands, Reply, Site, blog_page

BLOG = blog_page(POSTS[3:])


def rows(library: Library) -> list[SnapshotRow]:
    return list(library.snapshots())


def troubled(fetched: Fetched, *words: str) -> None:
    """Check that nothing was stored and that one line says why."""
    assert fetched.outcome is FetchOutcome.TROUBLE
    assert fetched.message.startswith(fetched.address + ": ")
    assert "\n" not in fetched.message
    for word in words:
        assert word in fetched.message


def test_a_page_is_stored_with_its_bytes_its_address_and_the_moment_it_came(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    fetched = fetcher.fetch_into(library, site.on("/live", BLOG))

    assert (fetched.outcome, fetched.message) == (FetchOutcome.NEW, "new snapshot (3 entries)")
    [row] = rows(library)
    assert library.bytes_of(row.id) == BLOG.encode()
    assert row.origin.address == row.source == fetched.address
    assert row.captured_at
    assert row.captured_at.basis is Basis.FETCHED
    assert row.captured_at.value == "2024-11-03T10:00:00+00:00"
    assert library.blog_at(fetched.address) == fetched.blog_id


def test_a_blog_that_changes_and_rolls_off_gives_its_distinct_states_and_what_changed(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    revised = (POSTS[1], ("Schools to open late", POSTS[2][1].replace("noon", "morning")))
    states = [
        blog_page(POSTS[2:5], first=2),
        blog_page(POSTS[2:5], first=2, foot="<!-- another advertisement -->"),
        blog_page((*revised, *POSTS[3:5]), first=2),
        blog_page((POSTS[0], *revised), first=4),
    ]
    address = site.on("/live", *states)

    told = []
    for _ in range(5):
        told.append(fetcher.fetch_into(library, address).message)
        hands.now = hands.now.replace(minute=hands.now.minute + 2)

    assert told == [
        "new snapshot (3 entries)",
        "unchanged (3 entries)",
        "new snapshot (4 entries, +1 −0 ~1 since the last)",
        "new snapshot (3 entries, +1 −0 ~0 since the last)",
        "unchanged (3 entries)",
    ]
    assert [row.entries for row in rows(library)] == [3, 4, 3]


def test_a_server_is_asked_only_for_what_has_changed_and_304_is_a_sighting(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    said = {"ETag": '"one"', "Last-Modified": "Sun, 03 Nov 2024 09:00:00 GMT"}
    address = site.on("/live", Reply(BLOG, headers=said), Reply(status=304))

    first = fetcher.fetch_into(library, address)
    second = fetcher.fetch_into(library, address)

    assert library.validators(address) == Validators('"one"', "Sun, 03 Nov 2024 09:00:00 GMT")
    asked = site.asked[-1].headers
    assert asked["if-none-match"] == '"one"'
    assert asked["if-modified-since"] == "Sun, 03 Nov 2024 09:00:00 GMT"
    assert (second.outcome, second.snapshot_id) == (FetchOutcome.UNCHANGED, first.snapshot_id)
    assert second.message == "unchanged (3 entries)"


@pytest.mark.parametrize("etag", ['"é"', '"' + "x" * 5_000 + '"', ""])
def test_a_validator_that_cannot_be_sent_back_is_not_kept(
    site: Site, fetcher: Fetcher, library: Library, etag: str
) -> None:
    address = site.on("/live", Reply(BLOG, headers={"ETag": etag}))
    fetcher.fetch_into(library, address)

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.UNCHANGED
    assert "if-none-match" not in site.asked[-1].headers


def test_one_visit_in_twenty_doubts_a_server_that_says_nothing_changed(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    address = site.on("/live", Reply(BLOG, headers={"ETag": '"for ever"'}))
    doubting = replace(fetcher, clock=replace(hands.clock, chance=lambda: DOUBT / 2))

    for one in (fetcher, fetcher, doubting):
        one.fetch_into(library, address)

    asked = ["if-none-match" in one.headers for one in site.asked if one.path == "/live"]
    assert asked == [False, True, False]


def test_a_blog_that_was_removed_is_asked_for_whole(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    address = site.on("/live", Reply(BLOG, headers={"ETag": '"one"'}))
    fetched = fetcher.fetch_into(library, address)
    assert fetched.blog_id is not None
    library.remove(fetched.blog_id)

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.NEW
    assert "if-none-match" not in site.asked[-1].headers


def test_where_another_document_is_the_blogs_newest_the_page_is_asked_for_whole(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    """A 304 would stand for the older one."""
    address = site.on("/live", Reply(BLOG, headers={"ETag": '"one"'}))
    fetched = fetcher.fetch_into(library, address)
    later = CaptureDate("2024-11-04", Basis.GIVEN)
    saved = replace(parse(blog_page(POSTS).encode(), "saved.html"), captured_at=later)
    origin = Origin(Source.FILE, "saved.html")
    library.add(b"saved", saved, origin=origin, blog=fetched.blog_id)

    fetcher.fetch_into(library, address)

    assert "if-none-match" not in site.asked[-1].headers


def test_an_older_state_shown_again_leaves_no_validators_that_would_stand_for_the_newest(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    old = Reply(BLOG, headers={"ETag": '"old"'})
    address = site.on("/live", old, blog_page(POSTS[2:]), old)
    fetcher.fetch_into(library, address)
    hands.now = hands.now.replace(hour=11)
    fetcher.fetch_into(library, address)
    again = fetcher.fetch_into(library, address)

    assert "shows again what an older snapshot shows" in again.message
    assert library.validators(address) == Validators()
    assert len(rows(library)) == 2


def test_a_304_that_was_not_asked_for_is_trouble(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    troubled(fetcher.fetch_into(library, site.on("/live", Reply(status=304))), "304")


def test_the_program_says_who_asks(site: Site, fetcher: Fetcher, library: Library) -> None:
    fetcher.fetch_into(library, site.on("/live", BLOG))

    assert site.asked
    assert all(one.headers["user-agent"].startswith("liveblog-reader") for one in site.asked)


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


def test_a_gigabyte_is_read_up_to_the_limit(site: Site, fetcher: Fetcher, library: Library) -> None:
    sent = []

    def flood(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(1_000):
            handler.wfile.write(b"<p>" * 333_333)
            sent.append(1)

    small = replace(fetcher, options=replace(fetcher.options, max_bytes=2_000_000))

    troubled(small.fetch_into(library, site.on("/live", flood)), "2,000,000", "--max-bytes")
    assert len(sent) < 50


def test_a_length_over_the_limit_is_refused_before_it_is_read(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    def boast(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
        site.closing.wait(30)

    troubled(fetcher.fetch_into(library, site.on("/live", boast)), "over the limit")


def test_a_page_that_breaks_off_is_trouble(site: Site, fetcher: Fetcher, library: Library) -> None:
    short = Reply(BLOG, headers={"Content-Length": "90000", "Connection": "close"})

    troubled(fetcher.fetch_into(library, site.on("/live", short)), "did not come whole")


PACKERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
}


@pytest.mark.parametrize("coding", PACKERS)
def test_codings_are_taken_off(site: Site, fetcher: Fetcher, library: Library, coding: str) -> None:
    packed = Reply(PACKERS[coding](BLOG.encode()), headers={"Content-Encoding": coding})

    assert fetcher.fetch_into(library, site.on("/live", packed)).outcome is FetchOutcome.NEW
    assert library.bytes_of(rows(library)[0].id) == BLOG.encode()
    assert coding in site.asked[-1].headers["accept-encoding"]


def test_the_bare_deflate_that_some_servers_send_is_taken_off(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    bare = zlib.compressobj(wbits=-15)
    packed = bare.compress(BLOG.encode()) + bare.flush()
    address = site.on("/live", Reply(packed, headers={"Content-Encoding": "deflate"}))

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.NEW


@pytest.mark.parametrize("coding", PACKERS)
def test_a_bomb_is_unpacked_up_to_the_limit(
    site: Site, fetcher: Fetcher, library: Library, coding: str
) -> None:
    bomb = Reply(PACKERS[coding](bytes(30_000_000)), headers={"Content-Encoding": coding})
    small = replace(fetcher, options=replace(fetcher.options, max_bytes=1_000_000))

    troubled(small.fetch_into(library, site.on("/live", bomb)), "over the limit of 1,000,000")


@pytest.mark.parametrize("coding", [*PACKERS, "made-up", "gzip, gzip, gzip, gzip"])
def test_a_coding_that_was_not_used_is_trouble(
    site: Site, fetcher: Fetcher, library: Library, coding: str
) -> None:
    address = site.on("/live", Reply(BLOG, headers={"Content-Encoding": coding}))

    troubled(fetcher.fetch_into(library, address))


@pytest.mark.parametrize("coding", PACKERS)
def test_a_packed_page_that_breaks_off_is_trouble(
    site: Site, fetcher: Fetcher, library: Library, coding: str
) -> None:
    packed = PACKERS[coding](BLOG.encode())
    cut = Reply(packed[: len(packed) // 2], headers={"Content-Encoding": coding})

    troubled(fetcher.fetch_into(library, site.on("/live", cut)))


def test_the_encoding_that_the_server_names_is_used_and_kept_beside_the_bytes(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    header = {"Content-Type": "text/html; charset=koi8-r"}
    body = _in_other(POSTS[4:], "Гавань").encode("koi8-r")

    fetcher.fetch_into(library, site.on("/live", Reply(body, headers=header)))

    [row] = rows(library)
    assert "Гавань" in str(library.snapshot(row.id))
    kept = library.bytes_of(row.id)
    assert body in kept
    assert b"charset=koi8-r" in kept


@pytest.mark.parametrize("lie", ["utf-16", "koi8-r", "iso-2022-jp", "no such encoding", '"'])
def test_an_encoding_that_the_bytes_belie_is_not_believed(
    site: Site, fetcher: Fetcher, library: Library, lie: str
) -> None:
    header = {"Content-Type": f"text/html; charset={lie}"}
    page = Reply(_in_other(POSTS[4:], "Straße für alle").encode(), headers=header)

    assert fetcher.fetch_into(library, site.on("/live", page)).outcome is FetchOutcome.NEW
    assert "Straße für alle" in str(library.snapshot(rows(library)[0].id))


def _in_other(posts: tuple[tuple[str, str], ...], words: str) -> str:
    """Write a page without JSON, whose escapes would hide its encoding."""
    entries = "".join(
        f'<article id="post-{n}"><time datetime="2024-11-03T0{n}:00:00Z"></time>'
        f"<h2>{heading} {words}</h2><p>{body}</p></article>"
        for n, (heading, body) in enumerate(posts, 1)
    )
    return f"<html><body><h1>Storm Ida live</h1>{entries}</body></html>"


def test_a_page_without_entries_is_not_stored(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    address = site.on("/live", "<html><body><h1>Please accept cookies</h1></body></html>")

    troubled(fetcher.fetch_into(library, address), "no entries found")
    assert rows(library) == []


def test_binary_data_is_trouble(site: Site, fetcher: Fetcher, library: Library) -> None:
    header = {"Content-Type": "image/png"}
    address = site.on("/live", Reply(bytes(range(256)) * 9, headers=header))

    troubled(fetcher.fetch_into(library, address), "binary")


def test_a_packed_file_at_an_address_is_read(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("page.html", BLOG)
    address = site.on(
        "/page.zip", Reply(file.getvalue(), headers={"Content-Type": "application/zip"})
    )

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.NEW


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "paper.example/live", "http://", "http://[::1", "http://a:b@c.example/",
     "javascript:alert(1)", "http://paper.example/\x1b[2J", "http://paper.example:99999/",
     "http://" + "a" * 90_000, "http://\udc80.example/", "http://..example/", "http://a b/"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_trouble_and_asks_nobody(
    fetcher: Fetcher, library: Library, hands: Hands, address: str
) -> None:
    fetched = fetcher.fetch_into(library, address)

    assert fetched.outcome is FetchOutcome.TROUBLE
    assert fetched.message.isprintable()
    assert hands.waits == []


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
