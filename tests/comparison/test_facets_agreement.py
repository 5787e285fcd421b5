"""What a sentence asks of its words' number and time, which then state none."""

import pytest

from tests.comparison.judging import cosmetic, judged


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The driver of the bus was held.", "The driver of the buses was held."),
        ("The man who shot the officer was jailed.", "The man who shot the officers was jailed."),
        ("The funeral of the child is today.", "The funeral of the children is today."),
        ("Footage of a strike was shown.", "Footage of strikes was shown."),
        ("News of her arrest has spread.", "News of her arrests has spread."),
        ("A new deal fell through.", "New deals fell through."),
        ("The steep rise hurt.", "The steep rises hurt."),
        ("They left the change the party wants.", "They left the changes the party wants."),
    ],
)
def test_the_number_of_a_noun_that_is_no_subject_is_substantive(old: str, new: str) -> None:
    assert not cosmetic(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The suspect were held.", "The suspects were held."),
        ("He said that the suspect were held.", "He said that the suspects were held."),
        ("Yesterday, their car were found.", "Yesterday, their cars were found."),
        ("The owner of the house are known.", "The owners of the house are known."),
        ("In all case it held.", "In all cases it held."),
        ("One of the main goal is peace.", "One of the main goals is peace."),
        ("The authors acknowledges aid.", "The authors acknowledge aid."),
        ("We also shows a peak.", "We also show a peak."),
        ("The field lead to a peak.", "The field leads to a peak."),
        ("Table 2 list the ships.", "Table 2 lists the ships."),
    ],
)
def test_a_number_that_the_sentence_asks_for_is_agreement(old: str, new: str) -> None:
    assert "agreement" in judged(old, new).rules
    assert cosmetic(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He plays for Ajax.", "He played for Ajax."),
        ("A striker who plays for Ajax.", "A striker who played for Ajax."),
        ("The company employs 300 people.", "The company employed 300 people."),
        ("She leads the party.", "She led the party."),
        ("Russia holds the town.", "Russia held the town."),
        ("The band includes two men.", "The band included two men."),
        ("The court sits on Friday.", "The court sat on Friday."),
        ("The trial begins in May.", "The trial began in May."),
    ],
)
def test_a_past_that_tells_that_it_is_over_or_has_come_about_is_tense(old: str, new: str) -> None:
    assert "tense" in judged(old, new).rules
    assert not cosmetic(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The results support a peak.", "The results supported a peak."),
        ("The bound holds here.", "The bound held here."),
        ("Police say on Monday that he left.", "Police said on Monday that he left."),
        ("He did not played for Ajax.", "He did not play for Ajax."),
        ("It will began on Friday.", "It will begin on Friday."),
    ],
)
def test_a_tense_that_papers_use_either_way_or_that_is_a_slip_is_inflection(
    old: str, new: str
) -> None:
    assert "inflection" in judged(old, new).rules
    assert cosmetic(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The train was late.", "The training was late."),
        ("The shell killed five.", "The shelling killed five."),
        ("A bank crisis grew.", "A banking crisis grew."),
        ("Their demand was met.", "Their demanding was met."),
        ("The new training was late.", "The new train was late."),
        ("A suicide bomb hit them.", "A suicide bombing hit them."),
    ],
)
def test_a_noun_in_ing_is_another_word(old: str, new: str) -> None:
    assert not cosmetic(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They stopped search the house.", "They stopped searching the house."),
        ("They are train the pilots.", "They are training the pilots."),
        ("By use a rope they fled.", "By using a rope they fled."),
        ("The maps show a road.", "The maps showing a road."),
    ],
)
def test_a_verb_in_ing_is_another_form_of_it(old: str, new: str) -> None:
    assert judged(old, new).rules == ("inflection",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("In the other hand, it fell.", "On the other hand, it fell."),
        ("In average, it fell.", "On average, it fell."),
        ("By the help of a rope.", "With the help of a rope."),
        ("It is independent on the mass.", "It is independent of the mass."),
        ("They interact to each other.", "They interact with each other."),
        ("The need of a deal grew.", "The need for a deal grew."),
        ("It is divided to parts.", "It is divided into parts."),
    ],
)
def test_a_preposition_that_an_idiom_or_the_word_before_asks_for_states_nothing(
    old: str, new: str
) -> None:
    assert judged(old, new).rules == ("function-word",)


def test_before_anything_but_an_idiom_a_preposition_counts() -> None:
    assert not cosmetic("In the other house, it fell.", "On the other house, it fell.")
