"""Where entries start in a blog that lost its headings."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing.subject import boundaries, opening

FERRY = (
    "A ferry ran aground off the island of Skarholm on Tuesday night with 120 passengers on board, "
    "the coastguard said.",
    "Lifeboats took all passengers off the ferry within two hours, it added, and nobody was hurt.",
    "“We heard a bang and then the whole ferry leaned over,” said Mara Quill, a teacher who was on "
    "board.",
)
MINISTER = (
    "Finance minister Olaf Brandt has resigned over a tax bill that parliament rejected twice this "
    "week.",
    "Mr Brandt said he had lost the trust of his own party over the tax.",
    "His deputy will run the finance ministry until parliament votes on a successor.",
)
FROG = (
    "Biologists have found a frog the size of a fingernail in the cloud forests of Ecuador, a "
    "university in Quito said on Wednesday.",
    "The frog lives in moss and lays a single egg, the biologists wrote.",
    "“It is so small that we took it for an insect,” said Inés Duarte, who led the expedition.",
)
CARD = "Ferry passengers taken off by lifeboats after it ran aground off Skarholm"
HEADING = "Finance minister Brandt resigns over rejected tax bill"


@pytest.mark.parametrize("order", permutations((FERRY, MINISTER, FROG)))
def test_entries_start_where_the_subject_changes(order: Sequence[Sequence[str]]) -> None:
    blog = [paragraph for entry in order for paragraph in entry]

    assert boundaries(blog) == (3, 6)


def test_an_article_on_one_subject_is_one_entry() -> None:
    assert boundaries(MINISTER) == ()


@pytest.mark.parametrize("paragraphs", [(), FERRY[:1]])
def test_a_single_paragraph_has_no_boundary(paragraphs: Sequence[str]) -> None:
    assert boundaries(paragraphs) == ()


def test_a_related_card_stays_with_the_entry_above_it() -> None:
    assert boundaries((*FERRY, CARD, *MINISTER)) == (4,)


def test_a_paragraph_after_a_card_starts_an_entry_even_on_the_same_subject() -> None:
    later = "The ferry was towed to Skarholm, where passengers were met by nurses."

    assert boundaries((*FERRY, later, later.replace("ferry", "boat"))) == ()
    assert boundaries((*FERRY, CARD, later, later.replace("ferry", "boat"))) == (4,)


def test_a_copy_of_an_entry_in_its_card_stays_with_it_whatever_its_quotation_marks() -> None:
    copy = [text.replace("“", '"').replace("”", '"') for text in FERRY]

    assert boundaries((*FERRY, *copy, *MINISTER)) == (6,)


def test_an_entry_that_says_again_what_the_lede_said_is_no_copy() -> None:
    assert boundaries((*FERRY[:2], *MINISTER, *FERRY, *FROG)) == (2, 5, 8)


def test_a_heading_that_survived_starts_its_entry() -> None:
    assert boundaries((*FERRY, HEADING, *MINISTER)) == (3,)


@pytest.mark.parametrize("line", ["Jo Marsh reports:", "Read the full story below:", "Reuters"])
def test_a_line_that_hands_over_ends_an_entry(line: str) -> None:
    later = ("The ferry is being towed to the harbour by a tug.", "The tug needs a calm sea.")

    assert boundaries((*FERRY, *later)) == ()
    assert boundaries((*FERRY, line, *later)) == (4,)


def test_a_paragraph_under_a_colon_belongs_to_who_speaks() -> None:
    statement = "A tax that nobody wants has been rejected twice, and I accept that today."
    said = "Speaking to reporters, Mr Brandt said:"

    assert boundaries((*MINISTER, said, statement, FROG[0], FROG[1])) == (5,)


def test_a_quotation_left_open_runs_on() -> None:
    speech = (
        "The mayor said: “A storm tore the roofs off forty houses in Lower Marsh overnight.",
        "“A bridge has been swept away and three trains are stuck, the railway says today.",
        "“Dozens of pupils have spent the night in a gym, teachers told me yesterday.”",
    )
    told = [text.replace("“", "").replace("”", "") for text in speech]

    assert boundaries((*MINISTER, *speech)) == (3,)
    assert boundaries((*MINISTER, *told)) != (3,)


def test_somebody_addressed_by_surname_was_introduced_in_the_same_entry() -> None:
    news = "{} has bought a vineyard near Toulon, an estate agent said on Friday."
    more = "{} paid nine million euros for it, the estate agent said."
    blog = [*FERRY, "Singer Ada Lindqvist has left the band Vega.", news, more]

    surname = [text.format("Ms Lindqvist") for text in blog]
    stranger = [text.format("Golfer Tom Reyes") for text in blog]
    assert 4 not in boundaries(surname)
    assert 4 in boundaries(stranger)


def test_entries_are_told_apart_in_german() -> None:
    blog = (
        "Bei einem Zugunglück in der Nähe von Lindental sind am Montagabend zwölf Menschen "
        "verletzt worden, wie die Polizei mitteilte.",
        "Der Zug war auf einen Lastwagen geprallt, der auf den Gleisen stand.",
        "Die Strecke bleibt nach Angaben der Bahn bis zum Abend gesperrt.",
        "Eine Forscherin aus Jena hat den Preis der Akademie für ihre Arbeit über Moose erhalten.",
        "Sie habe zehn Jahre lang Moose in Lappland gesammelt, sagte sie.",
        "Der Preis ist mit 50.000 Euro dotiert.",
    )

    assert boundaries(blog) == (3,)


def test_entries_are_told_apart_in_a_language_without_cues() -> None:
    blog = (
        "Kapal feri Laut Biru kandas di dekat pulau Nusa pada Selasa malam dengan 120 penumpang.",
        "Penumpang feri Laut Biru dibawa ke pulau Nusa dengan kapal kecil dalam dua jam.",
        "Kapal kecil menunggu di dekat pulau Nusa sampai feri Laut Biru ditarik.",
        "Menteri keuangan Budi Hartono mundur setelah parlemen menolak undang-undang pajak baru.",
        "Parlemen menolak undang-undang pajak itu dua kali, kata menteri keuangan.",
        "Undang-undang pajak baru akan dibahas parlemen bersama menteri keuangan pengganti.",
    )

    assert boundaries(blog) == (3,)


def test_of_a_huge_paragraph_only_the_start_and_the_end_count() -> None:
    def blog(filler: str) -> list[str]:
        return [*FERRY[:2], FERRY[2] + f" {filler}" * 400_000 + " The end.", *MINISTER]

    assert boundaries(blog("sea")) == boundaries(blog("tax")) == (3,)


@given(st.lists(st.one_of(st.sampled_from((*FERRY, *MINISTER, *FROG, CARD, HEADING)), st.text())))
@settings(max_examples=200)
def test_boundaries_ascend_within_the_paragraphs_and_leave_the_first_out(blog: list[str]) -> None:
    found = boundaries(blog)

    assert list(found) == sorted(set(found))
    assert all(0 < i < len(blog) for i in found)


LEDE = (
    *FERRY[:2],
    "Meanwhile, the finance minister, Olaf Brandt, has resigned over a tax bill, his party said.",
    "It comes as parliament prepares to vote on the budget this week.",
    "Elsewhere, a tiny frog has been found in Ecuador, biologists said.",
)


@pytest.mark.parametrize("first", [FERRY, FROG])
def test_a_lede_ends_before_what_leans_on_nothing_even_where_its_story_is_retold(
    first: Sequence[str],
) -> None:
    assert opening((*LEDE, *first, *MINISTER)) == 5


def test_a_new_subject_with_a_tie_does_not_end_a_lede() -> None:
    lead, *rest = FROG

    assert opening((*LEDE[:4], lead, *rest, *MINISTER)) == 4
    assert opening((*LEDE[:4], f"Meanwhile, {lead}", *rest, *MINISTER)) > 4


def test_a_lede_ends_before_a_heading() -> None:
    assert opening((*FERRY, HEADING, *MINISTER)) == 3
    assert opening((HEADING, *MINISTER)) == 0


def test_the_first_card_stands_below_the_lede() -> None:
    assert opening((*FERRY[:1], *MINISTER, CARD, *FROG)) < 4


@given(st.lists(st.one_of(st.sampled_from((*LEDE, *MINISTER, CARD, HEADING)), st.text())))
@settings(max_examples=200)
def test_a_lede_leaves_a_paragraph_to_the_entries(blog: list[str]) -> None:
    assert 0 <= opening(blog) <= max(len(blog) - 1, min(len(blog), 1))
