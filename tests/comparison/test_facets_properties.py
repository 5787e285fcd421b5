"""What holds for every revision, whatever its text."""

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.comparison.facets import Edit, Judgement, judge
from reader.comparison.facets.lexing import lex
from reader.comparison.model import Facet, Op, Significance, Words
from reader.comparison.words import diff_words

WORDS = """
    the a of on at said Police Iran Kyiv killed kills soldiers soldier five 5 12 1,000 ½ first May
    may not never about at least 50% $5m million don't cannot it's was were US us III A330 COVID-19
    re-elected reelected colour color goverment government 7:30 a.m. “we win” ‘y’ "x" - – … . , ?
    ( ) 三人 死亡 ١٢ é 😀 & + der nicht Straße le n'est pas el según
"""
WORD = st.sampled_from(WORDS.split())
UNRELATED = ["dog", "house", "river", "minister", "crossed", "near"]
TWIN_GLYPHS = str.maketrans("“”’–…", '""\'-…')
LANGUAGES = st.sampled_from([None, "en", "de", "fr", "es", "xx"])
MIRRORED = {Op.EQUAL: Op.EQUAL, Op.DELETE: Op.INSERT, Op.INSERT: Op.DELETE}

sentences = st.lists(WORD, max_size=14).map(" ".join)
texts = sentences | st.text(max_size=40)


@st.composite
def revisions(draw: st.DrawFn) -> tuple[str, str]:
    """A sentence, and the same with some words replaced, dropped or added."""
    old = draw(st.lists(WORD, min_size=1, max_size=14))
    new = list(old)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(new)))
        new[place : place + draw(st.integers(0, 2))] = draw(st.lists(WORD, max_size=2))
    return " ".join(old), " ".join(new)


@given(texts, texts)
def test_no_token_reaches_over_a_space(before: str, after: str) -> None:
    """Each side of a space gives the tokens that it gives alone."""
    apart = [token.text for text in (before, after) for token in lex(text)]

    assert [token.text for token in lex(f"{before} {after}")] == apart


def judged(old: str, new: str, language: str | None) -> Judgement:
    return judge([Edit(old, new, diff_words(old, new), False)], language)


def mirrored(words: Words) -> Words:
    return tuple((MIRRORED[op], text) for op, text in words)


@given(texts, texts, LANGUAGES)
def test_any_two_texts_are_judged_and_only_identical_ones_are_not(
    old: str, new: str, language: str | None
) -> None:
    found = judged(old, new, language)

    assert (found.significance is None) == (old == new)
    assert bool(found.facets) == bool(found.rules) == (old != new)
    assert found == judged(old, new, language)


@given(revisions(), LANGUAGES)
def test_the_other_way_round_touches_the_same_facets(
    pair: tuple[str, str], language: str | None
) -> None:
    old, new = pair
    words = diff_words(old, new)
    there = judge([Edit(old, new, words, False)], language)
    back = judge([Edit(new, old, mirrored(words), False)], language)

    assert there.facets == back.facets
    assert there.significance is back.significance
    assert len(there.figures) == len(back.figures)


@given(texts, LANGUAGES)
def test_typography_is_never_substantive(old: str, language: str | None) -> None:
    new = old.translate(TWIN_GLYPHS).replace(" ", "\u00a0")
    assume(old != new)

    assert judged(old, new, language).significance is Significance.COSMETIC
    assert judged(old, new, language).facets == (Facet.PUNCTUATION,)


@given(texts, st.permutations("0123456789"), texts, LANGUAGES)
def test_any_changed_digit_is_a_changed_figure(
    before: str, digits: list[str], after: str, language: str | None
) -> None:
    found = judged(before + digits[0] + after, before + digits[1] + after, language)

    assert Facet.FIGURES in found.facets
    assert found.significance is Significance.SUBSTANTIVE


@given(st.lists(st.sampled_from(UNRELATED), max_size=12))
def test_words_that_no_rule_knows_keep_their_number_and_order_or_the_change_is_substantive(
    new: list[str],
) -> None:
    assume([word for i, word in enumerate(new) if not i or new[i - 1] != word] != UNRELATED)

    found = judged(" ".join(UNRELATED), " ".join(new), "en")

    assert found.significance is Significance.SUBSTANTIVE
    assert Facet.WORDING in found.facets


def test_a_huge_rewrite_is_judged_by_its_words_alone() -> None:
    """Two texts of 20,000 words each with nothing in common end in one rule, quickly."""
    old, new = "ab " * 20_000, "cd " * 20_000

    found = judge([Edit(old, new, ((Op.DELETE, old), (Op.INSERT, new)), False)], "xx")

    assert found.rules == ("word-replaced",)
