"""Which entries left or came by the windows of two pages, and which were deleted or written.

Each test is a story: what the older page showed, what the newer one shows, and what a reader who
saw all of it happen would call each entry that only one of them shows.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.blog import Entry, Order, Snapshot
from reader.comparison import Kind, compare

Page = Callable[..., Snapshot]
Post = Callable[..., Entry]
Posts = Callable[..., list[Entry]]
Clock = Callable[[int], dict[str, str]]
"""The fields that tell when the post of a number was written; a post an hour."""

_SIGNS = {Kind.ADDED: "+", Kind.DROPPED: "-", Kind.ROLLED_OFF: "r", Kind.UNCAPTURED: "u"}
_START = datetime(2024, 11, 1, 13, 25, tzinfo=UTC)


def moment(number: int) -> datetime:
    return _START + timedelta(hours=number)


def iso(number: int) -> dict[str, str]:
    return {"published_at": moment(number).isoformat()}


def iso_elsewhere(number: int) -> dict[str, str]:
    zone = timezone(timedelta(hours=-5) if number % 2 else timedelta(hours=5, minutes=30))
    return {"published_at": moment(number).astimezone(zone).isoformat()}


def iso_modified(number: int) -> dict[str, str]:
    later = moment(number) + timedelta(hours=number * 7 % 11)
    return {**iso(number), "modified_at": later.isoformat()}


def stamp(number: int) -> dict[str, str]:
    return {"stamp": f"{moment(number):%H:%M}"}


def stamp_of_twelve_hours(number: int) -> dict[str, str]:
    return {"stamp": f"{moment(number):%I.%M%p}".lower().lstrip("0")}


def undated(_number: int) -> dict[str, str]:
    return {}


CLOCKS = (iso, iso_elsewhere, iso_modified, stamp, stamp_of_twelve_hours, undated)
TELLING = CLOCKS[:-1]


@pytest.fixture
def posts(post: Post) -> Posts:
    """Return what makes the posts of these numbers, in this order."""

    def make(numbers: Iterable[int], clock: Clock, **fields: object) -> list[Entry]:
        return [post(n, **{**clock(n), **fields}) for n in numbers]

    return make


def told(old: Snapshot, new: Snapshot) -> str:
    """Return a sign for each entry that only one page shows, `?` after one that is not certain.

    Pages that run oldest first must tell the same.
    """
    signs = _signs(old, new)
    if Order.UNKNOWN not in {old.order, new.order}:
        assert sorted(_signs(_turned(old), _turned(new))) == sorted(signs)
    return " ".join(signs)


def _signs(old: Snapshot, new: Snapshot) -> list[str]:
    alone = [c for c in compare(old, new).entries if c.kind in _SIGNS]
    alone.sort(key=lambda c: (c.old is None, c.old or 0, c.new or 0))
    return [_SIGNS[change.kind] + ("" if change.certain else "?") for change in alone]


def _turned(page: Snapshot) -> Snapshot:
    return replace(page, entries=page.entries[::-1], order=Order.OLDEST_FIRST)


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


def test_stamps_of_several_quiet_days_are_told_apart(page: Page, post: Post) -> None:
    """A few posts a day: a time just above another one is that of the day before."""
    stamps = ["09:10", "21:40", "10:55", "09:00", "20:15", "10:05", "09:40", "19:30"]
    entries = [post(n, stamp=s) for n, s in enumerate(stamps)]

    assert told(page(entries), page([post(9, stamp="11:00"), *entries[:5]])) == "r r r +"


def test_relative_stamps_leave_it_to_places(page: Page, post: Post) -> None:
    old = page([post(n, stamp=f"{4 * n + 1}m ago") for n in range(6)])
    fresh = [post(n, stamp=f"{n - 9}m ago") for n in (10, 11)]
    new = page([*fresh, *(post(n, stamp=f"{4 * n + 31}m ago") for n in (0, 1, 3))])

    assert told(old, new) == "- r r + +"


@pytest.mark.parametrize("missing", [range(1, 2), range(3, 6)])
def test_posts_without_a_time_at_the_tail_leave_it_to_places(
    page: Page, post: Post, missing: range
) -> None:
    """The newer page reaches back further than its times do."""
    old = page([post(n, **(iso(30 - n) if n < 5 else {})) for n in range(9)])
    new = page([entry for n, entry in enumerate(old.entries) if n not in missing])

    assert told(old, new) == " ".join("-" for _ in missing)


def test_a_page_without_order_runs_as_its_times_do(page: Page, posts: Posts, post: Post) -> None:
    """The first post is undated: that it stands above the older ones tells."""
    below = posts(range(30, 10, -1), stamp)
    old = replace(page(below), order=Order.UNKNOWN)

    assert told(old, replace(old, entries=(post(31), *below[:-1]))) == "r +"


def test_pages_that_tell_the_time_of_different_zones_are_laid_over_each_other(
    page: Page, posts: Posts, post: Post
) -> None:
    old = page(posts(range(30, 10, -1), stamp))
    new = page([post(n, stamp=f"{moment(n + 2):%H:%M}") for n in range(33, 13, -1)])

    assert told(old, new) == "r r r + + +"


def why(old: Snapshot, new: Snapshot) -> list[str]:
    """Return the reasons for entries that one page shows, those of the older page first."""
    alone = [c for c in compare(old, new).entries if c.kind in _SIGNS]
    return [c.reason for c in sorted(alone, key=lambda c: (c.old is None, c.old or 0, c.new or 0))]


def test_a_reason_names_the_time_as_the_page_shows_it(page: Page, posts: Posts) -> None:
    old, new = page(posts(range(9, 3, -1), stamp)), page(posts(range(10, 4, -1), stamp))

    assert why(old, new) == [
        "older than the newer page's last entry, 18:25",
        "posted after the older page's newest entry, 22:25",
    ]


def test_a_reason_names_the_day_where_it_is_another_one(page: Page, posts: Posts) -> None:
    old, new = page(posts([12, 11, 10], iso)), page(posts([13, 12, 11], iso))

    assert why(old, new) == [
        "older than the newer page's last entry, 00:25 on 2024-11-02",
        "posted after the older page's newest entry, 01:25",
    ]


def test_a_deleted_post_is_told_by_what_the_newer_page_reaches(page: Page, posts: Posts) -> None:
    old = page(posts(range(9, 3, -1), iso))

    assert why(old, page(posts([9, 8, 6, 5, 4], iso))) == [
        "the newer page reaches back to 17:25 and no longer shows it"
    ]
    assert why(old, page(posts([8, 7, 6, 5, 4], iso))) == [
        "the newer page shows older entries, up to 21:25, but no longer this one"
    ]


def test_an_edited_time_is_named_as_the_page_that_is_judged_showed_it(
    page: Page, posts: Posts, post: Post
) -> None:
    old = page(posts([9, 8, 7, 6], iso))
    new = page([*posts([9, 8], iso), post(7, **iso(4))])

    assert why(old, new) == ["older than the newer page's last entry, 20:25"]


@given(
    st.integers(1, 20),
    st.integers(1, 20),
    st.integers(0, 25),
    st.sets(st.integers(0, 45)),
    st.sampled_from([iso, iso_elsewhere, iso_modified]),
    st.sampled_from(Order),
)
def test_full_times_tell_every_window(
    before: int, after: int, fresh: int, deleted: set[int], clock: Clock, order: Order
) -> None:
    """Whatever pages show of a blog, and in whichever order, no verdict is wrong or in doubt."""
    first = 20

    def shown(numbers: list[int]) -> Snapshot:
        texts = (" ".join(f"word{n}x{k}" for k in range(9)) for n in numbers)
        entries = tuple(
            Entry(
                (text,),
                published_at=clock(n)["published_at"],
                modified_at=clock(n).get("modified_at"),
            )
            for n, text in zip(numbers, texts, strict=True)
        )
        return Snapshot("made", order=order, entries=entries)

    olds = list(range(first + before))[-before:]
    news = [n for n in range(first + before + fresh) if n not in deleted][-after:]
    assume(news and (news[-1] >= olds[0]))
    if order is not Order.OLDEST_FIRST:
        olds, news = olds[::-1], news[::-1]

    for change in compare(shown(olds), shown(news)).entries:
        if change.new is None and change.old is not None:
            gone = olds[change.old] >= min(news)
            assert (change.kind, change.certain) == (
                Kind.DROPPED if gone else Kind.ROLLED_OFF,
                True,
            )
        if change.old is None and change.new is not None:
            come = news[change.new] > max(olds)
            assert (change.kind, change.certain) == (Kind.ADDED if come else Kind.UNCAPTURED, True)


def test_one_post_that_both_pages_repeat_makes_no_neighbourhood(page: Page, post: Post) -> None:
    """Everything around it turned over: nobody deletes most of a page."""
    recurring = Entry(("Our live coverage has ended for today, thank you for reading along.",))
    old = page([*(post(n) for n in range(3)), recurring, *(post(n) for n in range(3, 6))])
    new = page([*(post(n) for n in range(6, 9)), recurring, *(post(n) for n in range(9, 12))])

    gone = [c for c in compare(old, new).entries if c.new is None]

    assert len(gone) == 6
    assert not any(change.certain for change in gone)
