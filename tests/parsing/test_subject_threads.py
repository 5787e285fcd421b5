"""What the words that paragraphs share tell: threads, likeness, and what repeats what."""

import pytest

from reader.parsing.subject.english import ENGLISH
from reader.parsing.subject.kinds import Kind, kinds
from reader.parsing.subject.passage import Passage, read
from reader.parsing.subject.rarity import Rarity
from reader.parsing.subject.threads import threads


def passages(*texts: str) -> list[Passage]:
    return [read(text, ENGLISH) for text in texts]


def test_threads_cross_the_gaps_between_repetitions_only() -> None:
    body = passages("A walrus swam.", "Rain fell.", "That walrus slept.", "Bread is dearer.")

    crossing = [thread.crossing for thread in threads(body, Rarity(body))]
    assert crossing[0] == crossing[3] == 0
    assert crossing[1] == crossing[2] > 0


def test_a_repetition_binds_the_less_the_further_apart_it_stands() -> None:
    def bound(between: int) -> float:
        body = passages("A walrus swam.", *["Rain fell."] * between, "That walrus slept.")
        return threads(body, Rarity(passages(*["Rain fell."] * 30, "A walrus swam.")))[-1].crossing

    assert bound(0) > bound(2) > bound(4) > bound(8) == 0


def test_a_thread_starts_with_a_new_word_taken_up_and_ends_with_its_last() -> None:
    fill = [f"Rain {n}." for n in range(9)]
    body = passages(*fill, "A walrus swam.", "That walrus slept.", *fill)

    found = threads(body, Rarity(body))
    assert max(range(20), key=lambda i: found[i].starting) == 9
    assert max(range(20), key=lambda i: found[i].ended) == 11


def test_a_paragraph_like_what_comes_is_out_of_balance_forwards() -> None:
    body = passages("Bread is dearer.", "Bread sells.", "A walrus swam.", "That walrus slept.")

    balances = [thread.balance for thread in threads(body, Rarity(body))]
    assert balances[2] > 0 > balances[3]


TEXT = "A walrus swam into the harbour of Whitby and slept on a pier."
CARD = "Walrus sleeps on pier in Whitby harbour after swim"
HEADING = "Bread prices rise again as flour runs short"
BREAD = "Bread prices rose again as millers ran short of flour, bakers said."


def kinds_of(*texts: str) -> list[Kind]:
    body = passages(*texts)
    return kinds(body, Rarity(body))


def test_an_unstopped_line_is_a_card_of_what_it_repeats_or_the_heading_of_what_comes() -> None:
    assert kinds_of(TEXT, CARD, BREAD)[1] is Kind.CARD
    assert kinds_of(TEXT, HEADING, BREAD)[1] is Kind.HEADING
    assert kinds_of(TEXT, CARD, HEADING, BREAD)[1:3] == [Kind.CARD, Kind.HEADING]


def test_a_line_under_a_line_that_hands_over_is_a_card() -> None:
    assert kinds_of(TEXT, "Jo Marsh reports:", HEADING, BREAD)[2] is Kind.CARD


def test_a_caption_is_no_heading() -> None:
    assert kinds_of(TEXT, f"{HEADING} (Image: PA)", BREAD)[1] is Kind.CARD


def test_a_row_of_paragraphs_said_again_right_below_is_a_card() -> None:
    row, card = [Kind.PARAGRAPH] * 2, [Kind.CARD] * 2

    assert kinds_of(TEXT, BREAD, TEXT, BREAD) == [*row, *card]
    assert kinds_of(TEXT, BREAD, CARD, TEXT, BREAD) == [*row, Kind.CARD, *card]
    assert kinds_of(TEXT, BREAD, "Rain fell.", TEXT, BREAD) == [*row, Kind.PARAGRAPH, *row]


def test_one_paragraph_said_twice_is_no_copy() -> None:
    assert kinds_of(TEXT, BREAD, BREAD) == [Kind.PARAGRAPH] * 3


def test_likeness_is_one_for_copies_and_nothing_for_strangers() -> None:
    rarity = Rarity(passages(TEXT, TEXT, BREAD))

    assert rarity.likeness(0, 1) == pytest.approx(1)
    assert rarity.likeness(0, 2) == 0
    assert rarity.likeness(0, 3) == rarity.likeness(-1, 0) == 0


def test_a_word_weighs_the_less_the_more_paragraphs_hold_it() -> None:
    rarity = Rarity(passages("Walrus walrus bread.", "Bread rain.", "Bread storm."))

    assert rarity.of_stem("walrus") > rarity.of_stem("bread") > 0 == rarity.of_stem("tide")
