"""Tests that a person's word on pairs counts before all that the comparison finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Entry, Order, Snapshot
from reader.comparison import Comparison, Kind, Overrides, compare

Pairs = frozenset[tuple[int, int]]

TEXTS = (
    "Police closed the bridge at noon and drivers wait for two hours.",
    "The school in the valley sent two hundred pupils home.",
    "Boats reached fourteen people on a roof near the mill.",
    "Lights went out in the town after the storm hit the lines.",
)


def page(source: str, texts: tuple[str, ...], order: Order = Order.NEWEST_FIRST) -> Snapshot:
    return Snapshot(source, order=order, entries=tuple(Entry((text,)) for text in texts))


def pairs(comparison: Comparison) -> Pairs:
    return frozenset(
        (c.old, c.new) for c in comparison.entries if c.old is not None and c.new is not None
    )


OLD = page("old", TEXTS)
NEW = page("new", (TEXTS[0] + " More later.", *TEXTS[1:]))


@pytest.mark.parametrize("new", [OLD, NEW], ids=["the same text", "revised text"])
def test_a_pair_that_was_parted_is_none_and_both_stand_alone(new: Snapshot) -> None:
    found = compare(OLD, new, Overrides(parted=frozenset({(0, 0)})))

    assert pairs(found) == {(1, 1), (2, 2), (3, 3)}
    alone = [change for change in found.entries if (change.old is None) is not (change.new is None)]
    assert {(change.old, change.new) for change in alone} == {(0, None), (None, 0)}


def test_a_pair_that_was_joined_is_one_however_little_it_shares() -> None:
    found = compare(OLD, NEW, Overrides(joined=frozenset({(0, 2)})))

    assert (0, 2) in pairs(found)
    change = next(change for change in found.entries if change.old == 0)
    assert change.kind is Kind.REVISED


def test_ids_do_not_bring_together_what_was_parted() -> None:
    old = Snapshot("a", entries=(Entry((TEXTS[0],), id="x"),))
    new = Snapshot("b", entries=(Entry((TEXTS[0],), id="x"),))

    assert pairs(compare(old, new)) == {(0, 0)}
    assert not pairs(compare(old, new, Overrides(parted=frozenset({(0, 0)}))))


def test_places_are_those_of_the_pages_whichever_way_they_run() -> None:
    turned = page("new", NEW_TURNED, Order.OLDEST_FIRST)

    assert pairs(compare(OLD, turned)) == {(0, 3), (1, 2), (2, 1), (3, 0)}
    found = compare(OLD, turned, Overrides(parted=frozenset({(0, 3)})))
    assert pairs(found) == {(1, 2), (2, 1), (3, 0)}


NEW_TURNED = tuple(text for entry in reversed(NEW.entries) for text in entry.paragraphs)

_places = st.tuples(st.integers(0, 3), st.integers(0, 3))
_overrides = st.builds(Overrides, parted=st.frozensets(_places), joined=st.frozensets(_places))


@given(_overrides, st.permutations(TEXTS))
def test_the_word_is_kept_and_swapping_the_sides_mirrors_it(
    overrides: Overrides, texts: list[str]
) -> None:
    """Of joined pairs that contradict each other one is kept, the same whichever way one asks."""
    new = page("new", tuple(texts))
    there = pairs(compare(OLD, new, overrides))
    turned = Overrides(
        frozenset((j, i) for i, j in overrides.parted),
        frozenset((j, i) for i, j in overrides.joined),
    )
    back = pairs(compare(new, OLD, turned))

    assert not there & (overrides.parted - overrides.joined)
    for i, j in overrides.joined - there:
        assert any(i == k or j == m for k, m in overrides.joined & there)
    assert there == {(i, j) for j, i in back}
