"""Web archives taken into the library."""

import gzip
import tracemalloc
import zlib
from base64 import b32encode
from collections.abc import Mapping
from hashlib import sha1, sha256
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate
from reader.capture.taking import take_archive
from reader.capture.warc_pages import Unread, pages_in
from reader.library.store import Library, Source
from reader.library.store.intake import Answer
from tests.capture.conftest import MOST, POSTS, Take, blog_page
from tests.capture.crawls import ADDED, NONE, ONE, PAGE, THERE, TROUBLE, TWO, Warc


@pytest.mark.parametrize("packed", [True, False])
def test_every_page_that_is_a_liveblog_is_a_snapshot_with_its_address_and_date(
    take: Take, packed: bool
) -> None:
    warc = Warc(packed=packed).response()
    warc.response(b"<html><body><h1>About us</h1></body></html>", address="https://paper.example/")
    warc.response(TWO, at="2024-11-03T11:00:00Z")
    warc.response(b"{}", http={"Content-Type": "application/json"})
    warc.response(TWO, status="404 Not Found", at="2024-11-03T12:00:00Z")

    assert take.answers(warc.data, "crawl.warc.gz" if packed else "crawl.warc") == [ADDED, ADDED]

    first, second = take.library.snapshots()
    assert first.captured_at == CaptureDate("2024-11-03T10:00:00+00:00", Basis.STATED)
    assert take.library.bytes_of(second.id) == TWO
    assert take.library.snapshot(first.id).url == PAGE
    assert first.origin.kind is Source.ARCHIVE
    assert "crawl.warc" in first.origin.address
    assert "#urn:uuid:" in first.origin.address
    assert take.library.blog_at(PAGE) == first.blog_id == second.blog_id


def test_an_archive_can_be_added_again_and_adds_nothing(take: Take) -> None:
    data = Warc().response().response(TWO, at="2024-11-03T11:00:00Z").data

    assert take.answers(data) == [ADDED, ADDED]
    assert take.answers(data) == [THERE, THERE]
    assert len(take.library.snapshots()) == 2


def paginated(at: str, pause: str = "10:00:30") -> Warc:
    """Write a crawl of a blog's two pages, with another page between them."""
    first = blog_page(POSTS[:3], first=4, foot='<a href="?page=2">Older</a>').encode()
    about = b"<html><body><h1>About us</h1></body></html>"
    return (
        Warc()
        .response(first, at=f"2024-11-03T{at}Z")
        .response(about, address="https://paper.example/about")
        .response(
            blog_page(POSTS[3:]).encode(), address=f"{PAGE}?page=2", at=f"2024-11-03T{pause}Z"
        )
    )


def test_the_pages_of_a_blog_that_were_crawled_together_are_one_snapshot(take: Take) -> None:
    assert take.answers(paginated("10:00:00").data) == [ADDED]
    [row] = take.library.snapshots()
    assert row.entries == len(POSTS)
    assert take.library.snapshot(row.id).url == PAGE
    assert take.answers(paginated("10:00:00").data) == [THERE]


def test_a_page_of_another_hour_is_not_joined(take: Take) -> None:
    assert take.answers(paginated("10:00:00", pause="13:00:00").data) == [ADDED, ADDED]
    assert [row.entries for row in take.library.snapshots()] == [3, 3]


def test_no_page_is_lost_that_waits_for_one_that_does_not_come(take: Take) -> None:
    warc = Warc()
    for number in range(7):
        foot = f'<a href="?page=2">Older</a><!-- {number} -->'
        page = blog_page(POSTS[: number or 1], first=number + 1, foot=foot).encode()
        warc.response(page, address=f"{PAGE}-{number}", at=f"2024-11-03T1{number}:00:00Z")
    warc.response(
        blog_page(POSTS[:2], foot='<a href="?page=2">Older</a>').encode(),
        address=f"{PAGE}-6",
        at="2024-11-03T17:00:00Z",
    )

    assert take.answers(warc.data) == [ADDED] * 8


def test_a_revisit_is_a_sighting_of_what_it_refers_to(take: Take) -> None:
    digest = sha1_of(ONE)
    warc = Warc().response(warc={"WARC-Payload-Digest": digest})
    warc.revisit(digest, "2024-11-03T11:00:00Z")
    warc.revisit("sha1:OTHER", "2024-11-03T12:00:00Z")

    assert take.answers(warc.data) == [ADDED, THERE, THERE]
    assert len(take.library.snapshots()) == 1


def sha1_of(body: bytes) -> str:
    return f"sha1:{b32encode(sha1(body).digest()).decode()}"


@pytest.mark.parametrize("foot", ["", '<a href="?page=2">Older</a>'])
def test_a_revisit_of_an_older_state_is_that_state_again_where_it_has_a_time(
    take: Take, foot: str
) -> None:
    """So it is too where each state still waits for a second page, which the archive lacks."""
    one, two = (blog_page(POSTS[n:], foot=foot).encode() for n in (3, 2))
    warc = Warc().response(one, warc={"WARC-Payload-Digest": sha1_of(one)})
    warc.response(two, at="2024-11-03T11:00:00Z")
    for at in ("2024-11-03T12:00:00Z", "2024-11-03T13:00:00Z", "2024-11-04"):
        warc.revisit(sha1_of(one), at)

    assert sorted(take.answers(warc.data)) == sorted([ADDED, ADDED, ADDED, THERE, THERE])
    assert take.answers(warc.data) == [THERE] * 5
    rows = take.library.snapshots()
    assert [take.library.bytes_of(row.id) for row in rows] == [one, two, one]
    assert rows[-1].captured_at == CaptureDate("2024-11-03T12:00:00+00:00", Basis.STATED)
    assert "#urn:uuid:" in rows[-1].origin.address


def test_a_revisit_of_what_the_archive_does_not_hold_says_nothing(take: Take) -> None:
    assert take.answers(Warc().revisit("sha1:OTHER", "2024-11-03T12:00:00Z").data) == [NONE]


@pytest.mark.parametrize(
    ("body", "http"),
    [
        (gzip.compress(ONE), {"Content-Encoding": "gzip"}),
        (ONE, {"Content-Encoding": "gzip"}),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(ONE), ONE), {"Transfer-Encoding": "chunked"}),
        (ONE, {"Transfer-Encoding": "chunked"}),
        (zlib.compress(ONE), {"Content-Encoding": "deflate"}),
    ],
)
def test_codings_are_taken_off_where_the_body_has_them(
    take: Take, body: bytes, http: Mapping[str, str]
) -> None:
    assert take.answers(Warc().response(body, http=http).data) == [ADDED]
    assert take.library.bytes_of(take.library.snapshots()[0].id) == ONE


@pytest.mark.parametrize(
    ("digest", "answer"),
    [
        (f"sha1:{b32encode(sha1(ONE).digest()).decode()}", ADDED),
        (f"SHA-256:{sha256(ONE).hexdigest().upper()}", ADDED),
        (f"urn:sha256:{sha256(gzip.compress(ONE, mtime=0)).hexdigest()}", ADDED),
        (f"sha256:{sha256(TWO).hexdigest()}", TROUBLE),
        ("sha1:", ADDED),
        ("blake9:0123", ADDED),
        ("nonsense", ADDED),
    ],
)
def test_a_page_that_is_not_what_its_digest_says_is_passed_over_and_told(
    take: Take, digest: str, answer: Answer
) -> None:
    """Of the body as it was sent or without its codings, in base 32 or hexadecimal."""
    warc = Warc().response(
        gzip.compress(ONE, mtime=0),
        http={"Content-Encoding": "gzip"},
        warc={"WARC-Payload-Digest": digest},
    )

    [taken, *_] = take(warc.data)

    assert taken.answer is answer
    assert ("not what its digest says" in taken.problem) is (answer is TROUBLE)


def test_a_page_of_which_its_server_said_nothing_is_a_page(take: Take) -> None:
    assert take.answers(Warc().response(http={"Content-Type": ""}).data) == [ADDED]


def test_the_encoding_that_the_server_named_is_used(take: Take) -> None:
    page = "".join(
        f'<article id="post-{n}"><time datetime="2024-11-03T0{n}:00:00Z"></time>'
        f"<h2>Гавань {n}</h2><p>{body}</p></article>"
        for n, (_, body) in enumerate(POSTS, 1)
    )
    header = {"Content-Type": "text/html; charset=koi8-r"}
    data = f"<html><body>{page}</body></html>".encode("koi8-r")

    assert take.answers(Warc().response(data, http=header).data) == [ADDED]
    assert "Гавань" in str(take.library.snapshot(take.library.snapshots()[0].id))


def test_a_file_that_is_cut_off_gives_what_stands_before(take: Take) -> None:
    whole = Warc().response().data
    data = Warc().response().response(TWO, at="2024-11-03T11:00:00Z").data

    taken = take(data[: (len(whole) + len(data)) // 2])

    assert [one.answer for one in taken] == [ADDED, TROUBLE]
    assert "cut off" in taken[1].problem
    assert len(take.library.snapshots()) == 1


@given(st.integers(0, 3_000), st.booleans())
def test_wherever_a_file_is_cut_off_no_part_of_a_page_is_taken_for_the_page(
    end: int, packed: bool
) -> None:
    data = Warc(packed=packed).response().data[:end]
    stream = gzip.GzipFile(fileobj=BytesIO(data)) if packed else BytesIO(data)

    for item in pages_in(stream, "name", MOST):  # type: ignore[arg-type] # it reads bytes
        assert isinstance(item, Unread) or item.pages[0].body == ONE  # type: ignore[union-attr] # no revisits


def test_a_page_cut_off_by_who_wrote_the_archive_is_passed_over_and_told(take: Take) -> None:
    warc = Warc().response(warc={"WARC-Truncated": "length"}).response(TWO)

    taken = take(warc.data)

    assert [one.answer for one in taken] == [TROUBLE, ADDED]
    assert "cut off by who wrote it" in taken[0].problem


def test_a_page_over_the_limit_is_passed_over_and_told(take: Take) -> None:
    warc = Warc().response(b"<p>" * 50_000).response(TWO)

    taken = take(warc.data, most=100_000)

    assert [one.answer for one in taken] == [TROUBLE, ADDED]
    assert "over the limit of 100,000 bytes" in taken[0].problem


def test_a_bomb_inside_a_page_is_unpacked_up_to_the_limit(take: Take) -> None:
    bomb = Warc().response(gzip.compress(bytes(9_000_000)), http={"Content-Encoding": "gzip"})

    assert take.answers(bomb.data) == [TROUBLE]


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(bytes(50_000_000)),
        gzip.compress(b"WARC/1.0\r\nWARC-Type: " + bytes(50_000_000)),
        gzip.compress(gzip.compress(bytes(50_000_000))),
        gzip.compress(b"WARC/1.0\r\n" + b"a: b\r\n" * 10),
        b"",
        b"\x1f\x8b",
        b"nothing of the kind",
        b"WARC/1.0\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nHTTP/",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nHTTP/",
        b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 99999999999999\r\n\r\n<p>",
    ],
)
def test_a_hostile_file_is_a_line_and_no_more_than_the_limit_in_memory(
    take: Take, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    tracemalloc.start()
    taken = take(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 20 * MOST
    assert {one.answer for one in taken} <= {TROUBLE, NONE}
    assert all(one.problem.isprintable() for one in taken)
    assert capsys.readouterr() == ("", "")


def test_a_file_that_is_not_there_is_a_line(library: Library, tmp_path: Path) -> None:
    [taken] = take_archive(library, str(tmp_path / "no.warc"), max_bytes=MOST)

    assert "no such file" in taken.problem


def test_resources_are_documents_where_their_address_and_kind_say_so(take: Take) -> None:
    warc = Warc().resource(ONE, PAGE, "text/html")
    warc.resource(TWO, "urn:thumbnail:https://paper.example/", "text/html")
    warc.resource(TWO, "https://paper.example/style", "text/css")

    assert take.answers(warc.data) == [ADDED]
