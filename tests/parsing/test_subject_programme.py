"""The best cut of a row of paragraphs, and what weighs in it."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.subject.features import Feature
from reader.parsing.subject.programme import cut
from reader.parsing.subject.weights import LENGTHS, WEIGHTS, weigh


def won(starts: Sequence[int], scores: Sequence[float], lengths: Sequence[float]) -> float:
    sizes = [b - a for a, b in pairwise([0, *starts, len(scores)])]
    return sum(scores[i] for i in starts) + sum(lengths[size - 1] for size in sizes)


TENTHS = st.integers(-40, 40).map(lambda n: n / 8)


@given(st.lists(TENTHS, min_size=1, max_size=8), st.lists(TENTHS, min_size=8, max_size=8))
def test_no_other_cut_wins_more(scores: list[float], lengths: list[float]) -> None:
    inner = range(1, len(scores))
    every = [starts for n in range(len(scores)) for starts in combinations(inner, n)]

    found = won(cut(scores, lengths), scores, lengths)
    assert found == max(won(starts, scores, lengths) for starts in every)


def test_no_entry_is_longer_than_the_lengths_are_many() -> None:
    assert cut([-9.0] * 10, [0.0] * 4) == [2, 6]


def test_of_equal_cuts_the_last_entry_is_the_longest() -> None:
    assert cut([0.0, 0.0, 0.0], [0.0, 0.0, 0.0]) == []


def test_nothing_is_cut_from_nothing() -> None:
    assert cut([], LENGTHS) == []


def test_every_feature_weighs_something() -> None:
    assert set(WEIGHTS) == set(Feature)


def test_weights_add_up_and_count_as_often_as_told() -> None:
    one = {Feature.DAY: 1.0, Feature.QUOTE: 0.5}
    plain = WEIGHTS[Feature.DAY] + WEIGHTS[Feature.QUOTE] / 2

    assert weigh(one) == pytest.approx(plain)
    assert weigh(one, {Feature.DAY: 3}) == pytest.approx(plain + 2 * WEIGHTS[Feature.DAY])
