"""Dates that a user gives."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate
from reader.library.dates import given_date
from reader.library.errors import DocumentError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-10-31", "2024-10-31"),
        (" 2024-10-31 ", "2024-10-31"),
        ("2024-10-31T14:05", "2024-10-31T14:05"),
        ("2024-10-31 14:05", "2024-10-31T14:05"),
        ("2024-10-31T14:05:09", "2024-10-31T14:05:09"),
        ("2024-10-31T14:05Z", "2024-10-31T14:05+00:00"),
        ("2024-10-31t14:05+0130", "2024-10-31T14:05+01:30"),
    ],
)
def test_a_date_is_kept_as_iso_8601_and_as_given(text: str, value: str) -> None:
    assert given_date(text) == CaptureDate(value, Basis.GIVEN)


@pytest.mark.parametrize(
    "text",
    [
        "", "yesterday", "31.10.2024", "2024-10", "20241031", "2024-W44-4", "2024-02-30",
        "2024-10-31T25:00", "2024-10-31T14:05+99:00", "٢٠٢٤-١٠-٣١", "2024-10-31\x1b[31m",
        "2" * 10_000,
    ],
)  # fmt: skip
def test_what_is_no_date_is_one_short_line(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        given_date(text)

    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 120


OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(timezones=OFFSETS | st.none()))
def test_every_moment_to_the_second_keeps_its_meaning(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)

    assert datetime.fromisoformat(given_date(moment.isoformat()).value) == moment
