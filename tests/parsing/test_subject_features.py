"""What the words and names of a paragraph show."""

import pytest

from reader.parsing.subject.body import read_body
from reader.parsing.subject.english import ENGLISH
from reader.parsing.subject.features import Feature, figures
from reader.parsing.subject.kinds import Kind
from reader.parsing.subject.names import naming
from reader.parsing.subject.passage import Passage, read
from reader.parsing.subject.rarity import Rarity


def passages(*texts: str) -> list[Passage]:
    return [read(text, ENGLISH) for text in texts]


def shown(*texts: str) -> dict[Feature, float]:
    """Return what the last of some paragraphs shows."""
    body = passages(*texts)
    return figures(body, [Kind.PARAGRAPH] * len(body), [False] * len(body), ENGLISH)[-1]


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("“We saw it,” she said.", Feature.QUOTE),
        ("It’s a rule that many dislike.", Feature.PRONOUN),
        ("In addition, the port closed.", Feature.CONNECTIVE),
        ("During the storm the port closed.", Feature.CIRCUMSTANCE),
        ("The port closed.", Feature.DEFINITE),
        ("At least nine sailors drowned.", Feature.INDEFINITE),
        ("1,200 sailors drowned.", Feature.INDEFINITE),
        ("Ms Quill left the port.", Feature.CARRIED),
        ("Mara Quill had left the port.", Feature.BACK),
        ("Sailors have drowned here since 1998.", Feature.HABIT),
        ("Sailors drowned on Tuesday.", Feature.DAY),
        ("France has closed the port.", Feature.PERFECT),
        ("Sailors drowned, officials said on Friday.", Feature.SOURCED),
    ],
)
def test_a_cue_is_seen_where_it_stands_and_not_elsewhere(text: str, feature: Feature) -> None:
    assert shown("Bread is dearer.", text)[feature] == 1
    assert not shown("Bread is dearer.", "Sailors love Norway.").get(feature)


@pytest.mark.parametrize("source", ["he said.", "Mr Quill said.", "Quill said."])
def test_a_source_known_already_makes_no_lead(source: str) -> None:
    assert shown("Bread is dearer.", f"Sailors drowned, {source}")[Feature.SOURCED] == 0


def test_an_amount_at_least_is_no_circumstance() -> None:
    assert not shown("Bread is dearer.", "At least nine drowned.")[Feature.CIRCUMSTANCE]


def test_other_quotation_marks_than_before_are_seen() -> None:
    straight, curly, bare = "Don't go.", "Don’t go.", "Go away."

    assert shown(straight, curly)[Feature.RESTYLED]
    assert not shown(curly, curly)[Feature.RESTYLED]
    assert not shown(bare, curly)[Feature.RESTYLED]


def test_a_quotation_is_taken_up_where_the_one_before_was_left_open() -> None:
    assert shown("He said: “No.", "“Never.”")[Feature.QUOTE_RUNS_ON]
    assert shown('He said: "No.', '"Never."')[Feature.QUOTE_RUNS_ON]
    assert not shown("He said: “No.”", "“Never.”")[Feature.QUOTE_RUNS_ON]


def test_a_document_is_read_by_the_cues_of_its_language() -> None:
    german = ["Der Zug ist auf der Strecke mit einem Lkw zusammengestoßen.", "Er brannte."]
    english = [
        "The train has hit a lorry on the line to the coast and it was on fire.",
        "It burned.",
    ]
    malay = ["Kereta api itu menabrak truk di jalur yang menuju ke pantai utara.", "Api besar."]

    assert read_body(german).shown[-1][Feature.PRONOUN]
    assert read_body(english).shown[-1][Feature.PRONOUN]
    assert read_body(malay).shown[-1][Feature.UNKNOWN]
    assert not read_body(german).shown[-1][Feature.UNKNOWN]


def test_a_surname_alone_carries_on_from_the_full_name() -> None:
    body = passages("Mara Quill left.", "Rain fell.", "Quill came back.", "Brandt came too.")

    assert [name.carried > 0 for name in naming(body, Rarity(body))] == [False, False, True, False]


def test_a_full_name_given_again_starts_afresh() -> None:
    fill = ["Rain fell on bread."] * 6
    body = passages("Mara Quill left.", *fill, "Teacher Mara Quill came back.")

    assert naming(body, Rarity(body))[-1].afresh > 0
    assert naming(body[1:], Rarity(body[1:]))[-1].afresh == 0


def test_names_further_apart_than_an_entry_is_long_are_unrelated() -> None:
    body = passages("Mara Quill left.", *["Rain fell."] * 12, "Quill came back.")

    assert naming(body, Rarity(body))[-1].carried == 0


def test_a_form_of_address_ties_all_gaps_up_to_the_last_mention() -> None:
    body = passages("Mara Quill left.", "Rain fell.", "It was cold for Ms Quill.", "Rain fell.")

    assert [name.tied for name in naming(body, Rarity(body))] == [0, 1, 1, 0]
