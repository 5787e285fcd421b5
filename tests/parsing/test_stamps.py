"""Times before entries: what is one, what it tells, and where it starts an entry."""

import pytest

from reader.blog import Order, Snapshot
from reader.parsing import parse

TOP = "Cup final live: City v Rovers\nCity face Rovers under the lights at the old ground"
TEXTS = [
    "Goal! Okafor heads City in front from a corner, and the away end falls silent.",
    "Rovers hit the post through Lindqvist, who can hardly believe his luck tonight.",
    "Kick-off. City in blue play from left to right towards their own supporters.",
]


def read(*lines: str) -> Snapshot:
    return parse("\n".join([TOP, *lines]).encode(), "test")


@pytest.mark.parametrize(
    "stamps",
    [
        ["20:31", "20:15", "20:00"],
        ["20.31", "20.15", "20.00"],
        ["20:31 GMT", "20:15 GMT", "20:00 GMT"],
        ["20:31 Uhr", "20:15 Uhr", "20:00 Uhr"],
        ["20h31", "20h15", "20h00"],
        ["20:31 h", "20:15 h", "20:00 h"],
        ["8.31pm", "8.15pm", "8.00pm"],
        ["8:31 PM", "8:15 PM", "8:00 PM"],
        ["4m ago20.31 BST", "20m ago20.15 BST", "35m ago20.00 BST"],
        ["20:31 (IST), Oct 02", "20:15 (IST), Oct 02", "20:00 (IST), Oct 02"],
        ["2 October 2024 20:31", "2 October 2024 20:15", "2 October 2024 20:00"],
    ],
)
def test_a_time_on_a_line_of_its_own_starts_an_entry(stamps: list[str]) -> None:
    lines = [line for pair in zip(stamps, TEXTS, strict=True) for line in pair]

    snapshot = read(*lines)

    assert [entry.stamp for entry in snapshot.entries] == stamps
    assert [entry.paragraphs for entry in snapshot.entries] == [(text,) for text in TEXTS]
    assert snapshot.order is Order.NEWEST_FIRST


@pytest.mark.parametrize(
    "pattern",
    ["{} Uhr: {}", "{} Uhr | {}", "{} : {}", "+++ {} {} +++", "{} GMT – {}", "{} {}"],
)
def test_a_time_before_a_heading_starts_an_entry(pattern: str) -> None:
    times, titles = ["20:00", "20:15", "20:31"], ["Kick-off", "Rovers hit the post", "Okafor 1:0"]
    lines = [
        line
        for time, title, text in zip(times, titles, TEXTS, strict=True)
        for line in (pattern.format(time, title), text)
    ]

    snapshot = read(*lines)

    assert [entry.heading for entry in snapshot.entries] == titles
    assert all(entry.stamp and entry.stamp.startswith("20:") for entry in snapshot.entries)
    assert snapshot.order is Order.OLDEST_FIRST


def test_a_headline_under_a_time_is_the_heading() -> None:
    snapshot = read(
        "20:31", "Okafor scores", TEXTS[0], "20:15", TEXTS[1], "A city holds its breath"
    )

    assert [entry.heading for entry in snapshot.entries] == ["Okafor scores", None]
    assert snapshot.entries[1].paragraphs == (TEXTS[1], "A city holds its breath")


def test_a_name_that_returns_behind_the_times_is_the_byline() -> None:
    snapshot = read("20:31Eva Lux", "Okafor scores", TEXTS[0], "20:15Eva Lux", TEXTS[1])

    assert [entry.byline for entry in snapshot.entries] == ["Eva Lux", "Eva Lux"]
    assert snapshot.entries[0].heading == "Okafor scores"


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("2024-10-02 20:31 GMT", "2024-10-02T20:31+00:00"),
        ("2 October 2024 20:31 BST", "2024-10-02T20:31+01:00"),
        ("02.10.2024, 20:31 Uhr", "2024-10-02T20:31"),
        ("2. Oktober 2024 20:31 Uhr", "2024-10-02T20:31"),
        ("2 de octubre de 2024 20:31 h", "2024-10-02T20:31"),
        ("8:31 pm, Oct 02, 2024", "2024-10-02T20:31"),
        ("31.02.2024, 20:31 Uhr", None),
        ("20:31 (IST), Oct 02", None),
        ("20:31", None),
    ],
)
def test_a_moment_is_told_only_where_the_page_tells_the_whole_date(
    stamp: str, moment: str | None
) -> None:
    snapshot = read(stamp, TEXTS[0], stamp.replace("31", "15", 1), TEXTS[1], stamp, TEXTS[2])

    assert snapshot.entries[-1].published_at == moment


@pytest.mark.parametrize(
    "line",
    [
        "12.31 million people watched the first leg.",
        "12.50 Euro kostet das Bier im Stadion.",
        "4:0 stand es im Hinspiel.",
        "24:10 is no time.",
        "2024",
    ],
)
def test_a_figure_that_starts_a_line_is_no_time(line: str) -> None:
    assert not any(entry.stamp for entry in read(line, TEXTS[0], line, TEXTS[1], line).entries)


def test_a_timetable_inside_an_entry_starts_no_entries() -> None:
    entry = ["How the evening will run", "The gates open two hours before the first whistle."]
    times = ["18:00 Gates open", "20:00 Kick-off"]
    more = [f"Entry number {word}\n{text}" for word in ("one", "two") for text in TEXTS]

    snapshot = read(*entry, *times, *more)

    assert not any(entry.stamp for entry in snapshot.entries)


def test_midnight_does_not_turn_the_order_around() -> None:
    snapshot = read(
        "00:20",
        TEXTS[0],
        "00:05",
        TEXTS[1],
        "23:50",
        TEXTS[2],
        "23:40",
        TEXTS[0],
        "23:10",
        TEXTS[1],
    )

    assert snapshot.order is Order.NEWEST_FIRST


def test_the_order_is_unknown_where_times_do_not_tell() -> None:
    snapshot = read("20:31", TEXTS[0], "20:15", TEXTS[1], "20:40", TEXTS[2])

    assert snapshot.order is Order.UNKNOWN


def test_a_list_at_an_entrys_end_is_no_card() -> None:
    items = ("Virtual happy hour", "A quiet night in", "Ice cream outdoors")

    snapshot = read("20:31", TEXTS[0], "How the players rest:", *items, "20:15", TEXTS[1])

    assert snapshot.entries[0].paragraphs[-3:] == items
    assert snapshot.entries[0].related == ()


def test_a_card_at_a_timed_entrys_end_is_a_card() -> None:
    snapshot = read("20:31", TEXTS[0], "Eva Lux reports:", "City strike first", "20:15", TEXTS[1])

    assert snapshot.entries[0].related == ("City strike first",)
    assert snapshot.entries[0].byline == "Eva Lux"
