"""The order in time of one blog's snapshots, and the dates that it tells."""

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate, Entry, Order, Snapshot
from reader.library.likeness import sketch
from reader.library.ordering import in_order

Page = Callable[..., Snapshot]

TEXTS = [
    f"{what} happened in the town today, and people spoke of the {what} for a long time."
    for what in ("flood", "fire", "strike", "vote", "march", "crash", "storm", "trial")
]


def ordered(snapshots: list[Snapshot]) -> list[tuple[str, str]]:
    line = in_order(snapshots, [sketch(snapshot) for snapshot in snapshots])
    return [(s.source, str(s.captured_at)) for s in line]


def shuffled(snapshots: list[Snapshot]) -> list[list[Snapshot]]:
    orders = []
    for seed in range(6):
        orders.append(list(snapshots))
        random.Random(seed).shuffle(orders[-1])
    return orders


@pytest.fixture
def rolling(page: Page) -> list[Snapshot]:
    """Four pages of one blog that each show its four newest entries; a, b, c, d in time."""
    return [
        replace(page("Town live", *reversed(TEXTS[n : n + 4])), source=name)
        for n, name in enumerate("abcd")
    ]


def stated(snapshot: Snapshot, value: str) -> Snapshot:
    return replace(snapshot, captured_at=CaptureDate(value, Basis.STATED))


def test_the_five_documents_stand_in_order_of_time_with_inferred_dates(
    seeds: list[Snapshot],
) -> None:
    for snapshots in shuffled(seeds):
        assert [(source[-24:-21], when) for source, when in ordered(snapshots)] == [
            ("004", "2024-10-30"),
            ("000", "≈2024-10-31"),
            ("001", "≈2024-10-31"),
            ("002", "≈2024-11-01"),
            ("003", "2024-11-03"),
        ]


def test_any_of_the_five_documents_stand_in_the_same_order(seeds: list[Snapshot]) -> None:
    right = [seeds[n].source for n in (4, 0, 1, 2, 3)]

    for size in (2, 3, 4):
        for some in combinations(seeds, size):
            found = [source for source, _ in ordered(list(some))]
            assert found == [source for source in right if source in found]


def test_file_names_play_no_part(seeds: list[Snapshot]) -> None:
    names = ["e", "a", "d", "b", "c"]
    renamed = [replace(s, source=name) for s, name in zip(seeds, names, strict=True)]

    assert [source for source, _ in ordered(renamed)] == ["c", "e", "a", "d", "b"]


def test_without_any_date_weekdays_still_order_and_no_date_is_made_up(
    seeds: list[Snapshot],
) -> None:
    undated = [replace(s, captured_at=None) for s in seeds]

    assert [(source[-24:-21], when) for source, when in ordered(undated)] == [
        ("004", "None"), ("000", "None"), ("001", "None"), ("002", "None"), ("003", "None"),
    ]  # fmt: skip


def test_dated_snapshots_stand_by_their_dates(rolling: list[Snapshot]) -> None:
    dates = ["2024-11-02", "2024-10-30", "2024-10-31T10:00", "2024-10-31T09:00"]
    dated = [stated(s, value) for s, value in zip(rolling, dates, strict=True)]

    assert [source for source, _ in ordered(dated)] == ["b", "d", "c", "a"]


def test_times_are_compared_across_time_zones(rolling: list[Snapshot]) -> None:
    early, late = (
        stated(rolling[0], "2024-10-31T23:30-05:00"),
        stated(rolling[1], "2024-11-01T05:00Z"),
    )

    assert [source for source, _ in ordered([late, early])] == ["a", "b"]


def test_an_undated_snapshot_stands_beside_its_likest_on_the_side_its_front_says(
    rolling: list[Snapshot],
) -> None:
    a, b, c, d = rolling
    dated = [stated(a, "2024-10-30"), b, c, stated(d, "2024-11-02")]

    for snapshots in shuffled(dated):
        assert [source for source, _ in ordered(snapshots)] == ["a", "b", "c", "d"]


def test_entries_that_both_pages_show_weigh_more_than_a_weekday(
    rolling: list[Snapshot], page: Page
) -> None:
    """The match on Wednesday lies ahead, though the page does not say so."""
    match = replace(rolling[1], standfirst="The match on Wednesday is on everybody’s mind")

    assert ordered([match, stated(rolling[0], "2024-11-02")]) == [
        ("a", "2024-11-02"),
        ("b", "≈2024-11-02"),
    ]


def test_such_a_snapshot_gets_its_neighbours_day_marked_as_inferred(
    rolling: list[Snapshot],
) -> None:
    a, b, *_ = rolling

    assert ordered([b, stated(a, "2024-10-30T18:00")]) == [
        ("a", "2024-10-30 18:00"),
        ("b", "≈2024-10-30"),
    ]


def test_pages_that_tell_of_no_day_are_ordered_by_their_fronts(rolling: list[Snapshot]) -> None:
    for snapshots in shuffled(rolling):
        assert [source for source, _ in ordered(snapshots)] == ["a", "b", "c", "d"]


def test_pages_that_list_the_oldest_first_are_ordered_by_their_ends(
    rolling: list[Snapshot],
) -> None:
    turned = [
        replace(s, entries=tuple(reversed(s.entries)), order=Order.OLDEST_FIRST) for s in rolling
    ]

    for snapshots in shuffled(turned):
        assert [source for source, _ in ordered(snapshots)] == ["a", "b", "c", "d"]


def test_a_pinned_entry_says_nothing_about_order(rolling: list[Snapshot]) -> None:
    pin = Entry(("What we know so far about everything that has happened.",), pinned=True)
    pinned = [replace(s, entries=(pin, *s.entries)) for s in rolling]

    for snapshots in shuffled(pinned):
        assert [source for source, _ in ordered(snapshots)] == ["a", "b", "c", "d"]


def test_where_nothing_tells_the_given_order_stays() -> None:
    blank = [Snapshot("b"), Snapshot("a"), Snapshot("c")]

    assert [source for source, _ in ordered(blank)] == ["b", "a", "c"]


def test_a_snapshot_that_shares_nothing_stands_last_and_undated(
    rolling: list[Snapshot], page: Page
) -> None:
    alien = replace(page("Elsewhere", "A thing apart. It has no word in common here."), source="x")

    assert ordered([alien, stated(rolling[0], "2024-10-30")])[1] == ("x", "None")


OUTER = ["9999-12-31", "9999-12-31T23:30-05:00"]


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(TEXTS), max_size=4),
            st.sampled_from([None, "2024-10-30", "2024-10-31T10:00", "0001-01-01", *OUTER]),
            st.sampled_from(["", " on Monday", " on Friday evening", " yesterday, 2 November"]),
        ),
        max_size=6,
    )
)
def test_no_snapshot_is_lost_and_no_date_that_one_has_is_changed(
    pages: list[tuple[list[str], str | None, str]],
) -> None:
    snapshots = [
        Snapshot(
            str(n),
            captured_at=CaptureDate(value, Basis.STATED) if value else None,
            entries=tuple(Entry((text + day,)) for text in texts),
        )
        for n, (texts, value, day) in enumerate(pages)
    ]

    line = in_order(snapshots, [sketch(snapshot) for snapshot in snapshots])

    assert sorted(s.source for s in line) == sorted(s.source for s in snapshots)
    for snapshot in line:
        before = snapshots[int(snapshot.source)].captured_at
        inferred = snapshot.captured_at and snapshot.captured_at.basis is Basis.INFERRED
        assert snapshot.captured_at == before or (before is None and inferred)
