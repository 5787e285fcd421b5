"""Lines break at words, fit their room in cells, and lose nothing."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.layout.shown import shown
from reader.layout.wrap import breaks, cells, drawn_end

PRESS = st.text(
    st.sampled_from("ab  -,é’—中文「」。、がー（x\u0301\u3099\u200d👨❤\ufe0f1\u200b\xad\xa0")
)
TEXTS = PRESS | st.text().map(shown)
WIDTHS = st.integers(2, 30)


def stretches(text: str, width: int) -> list[str]:
    """Return what stands between breaks, spaces at the break included."""
    return [text[a:b] for a, b in pairwise([0, *breaks(text, width), len(text)])]


def drawn(text: str, width: int) -> list[str]:
    """Return lines as they are drawn."""
    places = [0, *breaks(text, width), len(text)]
    return [text[a : drawn_end(text, a, b)] for a, b in pairwise(places)]


@given(TEXTS, WIDTHS)
def test_the_stretches_join_to_the_text(text: str, width: int) -> None:
    assert "".join(stretches(text, width)) == text


@given(TEXTS, WIDTHS)
def test_no_line_is_empty_of_characters_but_an_empty_text(text: str, width: int) -> None:
    assert all(stretches(text, width)) or not text


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_its_room(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in drawn(text, width))


@given(TEXTS, WIDTHS)
def test_spaces_at_a_break_begin_no_line(text: str, width: int) -> None:
    assert not any(line.startswith(" ") for line in drawn(text, width)[1:])


@given(st.lists(st.text("abcé’", min_size=1, max_size=9), max_size=30), st.integers(9, 30))
def test_a_word_that_fits_a_line_is_never_split(words: list[str], width: int) -> None:
    lines = drawn(" ".join(words), width)

    assert " ".join(lines).split() == words


@given(st.lists(st.text("abc", min_size=1, max_size=9), min_size=1), st.integers(9, 30))
def test_a_line_takes_every_word_that_fits(words: list[str], width: int) -> None:
    lines = drawn(" ".join(words), width)

    assert all(len(a) + 1 + len(b.split()[0]) > width for a, b in pairwise(lines))


@given(TEXTS)
def test_cells_are_those_of_the_terminal(text: str) -> None:
    assert cells(text) == cell_len(text)


def test_every_character_that_is_taken_for_one_cell_wide_is() -> None:
    """The quick way is for characters of one cell only; were one wrong, columns would slip."""
    from reader.layout.wrap import _BROADER, _wide

    everything = [chr(point) for point in range(0x20, 0x110000)]

    assert {cell_len(c) for c in everything if not _BROADER.match(c)} == {1}
    assert {cell_len(c) for c in everything if _wide().match(c)} == {2}


@pytest.mark.parametrize("width", [10, 11, 20, 33])
def test_ideographs_fill_lines_and_punctuation_starts_none(width: int) -> None:
    text = "韓国と米国は、北朝鮮に「ロシアから部隊を撤退」するよう求めた。iPhone15も、使用した。"
    lines = drawn(text, width)

    assert not any(line[0] in "、。」" for line in lines)
    assert not any(line[-1] in "「" for line in lines)
    assert "iPhone15" in " ".join(lines)
    assert sum(cell_len(line) for line in lines[:-1]) >= (width - 9) * (len(lines) - 1)


def test_an_ideographic_text_goes_on_behind_a_word_on_the_same_line() -> None:
    assert drawn("The 北朝鮮の兵士", 10) == ["The 北朝鮮", "の兵士"]


def test_a_visible_character_of_many_points_is_never_split() -> None:
    family = "👨‍👩‍👧‍👦"

    assert drawn(family * 3, 3) == [family] * 3
    assert drawn("e\u0301" * 6, 4) == ["e\u0301" * 4, "e\u0301" * 2]


def test_a_word_longer_than_a_line_begins_a_line_and_breaks_where_the_room_ends() -> None:
    assert drawn("see abcdefghij", 4) == ["see", "abcd", "efgh", "ij"]


def test_a_no_break_space_does_not_break() -> None:
    assert drawn("ab 10\xa0km", 6) == ["ab", "10\xa0km"]


@given(st.text())
def test_shown_text_holds_nothing_a_terminal_obeys(text: str) -> None:
    bad = re.compile(
        "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
    )

    assert not bad.search(shown(text))


def test_tabs_and_line_ends_are_shown_as_spaces() -> None:
    assert shown("a\tb\nc\x1b[31md") == "a    b c[31md"


def test_text_that_can_be_shown_stays_as_it_is() -> None:
    text = "“Don’t – 10\xa0km”, e\u0301, نص, 中文, 👩\u200d🚀"

    assert shown(text) == text
