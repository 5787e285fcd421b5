"""Tests of one row as cells: as wide as asked, and with a selection offset on every cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color
from textual.style import Style

from reader.blog import Nature
from reader.comparison import Kind
from reader.layout import (
    GUTTER,
    Anchor,
    Block,
    Cell,
    Column,
    Gap,
    Line,
    Mark,
    Page,
    Role,
    Row,
    Span,
    TargetKind,
)
from reader.tui.widgets.drawing import BAR, HATCH, RIGHT, Highlight, Pen, draw
from reader.tui.widgets.looks import LOOKS, SIGN_LOOKS, Look, look_of_span

BASE = Style(Color(0, 0, 0), Color(255, 255, 255))
UNDERLINED = Style(underline=True)


def pen(*, cursor: bool = False, highlights: tuple[Highlight, ...] = ()) -> Pen:
    """Draw added words underlined and everything else plain."""

    def look(name: Look) -> Style:
        return UNDERLINED if name is Look.ADDED else Style()

    return Pen(look, BASE, lambda *_: highlights, cursor, "│")


def page(
    *cells: Cell,
    text: str = "",
    spans: tuple[Span, ...] = (),
    mark: Mark = Mark.NONE,
    room: int = 20,
) -> Page:
    columns = tuple(Column(GUTTER + n * (GUTTER + room), room) for n in range(len(cells)))
    blocks = [Block(text, Role.TEXT, spans) for _ in cells]
    anchors = [Anchor(0, TargetKind.ENTRY, "A", kind=Kind.REVISED)]
    width = columns[-1].x + room
    return Page(width, columns, blocks, [Row(0, mark, cells)], anchors)


def underlined(drawn: Page, on: Pen) -> str:
    strip = draw(drawn, 0, drawn.width, on)
    return "".join(s.text for s in strip if s.style and s.style.underline)


@given(
    text=st.text(alphabet="ab 中é\u0301👍🏽\u200b", max_size=14),
    gap=st.sampled_from([None, *Gap]),
    mark=st.sampled_from(list(Mark)),
    width=st.integers(10, 90),
    cursor=st.booleans(),
)
def test_a_row_fills_the_width_and_every_cell_has_an_offset(
    text: str, gap: Gap | None, mark: Mark, width: int, cursor: bool
) -> None:
    line = Line(0, 0, len(text))
    right: Cell = gap or Line(1, 0, len(text))
    drawn = page(line, right, text=text, mark=mark)
    strip = draw(drawn, 0, width, pen(cursor=cursor))

    assert strip.cell_length == width
    assert all(
        segment.style and "offset" in segment.style.meta for segment in strip if segment.text
    )


def test_offsets_count_characters_and_the_second_column_from_right() -> None:
    drawn = page(Line(0, 4, 9), Line(1, 2, 7), text="0123456789")
    strip = draw(drawn, 0, drawn.width, pen())
    texts = {s.text: s.style.meta["offset"] for s in strip if s.style and s.text.strip()}

    assert texts["45678"] == (4, 0)
    assert texts["23456"] == (2, RIGHT)


def test_a_quotes_bar_stands_in_its_indent_and_has_no_character_of_its_own() -> None:
    drawn = page(Line(0, 4, 9), text="0123456789")
    quote = drawn.blocks[0]._replace(indent=2, nature=Nature.QUOTE)
    strip = draw(drawn._replace(blocks=[quote]), 0, drawn.width, pen())
    texts = {s.text: s.style.meta["offset"] for s in strip if s.style and s.text.strip()}

    assert strip.text.startswith("   │ 45678")
    assert texts["45678"] == (4, 0)


@pytest.mark.parametrize("mark", list(Mark))
def test_a_mark_stands_two_cells_before_its_text(mark: Mark) -> None:
    text = draw(page(Line(0, 0, 3), text="abc", mark=mark), 0, 23, pen()).text

    assert text[GUTTER : GUTTER + 3] == "abc"
    assert mark.value.strip() in text[:2]
    assert text[2] == " "


@pytest.mark.parametrize(
    ("mark", "start"), [(Mark.ADDED, " +"), (Mark.UNSURE, "−?"), (Mark.NONE, "  ")]
)
def test_the_cursor_is_a_bar_between_mark_and_text(mark: Mark, start: str) -> None:
    drawn = page(Line(0, 0, 3), text="abc", mark=mark)

    assert draw(drawn, 0, 23, pen(cursor=True)).text.startswith(f"{start}{BAR}abc")
    assert draw(drawn, 0, 23, pen()).text.startswith(f"{start} abc")


def test_what_a_side_does_not_have_is_hatched_and_has_no_mark() -> None:
    drawn = page(Gap.ABSENT, Line(1, 0, 3), text="abc", mark=Mark.ADDED)
    text = draw(drawn, 0, drawn.width, pen()).text

    assert text == "   " + HATCH * 20 + "│+ abc" + " " * 17


def test_a_blank_side_is_blank_and_has_no_mark() -> None:
    text = draw(page(Line(0, 0, 3), Gap.BLANK, text="abc", mark=Mark.REVISED), 0, 46, pen()).text

    assert text == " ~ abc" + " " * 17 + "│" + " " * 22


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a verdict longer than one of the columns", "a verdict longer than one of the columns   "),
        ("a short verdict", "a short verdict     │" + " " * 22),
    ],
)
def test_a_text_of_both_sides_goes_across_the_line_between_them_if_it_is_long(
    text: str, shown: str
) -> None:
    drawn = page(Line(0, 0, len(text)), Gap.JOINED, text=text, mark=Mark.REVISED)

    assert draw(drawn, 0, drawn.width, pen()).text == " ~ " + shown


def test_spans_are_cut_to_the_line() -> None:
    text = "one two three four"
    spans = (Span(0, 3, Role.ADDED), Span(4, 13, Role.ADDED), Span(14, 18, Role.ADDED))
    drawn = page(Line(0, 4, 8), text=text, spans=spans)

    assert underlined(drawn, pen()) == "two "


def test_highlights_are_cut_to_the_line() -> None:
    drawn = page(Line(0, 4, 8), text="one two three four")
    highlights = (Highlight(0, 5, UNDERLINED), Highlight(7, 99, UNDERLINED))

    assert underlined(drawn, pen(highlights=highlights)) == "t "


def test_every_role_and_sign_has_a_look() -> None:
    assert set(LOOKS) == set(Role)
    assert set(SIGN_LOOKS) == set(Mark)


@pytest.mark.parametrize(
    ("span", "of", "whole_entry", "look"),
    [
        (Span(0, 4, Role.ADDED), Role.TEXT, False, Look.ADDED),
        (Span(0, 4, Role.ADDED), Role.TEXT, True, Look.ADDED_BODY),
        (Span(0, 4, Role.DROPPED), Role.TEXT, True, Look.DROPPED_BODY),
        (Span(1, 4, Role.DROPPED), Role.TEXT, True, Look.DROPPED),
        (Span(0, 4, Role.ADDED), Role.HEADING, True, Look.ADDED),
        (Span(0, 4, Role.ADDED), Role.VERDICT, True, Look.ADDED_SIGN),
    ],
)
def test_words_have_an_attribute_and_whole_entries_only_in_their_heading(
    span: Span, of: Role, whole_entry: bool, look: Look
) -> None:
    assert look_of_span(span, Block("text", of), whole_entry=whole_entry) is look
