"""Tests of places on a page, words found in it, and what is selected or taken out of it."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Offset
from textual.selection import Selection

from reader.blog import Entry, Snapshot
from reader.comparison import compare
from reader.layout import (
    Block,
    ComparingOptions,
    Gap,
    Line,
    Mark,
    Page,
    ReadingOptions,
    Role,
    Side,
    reading,
)
from reader.layout.comparing import comparing
from reader.tui.widgets import selecting
from reader.tui.widgets.bearing import (
    anchor_above,
    anchor_at,
    extent,
    mark_at,
    row_at,
    take_bearing,
)
from reader.tui.widgets.drawing import RIGHT
from reader.tui.widgets.listing import Item, listed
from reader.tui.widgets.one_side import one_side
from reader.tui.widgets.patterns import find
from reader.tui.widgets.search import Search, row_of

WORDS = ("flood", "bridge", "river", "“no”", "it’s", "road", "school", "Müller", "中文")


def snapshot(*entries: Sequence[str], source: str = "a") -> Snapshot:
    made = tuple(Entry(tuple(texts[1:]), heading=texts[0]) for texts in entries)
    return Snapshot(source, title="Floods", lede=("The river is rising.",), entries=made)


OLD = snapshot(
    ("Bridge closed", "Police closed the bridge at noon, it’s said.", "Drivers wait for 2 hours."),
    ("School shut", "The school sent 200 pupils home by bus and on foot."),
    ("Power fails", "Lights went out in the town."),
)
NEW = snapshot(
    ("Rescue under way", "Boats reached 14 people on a roof near the bridge."),
    ("Bridge closed", "Police closed the bridge at one, it’s said.", "Drivers wait for 3 hours."),
    ("Power fails", "Lights went out in the town."),
    source="b",
)
COMPARISON = compare(OLD, NEW)
SPLIT, STACKED = ComparingOptions(split=True), ComparingOptions(split=False)


def texts(page: Page) -> list[str]:
    """Return each row's text, columns joined."""
    return [
        "|".join(
            page.blocks[c.block].text[c.start : c.end] if isinstance(c, Line) else c.value
            for c in row.cells
        )
        for row in page.rows
    ]


@given(width=st.integers(24, 160), other=st.integers(24, 160), share=st.floats(0, 1))
def test_a_place_is_found_again_at_any_width(width: int, other: int, share: float) -> None:
    page, later = (reading(OLD, w, ReadingOptions()) for w in (width, other))
    row = int(share * (len(page.rows) - 1))
    bearing = take_bearing(page, row)

    assert bearing is not None
    found = row_at(later, bearing)
    assert later.rows[found].anchor == page.rows[row].anchor


@pytest.mark.parametrize("options", [SPLIT, STACKED])
def test_a_place_is_found_again_split_or_stacked(options: ComparingOptions) -> None:
    page, later = comparing(COMPARISON, 120, SPLIT), comparing(COMPARISON, 90, options)
    for row in range(len(page.rows)):
        bearing = take_bearing(page, row)
        assert bearing is not None
        now = later.anchors[later.rows[row_at(later, bearing)].anchor]
        before = page.anchors[page.rows[row].anchor]
        assert (now.target, now.change) == (before.target, before.change)


def test_what_is_hidden_now_is_found_where_it_would_stand() -> None:
    page = comparing(COMPARISON, 120, SPLIT)
    folded = comparing(COMPARISON, 120, ComparingOptions(split=True, fold_unchanged=True))
    unchanged = next(i for i, a in enumerate(page.anchors) if a.heading == "Power fails")
    bearing = take_bearing(page, page.anchors[unchanged].row)

    assert bearing is not None
    index = anchor_at(folded, bearing)
    assert index is not None
    assert (folded.anchors[index].change or 0) <= (page.anchors[unchanged].change or 0)


def test_an_empty_page_has_no_places() -> None:
    empty = Page(0, (), (), (), ())

    assert take_bearing(empty, 0) is None
    assert anchor_above(empty, 5) == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("BRIDGE", ["Bridge", "bridge"]),
        ("it's said", ["it’s said"]),
        ("wait  for", ["wait for"]),
        ("[b", []),
        ("  ", []),
    ],
)
def test_words_are_found_whatever_their_case_quotes_and_spaces(
    words: str, found: list[str]
) -> None:
    page = reading(OLD, 80, ReadingOptions())

    assert [page.blocks[m.block].text[m.start : m.end] for m in find(page, words).matches] == found


@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=60), width=st.integers(24, 120))
def test_the_row_of_a_match_shows_its_first_character(words: list[str], width: int) -> None:
    page = reading(snapshot(("A", " ".join(words))), width, ReadingOptions())
    for match in find(page, words[0]).matches:
        row = row_of(page, match)
        assert row is not None
        cell = page.rows[row].cells[0]
        assert isinstance(cell, Line)
        assert cell.block == match.block
        assert cell.start <= match.start < max(cell.end, match.start + 1)


def test_a_text_that_stands_on_both_sides_is_one_stop() -> None:
    page = comparing(COMPARISON, 120, SPLIT)
    search = Search(page, "Lights")

    assert len(find(page, "Lights").matches) == 2
    assert len(search.stops) == 1
    assert page.blocks[search.stops[0].block].side is not Side.OLD


def test_steps_go_round_the_end() -> None:
    search = Search(reading(OLD, 80, ReadingOptions()), "the")
    places = []
    for _ in range(len(search.stops) + 1):
        places.append(search.now)
        search.stepped(1)

    assert places == [*range(len(search.stops)), 0]
    search.stepped(-2)
    assert search.now == len(search.stops) - 1


def test_a_search_goes_on_in_another_layout() -> None:
    search = Search(reading(OLD, 80, ReadingOptions()), "the", now=2)
    narrow = search.over(reading(OLD, 30, ReadingOptions()))

    assert narrow.now == 2
    assert len(narrow.stops) == len(search.stops)


def selected(page: Page, start: tuple[int, int], end: tuple[int, int]) -> str:
    begin, now = Offset(*start), Offset(*end)
    whole = Selection.from_offsets(begin, now)
    return selecting.text(page, selecting.in_column(whole, (begin, now), len(page.rows)))


def test_selected_text_has_the_documents_line_ends() -> None:
    page = reading(OLD, 30, ReadingOptions())
    rows = texts(page)
    first = next(n for n, row in enumerate(rows) if row.startswith("Police"))
    last = next(n for n, row in enumerate(rows) if row.startswith("Drivers"))

    assert selected(page, (0, first), (7, last)) == (
        "Police closed the bridge at noon, it’s said.\nDrivers"
    )


def test_a_selection_stays_in_its_column() -> None:
    page = comparing(COMPARISON, 120, SPLIT)
    rows = texts(page)
    y = next(n for n, row in enumerate(rows) if "at noon" in row)

    assert "at one" in selected(page, (0, y + RIGHT), (5, y + 1))
    assert "noon" not in selected(page, (0, y + RIGHT), (5, y + 1))
    assert "noon" in selected(page, (0, y), (5, y + 1 + RIGHT))


def test_the_line_between_two_entries_is_not_copied() -> None:
    page = reading(OLD, 60, ReadingOptions())
    whole = selected(page, (0, 0), (0, len(page.rows) - 1))

    assert "School shut" in whole
    assert "─" not in whole


def test_one_side_shows_that_side_alone() -> None:
    page = comparing(COMPARISON, 120, SPLIT._replace(joined=False))
    older, newer = one_side(page, 0, 80), one_side(page, 1, 80)
    old, new = "\n".join(texts(older)), "\n".join(texts(newer))

    assert "at noon" in old
    assert "14 people" not in old
    assert "at one" in new
    assert "200 pupils" not in new
    assert "added" in new
    assert all(len(row.cells) == 1 for row in (*older.rows, *newer.rows))
    assert [a.change for a in older.anchors] == [a.change for a in page.anchors]
    assert all(a.row < len(older.rows) for a in older.anchors)


def test_a_list_has_an_anchor_for_each_item_and_cuts_what_is_too_long() -> None:
    items = [
        Item(
            (Block("first", Role.TEXT), Block("more", Role.STAMP)), above=(Block("G", Role.LABEL),)
        ),
        Item((Block("a long line that does not fit", Role.TEXT),)),
        Item((Block("中文中文中文中文", Role.TEXT),), above=(Block("H", Role.LABEL),)),
    ]
    page = listed(items, 13)

    assert texts(page) == [
        "G",
        "first",
        "more",
        "a long li…",
        Gap.BLANK.value,
        "H",
        "中文中文…",
    ]
    assert [(a.row, a.new) for a in page.anchors] == [(1, 0), (3, 1), (6, 2)]


def test_the_heading_above_an_item_is_no_part_of_the_item_before_it() -> None:
    first = Item((Block("first", Role.TEXT), Block("more", Role.STAMP)))
    second = Item((Block("second", Role.TEXT),), above=(Block("G", Role.LABEL),))
    page = listed([first, second], 13)

    assert [list(extent(page, place)) for place in (0, 1)] == [[0, 1], [4]]


def test_a_message_in_a_list_is_wrapped_in_place_of_being_cut_off() -> None:
    items = [Item((Block("no such file or folder", Role.TEXT),), Mark.UNREAD, whole=True)]
    page = listed(items, 13)

    assert texts(page) == ["no such", "file or", "folder"]
    assert [row.mark for row in page.rows] == [Mark.UNREAD, Mark.NONE, Mark.NONE]
    assert [anchor.row for anchor in page.anchors] == [0]


def test_the_sign_of_a_change_is_the_first_beside_it() -> None:
    old = Snapshot("a", title="Storm", entries=(Entry(paragraphs=("It rains.",)),))
    new = Snapshot("b", title="Storms", entries=(Entry(paragraphs=("It rains.",)),))
    page = comparing(compare(old, new), 120, ComparingOptions(split=True))

    assert page.rows[0].mark is Mark.NONE
    assert [mark_at(page, index) for index in range(len(page.anchors))] == [
        Mark.REVISED,
        Mark.NONE,
    ]
