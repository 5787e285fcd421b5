"""One entry over all snapshots of a blog."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Entry, Snapshot
from reader.comparison import Comparison, Kind, compare
from reader.comparison.history import History, Ledger
from reader.comparison.ledger import keep_ledger
from reader.comparison.sentences import sentences

Page = Callable[..., Snapshot]
Post = Callable[..., Entry]
Seed = Callable[[str], Snapshot]

_BODY = "A bomb struck a tower block on Sunday. At least {} people were injured. A child died."


def strike(injured: int, *more: str) -> Entry:
    return Entry((" ".join((_BODY.format(injured), *more)),), "Strike on Kharkiv tower block")


def told(ledger: Ledger, heading: str) -> History:
    (found,) = (h for h in ledger.histories if ledger.latest(h).heading == heading)
    return found


def test_every_entry_of_every_snapshot_is_one_sighting(page: Page) -> None:
    snapshots = [page(range(6)), page([7, *range(5)]), page([8, 7, 0, 2, 1])]

    ledger = keep_ledger(snapshots)

    seen = sorted((s.snapshot, s.entry) for h in ledger.histories for s in h.sightings)
    assert seen == [(n, k) for n, one in enumerate(snapshots) for k in range(len(one.entries))]


def test_the_history_of_an_entry_is_found_by_any_place_where_it_is_shown(page: Page) -> None:
    ledger = keep_ledger([page(range(6)), page([7, *range(5)]), page([8, 7, 0, 2, 1])])

    for history in ledger.histories:
        for sighting in history.sightings:
            assert ledger.history_of(sighting.snapshot, sighting.entry) is history


def test_snapshots_are_compared_as_the_caller_says_neighbour_by_neighbour(page: Page) -> None:
    snapshots = [page(range(6)), page([7, *range(5)]), page([8, 7, 0, 2, 1])]
    asked: list[tuple[Snapshot, Snapshot]] = []

    def remembering(old: Snapshot, new: Snapshot) -> Comparison:
        asked.append((old, new))
        return compare(old, new)

    assert keep_ledger(snapshots, remembering) == keep_ledger(snapshots)
    assert asked == [(snapshots[0], snapshots[1]), (snapshots[1], snapshots[2])]


def test_a_history_tells_first_and_last_seen_each_wording_and_each_move(page: Page) -> None:
    ledger = keep_ledger(
        [
            page([0, 1, strike(29), 2]),
            page([5, 0, 1, strike(34), 2]),
            page([6, strike(34), 5, 0, 1, 2]),
            page([6, 5, 0, 1, 2]),
        ]
    )

    history = told(ledger, "Strike on Kharkiv tower block")

    assert (history.first_seen, history.last_seen) == (0, 2)
    assert [wording.snapshot for wording in history.wordings] == [0, 1]
    assert [move.snapshot for move in history.moves] == [2]
    assert history.arrival is None
    assert history.gone is not None
    assert (history.gone.snapshot, history.gone.change.kind) == (3, Kind.DROPPED)


def test_an_entry_added_later_says_how_it_arrived(page: Page) -> None:
    ledger = keep_ledger([page(range(4)), page([9, *range(4)])])

    (arrived,) = (h for h in ledger.histories if h.first_seen == 1)

    assert arrived.arrival is not None
    assert arrived.arrival.kind is Kind.ADDED


def test_an_entry_that_left_the_window_rolled_off(page: Page) -> None:
    ledger = keep_ledger([page(range(4)), page([9, *range(3)])])

    (gone,) = (h.gone for h in ledger.histories if h.gone)

    assert gone.change.kind is Kind.ROLLED_OFF


def test_each_sentence_names_the_snapshot_that_brought_it_in(page: Page) -> None:
    ledger = keep_ledger(
        [
            page([0, strike(29), 1]),
            page([0, strike(34), 1]),
            page([0, strike(34, "Rescue work has ended."), 1]),
        ]
    )

    history = told(ledger, "Strike on Kharkiv tower block")

    assert [(s.text.strip(), s.since) for s in history.sentences] == [
        ("Strike on Kharkiv tower block", 0),
        ("A bomb struck a tower block on Sunday.", 0),
        ("At least 34 people were injured.", 1),
        ("A child died.", 0),
        ("Rescue work has ended.", 2),
    ]


def test_an_entry_that_comes_back_goes_on_with_its_history(page: Page) -> None:
    ledger = keep_ledger([page([0, strike(29), 1]), page([0, 1]), page([0, strike(34), 1])])

    history = told(ledger, "Strike on Kharkiv tower block")

    assert [s.snapshot for s in history.sightings] == [0, 2]
    assert history.gone is None
    assert [s.snapshot for s in history.wordings] == [0, 2]


def test_an_entry_taken_up_again_days_later_is_the_same(seed: Seed) -> None:
    ledger = keep_ledger([seed(number) for number in ("000", "001", "002", "003")])

    history = told(
        ledger, "Former North Korean soldiers on why troops will volunteer to fight in Ukraine"
    )

    assert [(s.snapshot, s.entry) for s in history.sightings] == [(0, 8), (1, 0), (3, 4)]


def test_no_snapshots_are_an_empty_ledger_and_one_is_all_first_sightings(page: Page) -> None:
    assert keep_ledger([]).histories == ()
    assert [h.wordings[0].snapshot for h in keep_ledger([page(range(3))]).histories] == [0, 0, 0]


def test_a_ledger_is_the_same_every_time(page: Page) -> None:
    snapshots = [page(range(6)), replace(page([9, *range(5)]), source="later")]

    assert keep_ledger(snapshots) == keep_ledger(snapshots)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. He left.", ["It fell. ", "He left."]),
        ("“No.” He left!", ["“No.” ", "He left!"]),
        ("Mr. Smith of the U.S. Army left.", ["Mr. Smith of the U.S. Army left."]),
        ("J. K. Rowling wrote.", ["J. K. Rowling wrote."]),
        ("It rose 3.5 percent. Why? See.", ["It rose 3.5 percent. ", "Why? ", "See."]),
        ("and then... it fell", ["and then... it fell"]),
        ("北京。上海！", ["北京。", "上海！"]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_says_so(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(st.sampled_from("aA .!?…”'。 \n"), max_size=40))
def test_joining_the_sentences_gives_the_paragraph_back(text: str) -> None:
    assert "".join(sentences(text)) == text


def test_a_million_full_stops_take_no_quadratic_time() -> None:
    assert len(sentences("." * 1_000_000)) == 1
    assert len(sentences("Mr. " * 100_000)) == 1
