"""A moment is shown to the minute, in its own zone."""

import pytest

from reader.blog import Basis, CaptureDate, to_the_minute


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        (None, ""),
        ("2024-11-03", "2024-11-03"),
        ("2024-11-03T18:00", "2024-11-03 18:00"),
        ("2024-11-03T18:00:59.123", "2024-11-03 18:00"),
        ("2024-11-03T18:00Z", "2024-11-03 18:00 UTC"),
        ("2024-11-03T18:00:00.000+00:00", "2024-11-03 18:00 UTC"),
        ("2024-11-03T18:00:00+02:00", "2024-11-03 18:00+02:00"),
        ("2024-11-03T18:00-0530", "2024-11-03 18:00-0530"),
    ],
)
def test_a_moment_is_shown_to_the_minute_with_its_offset(iso: str | None, shown: str) -> None:
    assert to_the_minute(iso) == shown


def test_an_inferred_date_is_marked_as_no_statement() -> None:
    assert str(CaptureDate("2024-11-03T18:00", Basis.INFERRED)) == "≈2024-11-03 18:00"
    assert str(CaptureDate("2024-11-03", Basis.STATED)) == "2024-11-03"
