"""The tables of the languages beside English, and what holds where there is no table."""

from pathlib import Path

import pytest

from reader.comparison.facets import Edit, Judgement, judge, languages
from reader.comparison.facets.languages import has_vocabulary, is_listed, language_of
from reader.comparison.facets.languages.common import COMMON
from reader.comparison.facets.languages.english_misspelt import MISSPELT
from reader.comparison.model import Facet, Significance
from reader.comparison.words import diff_words


def judged(language: str | None, old: str, new: str) -> Judgement:
    return judge([Edit(old, new, diff_words(old, new), False)], language)


@pytest.mark.parametrize(
    ("language", "old", "new", "rule"),
    [
        ("de", "Fünf Menschen starben.", "Sechs Menschen starben.", "figure-up"),
        ("de", "Es sind 1,5 Grad.", "Es sind 15 Grad.", "figure-up"),
        ("de", "Es hat sich verdoppelt.", "Es hat sich verdreifacht.", "figure-up"),
        ("de", "Es sind dreihundert.", "Es sind vierhundert.", "figure-up"),
        ("de", "Es dauert eineinhalb Tage.", "Es dauert zweieinhalb Tage.", "figure-up"),
        ("de", "Er kam um Mitternacht.", "Er kam um Mittag.", "date-replaced"),
        ("de", "Es ist 15.30 Uhr.", "Es ist 16.30 Uhr.", "figure-replaced"),
        ("de", "Er kam am Montag.", "Er kam am Freitag.", "date-replaced"),
        ("de", "Er kam im März an.", "Er kam im Mai an.", "date-replaced"),
        ("de", "Er ist mutmaßlich tot.", "Er ist tot.", "hedge-lost"),
        ("de", "Mindestens neun starben.", "Neun starben.", "hedge-lost"),
        ("de", "Er wurde verletzt.", "Er würde verletzt.", "hedge-gained"),
        ("de", "Er ist nicht tot.", "Er ist tot.", "negation-lost"),
        ("de", "Sie sagte das gern.", "Sie behauptete das gern.", "attribution-changed"),
        ("de", "Dann kam Kanzlerin Eva Roth.", "Dann kam Kanzlerin Ida Roth.", "name-changed"),
        ("de", "Er rief „wir gehen“ laut.", "Er rief „wir bleiben“ laut.", "quote-words-changed"),
        ("de", "Den Hund biss der Mann.", "Der Hund biss den Mann.", "word-replaced"),
        ("de", "Ich danke ihnen sehr.", "Ich danke Ihnen sehr.", "name-changed"),
        ("fr", "Cinq morts à Lyon.", "Six morts à Lyon.", "figure-up"),
        ("fr", "On compte 2,5 millions.", "On compte 3,5 millions.", "figure-up"),
        ("fr", "Le prix a doublé.", "Le prix a triplé.", "figure-up"),
        ("fr", "Il part en mars.", "Il part en mai.", "date-replaced"),
        ("fr", "Il est mort.", "Il n'est pas mort.", "negation-gained"),
        ("fr", "Il serait mort.", "Il est mort.", "hedge-lost"),
        ("fr", "Selon elle, il dort.", "Il dort.", "attribution-lost"),
        ("fr", "Il est le seul ami.", "Il est un seul ami.", "word-replaced"),
        ("fr", "La maire dort.", "Le maire dort.", "word-replaced"),
        ("fr", "Le prix monte.", "Les prix montent.", "word-replaced"),
        ("es", "Murieron cinco personas.", "Murieron seis personas.", "figure-up"),
        ("es", "Doscientos soldados.", "Trescientos soldados.", "figure-up"),
        ("es", "El precio se duplicó.", "El precio se triplicó.", "figure-up"),
        ("es", "Llegó en marzo.", "Llegó en mayo.", "date-replaced"),
        ("es", "Era mediodía ya.", "Era medianoche ya.", "date-replaced"),
        ("es", "No llegó el tren.", "Llegó el tren.", "negation-lost"),
        ("es", "El presunto ladrón huyó.", "El ladrón huyó.", "hedge-lost"),
        ("es", "Según ella, duerme.", "Duerme.", "attribution-lost"),
    ],
)
def test_a_fact_is_found_in_german_french_and_spanish(
    language: str, old: str, new: str, rule: str
) -> None:
    found = judged(language, old, new)

    assert found.significance is Significance.SUBSTANTIVE
    assert rule in found.rules


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "Die Strasse ist zu.", "Die Straße ist zu."),
        ("de", "Es sind 1.500 Menschen.", "Es sind 1500 Menschen."),
        ("de", "Es waren einundzwanzig.", "Es waren 21."),
        ("de", "Um 15.30 Uhr ging er.", "Um 15:30 Uhr ging er."),
        ("de", "Er muß gehen.", "Er muss gehen."),
        ("de", "Er weiß, das es gilt.", "Er weiß, dass es gilt."),
        ("de", "Der Praesident sprach.", "Der Präsident sprach."),
        ("de", "Die potentielle Gefahr.", "Die potenzielle Gefahr."),
        ("de", "Die Photos kamen.", "Die Fotos kamen."),
        ("de", "„Wir gehen“, rief er.", '"Wir gehen", rief er.'),
        ("fr", "Un homme est mort.", "L'homme est mort."),
        ("fr", "Les coeurs battent.", "Les cœurs battent."),
        ("fr", "On compte 1 500 morts.", "On compte 1500 morts."),
        ("fr", "« Nous gagnons », dit-il.", '"Nous gagnons", dit-il.'),
        ("es", "Sólo él lo sabe.", "Solo él lo sabe."),
        ("es", "Un hombre murió en la calle.", "El hombre murió en la calle."),
        ("es", "«Vamos», dijo.", "“Vamos”, dijo."),
    ],
)
def test_another_way_to_write_it_is_cosmetic_in_german_french_and_spanish(
    language: str, old: str, new: str
) -> None:
    assert judged(language, old, new).significance is Significance.COSMETIC


def test_without_a_table_only_what_no_language_changes_is_cosmetic() -> None:
    """Punctuation, joined words and capitals; any other word is substantive."""
    assert judged("xx", "Alfa, beta.", "Alfa beta.").significance is Significance.COSMETIC
    assert judged("xx", "Alfa-beta gama.", "Alfa beta gama.").significance is Significance.COSMETIC
    assert judged("xx", "Alfa Beta gama.", "Alfa beta gama.").significance is Significance.COSMETIC
    assert judged("xx", "Alfa bete.", "Alfa beta.").facets == (Facet.WORDING,)
    assert judged("xx", "Alfa the beta.", "Alfa beta.").facets == (Facet.WORDING,)
    assert judged("xx", "Alfa 5.", "Alfa 6.").facets == (Facet.FIGURES,)
    assert judged("xx", "Alfa Beta.", "Alfa Gama.").facets == (Facet.NAMES,)


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN", "en_US", "eng"])
def test_a_language_is_known_by_any_of_its_tags(tag: str) -> None:
    assert language_of(tag, []) is language_of("en", [])


def test_a_language_that_nobody_names_is_told_from_its_small_words() -> None:
    assert language_of(None, ["The man was in the house."]).code == "en"
    assert language_of(None, ["Der Mann war nicht im Haus."]).code == "de"
    assert language_of(None, ["Il est dans la maison avec nous."]).code == "fr"
    assert language_of(None, ["El hombre no está en la casa, según ellos."]).code == "es"
    assert language_of(None, ["Lorem ipsum dolor."]).code is None


def test_every_language_with_small_words_has_a_table() -> None:
    assert all(language_of(code, ()).code == code for code in COMMON)


def test_the_everyday_words_stand_once_in_lower_case_and_in_order() -> None:
    """Each is found among those with its initial; in a language without a list none is."""
    words = Path(languages.__file__).with_name("english.txt").read_text(encoding="utf-8").split()
    english, german = language_of("en", ()), language_of("de", ())

    assert len(words) > 10_000
    assert words == sorted(set(words))
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    assert all(is_listed(word, english) for word in words)
    assert not is_listed("goverment", english)
    assert not is_listed("", english)
    assert not is_listed("and", german)
    assert has_vocabulary(english)
    assert not has_vocabulary(german)


def test_what_is_listed_as_misspelt_is_no_word_of_its_own() -> None:
    english = language_of("en", ())
    misspelt = {form for form, word in MISSPELT.items() if form != word}

    assert misspelt
    assert not any(is_listed(form, english) for form in misspelt)
    assert not misspelt & {*english.common, *english.irregular, *english.dates, *english.numerals}
