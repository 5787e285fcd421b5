"""Plain revisions, whose words are found without alignment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import Op, Words
from reader.comparison.ends import equal_ends
from reader.comparison.plain import plain_words
from reader.comparison.words import aligned_words

_WORDS = (
    "a b b. b! b? .b. U.S. a... a… “a a” \"a a' won't won’t 14 41 1,4 - – é e\u0301 北、 a\u00a0b"
)
_CHUNKS = st.lists(
    st.sampled_from(_WORDS.split(" ")) | st.just("\n") | st.just(""), max_size=6
).map(" ".join)
_SENTENCES = st.lists(
    st.sampled_from(("He ran.", "“We ran.”", "They met in the U.S.", "Who?", "Wait...", "So it"))
).map(" ".join)


def plain(old: str, new: str) -> Words | None:
    return plain_words(old, new, equal_ends(old, new))


@given(*[_CHUNKS | _SENTENCES] * 2)
def test_a_plain_revision_has_the_runs_that_alignment_gives(old: str, new: str) -> None:
    if old != new and (words := plain(old, new)):
        assert words == aligned_words(old, new, equal_ends(old, new))


@given(_SENTENCES, _SENTENCES, _SENTENCES)
def test_what_grows_by_sentences_has_the_runs_that_alignment_gives(
    before: str, text: str, after: str
) -> None:
    whole = " ".join(filter(None, (before, text, after)))
    for old, new in ((text, whole), (whole, text)):
        if old != new and (words := plain(old, new)):
            assert words == aligned_words(old, new, equal_ends(old, new))


@given(_CHUNKS, st.data())
def test_what_was_restyled_has_the_runs_that_alignment_gives(old: str, data: st.DataObject) -> None:
    glyphs = st.sampled_from(("’'", "'’", '“"', '"“', "–-", "-–", "\u00a0 ", "ab"))
    new = old.replace(*data.draw(glyphs)).replace(*data.draw(glyphs))
    if old != new and (words := plain(old, new)):
        assert words == aligned_words(old, new, equal_ends(old, new))


def test_sentences_after_a_text_are_plainly_new() -> None:
    words = plain("He ran. She hid.", "He ran. She hid. They met.")

    assert words == ((Op.EQUAL, "He ran. She hid."), (Op.INSERT, " They met."))


def test_sentences_before_a_text_are_plainly_gone() -> None:
    assert plain("“He ran.” She hid.", "She hid.") == (
        (Op.DELETE, "“He ran.” "),
        (Op.EQUAL, "She hid."),
    )


def test_other_quotation_marks_are_plain() -> None:
    assert plain('"Won\'t he?"', '"Won’t he?"') == (
        (Op.EQUAL, '"Won'),
        (Op.DELETE, "'"),
        (Op.INSERT, "’"),
        (Op.EQUAL, 't he?"'),
    )


def test_one_figure_for_another_is_plain() -> None:
    assert plain("at least 14 died", "at least 41 died") == (
        (Op.EQUAL, "at least "),
        (Op.DELETE, "14"),
        (Op.INSERT, "41"),
        (Op.EQUAL, " died"),
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He left the U.S.", "He left the U.S. He ran."),
        ("He left the “U.S.”", "He left the “U.S.” He ran."),
        ("He waited..", "He waited.. He ran."),
        ("He ran", "He ran home"),
        ("He ran.", "He ran.He hid."),
        ("He ran.", "So.He ran."),
        ("He ran.", "He hid. He ran."),
        ("“So.” He ran.", '"Who?" “So.” He ran.'),
        ("“So\n” He ran.", '"Who?" “So\n” He ran.'),
    ],
)
def test_what_was_put_in_and_might_start_elsewhere_is_not_plain(old: str, new: str) -> None:
    assert plain(old, new) is None
    assert plain(new, old) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He rose … and ...", "He rose ... and …"),
        ("1\u00a0000 died", "1\n000 died"),
        ("won't", "won‘t"),
        ('"So" he ran', "“So” he hid"),
        ("at 1 \u212b", "at 1 \u00c5"),
        ("It rose, he said.", "It fell. he said."),
    ],
)
def test_tokens_of_another_shape_are_not_plain(old: str, new: str) -> None:
    assert plain(old, new) is None
