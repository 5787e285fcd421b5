"""A snapshot for reading: everything in order, what is no coverage folded."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate, Entry, Furniture, Order, Snapshot
from reader.layout import (
    APART,
    GUTTER,
    Gap,
    Line,
    Mark,
    Page,
    ReadingOptions,
    Role,
    TargetKind,
    reading,
)

PLAIN = ReadingOptions()
UNFOLDED = ReadingOptions(unfolded=True)

WORDS = st.text("ab é中", max_size=40)
ENTRIES = st.builds(
    Entry,
    paragraphs=st.lists(WORDS, max_size=3).map(tuple),
    heading=st.none() | WORDS,
    stamp=st.none() | st.just("14:02"),
    related=st.lists(WORDS, max_size=2).map(tuple),
)
SNAPSHOTS = st.builds(
    Snapshot,
    source=st.just("page.txt"),
    title=st.none() | WORDS,
    standfirst=st.none() | WORDS,
    order=st.sampled_from(Order),
    lede=st.lists(WORDS, max_size=2).map(tuple),
    entries=st.lists(ENTRIES, max_size=5).map(tuple),
    furniture=st.lists(st.builds(Furniture, WORDS, st.sampled_from(["appeal", "menu"]))).map(tuple),
)


few = settings(max_examples=40)
"""Pages are slow to make, and say much each."""


def texts(page: Page, *roles: Role) -> list[str]:
    return [block.text for block in page.blocks if block.role in roles]


def entries(page: Page) -> list[int | None]:
    return [anchor.new for anchor in page.anchors if anchor.target is TargetKind.ENTRY]


def three(order: Order) -> Snapshot:
    return Snapshot("page.txt", order=order, entries=tuple(Entry((name,)) for name in "abc"))


@few
@given(SNAPSHOTS, st.booleans(), st.booleans())
def test_every_entry_has_one_anchor(snapshot: Snapshot, oldest: bool, unfolded: bool) -> None:
    page = reading(snapshot, 60, ReadingOptions(oldest, unfolded))

    assert Counter(entries(page)) == Counter(range(len(snapshot.entries)))


@few
@given(SNAPSHOTS, st.integers(1, 120))
def test_anchors_are_sorted_and_each_begins_its_own_rows(snapshot: Snapshot, width: int) -> None:
    page = reading(snapshot, width, PLAIN)
    owners = [row.anchor for row in page.rows]
    begins = [anchor.row for anchor in page.anchors]

    assert owners == sorted(owners)
    assert begins == sorted(set(begins))
    assert begins == [owners.index(number) for number in range(len(page.anchors))]


@few
@given(SNAPSHOTS)
def test_unfolded_the_page_holds_every_text_of_the_snapshot(snapshot: Snapshot) -> None:
    page = reading(snapshot, 40, UNFOLDED)
    shown = snapshot.entries[:: -1 if snapshot.order is Order.OLDEST_FIRST else 1]

    assert texts(page, Role.TEXT) == [text for entry in shown for text in entry.paragraphs]
    assert texts(page, Role.CARD) == [text for entry in shown for text in entry.related]
    assert texts(page, Role.FURNITURE) == [piece.text for piece in snapshot.furniture]
    assert texts(page, Role.LEDE) == list(snapshot.lede)


@few
@given(SNAPSHOTS, st.integers(1, 90))
def test_rows_draw_every_block_whole_but_for_spaces_at_line_ends(
    snapshot: Snapshot, width: int
) -> None:
    page = reading(snapshot, width, UNFOLDED)
    drawn: dict[int, str] = {}
    for row in page.rows:
        for cell in row.cells:
            if isinstance(cell, Line):
                text = page.blocks[cell.block].text
                drawn[cell.block] = drawn.get(cell.block, "") + text[cell.start : cell.end]

    assert list(drawn) == list(range(len(page.blocks)))
    assert {n: t.replace(" ", "") for n, t in drawn.items()} == {
        n: block.text.replace(" ", "") for n, block in enumerate(page.blocks)
    }


@few
@given(SNAPSHOTS, st.integers(1, 90))
def test_rows_can_be_asked_for_in_any_way(snapshot: Snapshot, width: int) -> None:
    rows = reading(snapshot, width, PLAIN).rows

    assert [rows[n] for n in range(len(rows))] == list(rows)
    assert rows[2:5] == list(rows)[2:5]
    assert rows[-1] == list(rows)[-1]
    with pytest.raises(IndexError):
        rows[len(rows)]


@pytest.mark.parametrize("order", [Order.NEWEST_FIRST, Order.UNKNOWN])
def test_a_page_stands_newest_first_unless_it_says_otherwise(order: Order) -> None:
    assert entries(reading(three(order), 60, PLAIN)) == [0, 1, 2]
    assert entries(reading(three(order), 60, ReadingOptions(oldest_first=True))) == [2, 1, 0]


def test_a_page_that_stands_oldest_first_is_turned_round_to_show_the_newest_first() -> None:
    assert entries(reading(three(Order.OLDEST_FIRST), 60, PLAIN)) == [2, 1, 0]
    assert entries(reading(three(Order.OLDEST_FIRST), 60, ReadingOptions(oldest_first=True))) == [
        0,
        1,
        2,
    ]


def test_furniture_folds_into_a_line_that_counts_it_and_names_its_reasons() -> None:
    furniture = tuple(Furniture("x", reason) for reason in ["appeal", "sign-up", "appeal"])
    page = reading(Snapshot("page.txt", furniture=furniture), 60, PLAIN)

    assert texts(page, Role.FOLD) == ["3 lines of furniture (appeal, sign-up)"]
    assert page.rows[-1].mark is Mark.FOLDED
    assert page.anchors[-1].target is TargetKind.FURNITURE


def test_furniture_unfolded_stands_under_its_reason() -> None:
    furniture = (Furniture("Give", "appeal"), Furniture("More", "appeal"), Furniture("Go", "menu"))
    page = reading(Snapshot("page.txt", furniture=furniture), 60, UNFOLDED)

    assert texts(page, Role.REASON, Role.FURNITURE) == ["appeal", "Give", "More", "menu", "Go"]


def test_a_fold_of_two_rows_is_marked_once() -> None:
    furniture = tuple(Furniture("x", f"reason {n}") for n in range(9))
    page = reading(Snapshot("page.txt", furniture=furniture), 40, PLAIN)
    begin = page.anchors[-1].row

    assert [row.mark for row in page.rows[begin : begin + 2]] == [Mark.FOLDED, Mark.NONE]


def test_a_related_card_folds_into_a_line_that_names_it() -> None:
    entry = Entry(("Text.",), related=("Another story", "Its standfirst"))
    page = reading(Snapshot("page.txt", entries=(entry,)), 60, PLAIN)

    assert texts(page, Role.FOLD) == ["related: Another story (+1 line)"]


def test_stamps_byline_pin_and_key_event_stand_above_the_heading() -> None:
    entry = Entry(
        ("Text.",),
        "Heading",
        published_at="2025-01-10T14:02:33+00:00",
        modified_at="2025-01-10T15:30:00+02:00",
        byline="A. Writer",
        pinned=True,
        key_event=True,
    )
    page = reading(Snapshot("page.txt", entries=(entry,)), 60, PLAIN)
    stamp = "2025-01-10 14:02 UTC · updated 2025-01-10 15:30+02:00 · A. Writer · pinned · key event"

    assert texts(page, Role.STAMP, Role.HEADING)[1:] == [stamp, "Heading"]


def test_the_stamp_the_page_shows_comes_before_the_one_in_its_data() -> None:
    entry = Entry(("Text.",), stamp="2 hours ago", published_at="2025-01-10T14:02:00Z")
    page = reading(Snapshot("page.txt", entries=(entry,)), 60, PLAIN)

    assert "2 hours ago" in texts(page, Role.STAMP)


def test_an_inferred_capture_date_is_shown_as_a_guess() -> None:
    date = CaptureDate("2025-01-10", Basis.INFERRED)
    page = reading(Snapshot("page.txt", captured_at=date), 60, PLAIN)

    assert "≈2025-01-10 (inferred)" in texts(page, Role.STAMP)[0]


def test_without_a_title_the_source_stands_in_its_place() -> None:
    page = reading(Snapshot("a\x1b[31mb.txt"), 60, PLAIN)

    assert texts(page, Role.TITLE) == ["a[31mb.txt"]


def test_between_two_entries_is_a_line_as_wide_as_the_column() -> None:
    page = reading(three(Order.NEWEST_FIRST), 40, PLAIN)
    rules = [block for block in page.blocks if block.role is Role.RULE]

    assert [rule.text for rule in rules] == ["─" * (40 - GUTTER - APART)] * 3


def test_prose_is_no_wider_than_the_measure_and_stands_in_the_middle() -> None:
    page = reading(Snapshot("page.txt", lede=("word " * 99,)), 200, ReadingOptions(measure=50))
    (column,) = page.columns

    assert column.width == 50
    assert abs((column.x - GUTTER) - (200 - column.x - column.width)) <= 1


def test_an_empty_row_has_no_mark() -> None:
    page = reading(three(Order.NEWEST_FIRST), 40, PLAIN)

    assert {row.mark for row in page.rows if row.cells == (Gap.BLANK,)} == {Mark.NONE}


def test_a_draft_of_no_words_still_has_a_title_to_steer_by() -> None:
    page = reading(Snapshot("page.txt"), 60, PLAIN)

    assert [(anchor.target, anchor.row) for anchor in page.anchors] == [(TargetKind.TITLE, 0)]
