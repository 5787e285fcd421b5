"""What a revision touches and whether it is substantive, one rule after the other."""

import pytest

from reader.comparison.facets import Edit, Judgement, judge
from reader.comparison.facets.rules import RULES
from reader.comparison.model import Facet, Significance
from reader.comparison.words import diff_words
from tests.comparison.judging import cosmetic, judged


def test_no_edit_that_changes_anything_is_no_judgement() -> None:
    same = Edit("Five died.", "Five died.", diff_words("Five died.", "Five died."), False)

    assert judge([], "en") == judge([same], "en") == Judgement()


def test_facets_and_rules_stand_in_the_order_of_their_tables() -> None:
    found = judged(
        "Ann Lee said at least 5 men “will not go” home",
        "Bob Ray claimed 6 men “may go” home today",
        heading=True,
    )

    assert found.facets == tuple(facet for facet in Facet if facet in found.facets)
    assert found.rules == tuple(rule for rule in RULES if rule in found.rules)
    assert {RULES[rule].facet for rule in found.rules} == set(found.facets)
    assert set(found.facets) >= {
        Facet.FIGURES,
        Facet.QUOTES,
        Facet.NAMES,
        Facet.ATTRIBUTION,
        Facet.CERTAINTY,
        Facet.NEGATION,
        Facet.HEADING,
    }


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("He said “we will win” today.", "He said “we can win” today.", "quote-words-changed"),
        ("He said 'we agree' today.", "He said 'we differ' today.", "quote-words-changed"),
        ("He said “colour matters”.", "He said “color matters”.", "quote-words-changed"),
        ("It was a gamble.", "It was a ‘gamble’.", "quote-marks-gained"),
        ("It was a “gamble”.", "It was a gamble.", "quote-marks-lost"),
        ("They met.", "They met. “Never again,” it was.", "quote-gained"),
        ("They met. “Never again,” it was.", "They met.", "quote-lost"),
    ],
)
def test_the_words_of_a_quotation_are_substantive_and_so_is_quoting(
    old: str, new: str, rule: str
) -> None:
    found = judged(old, new)

    assert found.significance is Significance.SUBSTANTIVE
    assert Facet.QUOTES in found.facets
    assert rule in found.rules


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He said “we will win”.", 'He said "we will win".'),
        ("He said “we will win”.", "He said ‘we will win’."),
        ("He said “we will win”.", "He said «we will win»."),
        ("He said “we will win.”", "He said “we will win”."),
        ("It's the soldiers' turn.", "It’s the soldiers’ turn."),
        ("警方说“没有人死亡”。", "警方说「没有人死亡」。"),
    ],
)
def test_the_style_of_quotation_marks_is_punctuation(old: str, new: str) -> None:
    assert judged(old, new).facets == (Facet.PUNCTUATION,)
    assert cosmetic(old, new)


def test_a_split_quotation_keeps_its_words() -> None:
    found = judged("“We won and we go,” he said.", "“We won,” he said, “and we go.”")

    assert Facet.QUOTES not in found.facets


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("Today Iran said so.", "Today Iraq said so.", "name-changed"),
        ("Iran attacked first.", "Iraq attacked first.", "name-changed"),
        ("Mr Lee was held.", "Ms Lee was held.", "name-changed"),
        ("Talks with Zelenskiy failed.", "Talks with Zelensky failed.", "name-changed"),
        ("They give us aid.", "They give US aid.", "name-changed"),
        ("It costs labour votes.", "It costs Labour votes.", "name-changed"),
        ("A man was held in town.", "A man was held in Leeds town.", "name-gained"),
        ("A man was held in Leeds town.", "A man was held in town.", "name-lost"),
        ("Russia fought Ukraine.", "Ukraine fought Russia.", "name-reordered"),
    ],
)
def test_a_proper_name_is_substantive_even_where_its_spelling_is_mended(
    old: str, new: str, rule: str
) -> None:
    found = judged(old, new)

    assert found.significance is Significance.SUBSTANTIVE
    assert Facet.NAMES in found.facets
    assert rule in found.rules


def test_the_capital_of_a_sentence_or_a_headline_makes_no_name() -> None:
    assert Facet.NAMES not in judged("Houses burnt.", "Schools burnt.").facets
    assert (
        Facet.NAMES
        not in judged("Storm Hits The Coast", "Flood Hits The Coast", heading=True).facets
    )


@pytest.mark.parametrize(
    ("old", "new", "facet", "rule"),
    [
        ("Police said he left.", "Police claimed he left.", "attribution", "attribution-changed"),
        ("According to her, he left.", "He left.", "attribution", "attribution-lost"),
        ("He left.", "He left, sources told them.", "attribution", "attribution-gained"),
        ("An official said so.", "Officials said so.", "attribution", "attribution-changed"),
        ("The mayor said so.", "The judge said so.", "attribution", "source-changed"),
        ("He reportedly left.", "He left.", "certainty", "hedge-lost"),
        ("He left.", "He allegedly left.", "certainty", "hedge-gained"),
        ("He may leave.", "He will leave.", "certainty", "hedge-changed"),
        ("At least nine died.", "Nine died.", "certainty", "hedge-lost"),
        ("About 200 died.", "200 died.", "certainty", "hedge-lost"),
        ("Up to 200 died.", "More than 200 died.", "certainty", "hedge-changed"),
        ("The death is known.", "The death is confirmed.", "certainty", "assurance-gained"),
        ("He is dead.", "He is dead?", "certainty", "question-gained"),
        ("He did leave.", "He did not leave.", "negation", "negation-gained"),
        ("He didn't leave.", "He did leave.", "negation", "negation-lost"),
        ("He left without her.", "He left with her.", "negation", "negation-lost"),
        ("He has yet to leave.", "He has left.", "negation", "negation-lost"),
        ("He tried to flee.", "He managed to flee.", "certainty", "hedge-lost"),
        ("They fear a raid.", "They plan a raid.", "certainty", "hedge-lost"),
        ("The act is legal.", "The act is illegal.", "negation", "negation-gained"),
    ],
)
def test_who_says_so_how_sure_and_whether_at_all_are_substantive(
    old: str, new: str, facet: str, rule: str
) -> None:
    found = judged(old, new)

    assert found.significance is Significance.SUBSTANTIVE
    assert facet in found.facets
    assert rule in found.rules


def test_a_preposition_hedges_only_before_a_figure() -> None:
    assert Facet.CERTAINTY not in judged("A book about war.", "A book war.").facets
    assert Facet.CERTAINTY not in judged("In May he left.", "In March he left.").facets


def test_an_edit_in_a_heading_says_so_and_weighs_what_it_weighs() -> None:
    assert judged("Storm, at last", "Storm at last", heading=True).facets == (
        Facet.HEADING,
        Facet.PUNCTUATION,
    )
    assert judged("Storm ends", "Flood ends", heading=True).significance is Significance.SUBSTANTIVE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He was killed there.", "He was injured there."),
        ("In the end he left.", "In the end she left."),
        ("He is the mayor.", "He was the mayor."),
        ("The child was found.", "The children were found."),
        ("The police held the suspect.", "The police held the suspects."),
        ("The victim's family left.", "The victims' family left."),
        ("Man kills in the market.", "Man killed in the market."),
        ("They are attacking it.", "They are attacked it."),
        ("A flight to the east.", "A flight from the east."),
        ("He went with her.", "He went to her."),
        ("They marched to the port.", "They marched into the port."),
        ("Police shot at him.", "Police shot him."),
        ("An attack in the port.", "An attack on the port."),
        ("An attack by rebels.", "An attack on rebels."),
        ("Talks on Iran began.", "Talks with Iran began."),
        ("They spoke about the king.", "They spoke with the king."),
        ("The bill is opposed by rebels.", "The bill is opposed to rebels."),
        ("The impact of the war.", "The impact on the war."),
        ("The presence of rebels.", "The presence in rebels."),
        ("He was accused by a friend.", "He was accused of a friend."),
        ("The absence of the king.", "The absence from the king."),
        ("Few came.", "A few came."),
        ("A number of men left.", "The number of men left."),
        ("He resigned today.", "He re-signed today."),
        ("He is a part of it.", "He is apart of it."),
        ("The trial began.", "The trail began."),
        ("He was charged there.", "He was changed there."),
        ("The county voted.", "The country voted."),
        ("The contract ended.", "The contact ended."),
        ("The cause is unclear.", "The cause is nuclear."),
        ("The princess left.", "The princes left."),
        ("Police traced the car.", "Police tracked the car."),
        ("The plan was scraped.", "The plan was scrapped."),
        ("The craftsman was held.", "The craftsmen were held."),
        ("He was interned there.", "He was interred there."),
        ("Draught hit the town.", "Drought hit the town."),
        ("A lively show.", "A live show."),
        ("They tried again.", "They tired again."),
        ("He cant.", "He can."),
        ("Reily left.", "Reilly left."),
        ("The traders left.", "The trailers left."),
        ("The external debt.", "The eternal debt."),
        ("Well water is safe.", "We'll water is safe."),
        ("The wed pair left.", "The we'd pair left."),
        ("Her stepbrother left.", "Her stepmother left."),
        ("The firm was found there.", "The firm was founded there."),
        ("The hostages are free.", "The hostages are freed."),
        ("The road was open.", "The road was opened."),
        ("They want to change.", "They want change."),
        ("The dog bit the man.", "The man bit the dog."),
        ("The 🇫🇷 flag flew.", "The 🇮🇹 flag flew."),
        ("That that man left.", "Very very that man left."),
        ("Fans of Duran Duran left.", "Fans of Duran left."),
    ],
)
def test_another_word_is_substantive_however_alike_it_looks(old: str, new: str) -> None:
    assert not cosmetic(old, new)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("The goverment fell.", "The government fell.", "spelling"),
        ("The occurance is rare.", "The occurrence is rare.", "spelling"),
        ("The caases rose.", "The cases rose.", "spelling"),
        ("The seige ended.", "The siege ended.", "spelling"),
        ("Apparantly it ended.", "Apparently it ended.", "spelling"),
        ("It rained becuase of it.", "It rained because of it.", "spelling"),
        ("The polcie came.", "The police came.", "spelling"),
        ("The statment came.", "The statement came.", "spelling"),
        ("Two marchs met.", "Two marches met.", "spelling"),
        ("The theorm holds.", "The theorem holds.", "spelling"),
        ("They left without any aid.", "They left without aid.", "function-word"),
        ("The countrys met.", "The countries met.", "spelling"),
        ("They were killled.", "They were killed.", "spelling"),
        ("The survivers met.", "The survivors met.", "spelling"),
        ("They wil leave.", "They will leave.", "spelling"),
        ("He siad so.", "He said so.", "spelling"),
        ("Acording to him, it fell.", "According to him, it fell.", "spelling"),
        ("Consequantly, it fell.", "Consequently, it fell.", "spelling"),
        ("An eye witness left.", "An eyewitness left.", "hyphenation"),
        ("He anounced the plan.", "He announced the plan.", "spelling"),
        ("It was definately so.", "It was definitely so.", "spelling"),
        ("They dont go home.", "They don't go home.", "spelling"),
        ("Theyre at home.", "They're at home.", "spelling"),
        ("He does'nt go home.", "He doesn't go home.", "spelling"),
        ("Your at home.", "You're at home.", "spelling"),
        ("He could of died.", "He could have died.", "spelling"),
        ("The tyre burst.", "The tire burst.", "spelling"),
        ("The mimicing stopped.", "The mimicking stopped.", "spelling"),
        ("They recieved it.", "They received it.", "spelling"),
        ("The occured event.", "The occurred event.", "spelling"),
        ("Teh man left.", "The man left.", "spelling"),
        ("The colour is grey.", "The color is gray.", "spelling"),
        ("They analysed it.", "They analyzed it.", "spelling"),
        ("Its over now.", "It's over now.", "spelling"),
        ("The river burst it banks.", "The river burst its banks.", "spelling"),
        ("The ship sank of the coast.", "The ship sank off the coast.", "spelling"),
        ("The storm effected trains.", "The storm affected trains.", "spelling"),
        ("He was re-elected.", "He was reelected.", "hyphenation"),
        ("A short lived peace.", "A short-lived peace.", "hyphenation"),
        ("They built a web site.", "They built a website.", "hyphenation"),
        ("The Government fell.", "The government fell.", "capitalisation"),
        ("They was happy.", "They were happy.", "agreement"),
        ("We provides aid.", "We provide aid.", "agreement"),
        ("The aid terminate soon.", "The aid terminates soon.", "agreement"),
        ("The aircrafts landed.", "The aircraft landed.", "agreement"),
        ("Several soldier left.", "Several soldiers left.", "agreement"),
        ("One of the man left.", "One of the men left.", "agreement"),
        ("Troops attack the port.", "Troops attacked the port.", "inflection"),
        ("He win the race.", "He won the race.", "inflection"),
        ("It is formal enough.", "It is formally enough.", "inflection"),
        ("It moved quick enough.", "It moved quickly enough.", "inflection"),
        ("The man left in a hurry.", "Man left in hurry.", "article-only"),
        ("An unique case.", "A unique case.", "article-only"),
        ("He said that it fell.", "He said it fell.", "function-word"),
        ("The man which left.", "The man who left.", "function-word"),
        ("It depends of the day.", "It depends on the day.", "function-word"),
        ("He spoke with her.", "He spoke to her.", "function-word"),
        ("He is married with her.", "He is married to her.", "function-word"),
        ("He died of his wounds.", "He died from his wounds.", "function-word"),
        ("He helped to put it out.", "He helped put it out.", "function-word"),
        ("They compare the old port with it.", "They compare the old port to it.", "function-word"),
        ("It is due the storm.", "It is due to the storm.", "function-word"),
        ("He left on Monday.", "He left Monday.", "function-word"),
        ("They are unable leave.", "They are unable to leave.", "function-word"),
        ("They left and and ran.", "They left and ran.", "doubled-word"),
        ("They spoke of of peace.", "They spoke of peace.", "doubled-word"),
        ("He said, it was over.", "He said it was over.", "punctuation"),
        ("The port – a big one – burnt.", "The port - a big one - burnt.", "typography"),
        ("A.\u00a0R. left.", "A. R. left.", "typography"),
    ],
)
def test_the_same_words_written_otherwise_are_cosmetic(old: str, new: str, rule: str) -> None:
    assert rule in judged(old, new).rules
    assert cosmetic(old, new)


def test_the_words_around_an_added_sentence_stay() -> None:
    """Its words are new ones, however like the last word before it one of them is."""
    found = judged("They held the region.", "They held the region. Two religions met there.")

    assert {"word-added", "figure-added"} <= set(found.rules)
    assert not {"spelling", "word-replaced", "reordered"} & set(found.rules)


def test_the_glyph_of_a_mark_beside_a_changed_word_is_noted() -> None:
    inside = judged("Iran’s town fell, the bridge burnt.", "Iran's town fell, the ship burnt.")
    around = judged("The “gamble” failed, a dog slept.", 'The "gamble" failed, a cat slept.')

    assert inside.rules == ("word-replaced", "typography")
    assert around.rules == ("word-replaced", "quote-marks-only")


def test_a_contraction_is_the_words_it_stands_for() -> None:
    assert cosmetic("They cannot go.", "They can't go.")
    assert cosmetic("They're here.", "They are here.")


def test_paragraphs_cut_otherwise_are_cosmetic() -> None:
    whole, first, second = "Five died. Six were hurt.", "Five died.", "Six were hurt."
    edits = [
        Edit(whole, first, diff_words(whole, first), False),
        Edit("", second, diff_words("", second), False),
    ]

    assert judge(edits, "en").rules == ("paragraph-break",)
    assert judge(edits, "en").significance is Significance.COSMETIC


def test_an_added_paragraph_shows_every_facet_it_brings() -> None:
    new = "Ann Lee said “never again” 5 times."
    found = judge([Edit("", new, diff_words("", new), False)], "en")

    assert {"figure-added", "quote-gained", "name-gained", "attribution-gained"} <= set(found.rules)
    assert found.figures == ((None, "5"),)
