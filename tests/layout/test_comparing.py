"""A comparison laid out: pairs side by side, every change marked, what is unchanged foldable."""

from dataclasses import replace
from functools import partial
from itertools import takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.blog import Entry, Snapshot
from reader.comparison import (
    Change,
    Comparison,
    Facet,
    Kind,
    Op,
    Origin,
    ParagraphChange,
    Significance,
    compare,
)
from reader.layout import (
    APART,
    GUTTER,
    Block,
    ComparingOptions,
    Gap,
    Line,
    Mark,
    Page,
    Role,
    Row,
    Side,
    TargetKind,
    comparing,
)

SPLIT = ComparingOptions(split=True)
STACKED = ComparingOptions(split=False)
FOLDED = ComparingOptions(split=False, fold_unchanged=True)
PROSE = {Role.TITLE, Role.STANDFIRST, Role.LEDE, Role.HEADING, Role.TEXT}

SENTENCES = st.lists(st.sampled_from(["the", "river", "rose", "12", "34", "fell"]), min_size=1)
PARAGRAPHS = st.lists(SENTENCES.map(" ".join), min_size=1, max_size=3).map(tuple)
ENTRIES = st.builds(Entry, paragraphs=PARAGRAPHS, heading=st.none() | SENTENCES.map(" ".join))
SNAPSHOTS = st.builds(
    Snapshot,
    source=st.just("page.txt"),
    title=st.none() | SENTENCES.map(" ".join),
    lede=PARAGRAPHS,
    entries=st.lists(ENTRIES, max_size=4).map(tuple),
)
PAIRS = st.tuples(SNAPSHOTS, SNAPSHOTS).map(lambda pair: compare(*pair))


few = settings(max_examples=40)
"""Pages are slow to make, and say much each."""


def every_kind(options: ComparingOptions) -> ComparingOptions:
    return replace(options, kinds=frozenset(Kind))


def words(block: Block, *without: Role) -> str:
    """Return a block's text less the spans of some roles."""
    kept = list(block.text)
    for span in block.spans:
        if span.role in without:
            kept[span.start : span.end] = [""] * (span.end - span.start)
    return "".join(kept)


def all_texts(snapshot: Snapshot) -> list[str]:
    parts = [snapshot.title, snapshot.standfirst, *snapshot.lede]
    return sorted([part for part in parts if part] + [t for e in snapshot.entries for t in e.texts])


def rows_with(page: Page, text: str) -> list[Row]:
    return [row for row in page.rows if text in " ".join(row_texts(page, row))]


def row_texts(page: Page, row: Row) -> list[str]:
    return [
        page.blocks[cell.block].text[cell.start : cell.end] if isinstance(cell, Line) else ""
        for cell in row.cells
    ]


def tells_a_verdict(page: Page, row: Row, side: int) -> bool:
    cell = row.cells[side]
    roles = {Role.VERDICT, Role.REASON}
    return isinstance(cell, Line) and page.blocks[cell.block].role in roles


def folds(page: Page) -> list[str]:
    return [block.text for block in page.blocks if block.role is Role.FOLD]


def verdicts(page: Page) -> list[str]:
    return [block.text for block in page.blocks if block.role is Role.VERDICT]


def counting(page: Page) -> list[int | None]:
    return [anchor.change for anchor in page.anchors if anchor.counts]


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
    page = comparing(comparison, 80, replace(every_kind(STACKED), signs=signs))
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
    page = comparing(comparison, 60, replace(SPLIT, measure=22))
    (added,) = rows_with(page, "Power is back.")
    (dropped,) = rows_with(page, "Nobody was hurt")
    (last,) = rows_with(page, "again.")

    assert added.cells[0] is Gap.ABSENT
    assert dropped.cells[1] is Gap.ABSENT
    assert last.cells[0] is Gap.BLANK


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
    page = comparing(comparison, 90, replace(STACKED, signs=True))

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
    page = comparing(comparison, 120, replace(SPLIT, explained=frozenset({5})))
    reasons = [block.text for block in page.blocks if block.role is Role.REASON]
    (row,) = rows_with(page, "a figure changed")
    above = page.rows[page.rows.index(row) - 1]

    assert reasons == ["a figure changed"]
    assert row_texts(page, above)[0].startswith("revised · substantive")


@few
@given(PAIRS, st.booleans())
def test_split_a_verdict_stands_in_the_column_of_its_entry(
    comparison: Comparison, explained: bool
) -> None:
    """Beside what one side alone shows, the other column is hatched from the verdict on."""
    every = frozenset(range(len(list(comparison.changes())))) if explained else frozenset()
    page = comparing(comparison, 120, replace(every_kind(SPLIT), explained=every))
    lone = [a for a in page.anchors if a.target is TargetKind.ENTRY and None in {a.old, a.new}]

    for anchor in lone:
        side = 0 if anchor.new is None else 1
        told = list(takewhile(partial(tells_a_verdict, page, side=side), page.rows[anchor.row :]))
        assert told
        assert told[0].mark is not Mark.NONE
        assert {row.cells[1 - side] for row in told} == {Gap.ABSENT}


def test_what_rolled_off_is_one_quiet_line(comparison: Comparison) -> None:
    page = comparing(comparison, 90, STACKED)
    (row,) = rows_with(page, "1 entry rolled off")

    assert row.mark is Mark.ROLLED_OFF
    assert not rows_with(page, "warning came at dawn")


def test_what_rolled_off_shows_where_the_filter_names_it(comparison: Comparison) -> None:
    page = comparing(comparison, 90, replace(STACKED, kinds=frozenset({Kind.ROLLED_OFF})))
    (row,) = rows_with(page, "warning came at dawn")

    assert row.mark is Mark.ROLLED_OFF
    assert folds(page)[0] == "hidden by the filter: 1 added, 1 dropped, 2 revised, 2 unchanged"


def test_the_filter_is_for_entries_and_leaves_the_rest_of_the_page(comparison: Comparison) -> None:
    page = comparing(comparison, 90, replace(STACKED, kinds=frozenset({Kind.DROPPED})))

    assert counting(page) == [1, 2, 7]


def test_folding_counts_unchanged_entries_and_paragraphs(comparison: Comparison) -> None:
    page = comparing(comparison, 90, FOLDED)

    assert [fold for fold in folds(page) if "unchanged" in fold] == [
        *["1 unchanged paragraph"] * 4,
        "1 unchanged entry",
    ]


def test_context_keeps_what_stands_next_to_a_change(comparison: Comparison) -> None:
    page = comparing(comparison, 90, replace(FOLDED, context=1))

    assert not [fold for fold in folds(page) if "unchanged" in fold]


def test_folded_an_unchanged_lede_is_one_line(comparison: Comparison) -> None:
    page = comparing(replace(comparison, lede=comparison.title), 90, FOLDED)

    assert "lede unchanged" in folds(page)
    assert rows_with(page, "Storm live")


def test_ignoring_cosmetics_counts_them_as_unchanged(comparison: Comparison) -> None:
    page = comparing(comparison, 90, replace(STACKED, hide_cosmetic=True))
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
    options = replace(STACKED, hide_cosmetic=True)
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
    page = comparing(quoted, 120, replace(SPLIT, hide_cosmetic=True))
    left, right = [block for block in page.blocks if block.role is Role.TEXT]

    assert left.text == 'He said "no" to 29 men of the town today.'
    assert right.text == "He said “no” to 34 men of the town today."
    assert [left.text[s.start : s.end] for s in left.spans] == ["29"]
    assert [right.text[s.start : s.end] for s in right.spans] == ["34"]


def test_ignoring_cosmetics_stacked_text_has_the_newer_quotation_marks(quoted: Comparison) -> None:
    page = comparing(quoted, 120, replace(STACKED, hide_cosmetic=True))

    assert rows_with(page, "He said “no” to 29 34 men of the town today.")


def test_where_all_that_changed_is_cosmetic_the_page_says_so(comparison: Comparison) -> None:
    same = replace(comparison, standfirst=comparison.title, lede=comparison.title)
    page = comparing(
        replace(same, entries=(comparison.entries[3],)), 90, replace(STACKED, hide_cosmetic=True)
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
    page = comparing(comparison, 120, replace(SPLIT, unfolded=True))
    listed = [(b.side, b.text) for b in page.blocks if b.role is Role.FURNITURE]
    reasons = [b.text for b in page.blocks if b.role is Role.REASON]

    assert [text for side, text in listed if side is Side.OLD] == ["Sign up", "Give", "A card"]
    assert [text for side, text in listed if side is Side.NEW] == ["Sign up"]
    assert sorted(reasons) == ["appeal", "related card", "sign-up", "sign-up"]


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
