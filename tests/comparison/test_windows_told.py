"""What times tell of two windows, and what reasons say of them."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate, Entry, Order, Snapshot
from reader.comparison import Kind, compare
from tests.comparison.conftest import Clock, Page, Post, Posts
from tests.comparison.windows import SIGNS, iso, iso_elsewhere, iso_modified, moment, stamp, told


def test_stamps_of_several_quiet_days_are_told_apart(page: Page, post: Post) -> None:
    """A few posts a day: a time just above another one is that of the day before."""
    stamps = ["09:10", "21:40", "10:55", "09:00", "20:15", "10:05", "09:40", "19:30"]
    entries = [post(n, stamp=s) for n, s in enumerate(stamps)]

    assert told(page(entries), page([post(9, stamp="11:00"), *entries[:5]])) == "r r r +"


def test_a_pinned_post_with_a_time_of_day_is_as_old_as_it_says(page: Page, post: Post) -> None:
    """Whichever page pins it, it lies before the other one's window."""
    entries = [post(n, stamp=f"{18 - n}:00") for n in range(9)]
    pinned = post(12, stamp="06:10", pinned=True)

    assert told(page(entries[2:]), page([pinned, *entries[:6]])) == "r r r u + +"
    assert told(page([pinned, *entries[2:]]), page(entries[:6])) == "r r r r + +"


def test_captures_tell_of_pages_that_share_nothing(page: Page, post: Post) -> None:
    entries = [post(n, stamp=f"{20 - n}:00") for n in range(10)]
    old, new = (
        replace(page(part), captured_at=CaptureDate(f"2024-11-03T{hour}:10:00Z", Basis.FETCHED))
        for part, hour in ((entries[5:], 15), (entries[:5], 20))
    )

    assert told(old, new) == "r r r r r + + + + +"


def test_what_stands_below_a_post_taken_up_again_may_be_new(page: Page, post: Post) -> None:
    """Most of the older page is missing: its last post tells no end of its window."""
    old, new = page(range(6)), page([7, 5, 8, 9])

    assert told(old, new) == "-? -? -? -? -? + u? u?"


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
    alone = [c for c in compare(old, new).entries if c.kind in SIGNS]
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
