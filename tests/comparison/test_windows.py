"""Which entries left or came by the windows of two pages, and which were deleted or written.

Each test is a story: what the older page showed, what the newer one shows, and what a reader who
saw all of it happen would call each entry that only one of them shows.
"""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from reader.blog import Entry, Order
from reader.comparison import compare
from tests.comparison.conftest import Clock, Page, Post, Posts
from tests.comparison.windows import (
    CLOCKS,
    TELLING,
    iso,
    iso_elsewhere,
    iso_modified,
    stamp,
    stamp_of_twelve_hours,
    told,
    undated,
)


@pytest.mark.parametrize("clock", CLOCKS)
def test_posts_pushed_out_of_a_window_rolled_off(page: Page, posts: Posts, clock: Clock) -> None:
    old, new = page(posts(range(30, 0, -1), clock)), page(posts(range(34, 4, -1), clock))

    assert told(old, new) == "r r r r + + + +"
    assert told(new, old) == "- - - - u u u u"


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_page_that_grows_its_window_shows_nothing_new_below(
    page: Page, posts: Posts, clock: Clock
) -> None:
    old, new = page(posts(range(50, 25, -1), clock)), page(posts(range(52, 2, -1), clock))

    assert told(old, new) == "+ + " + " ".join("u" * 23)


@pytest.mark.parametrize("clock", TELLING)
def test_a_post_deleted_beside_roll_off_was_dropped(page: Page, posts: Posts, clock: Clock) -> None:
    numbers = [n for n in range(33, 10, -1) if n != 20]
    old, new = page(posts(range(30, 7, -1), clock)), page(posts(numbers, clock))

    assert told(old, new) == "- r r r + + +"


@pytest.mark.parametrize("clock", CLOCKS)
def test_the_last_post_in_the_window_that_goes_has_rolled_off_as_far_as_anyone_can_tell(
    page: Page, posts: Posts, clock: Clock
) -> None:
    """Nothing older is left to show that the window reached it."""
    old, new = page(posts(range(9, 0, -1), clock)), page(posts(range(9, 1, -1), clock))

    assert told(old, new) == "r"


@pytest.mark.parametrize("clock", [iso, iso_elsewhere, iso_modified])
def test_full_turnover_is_told_by_times(page: Page, posts: Posts, clock: Clock) -> None:
    old, new = page(posts(range(5, 0, -1), clock)), page(posts(range(12, 7, -1), clock))

    assert told(old, new) == "r r r r r + + + + +"


@pytest.mark.parametrize("clock", [stamp, stamp_of_twelve_hours, undated])
def test_full_turnover_without_dates_is_told_by_nothing(
    page: Page, posts: Posts, clock: Clock
) -> None:
    old, new = page(posts(range(5, 0, -1), clock)), page(posts(range(12, 7, -1), clock))

    assert told(old, new) == "-? -? -? -? -? +? +? +? +? +?"


@pytest.mark.parametrize("clock", CLOCKS)
def test_one_shared_post_at_the_tail_is_enough(page: Page, posts: Posts, clock: Clock) -> None:
    old, new = page(posts(range(5, 0, -1), clock)), page(posts(range(9, 4, -1), clock))

    assert told(old, new) == "r r r r + + + +"


@pytest.mark.parametrize("clock", [iso, iso_elsewhere, iso_modified])
def test_a_later_page_of_a_paginated_blog_deletes_nothing_for_certain(
    page: Page, posts: Posts, clock: Clock
) -> None:
    """Its posts are all older than what the older snapshot showed."""
    old, new = page(posts(range(19, 9, -1), clock)), page(posts(range(9, 4, -1), clock))

    assert told(old, new) == " ".join(["-?"] * 10 + ["u"] * 5)


@pytest.mark.parametrize("clock", CLOCKS)
def test_the_first_of_two_pages_shows_less_and_deletes_nothing(
    page: Page, posts: Posts, clock: Clock
) -> None:
    old, new = page(posts(range(40, 0, -1), clock)), page(posts(range(43, 20, -1), clock))

    assert set(told(old, new).split()) == {"r", "+"}


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("flagged", [True, False])
def test_an_old_post_on_top_does_not_widen_the_window(
    page: Page, posts: Posts, clock: Clock, flagged: bool
) -> None:
    top = posts([0], clock, pinned=flagged)
    old = page([*top, *posts(range(30, 10, -1), clock)])
    new = page([*top, *posts(range(33, 13, -1), clock)])

    assert told(old, new) == "r r r + + +"


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_pinned_copy_is_no_news_whether_it_comes_or_goes(
    page: Page, posts: Posts, clock: Clock
) -> None:
    plain = page(posts(range(30, 10, -1), clock))
    with_copy = page([*posts([15], clock, pinned=True), *posts(range(30, 10, -1), clock)])

    assert told(plain, with_copy) == "u"
    assert told(with_copy, plain) == "r"


def test_a_pinned_copy_is_known_by_its_id_where_its_text_was_revised(
    page: Page, posts: Posts, post: Post
) -> None:
    plain = page([*posts(range(9, 5, -1), iso), post(5, id="five", **iso(5))])
    copy = post(5, id="five", pinned=True, paragraphs=("Another summary.",), heading=None)

    assert told(plain, replace(plain, entries=(copy, *plain.entries))) == "u"


@pytest.mark.parametrize("clock", CLOCKS)
def test_key_events_repeated_above_the_posts_are_no_news(
    page: Page, posts: Posts, clock: Clock
) -> None:
    below = posts(range(30, 10, -1), clock)
    summary = [replace(below[k], paragraphs=(), key_event=True) for k in (3, 8, 12)]

    assert told(page(below), page([*summary, *below])) == "u u u"
    assert told(page([*summary, *below]), page(below)) == "r r r"


def test_a_pinned_post_without_time_may_be_of_any_age(page: Page, posts: Posts) -> None:
    below = posts(range(30, 10, -1), undated)
    with_pin = page([*posts([31], undated, pinned=True), *below])

    assert told(with_pin, page(below)) == "-?"
    assert told(page(below), with_pin) == "+?"


@pytest.mark.parametrize("hours", [-9, 9])
def test_a_shared_post_whose_time_was_edited_moves_no_window(
    page: Page, posts: Posts, post: Post, hours: int
) -> None:
    """The last of the newer page states another time than it did."""
    old = page(posts(range(30, 10, -1), iso))
    new = page([*posts(range(33, 14, -1), iso), post(14, **iso(14 + hours))])

    assert told(old, new) == "r r r + + +"


def test_a_lost_post_that_states_the_time_of_an_update_rolled_off(
    page: Page, posts: Posts, post: Post
) -> None:
    """It stood in the tail that went, whatever its time says."""
    old = page([*posts(range(30, 12, -1), iso), post(12, **iso(25)), *posts([11], iso)])
    new = page(posts(range(33, 13, -1), iso))

    assert told(old, new) == "r r r + + +"


def test_a_lost_post_beside_one_that_states_too_old_a_time_rolled_off(
    page: Page, posts: Posts, post: Post
) -> None:
    """The last post of the newer page states a time before those that stood below it."""
    last = post(14, **iso(12))
    old = page([*posts(range(30, 14, -1), iso), last, *posts([13, 11], iso)])
    new = page([*posts(range(33, 14, -1), iso), last])

    assert told(old, new) == "r r + + +"


@pytest.mark.parametrize("untimed", [[2, 12], [0], [15], [4, 5, 9, 10]])
def test_posts_without_a_time_are_told_by_those_around_them(
    page: Page, post: Post, untimed: Iterable[int]
) -> None:
    """Nothing is shared; the times of most posts tell of all."""
    timed = [post(n, **({} if n in untimed else iso(30 - n))) for n in range(16)]
    old, new = page(timed[8:]), page(timed[:8])

    assert told(old, new) == " ".join(["r"] * 8 + ["+"] * 8)


def test_an_old_post_on_top_lays_no_pages_over_each_other(page: Page, posts: Posts) -> None:
    """A whole day turned over, and times of day count from that post alone."""
    old = page(posts([0, *range(20, 14, -1)], stamp))
    new = page(posts([0, *range(30, 24, -1)], stamp))

    assert told(old, new) == " ".join(["-?"] * 6 + ["+?"] * 6)


def test_a_page_without_order_that_grew_below_alone_is_not_certain_to_run_that_way(
    page: Page,
) -> None:
    old, new = (replace(page(range(n)), order=Order.UNKNOWN) for n in (5, 9))

    assert told(old, new) == "+? +? +? +?"


@pytest.mark.parametrize("clock", [iso, iso_elsewhere, iso_modified])
def test_an_old_post_that_left_the_top_rolled_off(page: Page, posts: Posts, clock: Clock) -> None:
    """Nothing calls it pinned; its time tells."""
    below = posts(range(30, 10, -1), clock)

    assert told(page([*posts([0], clock), *below]), page(below)) == "r"


def test_one_post_without_a_time_at_the_foot_does_not_hold_a_window_open(
    page: Page, posts: Posts, post: Post
) -> None:
    """A word of welcome that stays there all day."""
    old = page([*posts(range(30, 10, -1), iso), post(0)])
    new = page([*posts(range(33, 13, -1), iso), post(0)])

    assert told(old, new) == "r r r + + +"


def test_times_outweigh_an_order_that_is_misstated(page: Page, posts: Posts) -> None:
    old, new = page(posts(range(11, 31), iso)), page(posts(range(14, 34), iso))

    assert told(old, new) == "r r r + + +"


def test_a_post_without_a_time_before_rising_times_is_older_than_they_are(
    page: Page, posts: Posts, post: Post
) -> None:
    """Neither page states its order."""
    below = posts(range(11, 31), iso)
    old, new = (replace(page(p), order=Order.UNKNOWN) for p in (below, [post(0), *below]))

    assert told(old, new) == "u"


def test_a_page_of_nothing_but_its_pinned_post_tells_nothing(page: Page, posts: Posts) -> None:
    pinned = posts([31], undated, pinned=True)

    assert told(page([*pinned, *posts([5, 4, 3], undated)]), page(pinned)) == "-? -? -?"


def test_a_post_pinned_at_the_foot_hides_no_roll_off(page: Page, posts: Posts) -> None:
    foot = posts([31], undated, pinned=True)
    old = page(posts(range(9, 3, -1), undated))
    new = page([*posts(range(11, 5, -1), undated), *foot])

    assert told(old, new) == "r r + + +?"


def test_the_page_that_goes_on_much_longer_probably_reaches_further_back(page: Page) -> None:
    old, new = page(range(10)), page([0, 1, 2, 3, 4, 11])

    assert told(old, new) == "r? r? r? r? r? +?"


def test_going_on_longer_tells_nothing_where_most_turned_over(page: Page) -> None:
    old, new = page([0, 1, 2, 3, 4]), page([11, 12, 13, 0, 10])

    assert told(old, new) == "-? -? -? -? + + + +?"


def test_a_key_event_with_a_text_of_its_own_is_news(page: Page, post: Post) -> None:
    """Its heading recurs."""
    old = page([post(1, heading="What we know"), *map(post, range(2, 9))])
    fresh = post(12, heading="What we know", key_event=True)

    assert told(old, replace(old, entries=(fresh, *old.entries))) == "+"


def test_ids_given_out_anew_change_no_verdict(page: Page, posts: Posts) -> None:
    def numbered(entries: list[Entry]) -> list[Entry]:
        return [replace(entry, id=str(n)) for n, entry in enumerate(entries)]

    old = page(numbered(posts(range(30, 10, -1), iso)))
    new = page(numbered(posts(range(33, 13, -1), iso)))

    assert told(old, new) == "r r r + + +"


def test_one_post_that_both_pages_repeat_makes_no_neighbourhood(page: Page, post: Post) -> None:
    """Everything around it turned over: nobody deletes most of a page."""
    recurring = Entry(("Our live coverage has ended for today, thank you for reading along.",))
    old = page([*(post(n) for n in range(3)), recurring, *(post(n) for n in range(3, 6))])
    new = page([*(post(n) for n in range(6, 9)), recurring, *(post(n) for n in range(9, 12))])

    gone = [c for c in compare(old, new).entries if c.new is None]

    assert len(gone) == 6
    assert not any(change.certain for change in gone)
