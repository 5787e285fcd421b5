"""Pairs that come and go keep what is free and what has moved true."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.backbone import Pair, Weight
from reader.comparison.spine import Spine

PLACES = 7
steps = st.lists(st.tuples(st.integers(0, PLACES - 1), st.integers(0, PLACES - 1)), max_size=25)


def size(run: Sequence[Pair]) -> int:
    """Weigh no two sets of pairs the same."""
    return sum(1 << i for i, _ in run)


def spine() -> Spine:
    return Spine(PLACES, PLACES, Weight(size, tie=len))


def changed(found: Spine, old: int, new: int) -> None:
    """Take the pair of an old place away, or else pair it where the new place is free."""
    if old in found.pairs:
        found.remove(old)
    elif new in found.free_new:
        found.add(old, new)


@given(steps)
def test_a_place_is_free_or_paired(pairs: list[Pair]) -> None:
    found = spine()
    for old, new in pairs:
        changed(found, old, new)

        assert found.free_old == set(range(PLACES)) - found.pairs.keys()
        assert found.free_new == set(range(PLACES)) - set(found.pairs.values())


@given(steps)
def test_what_moved_is_the_same_however_the_pairs_came(pairs: list[Pair]) -> None:
    found = spine()
    for old, new in pairs:
        changed(found, old, new)
        afresh = spine()
        afresh.pairs.update(found.pairs)
        afresh.renew()

        assert found.movers() == afresh.movers()
        assert found.old_gaps(range(PLACES)) == afresh.old_gaps(range(PLACES))
        assert found.new_gaps(range(PLACES)) == afresh.new_gaps(range(PLACES))
        assert found.last_gap() == afresh.last_gap()
        assert afresh.free_old == found.free_old
