"""Which pairs keep their order."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.backbone import Pair, backbone

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
    def there(run: Sequence[Pair]) -> tuple[int, int]:
        return 1, run[0][0] * 100 + run[0][1]

    def back(run: Sequence[Pair]) -> tuple[int, int]:
        return 1, run[0][1] * 100 + run[0][0]

    mirrored = backbone([(j, i) for i, j in pairs], back)

    assert sorted((i, j) for j, i in mirrored) == backbone(pairs, there)


def test_the_heavier_of_two_stays() -> None:
    assert backbone([(0, 1), (1, 0)], lambda run: (run[0][0], 0)) == [(1, 0)]
    assert backbone([(0, 1), (1, 0)], lambda run: (run[0][1], 0)) == [(0, 1)]


def test_thousands_of_shuffled_pairs_take_no_quadratic_time() -> None:
    pairs = [(n, n * 7919 % 10_007) for n in range(10_007)]

    assert rising(backbone(pairs))
