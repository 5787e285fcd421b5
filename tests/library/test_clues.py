"""What an undated snapshot says about the day it was captured."""

from collections.abc import Callable
from datetime import date

import pytest

from reader.blog import Basis, CaptureDate, Entry, Furniture, Snapshot
from reader.library.calendars import CALENDARS
from reader.library.clues import Clues, latest_weekday, read_clues
from reader.library.dating import day_of, own_date

Page = Callable[..., Snapshot]

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
THURSDAY = date(2024, 10, 31)


@pytest.mark.parametrize(
    ("named", "latest"),
    [
        (set(), None),
        ({WED}, WED),
        ({TUE, WED}, WED),
        ({SUN, MON}, MON),
        ({FRI, SAT, SUN, TUE}, TUE),
        ({MON, TUE, WED, THU}, THU),
        ({MON, TUE, WED, THU, FRI, SAT, SUN}, None),
    ],
)
def test_the_latest_weekday_is_the_one_before_the_longest_unnamed_stretch(
    named: set[int], latest: int | None
) -> None:
    assert latest_weekday(named) == latest


@pytest.mark.parametrize(
    ("text", "weekday", "later"),
    [
        ("It fell on Wednesday, officials said.", WED, False),
        ("It fell on Wednesday evening, officials said.", WED, True),
        ("It fell on Wednesday evening. He spoke on Thursday.", THU, False),
        ("He said on Thursday what he had said yesterday.", THU, True),
        ("Said on Tuesday: talks will be held in Minsk on Friday.", TUE, False),
        ("Talks are due on Friday. He spoke on Tuesday.", TUE, False),
        ("Troops will march, he said on Tuesday.", TUE, False),
        ("He spoke Tuesday ahead of next Friday’s vote.", TUE, False),
        ("Nothing of any day.", None, False),
        ("It will be yesterday’s news.", None, False),
        ("Wie am Mittwochabend bekannt wurde", WED, True),
        ("Der Minister wird am Freitag sprechen, hieß es am Dienstag.", TUE, False),
        ("Une frappe mercredi soir à Kharkiv", WED, True),
        ("El ministro dijo el jueves", THU, False),
        ("Colpita mercoledì sera, il voto sarà venerdì", WED, True),
        ("Getroffen op woensdagavond", WED, True),
        ("O ataque de quarta-feira à noite", WED, True),
    ],
)
def test_the_text_tells_of_a_latest_day_that_is_past(
    page: Page, text: str, weekday: int | None, later: bool
) -> None:
    clues = read_clues(page("Live", text))

    assert (clues.weekday, clues.later) == (weekday, later)


@pytest.mark.parametrize("language", CALENDARS)
def test_each_language_names_seven_days_and_twelve_months_once(language: str) -> None:
    calendar = CALENDARS[language]
    days = [name for names in calendar.weekdays for name in names.split("|")]
    months = [name for names in calendar.months for name in names.split("|")]

    assert (len(calendar.weekdays), len(calendar.months)) == (7, 12)
    assert len({*days, *months}) == len([*days, *months])
    assert [name.casefold() for name in (*days, *months)] == [*days, *months]


def test_furniture_and_related_cards_tell_of_no_day() -> None:
    entry = Entry(("It fell on Tuesday.",), related=("What happened on Friday",))
    snapshot = Snapshot("x", entries=(entry,), furniture=(Furniture("Sale ends Sunday", "ad"),))

    assert read_clues(snapshot).weekday == TUE


def test_a_known_language_is_read_in_that_language_only(page: Page) -> None:
    """`Montag` is a surname in English."""
    text = "Mr Montag spoke on Friday."

    assert read_clues(page("Live", text, language="en")).weekday == FRI
    assert read_clues(page("Live", text, language="de")).weekday == MON
    assert read_clues(page("Live", text)).weekday == MON


@pytest.mark.parametrize(
    ("clues", "anchor", "days"),
    [
        (Clues(THU, False, frozenset()), date(2024, 10, 30), (THURSDAY, THURSDAY)),
        (Clues(THU, False, frozenset()), date(2024, 11, 3), (THURSDAY, THURSDAY)),
        (Clues(WED, True, frozenset()), THURSDAY, (THURSDAY, date(2024, 10, 30))),
        (Clues(None, False, frozenset({(11, 2)})), THURSDAY, (date(2024, 11, 2),) * 2),
        (Clues(None, False, frozenset({(1, 1)})), date(2023, 12, 30), (date(2024, 1, 1),) * 2),
        (Clues(None, False, frozenset({(12, 31)})), date(2024, 1, 2), (date(2023, 12, 31),) * 2),
        (Clues(THU, False, frozenset({(8, 6)})), THURSDAY, (THURSDAY, THURSDAY)),
        (Clues(None, False, frozenset({(2, 30)})), date(2024, 2, 28), None),
        (Clues(None, False, frozenset()), THURSDAY, None),
        (Clues(THU, True, frozenset()), date.max, None),
        (Clues(THU, True, frozenset()), date.min, None),
    ],
)
def test_clues_become_the_dates_nearest_to_a_dated_snapshot(
    clues: Clues, anchor: date, days: tuple[date, date] | None
) -> None:
    assert clues.near(anchor) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It fell on 31 October.", {(10, 31)}),
        ("It fell on October 31st, he said.", {(10, 31)}),
        ("Am 31. Oktober fiel es.", {(10, 31)}),
        ("El 31 de octubre cayó.", {(10, 31)}),
        ("He is scheduled to be sentenced 12 November.", set()),
        ("It began on 24 February 2022.", set()),
    ],
)
def test_days_of_a_month_count_unless_they_are_ahead_or_have_a_year(
    page: Page, text: str, days: set[tuple[int, int]]
) -> None:
    assert read_clues(page("Live", text)).days == days


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ukraine/2024-10-31.txt", "2024-10-31"),
        ("page_20241031.txt", "2024-10-31"),
        ("20241031140509.json", "2024-10-31T14:05"),
        ("live 2024-10-31 14.05.txt", "2024-10-31T14:05"),
        ("2024-10-31T1405Z-ukraine.txt", "2024-10-31T14:05"),
        ("000_6966e43e5f65acec.txt", None),
        ("a20241031b.txt", None),
        ("2024-13-31.txt", None),
        ("2024-10-31/page.txt", None),
    ],
)
def test_a_date_in_a_files_name_is_an_inferred_date(name: str, value: str | None) -> None:
    expected = CaptureDate(value, Basis.INFERRED) if value else None

    assert own_date(Snapshot(name)) == expected


def test_the_newest_stamp_is_an_inferred_date_and_a_pinned_entry_has_no_say() -> None:
    entries = (
        Entry(("a",), published_at="2024-10-31T23:00:00Z", pinned=True),
        Entry(("b",), published_at="2024-10-31T12:00:00+02:00", modified_at="2024-10-31T11:30:00Z"),
        Entry(("c",), published_at="2024-10-31"),
    )

    assert own_date(Snapshot("x", entries=entries)) == CaptureDate(
        "2024-10-31T11:30+00:00", Basis.INFERRED
    )


def test_a_date_that_a_snapshot_has_is_never_changed() -> None:
    stated = CaptureDate("2024-11-03", Basis.STATED)

    assert own_date(Snapshot("2024-10-31.txt", captured_at=stated)) == stated


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-10-31", THURSDAY),
        ("2024-10-31T23:30", THURSDAY),
        ("2024-10-30T23:30-05:00", THURSDAY),
        ("9999-12-31T23:30-05:00", None),
        ("2024-02-30", None),
    ],
)
def test_the_day_of_a_capture_date_is_in_utc(value: str, day: date | None) -> None:
    assert day_of(CaptureDate(value, Basis.GIVEN)) == day
