"""A comparison laid out with less on it: rolled off, filtered, folded, ignored, not compared."""

from dataclasses import replace

import pytest

from reader.blog import Entry, Snapshot
from reader.comparison import Comparison, Kind, Significance, compare
from reader.layout import Mark, Role, Side
from reader.layout.comparing import comparing
from tests.layout.pages import (
    FOLDED,
    SPLIT,
    STACKED,
    counting,
    folds,
    row_texts,
    rows_with,
    verdicts,
)


def test_what_rolled_off_is_one_quiet_line(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED)
    (row,) = rows_with(page, "1 entry rolled off")

    assert row.mark is Mark.ROLLED_OFF
    assert not rows_with(page, "warning came at dawn")


def test_what_rolled_off_shows_where_the_filter_names_it(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED._replace(kinds=frozenset({Kind.ROLLED_OFF})))
    (row,) = rows_with(page, "warning came at dawn")

    assert row.mark is Mark.ROLLED_OFF
    assert folds(page)[0] == "hidden by the filter: 1 added, 1 dropped, 2 revised, 2 unchanged"


def test_the_filter_is_for_entries_and_leaves_the_rest_of_the_page(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED._replace(kinds=frozenset({Kind.DROPPED})))

    assert counting(page) == [1, 2, 7]


def test_folding_counts_unchanged_entries_and_paragraphs(comparison: Comparison) -> None:
    page = comparing(comparison, 90, FOLDED)

    assert [fold for fold in folds(page) if "unchanged" in fold] == [
        *["1 unchanged paragraph"] * 4,
        "1 unchanged entry",
    ]


def test_context_keeps_what_stands_next_to_a_change(comparison: Comparison) -> None:
    page = comparing(comparison, 90, FOLDED._replace(context=1))

    assert not [fold for fold in folds(page) if "unchanged" in fold]


def test_folded_an_unchanged_lede_is_one_line(comparison: Comparison) -> None:
    page = comparing(replace(comparison, lede=comparison.title), 90, FOLDED)

    assert "lede unchanged" in folds(page)
    assert rows_with(page, "Storm live")


def test_ignoring_cosmetics_counts_them_as_unchanged(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED._replace(hide_cosmetic=True))
    cosmetic = [
        n
        for n, change in enumerate(comparison.changes())
        if change.significance is Significance.COSMETIC
    ]

    assert cosmetic == [1, 6]
    assert not set(cosmetic) & set(counting(page))
    assert not any("cosmetic" in verdict for verdict in verdicts(page))


def test_ignoring_cosmetics_shows_the_newer_text_unmarked(comparison: Comparison) -> None:
    cosmetic = comparison.lede._replace(significance=Significance.COSMETIC)
    options = STACKED._replace(hide_cosmetic=True)
    page = comparing(replace(comparison, lede=cosmetic), 90, options)
    rows = rows_with(page, "Rivers") + rows_with(page, "Trains")

    assert [row_texts(page, row) for row in rows] == [
        ["Rivers falling"],
        ["Trains are running again."],
    ]
    assert {row.mark for row in rows} == {Mark.NONE}


@pytest.fixture
def quoted() -> Comparison:
    """A revision of a figure, and of quotation marks beside it."""
    old = Snapshot("a", entries=(Entry(('He said "no" to 29 men of the town today.',), "Talks"),))
    new = Snapshot("b", entries=(Entry(("He said “no” to 34 men of the town today.",), "Talks"),))
    return compare(old, new)


def test_ignoring_cosmetics_leaves_each_side_its_own_quotation_marks(quoted: Comparison) -> None:
    page = comparing(quoted, 120, SPLIT._replace(hide_cosmetic=True))
    left, right = [block for block in page.blocks if block.role is Role.TEXT]

    assert left.text == 'He said "no" to 29 men of the town today.'
    assert right.text == "He said “no” to 34 men of the town today."
    assert [left.text[s.start : s.end] for s in left.spans] == ["29"]
    assert [right.text[s.start : s.end] for s in right.spans] == ["34"]


def test_ignoring_cosmetics_stacked_text_has_the_newer_quotation_marks(quoted: Comparison) -> None:
    page = comparing(quoted, 120, STACKED._replace(hide_cosmetic=True))

    assert rows_with(page, "He said “no” to 29 34 men of the town today.")


def test_where_all_that_changed_is_cosmetic_the_page_says_so(comparison: Comparison) -> None:
    same = replace(comparison, standfirst=comparison.title, lede=comparison.title)
    page = comparing(
        replace(same, entries=(comparison.entries[3],)), 90, STACKED._replace(hide_cosmetic=True)
    )

    assert verdicts(page)[0].startswith("No changes but cosmetic ones")


def test_furniture_and_cards_are_counted_on_either_side_and_not_compared(
    comparison: Comparison,
) -> None:
    page = comparing(comparison, 120, SPLIT)

    assert folds(page)[-2:] == [
        "not compared, older: 2 lines of furniture, 1 line of cards",
        "not compared, newer: 1 line of furniture",
    ]
    assert not rows_with(page, "A card")


def test_unfolded_furniture_and_cards_stand_on_their_side_with_their_reasons(
    comparison: Comparison,
) -> None:
    page = comparing(comparison, 120, SPLIT._replace(unfolded=True))
    listed = [(b.side, b.text) for b in page.blocks if b.role is Role.FURNITURE]
    reasons = [b.text for b in page.blocks if b.role is Role.REASON]

    assert [text for side, text in listed if side is Side.OLD] == ["Sign up", "Give", "A card"]
    assert [text for side, text in listed if side is Side.NEW] == ["Sign up"]
    assert sorted(reasons) == ["appeal", "related card", "sign-up", "sign-up"]
