"""Which old entry is which new entry."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.blog import Entry, Order, Snapshot
from reader.comparison import Change, Kind, compare
from reader.comparison.pairing import pair_entries

Page = Callable[..., Snapshot]
Post = Callable[..., Entry]

_FIRST = "Harbour pilots refused to board the grain ships before sunrise on Monday, the port said."
_SECOND = "Voters queued outside the school gymnasium despite heavy rain, officials reported."
_THIRD = "Engineers inspected the cracked dam upstream of the valley town late on Tuesday."
_FOURTH = (
    "The orchestra cancelled its tour after a fire in the rehearsal hall destroyed the scores."
)


def pairs(old: Snapshot, new: Snapshot) -> set[tuple[int, int]]:
    return set(pair_entries(old.entries, new.entries).pairs.items())


def moved(old: Snapshot, new: Snapshot) -> set[int]:
    return set(pair_entries(old.entries, new.entries).moved)


def paired(old: Snapshot, new: Snapshot) -> list[Change]:
    return [c for c in compare(old, new).entries if c.old is not None and c.new is not None]


def test_identical_entries_pair_wherever_they_stand(page: Page) -> None:
    assert pairs(page([0, 1, 2, 3]), page([3, 0, 1, 2])) == {(3, 0), (0, 1), (1, 2), (2, 3)}


def test_the_heading_may_change_wholly_while_the_body_stays(page: Page, post: Post) -> None:
    old = page([0, Entry((_FIRST, _SECOND), "Pilots refuse to board"), 2])
    new = page([5, 0, Entry((_FIRST, _SECOND), "What we know so far"), 2])

    assert (1, 2) in pairs(old, new)


def test_the_body_may_change_wholly_while_the_heading_stays(page: Page) -> None:
    old = page([0, Entry((_FIRST,), "Kharkiv: what we know about the strike"), 2])
    new = page([0, Entry((_THIRD, _FOURTH), "Kharkiv: what we know about the strike"), 2])

    assert (1, 1) in pairs(old, new)


def test_a_heading_used_twice_does_not_pair_what_says_something_else(page: Page) -> None:
    heading = "Traffic and travel: the latest"
    old = page([Entry((_FIRST,), heading), 0, Entry((_SECOND,), heading)])
    new = page([Entry((_THIRD,), heading), 0, Entry((_FOURTH,), heading)])

    assert pairs(old, new) == {(1, 1)}


def test_an_entry_that_tripled_in_length_is_still_itself(page: Page) -> None:
    old = page([0, Entry((_FIRST,), "Pilots refuse to board"), 2])
    new = page([0, Entry((_FIRST, _SECOND, _THIRD), "Pilots refuse to board grain ships"), 2])

    assert (1, 1) in pairs(old, new)


def test_a_rewritten_entry_pairs_between_neighbours_that_stayed(page: Page) -> None:
    old = page([0, Entry((f"{_FIRST} {_SECOND}",)), 2])
    new = page([0, Entry((f"{_THIRD} {_FIRST} {_FOURTH}",)), 2])

    assert (1, 1) in pairs(old, new)


def test_an_added_entry_between_neighbours_is_not_taken_for_the_dropped_one(page: Page) -> None:
    assert pairs(page([0, 1, 2]), page([0, 7, 2])) == {(0, 0), (2, 2)}


def test_posts_of_one_pattern_with_other_words_are_different_posts(page: Page) -> None:
    old = page([Entry((), "Goal! Leeds 1-0 Derby"), 0])
    new = page([Entry((), "Try! Wigan 12-4 Hull"), 3, 0])

    assert pairs(old, new) == {(1, 2)}


def test_picture_entries_pair_by_their_heading(page: Page) -> None:
    old = page([Entry((), "In pictures: drone strike hits Kharkiv"), 1])
    new = page([4, Entry((), "In pictures: drone strike hits Kharkiv"), 1])

    assert (0, 1) in pairs(old, new)


def test_typography_never_stands_between_an_entry_and_itself(page: Page) -> None:
    old = page([0, Entry(('He said "it\'s over" - at 10 am.',), "It's 'over'")])
    new = page([Entry(("He said “it’s over” – at 10\u00a0am.",), "It’s ‘over’"), 0])

    (change,) = (c for c in compare(old, new).entries if c.kind is Kind.REVISED)
    assert (change.old, change.new) == (1, 0)


def test_an_id_pairs_what_was_rewritten(page: Page) -> None:
    old = page([Entry((f"{_FIRST} {_SECOND}",), id="a"), 0, 1])
    new = page([1, 0, Entry((f"{_THIRD} {_FIRST}",), id="a")])

    assert (0, 2) in pairs(old, new)


def test_an_id_re_used_for_other_text_is_not_believed(page: Page, post: Post) -> None:
    old = page([post(0, id="1"), post(1, id="2"), post(2, id="3")])
    new = page([post(7, id="1"), post(0, id="2"), post(1, id="3")])

    assert pairs(old, new) == {(0, 1), (1, 2)}


def test_an_id_that_changed_does_not_part_an_entry_from_itself(page: Page, post: Post) -> None:
    old = page([post(0, id="a"), post(1, id="b")])
    new = page([post(0, id="x"), post(1, id="y")])

    assert pairs(old, new) == {(0, 0), (1, 1)}


def test_other_ids_part_posts_that_are_only_alike(page: Page, post: Post) -> None:
    """Where ids are kept, two of them mean two posts."""
    others = [post(n, id=str(n)) for n in range(2, 7)]
    old = page([*others, Entry((f"{_FIRST} It stood at 14.",), id="a")])
    new = page([Entry((f"{_FIRST} {_SECOND}",), id="b"), *others])

    assert all((i, j) != (5, 0) for i, j in pairs(old, new))


def test_an_id_tells_copies_of_one_text_apart(page: Page, post: Post) -> None:
    old = page([post(0, id="a"), post(1), post(0, id="b")])
    new = page([post(0, id="b"), post(1), post(0, id="a")])

    assert pairs(old, new) == {(0, 2), (1, 1), (2, 0)}


def test_a_dropped_copy_shifts_no_other(page: Page) -> None:
    old = page([9, 0, 9, 1, 9, 2])
    new = page([0, 9, 1, 9, 2])

    assert pairs(old, new) == {(1, 0), (2, 1), (3, 2), (4, 3), (5, 4)}
    assert not moved(old, new)


def test_a_copy_pairs_beside_the_neighbour_it_had(page: Page) -> None:
    old = page([0, 9, 1, 2, 9])
    new = page([9, 5, 0, 9, 1, 2])

    assert (1, 3) in pairs(old, new)


def test_posts_without_text_pair_by_their_time(page: Page) -> None:
    old = page([0, Entry(stamp="10:30"), 1, Entry(stamp="10:10")])
    new = page([0, 1, Entry(stamp="10:10")])

    assert pairs(old, new) == {(0, 0), (2, 1), (3, 2)}


def test_the_one_that_jumped_has_moved_not_those_it_passed(page: Page) -> None:
    assert moved(page(range(6)), page([4, 0, 1, 2, 3, 5])) == {4}


def test_of_two_that_changed_places_the_shorter_moved(page: Page) -> None:
    long, short = Entry((_FIRST, _SECOND, _THIRD)), Entry((_FOURTH,))

    assert moved(page([long, short]), page([short, long])) == {1}
    assert moved(page([short, long]), page([long, short])) == {0}


def test_a_move_marks_no_words(page: Page) -> None:
    (change,) = (c for c in compare(page(range(6)), page([4, 0, 1, 2, 3, 5])).entries if c.moved)

    assert change.kind is Kind.UNCHANGED
    assert change.heading is None
    assert all(part.words is None for part in change.paragraphs)


def test_alike_is_not_enough_to_have_jumped_over_others(page: Page) -> None:
    old = page([Entry((f"{_FIRST} {_SECOND}",)), 0, 1])
    new = page([0, 1, Entry((f"{_FIRST} {_THIRD}",))])

    assert pairs(old, new) == {(1, 0), (2, 1)}


def test_pages_that_run_opposite_ways_have_not_moved(page: Page) -> None:
    old = page(range(4))
    new = replace(page([3, 2, 1, 0, 5]), order=Order.OLDEST_FIRST)

    assert not any(c.moved for c in compare(old, new).entries)


def test_a_daily_post_is_not_yesterdays(page: Page, post: Post) -> None:
    def weather(day: int, sky: str) -> Entry:
        return Entry(
            (f"Tomorrow will be {sky} across the region, with highs of {day + 9}C.",),
            "Weather: the outlook for the region",
            published_at=f"2024-11-0{day}T18:00:00Z",
        )

    old = page([weather(2, "dry and bright"), post(0)])
    new = page([post(0), weather(1, "dry and cloudy")])

    assert pairs(old, new) == {(1, 0)}


@pytest.mark.parametrize("count", [0, 1, 2000])
def test_pages_of_any_length_pair(page: Page, count: int) -> None:
    entries = [Entry((f"Report {n} of the day came from desk {n % 7}.",)) for n in range(count)]

    assert pairs(page(entries), page(entries)) == {(n, n) for n in range(count)}


def test_thousands_of_copies_take_no_quadratic_time(page: Page) -> None:
    old, new = page([0] * 4000 + [1]), page([2] + [0] * 4000)

    assert len(pairs(old, new)) == 4000


def test_a_pinned_entry_moved_however_long_it_is(page: Page) -> None:
    long = Entry((_FIRST, _SECOND, _THIRD))

    assert moved(page([0, long]), page([replace(long, pinned=True), 0])) == {1}


def test_repeated_cards_that_shift_do_not_all_move(page: Page) -> None:
    """One goes at the top, one comes at the bottom; those between stay beside what was revised."""

    def report(number: int, injured: int) -> Entry:
        return Entry((f"{_FIRST} In district {number} at least {injured} people were hurt.",))

    card = Entry(("Read more on our analysis page.",), "Analysis")
    old = page([0, card, report(1, 14), 1, card, report(2, 15), 2, card, 3])
    new = page([0, report(1, 41), 1, card, report(2, 51), 2, card, 3, card])

    assert len(moved(old, new)) <= 1


@pytest.mark.parametrize("body", ["Goal number {}", "Shares stood at {} points at noon", "{}"])
def test_thousands_of_posts_of_one_pattern_take_no_quadratic_time(page: Page, body: str) -> None:
    old, new = ([Entry((body.format(n),)) for n in range(k, k + 4000)] for k in (0, 9000))

    assert not pairs(page(old), page(new)) - {(n, n) for n in range(4000)}


@pytest.mark.parametrize(
    "told",
    [
        lambda hour: {"published_at": f"2024-11-03T{hour:02}:30:00Z"},
        lambda hour: {"stamp": f"{hour:02}:30"},
    ],
    ids=["published", "stamp"],
)
def test_a_line_said_again_hours_later_is_another_post(
    page: Page, post: Post, told: Callable[[int], dict[str, str]]
) -> None:
    said, again = (post(0, heading=None, paragraphs=("Half time",), **told(h)) for h in (9, 18))
    kept = [post(n, **told(17 - n)) for n in range(4)]

    assert pairs(page([*kept, said]), page([again, *kept])) == {(n, n + 1) for n in range(4)}
    assert pairs(page([*kept, said]), page([said, *kept])) == {(4, 0)} | {
        (n, n + 1) for n in range(4)
    }


def test_a_line_that_moved_keeps_its_time_in_whatever_zone_a_page_states_it(
    page: Page, post: Post
) -> None:
    line = post(0, heading=None, paragraphs=("Half time",), published_at="2024-11-03T09:30:00Z")
    moved = replace(line, published_at="2024-11-03T10:30:20+01:00")

    assert pairs(page([1, 2, 3, line]), page([moved, 1, 2, 3])) == {(3, 0), (0, 1), (1, 2), (2, 3)}


def test_a_line_said_several_times_is_not_taken_for_one_that_moved(page: Page) -> None:
    line = Entry(("Drones are over the capital, take shelter now.",))

    old, new = page([1, line, 2, 3, 4, line]), page([line, 1, line, 2, 3, 4])

    assert pairs(old, new) == {(n, n + 1) for n in range(5)}


def test_an_id_given_out_anew_at_another_time_pairs_nothing_that_is_hardly_alike(
    page: Page,
) -> None:
    """Where a page numbers its posts by place, nothing but the times parts yesterday's fourth."""
    shared = "The home side made two changes at the break, both up front."
    old = Entry((shared, _FIRST, _SECOND), id="4", published_at="2024-11-03T21:19:00Z")
    new = Entry((shared, _THIRD, _FOURTH), id="4", published_at="2024-11-03T21:42:00Z")

    assert pairs(page([old, 5, 6]), page([7, 8, 9, new])) == set()
    assert pairs(page([old, 5, 6]), page([7, 8, 9, replace(new, published_at=None)])) == {(0, 3)}
