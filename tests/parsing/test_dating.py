"""Entries get full dates and zones where the page tells them, and nowhere else."""

import pytest

from reader.blog import Snapshot
from reader.parsing import parse

TOP = ["Storm Bert live: rivers rise in Wales", "Bridges closed as the storm moves east"]
TEXTS = [
    "The bridge was closed at noon after inspectors found a crack in its second pier.",
    "Trains will not run before Tuesday, the operator said in the morning.",
    "All nineteen schools of the county stay shut, the council said.",
]


def read(above: list[str], *stamps: str) -> Snapshot:
    lines = [line for stamp, text in zip(stamps, TEXTS, strict=False) for line in (stamp, text)]
    return parse("\n".join([*TOP, *above, *lines]).encode(), "test")


def published(snapshot: Snapshot) -> list[str | None]:
    return [entry.published_at for entry in snapshot.entries]


@pytest.mark.parametrize(
    ("date", "offset"),
    [
        ("Mon 18 November 2024 00.40 GMT", "+00:00"),
        ("18.11.2024, 00:40 Uhr", ""),
        ("The Valley Post | Nov 18, 2024, 00:40 CET", "+01:00"),
        ("Montag, 18. November 2024", ""),
        ("First published on 17 November 2024 18.40 GMT\n18 November 2024 00.40 GMT", "+00:00"),
    ],
)  # fmt: skip
def test_the_pages_date_and_midnight_give_each_time_its_day(date: str, offset: str) -> None:
    """The page's latest date is the day of a newest-first page's first entry."""
    snapshot = read([*date.split("\n")], "00:20", "00:05", "23:50")

    assert published(snapshot) == [
        f"2024-11-18T00:20{offset}", f"2024-11-18T00:05{offset}", f"2024-11-17T23:50{offset}",
    ]  # fmt: skip


def test_an_oldest_first_page_starts_on_its_earliest_date() -> None:
    dates = ["Published 17 November 2024 18:40", "Updated 18 November 2024 00:40"]

    snapshot = read(dates, "23:10", "23:50", "00:05")

    assert published(snapshot) == ["2024-11-17T23:10", "2024-11-17T23:50", "2024-11-18T00:05"]


def test_a_day_heading_between_entries_changes_the_day_and_is_furniture() -> None:
    lines = ["12:05", TEXTS[0], "Saturday 16 November", "11:00", TEXTS[1], "10:00", TEXTS[2]]

    snapshot = parse("\n".join([*TOP, "18 November 2024", *lines]).encode(), "test")

    assert published(snapshot) == ["2024-11-18T12:05", "2024-11-16T11:00", "2024-11-16T10:00"]
    assert snapshot.entries[0].paragraphs == (TEXTS[0],)
    assert "a day" in {item.reason for item in snapshot.furniture}


def test_a_day_without_a_year_takes_the_pages_year() -> None:
    snapshot = read(["1 January 2025 00:40"], "00:20, Jan 01", "23:50, Dec 31", "23:10, Dec 31")

    assert published(snapshot) == ["2025-01-01T00:20", "2024-12-31T23:50", "2024-12-31T23:10"]


def test_the_date_a_document_states_of_itself_counts_where_the_page_tells_none() -> None:
    lines = [f"date 2024-11-18 {TOP[0]}", TOP[1], "12:05", TEXTS[0], "11:00", TEXTS[1]]

    snapshot = parse("\n".join(lines).encode(), "test")

    assert published(snapshot) == ["2024-11-18T12:05", "2024-11-18T11:00"]


def test_without_a_date_a_time_stays_a_stamp() -> None:
    snapshot = read([], "12:05", "11:00", "10:00")

    assert published(snapshot) == [None] * 3
    assert [entry.stamp for entry in snapshot.entries] == ["12:05", "11:00", "10:00"]


def test_a_machines_time_gives_the_moment_and_the_shown_time_the_stamp() -> None:
    lines = [
        line
        for i, text in enumerate(TEXTS)
        for line in (str(1_692_003_712 - 900 * i), text, f"Eva Lux14 August 2023 1{i}:01")
    ]

    entry = parse("\n".join([*TOP, *lines]).encode(), "test").entries[0]

    assert entry.published_at == "2023-08-14T09:01:52+00:00"
    assert (entry.stamp, entry.byline) == ("14 August 2023 10:01", "Eva Lux")


@pytest.mark.parametrize(
    ("stamp", "below", "modified"),
    [
        ("12:05 GMT", ["Updated at 12.36 GMT"], "2024-11-18T12:36+00:00"),
        ("12:05, Updated 12:36", [], "2024-11-18T12:36"),
        ("23:55", ["Updated at 00:10"], "2024-11-19T00:10"),
        ("12:05", [], None),
    ],
)
def test_the_time_of_a_change_is_no_paragraph(
    stamp: str, below: list[str], modified: str | None
) -> None:
    again = stamp.replace("12:05", "11:05").replace("23:55", "11:05")
    lines = ["18 November 2024", stamp, TEXTS[0], *below, again, TEXTS[1]]

    entry = parse("\n".join([*TOP, *lines]).encode(), "test").entries[0]

    assert entry.modified_at == modified
    assert entry.paragraphs == (TEXTS[0],)
