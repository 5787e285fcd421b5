"""Bytes become text in any common encoding; binary data is refused in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing import ParseError, parse

TEXT = "Élections en direct : Ségolène en tête\nLe dépouillement a commencé à 20 h"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_document_reads_the_same_in_every_encoding(encoding: str) -> None:
    snapshot = parse(TEXT.encode(encoding), "test")

    assert snapshot.title == "Élections en direct : Ségolène en tête"
    assert snapshot.standfirst == "Le dépouillement a commencé à 20 h"


def test_damage_costs_only_the_damaged_character() -> None:
    """One broken byte does not turn the accents of a whole UTF-8 document into others."""
    snapshot = parse(TEXT.encode().replace(b"a commenc", b"a\xff commenc"), "test")

    assert snapshot.standfirst == "Le dépouillement a\ufffd commencé à 20 h"


@pytest.mark.parametrize(
    "data",
    [
        bytes(1000),
        b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\xe4\x9c\xff\x00",
    ],
)
def test_binary_data_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ParseError, match=r"^[^\n]*binary[^\n]*$"):
        parse(data, "test")


def test_a_stray_control_character_is_no_binary_data() -> None:
    snapshot = parse(b"Storm live: rivers rise in Wales\0 and England\x01", "test")

    assert snapshot.title == "Storm live: rivers rise in Wales and England"


@pytest.mark.parametrize("data", [b"", b"\n\n \n", b"\xef\xbb\xbf", "\u200b\n".encode()])
def test_an_empty_document_is_an_empty_snapshot(data: bytes) -> None:
    snapshot = parse(data, "test")

    assert (snapshot.title, snapshot.lede, snapshot.entries) == (None, (), ())
    assert snapshot.source == "test"


@given(st.binary(max_size=400))
def test_any_bytes_give_a_snapshot_or_one_line(data: bytes) -> None:
    message = outcome(data)

    assert message
    assert "\n" not in message


def outcome(data: bytes) -> str:
    try:
        parse(data, "test")
    except ParseError as error:
        return str(error)
    return "none"
