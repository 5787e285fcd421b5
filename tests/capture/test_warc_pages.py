"""Pages out of the bytes of a web archive, whatever these are."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from reader.capture.warc_pages import dechunked, pages_in


@given(st.lists(st.binary(min_size=1, max_size=30), max_size=5))
def test_chunks_are_joined_to_what_they_were(pieces: list[bytes]) -> None:
    body = b"".join(b"%x;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces)

    assert dechunked(body + b"0\r\n\r\n") == b"".join(pieces)


@given(st.binary(max_size=200))
def test_no_body_makes_dechunking_fail(body: bytes) -> None:
    dechunked(body)


@given(st.binary(max_size=300))
def test_no_bytes_make_reading_an_archive_fail(data: bytes) -> None:
    list(pages_in(BytesIO(b"WARC/1.0\r\n" + data), "name", 1_000_000))
