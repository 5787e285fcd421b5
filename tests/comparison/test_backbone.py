"""Which pairs keep their order."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.backbone import Pair, Weight, backbone

permutations = st.permutations(range(7)).map(lambda news: list(enumerate(news)))


def rising(pairs: list[Pair]) -> bool:
    return all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], []),
        ([(0, 0)], [(0, 0)]),
        ([(2, 5), (0, 1), (1, 3)], [(0, 1), (1, 3), (2, 5)]),
        ([(0, 3), (1, 0), (2, 1), (3, 2)], [(1, 0), (2, 1), (3, 2)]),
    ],
)
def test_what_did_not_jump_is_the_backbone(pairs: list[Pair], expected: list[Pair]) -> None:
    assert backbone(pairs) == expected


@given(permutations)
def test_no_rising_set_of_pairs_is_larger(pairs: list[Pair]) -> None:
    found = backbone(pairs)

    assert rising(found)
    larger = combinations(pairs, len(found) + 1)
    assert not any(rising(list(chosen)) for chosen in larger)


@given(permutations)
def test_swapping_the_sides_gives_the_same_backbone(pairs: list[Pair]) -> None:
    def even(_run: Sequence[Pair]) -> int:
        return 1

    there = Weight(even, lambda run: run[0][0] * 100 + run[0][1])
    back = Weight(even, lambda run: run[0][1] * 100 + run[0][0])

    mirrored = backbone([(j, i) for i, j in pairs], back)

    assert sorted((i, j) for j, i in mirrored) == backbone(pairs, there)


@given(permutations, st.lists(st.integers(0, 3), min_size=9, max_size=9))
def test_ties_settle_only_what_size_leaves_open(pairs: list[Pair], sizes: list[int]) -> None:
    """Asking for ties late gives what one number for both would give."""

    def size(run: Sequence[Pair]) -> int:
        return sum(sizes[i % 9] for i, _ in run)

    def tie(run: Sequence[Pair]) -> int:
        return 1 << run[0][0]

    def both(run: Sequence[Pair]) -> int:
        return (size(run) << 20) + tie(run)

    assert backbone(pairs, Weight(size, tie)) == backbone(pairs, Weight(both, tie))


def test_the_heavier_of_two_stays() -> None:
    assert backbone([(0, 1), (1, 0)], Weight(lambda run: run[0][0], tie=len)) == [(1, 0)]
    assert backbone([(0, 1), (1, 0)], Weight(lambda run: run[0][1], tie=len)) == [(0, 1)]


def test_thousands_of_shuffled_pairs_take_no_quadratic_time() -> None:
    pairs = [(n, n * 7919 % 10_007) for n in range(10_007)]

    assert rising(backbone(pairs))
