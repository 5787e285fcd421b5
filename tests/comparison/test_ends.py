"""Equal starts and ends of two texts."""

from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.ends import equal_ends, share_at_ends, told_apart
from reader.comparison.folding import fold

_TEXTS = st.text("ab’é", max_size=12)


@given(_TEXTS, _TEXTS)
def test_ends_are_equal_and_as_long_as_can_be_and_never_overlap(old: str, new: str) -> None:
    start, end = equal_ends(old, new)
    least = min(len(old), len(new))
    assert start + end <= least
    assert old[:start] == new[:start]
    assert old[len(old) - end :] == new[len(new) - end :]
    if start + end < least:
        assert old[start] != new[start]
        assert old[-1 - end] != new[-1 - end]


@given(_TEXTS, _TEXTS)
def test_a_share_is_the_same_when_the_sides_are_swapped_and_whole_for_equal_texts_alone(
    old: str, new: str
) -> None:
    assert share_at_ends(old, new) == share_at_ends(new, old)
    assert (share_at_ends(old, new) == 1) == (old == new != "")


def test_what_both_ends_could_claim_counts_once() -> None:
    """Of `aaa` and `aa` two characters are shared, not four."""
    assert equal_ends("aaa", "aa") == (2, 0)


@given(*[st.text("abé 1’'.\u0301\u00ad", max_size=12)] * 2)
def test_texts_that_are_told_apart_never_start_one_another_whatever_the_typography(
    old: str, new: str
) -> None:
    if told_apart(old, new):
        one, other = (fold(text).replace(" ", "") for text in (old, new))
        assert not one.startswith(other.rstrip("."))
        assert not other.startswith(one.rstrip("."))


def test_the_first_letters_that_differ_tell_texts_apart() -> None:
    assert told_apart("at least 14 died", "at least 41 died")
    assert not told_apart("at least 14 died", "at least 14 died today")
    assert not told_apart("“no”", '"no"')
