"""What may steer a terminal leaves the text; everything else stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing import clean, parse
from reader.parsing.cleaning import clean_markup

UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ud800-\udfff]"
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b[31;1mred\x1b[0m", "red"),
        ("\x1b]0;a title\x07text", "text"),
        ("\x1b]8;;http://a.b\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("\x1bPdevice\x1b\\text", "text"),
        ("\x1b(Btext\x1b", "text"),
        ("a\x1b[", "a"),
    ],
)
def test_escape_sequences_go_whole(text: str, cleaned: str) -> None:
    """Not only the escape character: what is left of a colour would read as text."""
    assert clean(text) == cleaned


def test_an_unfinished_string_sequence_takes_no_coverage_along() -> None:
    assert clean("\x1b]The minister resigned.\nHe left.") == "The minister resigned.\nHe left."


@pytest.mark.parametrize("opening", ["\x9d", "\x1b]", "\x9da", "\x90\x9b1"])
def test_sequences_that_never_end_cost_no_more_than_their_length(opening: str) -> None:
    """Looking ahead from each of a million openings would take minutes."""
    text = opening * 1_000_000

    assert clean(text).strip("a") == ""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"
    assert parse(f"Storm live{end}Rivers rise".encode(), "test").standfirst == "Rivers rise"


def test_all_other_characters_stay() -> None:
    """Spaces, quotes, dashes, combining and joined characters are folded elsewhere, if at all."""
    text = "a\u00a0b\tc – “d” ‘e’ \u0301 e\u0301 👩\u200d👧 क\u094dष ‌\u200c \u00ad ½"

    assert clean(text) == text


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    assert not UNWANTED.search(clean(text))


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_visible_text_is_not_touched(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    "held",
    ["\x01", "&#1;", "&#x1b;", "&#X01F;", "&#0031", "&#11;", "&#65535;", "&#xfffe;", "\ufffe"],
)
def test_markup_loses_what_no_markup_may_hold(held: str) -> None:
    assert clean_markup(f"<p>a{held}b</p>") == "<p>ab</p>"


@pytest.mark.parametrize(
    "held", ["&#9;", "&#10;", "&#x20;", "&#128;", "&#310;", "&#x1f4;", "&amp;#1"]
)
def test_other_references_stay(held: str) -> None:
    assert clean_markup(f"<p>{held}</p>") == f"<p>{held}</p>"
