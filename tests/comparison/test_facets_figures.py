"""Which figures a revision changes, and which it only writes another way."""

import pytest

from reader.comparison.model import Facet, Significance
from tests.comparison.judging import cosmetic, judged


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("The toll is 29.", "The toll is 34.", "figure-up"),
        ("The toll is 1,000.", "The toll is 900.", "figure-down"),
        ("It cost £1.5m.", "It cost £15m.", "figure-up"),
        ("It cost £5m.", "It cost $5m.", "unit-replaced"),
        ("It cost 5 million.", "It cost 5 billion.", "unit-replaced"),
        ("It cost 2.5 million.", "It cost 2,500,001.", "figure-up"),
        ("It cost 2.5 million.", "It cost 2.50 million.", "figure-replaced"),
        ("It is 5 km away.", "It is 5 miles away.", "unit-replaced"),
        ("It rose 6%.", "It rose 6.0%.", "figure-replaced"),
        ("Nine people died.", "Ten people died.", "figure-up"),
        ("Twenty-one died.", "Two hundred and five died.", "figure-up"),
        ("The first attack.", "The second attack.", "figure-up"),
        ("The 13th video.", "The 12th video.", "figure-down"),
        ("It happened once.", "It happened twice.", "figure-up"),
        ("It rose tenfold.", "It rose twofold.", "figure-down"),
        ("Half of them voted.", "A third of them voted.", "figure-replaced"),
        ("Both men died.", "Three men died.", "figure-replaced"),
        ("A dozen men died.", "A hundred men died.", "figure-replaced"),
        ("It was ½ full.", "It was ¼ full.", "figure-replaced"),
        ("Chapter IV opens.", "Chapter VI opens.", "figure-up"),
        ("In the sixties he left.", "In the fifties he left.", "figure-down"),
        ("In the 1990s he left.", "In the 1980s he left.", "figure-down"),
        ("An 11-year-old died.", "A 12-year-old died.", "figure-up"),
        ("A three-day strike.", "A three-week strike.", "unit-replaced"),
        ("It was 40°C there.", "It was 40°F there.", "unit-replaced"),
        ("At 7.30pm he left.", "At 7.45pm he left.", "figure-replaced"),
        ("At 7.30 he left.", "At 7:30 he left.", "figure-replaced"),
        ("An A330 landed.", "An A340 landed.", "figure-up"),
        ("It is -5 outside.", "It is 5 outside.", "figure-up"),
        ("The toll is 5.", "The toll is 5+.", "unit-replaced"),
        ("At 7:00 he left.", "At 6:00 he left.", "figure-replaced"),
        ("At 7 a.m. he left.", "At 7 p.m. he left.", "unit-replaced"),
        ("On 3 March he left.", "On 3 May he left.", "date-replaced"),
        ("On Monday he left.", "On Sunday he left.", "date-replaced"),
        ("He left today.", "He left yesterday.", "date-replaced"),
        ("He left last week.", "He left this week.", "date-replaced"),
        ("Last night he left.", "This morning he left.", "date-replaced"),
        ("Some 3-5 men left.", "Some 3/5 men left.", "range-changed"),
        ("A hundred men left.", "Men left.", "figure-dropped"),
        ("Men left.", "Men left in 2019.", "figure-added"),
        ("قال ١٢ شخصا", "قال ١٣ شخصا", "figure-up"),
        ("三人死亡。", "五人死亡。", "figure-replaced"),
    ],
)
def test_a_changed_figure_is_substantive_and_named(old: str, new: str, rule: str) -> None:
    found = judged(old, new)

    assert found.significance is Significance.SUBSTANTIVE
    assert Facet.FIGURES in found.facets
    assert rule in found.rules


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nine people died.", "9 people died."),
        ("Some 1,000 people died.", "Some 1000 people died."),
        ("It is 5 percent of them.", "It is 5% of them."),
        ("On 12 March he left.", "On 12th March he left."),
        ("It cost $5 million.", "It cost $5m."),
        ("It has 2.5 million cows.", "It has 2,500,000 cows."),
        ("It has four thousand cows.", "It has 4,000 cows."),
        ("He left at 5PM.", "He left at 5pm."),
        ("He left on Thrusday.", "He left on Thursday."),
        ("World War II began.", "World War 2 began."),
        ("At 7.30pm he left.", "At 7:30pm he left."),
        ("A 34-year-old died.", "A 34-years-old died."),
        ("It was 40°C there.", "It was 40C there."),
        ("قال ١٢ شخصا", "قال 12 شخصا"),
    ],
)
def test_a_figure_written_another_way_is_the_same_figure(old: str, new: str) -> None:
    assert judged(old, new).facets == (Facet.SPELLING,)
    assert cosmetic(old, new)


def test_figures_are_paired_in_reading_order_with_currency_scale_and_unit() -> None:
    found = judged(
        "It took $64.7 million in the US and 8% elsewhere, 3 in all.",
        "It took $66.1 million in the US and 9% elsewhere, 3 in all, by May.",
    )

    assert found.figures == (("$64.7 million", "$66.1 million"), ("8%", "9%"), (None, "May"))


def test_a_unit_joined_by_a_hyphen_is_no_part_of_the_figure_that_is_told() -> None:
    found = judged("A 34-year-old left a 3 day strike.", "A 43-year-old left a 4 day strike.")

    assert found.figures == (("34", "43"), ("3 day", "4 day"))
    assert cosmetic("A 34 year old man died.", "A 34-year-old man died.")


def test_a_number_word_behind_a_negating_beginning_is_no_figure() -> None:
    assert judged("A nonzero sum.", "A non-zero sum.").rules == ("hyphenation",)


def test_a_figure_that_moves_with_its_words_did_not_change() -> None:
    found = judged(
        "On 3 March a mob burnt the old town hall; 5 people were hurt in the fire.",
        "In the fire 5 people were hurt; a mob burnt the old town hall on 3 March.",
    )

    assert Facet.FIGURES not in found.facets
    assert found.significance is Significance.SUBSTANTIVE


def test_figures_that_change_places_did_change() -> None:
    found = judged("3 were killed and 5 injured.", "5 were killed and 3 injured.")

    assert found.figures == (("3", "5"), ("5", "3"))


def test_a_figure_that_moves_alone_is_no_cosmetic_change() -> None:
    assert not cosmetic("The 5 soldiers killed.", "Soldiers killed 5.")
    assert not cosmetic("He killed five.", "5 he killed.")
