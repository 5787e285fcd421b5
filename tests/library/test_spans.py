"""Spans of time as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.spans import LEAST_SECONDS, MOST_SECONDS, read_span, span_text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90s", 90), ("2m", 120), (" 1H ", 3_600), ("45", 45), ("24h", 86_400), ("3 m", 180)],
)
def test_a_span_is_a_number_and_its_unit(text: str, seconds: int) -> None:
    assert read_span(text) == seconds


@pytest.mark.parametrize("text", ["", "m", "0s", "25h", "2.5m", "-1m", "2d", "²m", "9" * 99])
def test_what_is_no_span_from_a_second_to_a_day_is_none(text: str) -> None:
    assert read_span(text) is None


@given(st.integers(LEAST_SECONDS, MOST_SECONDS))
def test_what_is_written_is_read_as_the_same_span(seconds: int) -> None:
    assert read_span(span_text(seconds)) == seconds


def test_a_span_is_written_in_the_largest_unit_that_holds_it_whole() -> None:
    assert [span_text(s) for s in (90, 120, 3_600, 5_400)] == ["90s", "2m", "1h", "90m"]
