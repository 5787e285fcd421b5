"""What the bytes of a page may be: too many, packed, broken off, in any encoding."""

import gzip
import zlib
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from io import BytesIO
from zipfile import ZipFile

import brotli  # type: ignore[import-untyped] # it ships no types
import pytest
import zstandard

from reader.capture import FetchOutcome
from reader.capture.fetching import Fetcher
from reader.library.store import Library
from tests.capture.conftest import POSTS, Reply, Site
from tests.capture.fetched import BLOG, rows, troubled


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
