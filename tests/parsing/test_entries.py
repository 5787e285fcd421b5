"""Entries under headings: what heads them, what belongs to them, what is only a card."""

import pytest

from reader.blog import Entry, Snapshot
from reader.parsing import parse

TOP = """Election live: Rees leads after first results
Turnout at its highest since 1997
Mari Rees took an early lead as the first results came in overnight.
Her party gained three seats in the valleys."""
COUNT = """Recount ordered in Caerphilly after tight finish
A recount was ordered in Caerphilly after a tight finish between two candidates.
Only eleven votes stood between them, the returning officer said."""
TRAINS = """Trains cancelled as poll workers strike
Trains across the south were cancelled as poll workers went on strike at noon.
The union said talks would resume on Friday."""
FARMS = """Farmers block roads into Aberystwyth
Farmers blocked the roads into Aberystwyth with tractors at dawn.
They want the winner to scrap the new levy."""

SCHOOLS = """Schools in Swansea reopen after use as polling stations
Schools in Swansea reopened a day late after their use as polling stations.
Parents had complained of short notice."""
FERRY = """Ferry to Rosslare turns back with ballot boxes
A ferry to Rosslare turned back to Fishguard with two ballot boxes still on board.
Nobody had missed them, the council said."""


def read(*blocks: str) -> Snapshot:
    return parse("\n".join([TOP, *blocks]).encode(), "test")


def heading(block: str) -> str:
    return block.split("\n", maxsplit=1)[0]


def headings(snapshot: Snapshot) -> list[str | None]:
    return [entry.heading for entry in snapshot.entries]


def first_entry(*blocks: str) -> Entry:
    return read(*blocks).entries[0]


def test_each_heading_starts_an_entry_with_the_text_below_it() -> None:
    snapshot = read(COUNT, TRAINS)

    assert snapshot.lede == tuple(TOP.split("\n")[2:])
    assert [list(entry.texts) for entry in snapshot.entries] == [
        COUNT.split("\n"), TRAINS.split("\n"),
    ]  # fmt: skip
    assert [entry.lines for entry in snapshot.entries] == [(5, 7), (8, 10)]


@pytest.mark.parametrize("picture", ["In pictures: Polling day", "Pictured: Rees votes in Porth"])
def test_a_heading_with_another_below_it_is_a_picture_entry(picture: str) -> None:
    snapshot = read(COUNT, picture, TRAINS)

    assert headings(snapshot)[1] == picture
    assert snapshot.entries[1].paragraphs == ()


def test_a_card_repeats_the_headline_and_adds_a_standfirst() -> None:
    card = ["Recount ordered in Caerphilly after tight finish", "Returning officer orders recount"]

    entry = first_entry(COUNT, *card, TRAINS)

    assert entry.related == tuple(card)
    assert entry.paragraphs == tuple(COUNT.split("\n")[1:])
    assert entry.lines == (5, 9)


def test_a_card_may_repeat_the_headline_in_nearly_its_words() -> None:
    card = ["Recount ordered in Caerphilly after a very tight finish", "Officer orders recount"]

    assert first_entry(COUNT, *card, TRAINS).related == tuple(card)


def test_a_heading_that_returns_over_new_text_is_another_entrys() -> None:
    again = (
        heading(COUNT) + "\nA second recount was ordered at five, this time by the court.\nIt ends."
    )

    assert headings(read(COUNT, again, TRAINS)) == [heading(COUNT), heading(COUNT), heading(TRAINS)]


def test_neighbours_with_nearly_the_same_heading_are_two_entries() -> None:
    next_door = (
        "Recount ordered in Caerphilly and Islwyn\n"
        "A recount was ordered in Islwyn as well, where nine votes stood between the candidates."
    )

    assert headings(read(COUNT, next_door)) == [heading(COUNT), heading(next_door)]


def test_a_card_may_repeat_the_whole_entry_with_other_quotation_marks() -> None:
    entry = (
        "Rees: ‘I won’t wait’\nMari Rees said: “I won’t wait for the last count.”\n"
        "“It’s over,” she told reporters in Porth."
    )
    straight = entry.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')

    snapshot = read(entry, straight, TRAINS)

    assert snapshot.entries[0].related == tuple(straight.split("\n"))
    assert headings(snapshot) == ["Rees: ‘I won’t wait’", heading(TRAINS)]


@pytest.mark.parametrize(
    "lead_in",
    ["Ana Gil reports:", "Read the full story below:", "Read the full report here.", "By Ana Gil",
     "Our correspondent Ana Gil reports from Caerphilly:"],
)  # fmt: skip
def test_a_card_under_a_lead_in_line_may_have_another_headline(lead_in: str) -> None:
    """The lead-in line is the entry's own."""
    card = ["How eleven voters upset a safe seat", "Our guide to a night of narrow margins"]

    entry = first_entry(COUNT, lead_in, *card, TRAINS)

    assert entry.related == tuple(card)
    assert entry.paragraphs[-1] == lead_in


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Ana Gil reports:", "Ana Gil"),
        ("By Ana Gil", "Ana Gil"),
        ("By Ana Gil, political editor", "Ana Gil"),
        ("Our correspondent Ana Gil reports from Caerphilly:", "Ana Gil"),
        ("Ana Gil, political editor, has the full story:", "Ana Gil"),
        ("Jean-Luc de la Tour reports:", "Jean-Luc de la Tour"),
        ("Reuters reports:", "Reuters"),
        ("Rees said:", None),
        ("By the end of the night, all was clear.", None),
        ("Read the full story below:", None),
    ],
)
def test_the_byline_repeats_the_name_and_takes_no_text_away(line: str, byline: str | None) -> None:
    entry = first_entry(f"{COUNT}\n{line}", TRAINS)

    assert entry.byline == byline
    assert entry.paragraphs[-1] == line


def test_a_card_that_lost_its_headline_is_told_by_its_subject() -> None:
    """Its standfirst says again what the entry above said, and heads nothing below."""
    standfirst = "Recount ordered in Caerphilly where only eleven votes stand between candidates"

    snapshot = read(COUNT, standfirst, "\n".join(TRAINS.split("\n")[1:]), FARMS)

    assert snapshot.entries[0].related == (standfirst,)
    assert headings(snapshot)[1:] == [None, heading(FARMS)]


def test_a_teaser_is_a_card_by_itself() -> None:
    teaser = "Read more: Who is Mari Rees?"

    assert first_entry(COUNT, teaser, TRAINS).related == (teaser,)


def test_a_rubric_over_several_entries_is_no_card() -> None:
    bodies = [block.split("\n", 1)[1] for block in (COUNT, TRAINS, FARMS)]

    snapshot = read(*(f"Election 2024\n{body}" for body in bodies))

    assert headings(snapshot) == ["Election 2024"] * 3
    assert not any(entry.related for entry in snapshot.entries)


def test_a_list_under_a_colon_is_no_row_of_entries() -> None:
    items = ["Aberavon", "Bridgend and Porthcawl", "Brecon and the Beacons", "Clwyd South"]

    snapshot = read(f"{COUNT}\nSeats still to declare:", *items, TRAINS)

    assert headings(snapshot) == [heading(COUNT), heading(TRAINS)]
    assert snapshot.entries[0].paragraphs[-4:] == tuple(items)


def test_key_points_above_the_first_entry_are_the_ledes() -> None:
    points = ["Key points", "- Rees leads", "- Recount in Caerphilly"]

    snapshot = parse("\n".join([*TOP.split("\n")[:2], *points, COUNT]).encode(), "test")

    assert snapshot.lede == tuple(points)
    assert headings(snapshot) == [heading(COUNT)]


def test_an_agencys_credit_and_a_caption_head_nothing() -> None:
    credits = ("Reuters", "Rees arrives at the count in Porth (Image: Getty)")

    snapshot = read(COUNT, *credits, TRAINS)

    assert snapshot.entries[0].paragraphs[-2:] == credits
    assert headings(snapshot) == [heading(COUNT), heading(TRAINS)]


def test_a_quotation_that_goes_on_in_the_next_line_heads_nothing() -> None:
    quote = "“The people of this valley have spoken today"

    entry = first_entry(f"{COUNT}\n{quote}\n“and we have heard them,” she said.", TRAINS)

    assert entry.paragraphs[-2] == quote


def test_a_paragraph_that_lost_its_final_stop_stays_in_its_entry() -> None:
    """It reads as a sentence and sums up nothing of what stands below it."""
    lost = "The officer said that she had never seen so tight a finish in her twelve years"

    entry = first_entry(f"{COUNT}\n{lost}\nCounting goes on elsewhere through the night.", TRAINS)

    assert entry.paragraphs[2] == lost


def test_a_sub_heading_pasted_in_with_its_article_stays_in_the_entry() -> None:
    """The editors set curly marks; the article came with straight ones."""
    article = (
        "Who is Mari Rees, the ‘valley voice’?\n"
        'Mari Rees grew up above a chip shop in Porth and says she\'s "never left".\n'
        "Neighbours recall that Rees wasn't one for quiet evenings at home.\n"
        "Rivals' 'bitter pill'\n"
        'Opponents had dismissed her run as a stunt. "Nobody saw it coming," one said.'
    )

    snapshot = read(article, "Farmers ‘won’t move’ from roads\n" + FARMS.split("\n", 1)[1])

    assert len(snapshot.entries) == 2
    assert snapshot.entries[0].paragraphs[2] == "Rivals' 'bitter pill'"


def test_order_is_unknown_without_times() -> None:
    assert read(COUNT, TRAINS).order == "unknown"


ARTICLE = """How we choose our soup
A guide for cold evenings
Soup is the oldest dish that people still cook every day in most of the world.
It asks for little and forgives much, which is why students live on it.
The question of salt
Cooks disagree on when it goes in, and no one has settled the matter yet.
Why it matters
Time is what most kitchens lack, and patience is what a pot rewards most."""


def test_a_document_that_is_no_liveblog_has_no_entries_and_loses_no_line() -> None:
    snapshot = parse(ARTICLE.encode(), "test")

    assert snapshot.entries == ()
    assert (snapshot.title, snapshot.standfirst, *snapshot.lede) == tuple(ARTICLE.split("\n"))


def test_headings_that_sum_up_their_texts_make_a_liveblog_without_the_word() -> None:
    top = "Rees leads after first results\nTurnout at its highest since 1997"

    snapshot = parse("\n".join([top, COUNT, TRAINS, FARMS, SCHOOLS, FERRY]).encode(), "test")

    assert len(snapshot.entries) == 5


def test_an_article_of_questions_and_answers_is_no_liveblog() -> None:
    asked = [f"What of {block.lower()}".replace("\n", "?\n", 1) for block in (COUNT, TRAINS, FARMS)]
    more = [f"Why {block.lower()}".replace("\n", "?\n", 1) for block in (SCHOOLS, FERRY)]

    snapshot = parse("\n".join([TOP.replace("live", "guide"), *asked, *more]).encode(), "test")

    assert snapshot.entries == ()
