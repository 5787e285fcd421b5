"""What an entry that only one page shows is: added, dropped, rolled off or uncaptured."""

from collections.abc import Callable

from reader.blog import Entry, Order, Snapshot
from reader.comparison import Change, Kind, compare

Page = Callable[..., Snapshot]
Post = Callable[..., Entry]


def gone(old: Snapshot, new: Snapshot) -> dict[int, tuple[Kind, bool]]:
    changes = compare(old, new).entries
    return {c.old: (c.kind, c.certain) for c in changes if c.old is not None and c.new is None}


def come(old: Snapshot, new: Snapshot) -> dict[int, tuple[Kind, bool]]:
    changes = compare(old, new).entries
    return {c.new: (c.kind, c.certain) for c in changes if c.new is not None and c.old is None}


def the_one(kind: Kind, old: Snapshot, new: Snapshot) -> Change:
    (found,) = (change for change in compare(old, new).entries if change.kind is kind)
    return found


def timed(post: Post, *times: str) -> list[Entry]:
    return [post(n, published_at=f"2024-11-03T{time}:00Z") for n, time in enumerate(times)]


def stamped(post: Post, themes: range, *stamps: str) -> list[Entry]:
    return [post(n, stamp=stamp) for n, stamp in zip(themes, stamps, strict=True)]


def test_an_entry_older_than_the_newer_window_rolled_off(page: Page, post: Post) -> None:
    entries = timed(post, "12:30", "12:00", "11:30", "11:00")
    new = page([post(9, published_at="2024-11-03T13:00:00Z"), *entries[:2]])

    assert gone(page(entries), new) == {2: (Kind.ROLLED_OFF, True), 3: (Kind.ROLLED_OFF, True)}


def test_the_reason_of_a_roll_off_names_the_time_that_decides(page: Page, post: Post) -> None:
    entries = timed(post, "12:30", "11:02", "10:15")

    change = the_one(Kind.ROLLED_OFF, page(entries), page(entries[:2]))

    assert change.reason == "older than the newer page's last entry, 11:02"


def test_an_entry_with_a_time_inside_the_newer_window_was_dropped(page: Page, post: Post) -> None:
    """Even where nothing around it is shared."""
    old = page(timed(post, "12:30", "12:00"))
    around = [post(n, published_at=f"2024-11-03T{hour}:00:00Z") for n, hour in ((8, 13), (9, 11))]
    new = page(around)

    assert gone(old, new) == {0: (Kind.DROPPED, True), 1: (Kind.DROPPED, True)}


def test_an_entry_older_than_the_older_window_is_uncaptured(page: Page, post: Post) -> None:
    entries = timed(post, "12:30", "12:00", "11:30", "11:00")

    assert come(page(entries[:2]), page(entries)) == {
        2: (Kind.UNCAPTURED, True),
        3: (Kind.UNCAPTURED, True),
    }


def test_an_entry_posted_after_the_older_page_was_added(page: Page, post: Post) -> None:
    entries = timed(post, "12:30", "12:00")
    fresh = post(9, published_at="2024-11-03T12:45:00Z")

    change = the_one(Kind.ADDED, page(entries), page([fresh, *entries]))

    assert change.certain
    assert change.reason == "posted after the older page's newest entry, 12:30"


def test_pages_with_times_that_share_nothing_tell_all_the_same(page: Page, post: Post) -> None:
    old = page(timed(post, "09:30", "09:00"))
    new = page([post(8, published_at="2024-11-03T13:00:00Z")])

    assert set(gone(old, new).values()) == {(Kind.ROLLED_OFF, True)}
    assert set(come(old, new).values()) == {(Kind.ADDED, True)}


def test_times_decide_before_places(page: Page, post: Post) -> None:
    """The last entry of the page is gone, but the newer page reaches further back."""
    old = page(timed(post, "12:30", "12:00"))
    new = page([old.entries[0], post(9, published_at="2024-11-03T11:00:00Z")])

    assert gone(old, new) == {1: (Kind.DROPPED, True)}


def test_a_displaced_old_entry_does_not_widen_the_window(page: Page, post: Post) -> None:
    """A post of the morning that stands on top, though nothing calls it pinned."""
    entries = timed(post, "12:30", "12:00", "11:30", "11:00", "10:30")
    top = post(9, published_at="2024-11-03T06:00:00Z")

    assert set(gone(page([top, *entries]), page([top, *entries[:3]])).values()) == {
        (Kind.ROLLED_OFF, True)
    }


def test_times_of_day_tell_where_pages_state_no_date(page: Page, post: Post) -> None:
    """Days are counted from the order: 23:50 above 23:40, below 00:10, is the day before."""
    old = page(stamped(post, range(4), "00:10", "23:50", "23:40", "23:10"))
    new = page([*stamped(post, range(5, 7), "01:00", "00:30"), *old.entries[:2]])

    assert gone(old, new) == {2: (Kind.ROLLED_OFF, True), 3: (Kind.ROLLED_OFF, True)}


def test_a_clear_tail_missing_from_a_newest_first_page_rolled_off(page: Page) -> None:
    assert gone(page(range(2, 8)), page(range(6))) == {
        4: (Kind.ROLLED_OFF, True),
        5: (Kind.ROLLED_OFF, True),
    }


def test_a_clear_head_missing_from_an_oldest_first_page_rolled_off(page: Page) -> None:
    old = page(range(6), Order.OLDEST_FIRST)
    new = page(range(2, 8), Order.OLDEST_FIRST)

    assert gone(old, new) == {0: (Kind.ROLLED_OFF, True), 1: (Kind.ROLLED_OFF, True)}
    assert come(old, new) == {4: (Kind.ADDED, True), 5: (Kind.ADDED, True)}


def test_a_page_that_states_no_order_shows_it_by_where_it_grew(page: Page) -> None:
    unknown = Order.UNKNOWN

    assert set(gone(page(range(2, 8), unknown), page(range(6), unknown)).values()) == {
        (Kind.ROLLED_OFF, True)
    }
    assert set(gone(page(range(6), unknown), page(range(2, 8), unknown)).values()) == {
        (Kind.ROLLED_OFF, True)
    }


def test_an_entry_between_two_that_are_still_shown_was_dropped(page: Page) -> None:
    change = the_one(Kind.DROPPED, page(range(5)), page([0, 1, 3, 4]))

    assert (change.old, change.certain) == (2, True)
    assert change.reason == "the entries around it are still there"


def test_the_newest_entry_missing_above_a_shared_one_was_dropped(page: Page) -> None:
    assert gone(page(range(5)), page(range(1, 5))) == {0: (Kind.DROPPED, True)}


def test_where_nothing_is_shared_or_dated_no_verdict_is_certain(page: Page) -> None:
    comparison = compare(page(range(3)), page(range(5, 8)))

    assert {(c.kind, c.certain) for c in comparison.entries} == {
        (Kind.DROPPED, False),
        (Kind.ADDED, False),
    }
    assert all("may" in change.reason for change in comparison.entries)


def test_one_shared_entry_on_pages_without_order_makes_nothing_certain(page: Page) -> None:
    """Pages captured days apart: an entry was taken up again, all others turned over."""
    unknown = Order.UNKNOWN
    comparison = compare(page([0, 1, 2, 3], unknown), page([2, 5, 6, 7], unknown))

    assert not any(c.certain for c in comparison.entries if c.kind is not Kind.UNCHANGED)


def test_one_entry_taken_up_again_proves_nothing_about_those_above_it(page: Page) -> None:
    """Even on newest-first pages: a day turned over, and one old post stands on top again."""
    comparison = compare(page([0, 1, 2, 3, 4]), page([3, 5, 6, 7, 8]))

    assert {c.kind for c in comparison.entries if c.new is None} == {Kind.DROPPED}
    assert not any(c.certain for c in comparison.entries if c.new is None)


def test_both_pages_going_on_below_what_they_share_is_no_clear_tail(page: Page) -> None:
    comparison = compare(page([0, 1, 2, 3]), page([0, 1, 5, 6]))

    assert not any(c.certain for c in comparison.entries if c.kind is not Kind.UNCHANGED)


def test_a_pinned_copy_is_neither_added_nor_dropped(page: Page, post: Post) -> None:
    plain = page(range(4))
    with_copy = page([post(2, pinned=True), *range(4)])

    (arrival,) = (c for c in compare(plain, with_copy).entries if c.old is None)
    (leaving,) = (c for c in compare(with_copy, plain).entries if c.new is None)

    assert (arrival.kind, arrival.moved, arrival.certain) == (Kind.UNCAPTURED, True, True)
    assert (leaving.kind, leaving.moved, leaving.certain) == (Kind.ROLLED_OFF, True, True)


def test_an_empty_page_leaves_everything_uncertain(page: Page) -> None:
    assert set(gone(page(range(3)), page([])).values()) == {(Kind.DROPPED, False)}
