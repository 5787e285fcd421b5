"""What always holds of a comparison laid out, whatever is compared."""

from functools import partial
from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Snapshot
from reader.comparison import Comparison, compare
from reader.layout import ComparingOptions, Gap, Line, Mark, Role, Side, TargetKind
from reader.layout.comparing import comparing
from tests.layout.pages import (
    PAIRS,
    PROSE,
    SNAPSHOTS,
    SPLIT,
    STACKED,
    all_texts,
    counting,
    every_kind,
    few,
    row_texts,
    tells_a_verdict,
    words,
)


@few
@given(PAIRS)
def test_split_each_column_holds_the_whole_text_of_its_side(comparison: Comparison) -> None:
    page = comparing(comparison, 120, every_kind(SPLIT))
    prose = [block for block in page.blocks if block.role in PROSE]

    old = sorted(block.text for block in prose if block.side is Side.OLD)
    new = sorted(block.text for block in prose if block.side is Side.NEW)
    assert set(all_texts(comparison.old)) <= set(old)
    assert new == all_texts(comparison.new)


@few
@pytest.mark.parametrize("signs", [False, True])
@given(PAIRS)
def test_stacked_the_spans_give_both_texts_back(signs: bool, comparison: Comparison) -> None:
    page = comparing(comparison, 80, every_kind(STACKED)._replace(signs=signs))
    prose = [block for block in page.blocks if block.role in PROSE]

    old = {words(b, Role.SIGN, Role.ADDED) for b in prose if b.side is not Side.NEW}
    new = [words(b, Role.SIGN, Role.DROPPED) for b in prose if b.side is not Side.OLD]
    assert set(all_texts(comparison.old)) <= old
    assert sorted(new) == all_texts(comparison.new)


@few
@given(PAIRS, st.booleans(), st.booleans())
def test_spans_are_sorted_within_their_text_and_apart(
    comparison: Comparison, split: bool, signs: bool
) -> None:
    page = comparing(comparison, 90, ComparingOptions(split=split, signs=signs))

    for block in page.blocks:
        edges = [edge for span in block.spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(0 <= span.start < span.end <= len(block.text) for span in block.spans)


@few
@given(PAIRS, st.booleans(), st.booleans(), st.integers(0, 2))
def test_every_entry_has_one_anchor_or_stands_in_a_fold(
    comparison: Comparison, split: bool, fold: bool, context: int
) -> None:
    page = comparing(comparison, 90, ComparingOptions(split, fold_unchanged=fold, context=context))
    entries = [anchor for anchor in page.anchors if anchor.target is TargetKind.ENTRY]
    counted = [
        int(anchor.heading.split()[0])
        for anchor in page.anchors
        if anchor.target is TargetKind.FOLD and anchor.change is not None
    ]

    assert len(entries) + sum(counted) == len(comparison.entries)
    assert len({anchor.change for anchor in entries}) == len(entries)


@few
@given(PAIRS, st.booleans())
def test_every_change_is_a_stop_and_nothing_else_is(comparison: Comparison, split: bool) -> None:
    page = comparing(comparison, 90, ComparingOptions(split, fold_unchanged=True))

    assert counting(page) == [n for n, c in enumerate(comparison.changes()) if c.counts]


@few
@given(PAIRS, st.booleans())
def test_anchors_are_sorted_and_the_first_begins_the_page(
    comparison: Comparison, split: bool
) -> None:
    page = comparing(comparison, 90, ComparingOptions(split))
    begins = [anchor.row for anchor in page.anchors]

    assert begins[0] == 0
    assert begins == sorted(set(begins))


@few
@given(PAIRS, st.integers(40, 200))
def test_split_what_stands_side_by_side_begins_side_by_side(
    comparison: Comparison, width: int
) -> None:
    page = comparing(comparison, width, SPLIT)
    pairs = [row.cells for row in page.rows if all(isinstance(c, Line) for c in row.cells)]

    assert all(left.start == 0 for left, right in pairs if right.start == 0)  # type: ignore[union-attr]  # both are lines
    assert all(right.start == 0 for left, right in pairs if left.start == 0)  # type: ignore[union-attr]  # both are lines


@given(SNAPSHOTS, st.booleans())
def test_a_snapshot_against_itself_says_that_nothing_changed(
    snapshot: Snapshot, split: bool
) -> None:
    page = comparing(compare(snapshot, snapshot), 90, ComparingOptions(split))

    assert row_texts(page, page.rows[0])[0].startswith("No changes")
    assert not counting(page)
    assert {row.mark for row in page.rows} <= {Mark.NONE, Mark.FOLDED}
    assert not [block.spans for block in page.blocks if block.spans]


@few
@given(PAIRS, st.booleans())
def test_split_a_verdict_stands_in_the_column_of_its_entry(
    comparison: Comparison, explained: bool
) -> None:
    """Beside what one side alone shows, the other column is hatched from the verdict on."""
    every = frozenset(range(len(list(comparison.changes())))) if explained else frozenset()
    page = comparing(comparison, 120, every_kind(SPLIT)._replace(explained=every))
    lone = [a for a in page.anchors if a.target is TargetKind.ENTRY and None in {a.old, a.new}]

    for anchor in lone:
        side = 0 if anchor.new is None else 1
        told = list(takewhile(partial(tells_a_verdict, page, side=side), page.rows[anchor.row :]))
        assert told
        assert told[0].mark is not Mark.NONE
        assert {row.cells[1 - side] for row in told} == {Gap.ABSENT}
