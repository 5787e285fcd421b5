"""The top of a page: stated date, title, publisher, standfirst, masthead, language."""

import pytest

from reader.blog import Basis, CaptureDate, Snapshot
from reader.parsing import parse

BODY = "Counting has begun in every constituency of the country.\nTurnout was high in the north."


def read(text: str) -> Snapshot:
    return parse(text.encode(), "test")


@pytest.mark.parametrize(
    ("first", "title", "stated"),
    [
        (" date 2024-11-03 Election live: polls close", "Election live: polls close", "2024-11-03"),
        ("date 2024-11-03 Election live: polls close", "Election live: polls close", "2024-11-03"),
        (" date 2024-11-03T21:05 Election live: polls", "Election live: polls", "2024-11-03T21:05"),
        (" date 2024-13-03 Election live: polls", "date 2024-13-03 Election live: polls", None),
        ("Election date 2024-11-03 live", "Election date 2024-11-03 live", None),
    ],
)
def test_a_stated_date_is_no_part_of_the_title(first: str, title: str, stated: str | None) -> None:
    snapshot = read(f"{first}\n{BODY}")

    assert snapshot.title == title
    assert snapshot.captured_at == (CaptureDate(stated, Basis.STATED) if stated else None)


@pytest.mark.parametrize(
    ("first", "title", "publisher"),
    [
        ("Polls close in Wales | The Valley Post", "Polls close in Wales", "The Valley Post"),
        ("Polls close in Wales - BBC News", "Polls close in Wales", "BBC News"),
        ("Polls close in Wales – Politics | The Guardian", "Polls close in Wales – Politics",
         "The Guardian"),
        ("Polls close in Wales | Politics | Le Monde", "Polls close in Wales", "Le Monde"),
        ("Polls close in Wales – as it happened", "Polls close in Wales – as it happened", None),
        ("Polls close in Wales – Latest News", "Polls close in Wales – Latest News", None),
        ("LIVE | Polls close in all of Wales tonight", "LIVE | Polls close in all of Wales tonight",
         None),
        ("Live | Wales", "Live | Wales", None),
    ],
)  # fmt: skip
def test_the_sites_name_at_a_titles_end_is_the_publisher(
    first: str, title: str, publisher: str | None
) -> None:
    snapshot = read(f"{first}\n{BODY}")

    assert (snapshot.title, snapshot.publisher) == (title, publisher)


def test_the_line_without_a_stop_under_the_title_is_the_standfirst() -> None:
    snapshot = read(f"Election live: polls close\nTurnout at its highest since 1997\n{BODY}")

    assert snapshot.standfirst == "Turnout at its highest since 1997"
    assert snapshot.lede == tuple(BODY.split("\n"))


def test_one_sentence_that_the_next_paragraph_tells_again_is_the_standfirst() -> None:
    first = "Voters in Wales have chosen the youngest parliament ever, early results show."
    again = "Voters in Wales have chosen the youngest parliament ever, and early results show why."

    assert read(f"Election live\n{first}\n{again}\n{BODY}").standfirst == first


def test_a_first_paragraph_is_not_taken_for_a_standfirst() -> None:
    assert read(f"Election live\n{BODY}").standfirst is None


def test_the_pages_byline_and_date_are_furniture() -> None:
    snapshot = read(
        "Election live: polls close\nTurnout at its highest\nBy Mari Rees, Cardiff editor\n"
        f"Ana Gil and Tom Watts\nThursday 4 July 2024 22:01\n{BODY}"
    )

    assert [item.reason for item in snapshot.furniture] == [
        "the page's byline", "the page's byline", "the page's date",
    ]  # fmt: skip
    assert snapshot.lede == tuple(BODY.split("\n"))


def test_a_title_that_stands_there_twice_is_furniture_the_second_time() -> None:
    snapshot = read(f"Election live: polls close\nElection live: polls close\nTurnout high\n{BODY}")

    assert snapshot.standfirst == "Turnout high"
    assert [item.reason for item in snapshot.furniture] == ["repeats the title"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        ("Die Auszählung hat im ganzen Land begonnen, und die Beteiligung ist sehr hoch.", "de"),
        ("Le dépouillement a commencé dans tout le pays et la participation est en hausse.", "fr"),
        ("El recuento ha comenzado en todo el país y la participación es muy alta.", "es"),
        ("Lo spoglio è cominciato in tutto il paese e la partecipazione è più alta che mai.", "it"),
        ("Het tellen van de stemmen is in het hele land begonnen en de opkomst is hoog.", "nl"),
        ("A contagem dos votos começou em todo o país e a participação é mais alta.", "pt"),
        ("Pontypridd Merthyr Caerphilly Cardiff Swansea Newport Barry Neath Bridgend Porth a b c",
         None),
        ("Polls close", None),
    ],
)  # fmt: skip
def test_the_language_is_told_by_its_commonest_words(text: str, language: str | None) -> None:
    assert read(text).language == language


def test_what_begins_with_a_time_is_no_standfirst() -> None:
    """It begins the first entry, which a page may show right under its title."""
    snapshot = read(
        "Storm Ida live\n14:02 Bridge shut\nThe old bridge stays shut all night.\n"
        "13:41 Port hurt\nFourteen people were hurt at the port.\n13:12 Trains stop\nNone has run."
    )

    assert snapshot.standfirst is None
    assert [entry.stamp for entry in snapshot.entries] == ["14:02", "13:41", "13:12"]


@pytest.mark.parametrize("prefix", ["", "URL: ", "Source: "])
def test_an_address_above_the_title_is_the_pages(prefix: str) -> None:
    snapshot = read(f"{prefix}https://valley.example/live/storm-ida\nStorm Ida live\nRivers rise")

    assert snapshot.url == "https://valley.example/live/storm-ida"
    assert (snapshot.title, snapshot.standfirst) == ("Storm Ida live", "Rivers rise")
    assert [item.reason for item in snapshot.furniture] == ["the page's address"]
