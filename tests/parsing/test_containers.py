"""Compressed and bundled pages are read as the pages in them; what is too much is refused."""

import base64
import bz2
import gzip
import lzma
import plistlib
import quopri
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate
from reader.parsing import ParseError, parse
from reader.parsing.containers import unpack

PAGE = "<!DOCTYPE html><title>Storm Ida live</title><p>Fourteen hurt – “too late”."
DATA = PAGE.encode()

Compress = Callable[[bytes], bytes]
COMPRESS: dict[str, Compress] = {
    "gzip": lambda data: gzip.compress(data, mtime=0),
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "Zstandard": zstandard.compress,
}
each_compression = pytest.mark.parametrize("name", COMPRESS)


def zipped(**files: bytes) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


@each_compression
def test_a_compressed_file_is_what_it_holds(name: str) -> None:
    contents = unpack(COMPRESS[name](DATA))

    assert (contents.data, contents.containers) == (DATA, (f"a {name} file",))


@each_compression
def test_files_compressed_one_after_the_other_are_one(name: str) -> None:
    """As `cat a.gz b.gz` writes them, and tools that compress in parallel."""
    assert unpack(COMPRESS[name](b"one, ") + COMPRESS[name](b"two")).data == b"one, two"


@each_compression
@pytest.mark.parametrize("inner", COMPRESS)
def test_one_inside_another_is_opened_too(name: str, inner: str) -> None:
    contents = unpack(COMPRESS[name](COMPRESS[inner](DATA)))

    assert contents.data == DATA
    assert contents.containers == (f"a {name} file", f"a {inner} file")


@each_compression
def test_more_than_the_limit_is_refused_in_one_line(name: str) -> None:
    bomb = COMPRESS[name](bytes(30_000_000))

    assert len(unpack(bomb, 30_000_000).data) == 30_000_000
    with pytest.raises(ParseError, match=r"^unpacked.*over the limit of 29,999,999 bytes.*$"):
        unpack(bomb, 29_999_999)


@each_compression
@pytest.mark.parametrize("kept", [0.3, 0.9])
def test_a_file_that_is_cut_off_is_refused_in_one_line(name: str, kept: float) -> None:
    """Half a page would look like a page from which entries were dropped."""
    whole = COMPRESS[name](DATA * 3)

    with pytest.raises(ParseError, match=rf"^this {name} file is damaged or cut off$"):
        unpack(whole[: int(len(whole) * kept)])


def test_a_file_packed_without_end_is_refused() -> None:
    data = DATA
    for _ in range(5):
        data = gzip.compress(data)

    with pytest.raises(ParseError, match="packed too many times"):
        unpack(data)


def test_the_one_page_of_a_zip_file_is_read() -> None:
    parts = {"page_files/frame.html": b"<html>", "page_files/style.css": b"p {}"}
    others = {"__MACOSX/page.html": b"\0", "read.txt": b"read"}

    contents = unpack(zipped(**{"page.html": DATA}, **parts, **others))

    assert (contents.data, contents.containers) == (DATA, ("a zip file",))


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"a.html": DATA, "b.htm": DATA}, "holds 2 documents"),
        ({"a.png": b"\x89PNG"}, "holds no page and no text"),
        ({"a.html": bytes(1_001)}, "over the limit of 1,000 bytes"),
    ],
)
def test_a_zip_file_without_one_plain_page_is_refused(files: dict[str, bytes], why: str) -> None:
    with pytest.raises(ParseError, match=why):
        unpack(zipped(**files), 1_000)


def test_a_damaged_zip_file_is_refused() -> None:
    with pytest.raises(ParseError, match="zip file is damaged"):
        unpack(b"PK\x03\x04\x14\0\0\0\x08\0" * 20)


def mhtml(*parts: bytes, head: str = "", kind: str = 'type="text/html"; ') -> bytes:
    top = (
        "From: <Saved by Blink>\r\n"
        "Snapshot-Content-Location: https://example.org/storm\r\n"
        "Subject: =?utf-8?Q?Storm=20Ida?=\r\n"
        "Date: Tue, 31 Oct 2023 14:05:07 -0000\r\n"
        f"{head}MIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\t{kind}boundary="--=_b"\r\n\r\n\r\n'
    )
    return top.encode() + b"".join(b"----=_b\r\n" + p + b"\r\n" for p in parts) + b"----=_b--\r\n"


def part(body: bytes, place: str, *, kind: str = "text/html", how: str = "") -> bytes:
    encoded = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {how}\r\n{place}\r\n\r\n"
    return head.encode() + (encoded[how](body) if how in encoded else body)


AT_PAGE = "Content-Location: https://example.org/storm"
AT_FRAME = "Content-Location: cid:frame-1@mhtml.blink"


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "8bit"])
def test_the_page_of_an_mhtml_file_is_read_with_its_address_and_date(how: str) -> None:
    picture = part(b"\x89PNG", "Content-Location: a.png", kind="image/png", how="base64")

    contents = unpack(mhtml(part(DATA, AT_PAGE, how=how), picture))

    assert contents.data.decode().splitlines() == [PAGE]
    assert contents.url == "https://example.org/storm"
    assert contents.saved_at == "2023-10-31T14:05:07+00:00"


def test_the_page_of_an_mhtml_file_is_the_part_at_the_pages_address() -> None:
    frame = part(b"<p>An advertisement", AT_FRAME, how="8bit")

    assert unpack(mhtml(frame, part(DATA, AT_PAGE, how="8bit"))).data == DATA


def test_the_start_that_an_mhtml_file_names_is_its_page() -> None:
    frame = part(b"<p>An advertisement", "Content-ID: <f@x>", how="8bit")
    page = part(DATA, "Content-ID: <p@x>", how="8bit")

    assert unpack(mhtml(frame, page, kind='start="<p@x>"; ')).data == DATA


def test_an_mhtml_files_page_is_in_the_encoding_that_its_part_names() -> None:
    data = "<html><title>Burza Ida na żywo</title>".encode("cp1250")
    kind = 'text/html; charset="windows-1250"'

    assert parse(mhtml(part(data, AT_PAGE, kind=kind, how="8bit")), "x").title == (
        "Burza Ida na żywo"
    )


def test_an_mhtml_file_without_a_page_is_refused() -> None:
    with pytest.raises(ParseError, match=r"^this MHTML file holds no page"):
        unpack(mhtml(part(b"p {}", AT_PAGE, kind="text/css", how="8bit")))


def test_the_page_of_a_safari_archive_is_read_with_its_address() -> None:
    page = {
        "WebResourceData": "<html><title>Burza Ida na żywo</title>".encode("iso-8859-2"),
        "WebResourceURL": "https://example.org/burza-żywo",
        "WebResourceTextEncodingName": "iso-8859-2",
        "WebResourceMIMEType": "text/html",
    }
    parts = [{"WebResourceURL": f"https://example.org/{n}"} for n in range(300)]
    archive = {"WebMainResource": page, "WebSubresources": parts}

    snapshot = parse(plistlib.dumps(archive, fmt=plistlib.FMT_BINARY), "x")

    assert (snapshot.title, snapshot.url) == ("Burza Ida na żywo", "https://example.org/burza-żywo")


def test_what_the_container_says_is_kept_where_the_page_says_nothing() -> None:
    snapshot = parse(gzip.compress(mhtml(part(DATA, AT_PAGE, how="8bit"))), "x")

    assert snapshot.url == "https://example.org/storm"
    assert snapshot.captured_at == CaptureDate("2023-10-31T14:05:07+00:00", Basis.STATED)


MAGICS = [b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"PK\x03\x04"]
BUNDLES = [
    mhtml(part(DATA, AT_PAGE, how="base64")),
    plistlib.dumps({"WebMainResource": {"WebResourceData": DATA}}, fmt=plistlib.FMT_BINARY),
    zipped(**{"a.html": DATA}),
    *(compress(DATA) for compress in COMPRESS.values()),
]


@given(st.sampled_from(MAGICS), st.binary(max_size=200))
def test_any_bytes_behind_a_containers_mark_give_contents_or_one_line(
    magic: bytes, rest: bytes
) -> None:
    assert told(magic + rest).count("\n") == 0


@given(st.sampled_from(BUNDLES), st.data())
def test_a_damaged_container_gives_contents_or_one_line(bundle: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(bundle) - 1))
    size = data.draw(st.integers(0, 9))

    damaged = bundle[:at] + data.draw(st.binary(max_size=9)) + bundle[at + size :]

    assert told(damaged).count("\n") == 0


def told(data: bytes) -> str:
    """Return what reading says; anything but a ParseError ends the test."""
    try:
        unpack(data, 1_000_000)
    except ParseError as error:
        return str(error)
    return "read"
