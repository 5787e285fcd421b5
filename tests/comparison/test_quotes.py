"""Quotations are told from each other as if both texts were read whole."""

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from reader.comparison.ends import equal_ends
from reader.comparison.facets.quotes import quotations_apart

_PIECES = st.sampled_from(
    ["word", "a", " ", " ", "'", '"', "’", "‘", "“", "”", "«", "»", "''", "``", ".", ",", "(", "5"]
)
_TEXTS = st.lists(_PIECES, max_size=14).map("".join)


@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS)
@example('he said "a ', "b", "c", '" then "d" and "e"')
@example("'", "", "' a", "word word'")
def test_what_both_texts_start_or_end_with_can_be_left_out(
    head: str, old: str, new: str, tail: str
) -> None:
    """Reading only what differs finds the same quotations come and gone as reading all."""
    before, since = head + old + tail, head + new + tail
    gone, come = map(Counter, quotations_apart(before, since, equal_ends(before, since)))
    all_before, all_since = Counter(_all(before)), Counter(_all(since))
    assert gone - come == all_before - all_since
    assert come - gone == all_since - all_before


def _all(text: str) -> list[str]:
    """Return every quotation of a text: it has nothing in common with an empty one."""
    return quotations_apart(text, "", (0, 0))[0]
