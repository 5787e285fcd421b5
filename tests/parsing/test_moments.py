"""Times of day become full moments: the midnight rule and day headings."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Order
from reader.parsing.moments import direction, resolve

DAY = date(2024, 3, 1)
DOWN = [20, 5, 1430, 1420]
"""00:20, 00:05, 23:50, 23:40."""


def days(minutes: Sequence[int | None], order: Order) -> list[str | None]:
    return [m.date().isoformat() if m else None for m in resolve(minutes, order, DAY)]


def test_a_step_back_over_midnight_is_the_day_before_on_a_newest_first_page() -> None:
    assert days(DOWN, Order.NEWEST_FIRST) == ["2024-03-01"] * 2 + ["2024-02-29"] * 2


def test_a_step_over_midnight_is_the_next_day_on_an_oldest_first_page() -> None:
    assert days(DOWN[::-1], Order.OLDEST_FIRST) == ["2024-03-01"] * 2 + ["2024-03-02"] * 2


@pytest.mark.parametrize("order", list(Order))
def test_an_entry_a_little_out_of_order_changes_no_day(order: Order) -> None:
    """A pinned entry, or one published late, stands there with its own time."""
    assert days([725, 770, 754, 760], order) == ["2024-03-01"] * 4


def test_where_the_direction_is_unknown_no_midnight_is_crossed() -> None:
    assert days(DOWN, Order.UNKNOWN) == ["2024-03-01"] * 4


def test_a_day_heading_changes_the_day_whatever_the_times() -> None:
    found = resolve([600, 540, 660, 30], Order.NEWEST_FIRST, DAY, {2: date(2024, 2, 10)})

    assert [m.day if m else 0 for m in found] == [1, 1, 10, 10]


def test_an_entry_without_a_time_has_no_moment() -> None:
    assert days([20, None, 1430], Order.NEWEST_FIRST) == ["2024-03-01", None, "2024-02-29"]


def test_without_a_day_there_is_no_moment_until_a_heading_states_one() -> None:
    assert resolve([20, 10], Order.NEWEST_FIRST, None, {1: DAY}) == [
        None,
        datetime(2024, 3, 1, 0, 10),
    ]


def test_the_zone_is_that_of_the_page() -> None:
    assert resolve([725], Order.UNKNOWN, DAY, zone=UTC) == [datetime(2024, 3, 1, 12, 5, tzinfo=UTC)]


def test_past_the_ends_of_the_calendar_there_is_no_moment() -> None:
    assert resolve(DOWN, Order.NEWEST_FIRST, date.min)[-1] is None


@given(
    st.integers(1, 60),
    st.lists(st.integers(1, 1200), max_size=30),
    st.sampled_from([Order.NEWEST_FIRST, Order.OLDEST_FIRST]),
)
def test_a_page_with_an_entry_at_least_every_twenty_hours_gets_its_own_moments_back(
    start: int, gaps: list[int], order: Order
) -> None:
    sign = -1 if order is Order.NEWEST_FIRST else 1
    moment = datetime(2024, 3, 1, 12, start % 60)
    page = [moment := moment + sign * timedelta(minutes=gap) for gap in [0, *gaps]]
    minutes = [m.hour * 60 + m.minute for m in page]

    assert resolve(minutes, order, page[0].date()) == page


@pytest.mark.parametrize(
    ("minutes", "order"),
    [
        ([20, None, 5, 1430, 1420, 1400], Order.NEWEST_FIRST),
        ([1400, 1420, 1430, 5], Order.OLDEST_FIRST),
        ([20, 5, 1430], Order.NEWEST_FIRST),
        ([1231, 1215, 1240], Order.UNKNOWN),
        ([], Order.UNKNOWN),
    ],
)
def test_the_direction_is_the_one_most_times_run_in(
    minutes: list[int | None], order: Order
) -> None:
    assert direction(minutes) is order
