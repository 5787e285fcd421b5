"""Words, not characters: what two versions of a text have in common."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import Op, Words
from reader.comparison.words import diff_words

_SIGNS = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "[+{}+]"}
_NEWS = st.lists(
    st.sampled_from(
        ("Kyiv", "14", "41", "1,000km", ",", ".", "“", "”", "won't", "won’t", "the", " ")
    )
).map("".join)


def shown(old: str, new: str) -> str:
    return "".join(_SIGNS[op].format(text) for op, text in diff_words(old, new))


def side(words: Words, op: Op) -> str:
    return "".join(text for o, text in words if o in {op, Op.EQUAL})


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("at least 14 died", "at least 41 died", "at least [-14-][+41+] died"),
        ("rose $2.5bn to 40%", "rose $2.4bn to 41%", "rose [-$2.5bn-][+$2.4bn+] to [-40%-][+41%+]"),
        ("were killed today", "were injured today", "were [-killed-][+injured+] today"),
        ("the cat sat", "the big cat sat", "the [+big +]cat sat"),
        ("the big cat sat", "the cat sat", "the [-big -]cat sat"),
        ("three people, he said", "three, he said", "three[- people-], he said"),
        ("one", "two", "[-one-][+two+]"),
        ("", "new", "[+new+]"),
        ("old", "", "[-old-]"),
    ],
)
def test_whole_words_and_figures_are_marked(old: str, new: str, expected: str) -> None:
    assert shown(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('He said "no".', "He said “no”.", 'He said [-"-][+“+]no[-"-][+”+].'),
        ("She won't go", "She won’t go", "She won[-'-][+’+]t go"),
        ("10 km away", "10\u00a0km away", "10[- -][+\u00a0+]km away"),
        ("a - b", "a – b", "a [---][+–+] b"),
        ("a - b ...", "a – b …", "a [---][+–+] b [-...-][+…+]"),
        ("He said wait ...", "He said wait …", "He said wait [-...-][+…+]"),
        ('won\'t say "14"', "won’t say “41”", 'won[-\'-][+’+]t say [-"14"-][+“41”+]'),
    ],
)
def test_typography_is_marked_glyph_by_glyph(old: str, new: str, expected: str) -> None:
    """Re-curled quotes must not hide the words that were rewritten."""
    assert shown(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Fire broke out. It was put out.",
            "Fire broke out. Two died. It was put out.",
            "Fire broke out. [+Two died. +]It was put out.",
        ),
        (
            "He said no. He went home.",
            "He said no. He said yes. He went home.",
            "He said no. [+He said yes. +]He went home.",
        ),
        (
            "a man, the driver, fled",
            "a man, the owner, the driver, fled",
            "a man, [+the owner, +]the driver, fled",
        ),
    ],
)
def test_an_insertion_starts_and_ends_where_a_reader_pauses(
    old: str, new: str, expected: str
) -> None:
    assert shown(old, new) == expected


def test_little_words_between_large_edits_are_no_island() -> None:
    old = "Troops were sent to the front in body armour."
    new = "Ministers from nine countries met in Brussels yesterday."

    assert shown(old, new) == (
        "[-Troops were sent to the front in body armour-]"
        "[+Ministers from nine countries met in Brussels yesterday+]."
    )


def test_an_island_never_joins_edits_across_a_sentence() -> None:
    shown_words = shown("He ran far away. So did she and he.", "We sat here now. So went it or we.")

    assert "away. So" not in shown_words
    assert ". So " in shown_words


def test_words_that_stay_between_small_edits_stay() -> None:
    assert shown("the red house and dog", "the blue house and cat") == (
        "the [-red-][+blue+] house and [-dog-][+cat+]"
    )


def test_scripts_without_spaces_are_compared_letter_by_letter() -> None:
    assert shown("死者14人", "死者41人") == "死者[-14-][+41+]人"
    assert shown("北京是首都", "南京是首都") == "[-北-][+南+]京是首都"


@given(st.text(max_size=60) | _NEWS, st.text(max_size=60) | _NEWS)
def test_words_rebuild_both_texts_to_the_character(old: str, new: str) -> None:
    words = diff_words(old, new)

    assert side(words, Op.DELETE) == old
    assert side(words, Op.INSERT) == new


@given(_NEWS, _NEWS)
def test_runs_are_never_empty_and_deletions_come_first(old: str, new: str) -> None:
    words = diff_words(old, new)

    assert all(text for _, text in words)
    for (first, _), (second, _) in pairwise(words):
        assert (first, second) != (Op.INSERT, Op.DELETE)
        assert first is not second


@given(st.text())
def test_a_text_and_itself_have_everything_in_common(text: str) -> None:
    assert diff_words(text, text) == (((Op.EQUAL, text),) if text else ())


def test_a_paragraph_of_a_hundred_thousand_words_needs_little_memory() -> None:
    """Two thousand edits in it are found all the same, and nothing between them is marked."""
    old = [f"word{n}" for n in range(100_000)]
    new = [f"edit{n}" if n % 50 == 0 else word for n, word in enumerate(old)]

    words = diff_words(" ".join(old), " ".join(new))

    assert sum(op is Op.DELETE for op, _ in words) == 2_000
    assert all("word" in text and " " not in text for op, text in words if op is Op.DELETE)


def test_a_giant_paragraph_without_anything_in_common_is_replaced_whole() -> None:
    old, new = " ".join(["a", "b"] * 20_000), " ".join(["c", "d"] * 20_000)

    assert diff_words(old, new) == ((Op.DELETE, old), (Op.INSERT, new))
