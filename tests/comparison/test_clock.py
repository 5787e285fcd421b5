"""When entries were posted, on one line of minutes for both pages."""

import pytest

from reader.blog import Entry, Order
from reader.comparison.clock import minutes
from reader.comparison.stamps import time_of_day


def stamped(*stamps: str | None) -> list[Entry]:
    return [Entry(("text",), stamp=stamp) for stamp in stamps]


@pytest.mark.parametrize(
    ("stamp", "minute"),
    [
        ("18:00", 1080),
        ("18.59 GMT", 1139),
        ("20h05", 1205),
        ("1.30am", 90),
        ("1:30 p.m.", 810),
        ("12:15 am", 15),
        ("5 hours ago07:06", 426),
        ("14 August 2023 05:16", 316),
        ("18:16 (IST), Oct 02", 1096),
        ("2h ago", None),
        ("12 a.m.", 0),
        ("3 PM ET", 900),
        ("18 Uhr", 1080),
        ("22.25 Uhr", 1345),
        ("午後3時05分", 905),
        ("오전 10:05", 605),
        ("10:05:33", 605),
        ("03.11.2024 10:05", 605),
        ("2024-11-03T10:05", 605),
        ("03.11.2024", None),
        ("3h", None),
        ("il y a 2h30", None),
        ("4m ago12.50 BST", 770),
        ("25:00", None),
        ("12:75", None),
        ("3.50%", None),
        (None, None),
    ],
)
def test_a_stamp_names_a_time_of_day_or_none(stamp: str | None, minute: int | None) -> None:
    assert time_of_day(stamp) == minute


def test_days_are_counted_down_a_newest_first_page() -> None:
    page = stamped("00:10", "23:50", "08:00", "07:30", "23:30")

    found, _ = minutes(page, page, [(0, 0), (1, 1)])

    assert found == [10, 1430 - 1440, 480 - 1440, 450 - 1440, 1410 - 2880]


def test_days_are_counted_up_an_oldest_first_page() -> None:
    page = stamped("22:00", "23:50", "00:10", "00:20")

    found, _ = minutes(page, page, [(0, 0), (1, 1)])

    assert found == [1320, 1430, 1450, 1460]


def test_one_time_out_of_order_starts_no_new_day() -> None:
    page = stamped("23:34", "15:28", "23:08", "23:04")

    found, _ = minutes(page, page, [(0, 0), (2, 2)])

    assert found == [1414, None, 1388, 1384]


def test_a_small_step_back_is_another_day_where_the_page_goes_on_from_there() -> None:
    page = stamped("10:10", "10:00", "12:20", "12:00", "11:50", "11:40", "13:00")

    found, _ = minutes(page, page, [(1, 1)], (Order.NEWEST_FIRST,) * 2)

    assert found == [610, 600, -700, -720, -730, -740, None]


def test_one_time_of_another_day_among_close_ones_starts_no_new_day() -> None:
    page = stamped("11:55", "11:50", "18:00", "11:40", "11:35", "11:30")

    found, _ = minutes(page, page, [(1, 1)])

    assert found == [715, 710, None, 700, 695, 690]


def test_the_pages_are_laid_over_each_other_where_they_share_entries() -> None:
    """The newer page begins a day later: its 23:50 is yesterday, the older page's today."""
    old, new = stamped("23:50", "23:00"), stamped("01:00", "23:50", "23:00")

    found = minutes(old, new, [(0, 1), (1, 2)])

    assert found[0] == found[1][1:]


@pytest.mark.parametrize("order", [Order.NEWEST_FIRST, Order.OLDEST_FIRST])
def test_a_pinned_entry_stands_in_no_order_and_starts_no_new_day(order: Order) -> None:
    times = ["15:50", "12:10", "08:10"]
    page = stamped(*(times if order is Order.NEWEST_FIRST else times[::-1]))
    pinned = [Entry(("text",), stamp=time, pinned=True) for time in ("08:44", "16:10", "22:00")]

    found, _ = minutes([*pinned, *page], page, [(4, 1), (5, 2)], (order, order))

    assert sorted(minute or 0 for minute in found[3:]) == [490, 730, 950]
    assert found[:3] == [524, 970, 1320 - 1440]


def test_entries_that_show_another_time_than_they_did_lay_no_pages_over_each_other() -> None:
    """They were taken up again."""
    old, new = stamped("12:00", "11:30", "11:00"), stamped("23:10", "23:00", "22:50")

    assert minutes(old, new, [(0, 0), (1, 2)]) == ([None] * 3, [None] * 3)


def test_captures_tell_how_far_pages_that_share_nothing_lie_apart() -> None:
    """In whole days: the pages tell the time of another zone than the captures do."""
    old, new = stamped("22:00", "21:00"), stamped("04:00", "03:00")

    found = minutes(old, new, [], (Order.NEWEST_FIRST,) * 2, between=7 * 60)

    assert found == ([1320, 1260], [1680, 1620])


def test_without_a_shared_entry_times_of_day_cannot_be_compared() -> None:
    assert minutes(stamped("10:00"), stamped("11:00"), []) == ([None], [None])


@pytest.mark.parametrize("place", [0, 2])
def test_one_shared_entry_at_an_end_lays_no_pages_over_each_other(place: int) -> None:
    """Posts that are out of order stand there."""
    page = stamped("06:00", "14:20", "14:10")

    assert minutes(page, page, [(place, place)]) == ([None] * 3, [None] * 3)
    assert minutes(page, page, [(1, 1)])[0] != [None] * 3


def test_pages_that_agree_on_another_distance_tell_the_time_of_another_zone() -> None:
    old, new = stamped("12:00", "11:30", "11:00"), stamped("13:00", "12:30", "11:50")

    found = minutes(old, new, [(0, 0), (1, 1), (2, 2)])

    assert found == ([720, 690, 660], [720, 690, 650])


def test_full_times_need_no_shared_entry() -> None:
    old = [Entry(published_at="2024-11-03T10:00:00+01:00")]
    new = [Entry(published_at="2024-11-03T09:30:00Z"), Entry(published_at="2024-11-03")]

    (first,), (second, third) = minutes(old, new, [])

    assert (second or 0) - (first or 0) == 30
    assert third is None
