"""What a revision touches and whether it is substantive, one rule after the other."""

import pytest

from reader.comparison.facets import Edit, Judgement, judge
from reader.comparison.facets.rules import RULES
from reader.comparison.model import Facet, Significance
from reader.comparison.words import diff_words


def judged(old: str, new: str, *, heading: bool = False, language: str | None = "en") -> Judgement:
    return judge([Edit(old, new, diff_words(old, new), heading)], language)


def cosmetic(old: str, new: str, language: str | None = "en") -> bool:
    there, back = judged(old, new, language=language), judged(new, old, language=language)
    assert there.significance is back.significance
    return there.significance is Significance.COSMETIC


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
        ("The toll is 29.", "The toll is 34.", "figure-up"),
        ("The toll is 1,000.", "The toll is 900.", "figure-down"),
        ("It cost £1.5m.", "It cost £15m.", "figure-up"),
        ("It cost £5m.", "It cost $5m.", "unit-replaced"),
        ("It cost 5 million.", "It cost 5 billion.", "unit-replaced"),
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
        ("Well water is safe.", "We'll water is safe."),
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
        ("The polcie came.", "The police came.", "spelling"),
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
