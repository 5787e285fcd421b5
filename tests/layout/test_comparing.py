"""A comparison laid out: pairs side by side, every change marked, what is unchanged foldable."""

from dataclasses import replace

import pytest

from reader.blog import Entry, Snapshot
from reader.comparison import Change, Comparison, Facet, Kind, Op, Origin, ParagraphChange, compare
from reader.layout import APART, GUTTER, ComparingOptions, Gap, Line, Mark, Role
from reader.layout.comparing import comparing
from tests.layout.pages import SPLIT, STACKED, counting, row_texts, rows_with, verdicts


def test_split_a_revised_paragraph_and_its_pair_share_a_row(comparison: Comparison) -> None:
    page = comparing(comparison, 120, SPLIT)
    (row,) = rows_with(page, "29 people")

    assert row_texts(page, row) == [
        "At least 29 people were hurt.",
        "At least 34 people were hurt.",
    ]
    assert row.mark is Mark.REVISED


def test_split_a_side_without_the_text_is_absent_and_a_shorter_one_blank(
    comparison: Comparison,
) -> None:
    page = comparing(comparison, 60, SPLIT._replace(measure=22))
    (added,) = rows_with(page, "Power is back.")
    (dropped,) = rows_with(page, "Nobody was hurt")
    (last,) = rows_with(page, "again.")

    assert added.cells[0] is Gap.ABSENT
    assert dropped.cells[1] is Gap.ABSENT
    assert last.cells[0] is Gap.BLANK


def test_split_what_is_told_of_both_sides_goes_across_both(comparison: Comparison) -> None:
    options = SPLIT._replace(measure=22, explained=frozenset({5}), fold_unchanged=True)
    page = comparing(comparison, 60, options)
    told = [row for row in page.rows if row.cells[1] is Gap.JOINED]
    roles = {page.blocks[c.block].role for row in told for c in row.cells if isinstance(c, Line)}

    assert "revised · substantive · figures 29 → 34" in [row_texts(page, row)[0] for row in told]
    assert roles == {Role.VERDICT, Role.REASON, Role.FOLD, Role.LABEL}


def test_split_and_not_joined_what_is_told_of_both_sides_stands_at_the_older(
    comparison: Comparison,
) -> None:
    page = comparing(comparison, 60, SPLIT._replace(measure=22, joined=False))
    texts = [row_texts(page, row) for row in page.rows]

    assert ["revised · substantive", ""] in texts
    assert max(len(text) for row in texts for text in row) <= 22


def test_split_an_entry_that_one_side_lacks_is_absent_from_heading_to_end(
    comparison: Comparison,
) -> None:
    page = comparing(comparison, 120, SPLIT)
    (anchor,) = [anchor for anchor in page.anchors if anchor.heading == "Port"]

    assert [row.cells[1] for row in page.rows[anchor.row + 1 : anchor.row + 4]] == [Gap.ABSENT] * 3


def test_stacked_a_changed_figure_stands_in_its_sentence_old_before_new(
    comparison: Comparison,
) -> None:
    page = comparing(comparison, 90, STACKED)
    (block,) = [block for block in page.blocks if "34 people" in block.text]

    assert block.text == "At least 29 34 people were hurt."
    assert [block.text[s.start : s.end] for s in block.spans] == ["29", " ", "34"]
    assert [span.role for span in block.spans] == [Role.DROPPED, Role.SIGN, Role.ADDED]


def test_stacked_a_mostly_rewritten_text_stands_old_above_new(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED)
    old, new = rows_with(page, "Rivers")

    assert (old.mark, row_texts(page, old)) == (Mark.DROPPED, ["Rivers still rising"])
    assert (new.mark, row_texts(page, new)) == (Mark.ADDED, ["Rivers falling"])


def test_signs_enclose_the_words_of_either_side(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED._replace(signs=True))

    assert rows_with(page, "At least [-29-]{+34+} people were hurt.")


def test_a_paragraph_from_another_entry_says_where_it_stood(comparison: Comparison) -> None:
    page = comparing(comparison, 120, SPLIT)
    note, text = rows_with(page, "carried over from: Schools") + rows_with(page, "until six")[:1]

    assert note.mark is text.mark is Mark.MOVED
    assert row_texts(page, text) == ["Buses run until six."] * 2


def test_a_part_split_off_stands_beside_nothing_and_says_what_it_is() -> None:
    whole = "The bridge is shut. Engineers look at every pier of it this week."
    parts = ("The bridge is shut.", "Engineers look at every pier of it this week.")
    change = Change(
        Kind.REVISED,
        "split",
        0,
        0,
        paragraphs=(
            ParagraphChange(Kind.UNCHANGED, None, 0, moved=True, origin=Origin(0, 0)),
            ParagraphChange(
                Kind.REVISED, 0, 1, words=((Op.DELETE, whole[:20]), (Op.EQUAL, whole[20:]))
            ),
        ),
    )
    old, new = Snapshot("a", entries=(Entry((whole,)),)), Snapshot("b", entries=(Entry(parts),))
    page = comparing(replace(compare(old, new), entries=(change,)), 200, SPLIT)
    (row,) = [row for row in rows_with(page, parts[0]) if row.cells[0] is Gap.ABSENT]

    assert row.mark is Mark.MOVED
    assert rows_with(page, "split off from another paragraph")


def test_a_merged_paragraph_moved_and_was_not_dropped(comparison: Comparison) -> None:
    parts = comparison.entries[3].paragraphs
    change = comparison.entries[3]._replace(paragraphs=(parts[0], parts[1]._replace(moved=True)))
    page = comparing(replace(comparison, entries=(change,)), 90, STACKED)
    note, row = rows_with(page, "merged into another paragraph") + rows_with(page, "until six")

    assert note.mark is row.mark is Mark.MOVED


def test_a_pure_move_marks_its_heading_and_no_words(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED)
    (anchor,) = [anchor for anchor in page.anchors if anchor.heading == "Bridge shut"]
    blocks = [
        page.blocks[cell.block]
        for row in page.rows
        for cell in row.cells
        if isinstance(cell, Line) and page.anchors[row.anchor] is anchor and cell.start == 0
    ]

    assert page.rows[anchor.row].mark is Mark.MOVED
    assert {span.role for block in blocks for span in block.spans} == {Role.MOVED}
    assert [block.spans for block in blocks if block.role is Role.TEXT] == [()]


@pytest.mark.parametrize("options", [SPLIT, STACKED])
def test_every_row_of_a_changed_text_carries_a_mark(
    options: ComparingOptions, comparison: Comparison
) -> None:
    page = comparing(comparison, 50, options)
    bare = [
        page.blocks[cell.block].text
        for row in page.rows
        for cell in row.cells
        if row.mark is Mark.NONE and isinstance(cell, Line) and page.blocks[cell.block].spans
    ]

    assert not bare


def test_an_unsure_drop_is_marked_with_its_doubt(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED)
    (row,) = rows_with(page, "dropped, or rolled off")

    assert row.mark is Mark.UNSURE


def test_a_reason_stands_only_where_it_is_asked_for(comparison: Comparison) -> None:
    page = comparing(comparison, 120, SPLIT._replace(explained=frozenset({5})))
    reasons = [block.text for block in page.blocks if block.role is Role.REASON]
    (row,) = rows_with(page, "a figure changed")
    above = page.rows[page.rows.index(row) - 1]

    assert reasons == ["a figure changed"]
    assert row_texts(page, above)[0].startswith("revised · substantive")


@pytest.mark.parametrize("cut", ["older", "newer"])
def test_a_cut_off_copy_is_told_and_is_no_change(cut: str) -> None:
    whole, part = Entry(("Winds reached 100 km/h.",)), Entry(("Winds reached",))
    old, new = (part, whole) if cut == "older" else (whole, part)
    change = Change(Kind.UNCHANGED, "", 0, 0, truncated=True)
    comparison = compare(Snapshot("a", entries=(old,)), Snapshot("b", entries=(new,)))
    page = comparing(replace(comparison, entries=(change,)), 90, STACKED)

    assert verdicts(page)[-1] == f"unchanged · {cut} copy is cut off"
    assert not counting(page)


def stamped(facets: tuple[Facet, ...]) -> Comparison:
    """An entry whose time and text changed."""
    old = Snapshot("a", entries=(Entry(("One.",), stamp="14:02"),))
    new = Snapshot("b", entries=(Entry(("Two.",), stamp="15:30"),))
    change = Change(Kind.REVISED, "", 0, 0, facets=facets)
    return replace(compare(old, new), entries=(change,))


def test_a_stamp_that_a_revision_touches_is_marked_like_words() -> None:
    comparison = stamped((Facet.STAMP,))
    (stacked,) = rows_with(comparing(comparison, 120, STACKED), "14:02 → 15:30")
    (split,) = rows_with(comparing(comparison, 120, SPLIT), "14:02")

    assert stacked.mark is split.mark is Mark.REVISED


def test_a_stamp_that_no_revision_touches_is_the_newer_one() -> None:
    page = comparing(stamped(()), 120, STACKED)

    assert rows_with(page, "15:30")
    assert not rows_with(page, "14:02")


def test_an_entry_without_text_still_has_a_row_of_its_own() -> None:
    blank = Snapshot("a", entries=(Entry(),))
    page = comparing(compare(blank, blank), 90, STACKED)

    assert page.anchors[-1].heading == "(an entry without text)"
    assert row_texts(page, page.rows[page.anchors[-1].row]) == ["(an entry without text)"]


def test_columns_share_the_width_evenly_up_to_the_measure(comparison: Comparison) -> None:
    widths = [tuple(comparing(comparison, width, SPLIT).columns) for width in (80, 120, 200)]

    assert [[column.width for column in columns] for columns in widths] == [
        [36, 36],
        [56, 56],
        [72, 72],
    ]
    assert all(left.x + left.width + APART + GUTTER == right.x for left, right in widths)
