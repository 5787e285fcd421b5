"""Times before entries: what is one, what it tells, and where it starts an entry."""

import pytest

from reader.blog import Order, Snapshot
from reader.parsing import parse
from reader.parsing.stamps import read_day_heading, read_stamp

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


def test_a_byline_inside_a_timed_entry_leads_to_a_card_under_any_headline() -> None:
    """`By Eva Lux` has no final stop either: it is no line of the card it leads to."""
    card = ("Ten reasons to love autumn", "Leaves turn and so do the tables")

    snapshot = read("20:31", TEXTS[0], "By Eva Lux", *card, "20:15", TEXTS[1])

    assert snapshot.entries[0].related == card
    assert snapshot.entries[0].paragraphs == (TEXTS[0], "By Eva Lux")


def test_a_byline_at_a_timed_entrys_start_leads_to_its_text() -> None:
    snapshot = read("20:31", "By Eva Lux", "Rain again", "20:15", TEXTS[1], "20:00", TEXTS[2])

    assert snapshot.entries[0].related == ()


@pytest.mark.parametrize(
    ("line", "text", "rest"),
    [
        ("12.31 Uhr: Regen", "12.31 Uhr", "Regen"),
        ("20h05 : 75.000 Menschen", "20h05", "75.000 Menschen"),
        ("4m ago12.50 BST", "4m ago12.50 BST", ""),
        ("21 mins ago11:48 Eva Lux", "21 mins ago11:48", "Eva Lux"),
        ("vor 5 Minuten", "vor 5 Minuten", ""),
        ("il y a 3 heures", "il y a 3 heures", ""),
        ("[14:05] Rain", "14:05", "Rain"),
        ("14:05 –", "14:05", ""),
        ("• 2/24/2022 2:46:46 PM   Eva Lux", "2/24/2022 2:46:46 PM", "Eva Lux"),
        ("31.03.22 | 11:26 | Regen", "31.03.22 | 11:26", "Regen"),
        ("May 15, 2023 / 3:40 PM EDT", "May 15, 2023 / 3:40 PM EDT", ""),
        ("14:05, Updated 15:10", "14:05, Updated 15:10", ""),
        ("Update, Sonntag (13. März), 21.24 Uhr: Regen", "Update, Sonntag (13. März), 21.24 Uhr",
         "Regen"),
        ("2.15pm", "2.15pm", ""),
        ("90+4' Goal", "90+4'", "Goal"),
        ("67. Minute: Tor", "67. Minute", "Tor"),
        ("1692003712", "1692003712", ""),
        ("Eva Lux14 August 2023 10:01", "14 August 2023 10:01", ""),
    ],
)  # fmt: skip
def test_a_stamp_is_what_the_page_shows_and_the_rest_stands_behind_it(
    line: str, text: str, rest: str
) -> None:
    stamp = read_stamp(line)

    assert stamp is not None
    assert (stamp.text, stamp.rest) == (text, rest)


@pytest.mark.parametrize(
    ("line", "minutes", "offset", "moment"),
    [
        ("12:00 AM", 0, None, None),
        ("2pm", 840, None, None),
        ("May 15, 2023 / 3:40 PM EDT", 940, -240, "2023-05-15T15:40-04:00"),
        ("2/24/2022 2:46:46 PM", 886, None, "2022-02-24T14:46"),
        ("2/3/2022 2:46 PM", 886, None, "2022-02-03T14:46"),
        ("2/3/2022 14:46", 886, None, "2022-03-02T14:46"),
        ("14:05 GMT+2", 845, 120, None),
        ("19:02 (IST), Oct 02", 1142, None, None),
        ("1692003712000", None, None, "2023-08-14T09:01:52+00:00"),
    ],
)
def test_a_stamp_tells_its_time_its_zone_and_its_moment(
    line: str, minutes: int | None, offset: int | None, moment: str | None
) -> None:
    """The month stands first where the time is written as in the United States."""
    stamp = read_stamp(line)

    assert stamp is not None
    assert (stamp.minutes, stamp.offset, stamp.moment) == (minutes, offset, moment)


def test_added_time_comes_before_the_next_minute() -> None:
    ranks = [stamp.rank for line in ("45'", "45'+2", "46'") if (stamp := read_stamp(line))]

    assert ranks == sorted(set(filter(None, ranks)))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Sunday 14 August", (None, 8, 14)),
        ("Montag, 3. November 2024", (2024, 11, 3)),
        ("3 novembre 2024", (2024, 11, 3)),
        ("Sunday 14 August was wet", None),
        ("14 August 12:31", None),
        ("31 February", None),
    ],
)
def test_a_day_heading_is_a_day_and_nothing_else(
    line: str, day: tuple[int | None, int, int] | None
) -> None:
    assert read_day_heading(line) == day
