"""Markup becomes a tree however it nests and however broken it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.errors import ParseError
from reader.parsing.markup import flattened, tree_of


def texts(markup: str) -> list[str]:
    root = tree_of(markup)
    assert root is not None
    return [text for piece in root.itertext() if (text := piece.strip())]


@pytest.mark.parametrize("name", ["div", "b", "blockquote", "ul><li", "table><tr><td", "my-box"])
def test_text_that_stands_ten_thousand_elements_deep_is_not_lost(name: str) -> None:
    deep = f"<{name}>" * 10_000

    assert texts(f"<p>above</p>{deep}deep</p><p>below</p>") == ["above", "deep", "below"]


def test_what_closes_deep_elements_leaves_those_around_them_open() -> None:
    nested = "<i>" * 3_000 + "deep" + "</i>" * 3_000
    root = tree_of(f"<html><body><section>{nested}<p>below</p></section><p>after</p></body></html>")

    assert root is not None
    assert [p.getparent().tag for p in root.iter("p")] == ["section", "body"]


def test_markup_that_is_not_deep_is_left_as_it_is() -> None:
    markup = "<div><p>one<p>two</div>" * 3_000

    assert flattened(markup) == markup


def test_a_tag_with_thousands_of_attributes_is_broken() -> None:
    """The parser compares each with all before it: a million would take hours."""
    crowded = " ".join(f"a{n}=1" for n in range(1_000_000))
    stated = "<div data-props='" + '{"a": "b"} ' * 50_000 + "'>text</div>"

    with pytest.raises(ParseError, match="thousands of attributes"):
        tree_of(f"<html><div {crowded}>x</div>")
    assert texts(stated) == ["text"]


@given(st.lists(st.sampled_from(["<div>", "</div>", "<b>", "</b>", "<p>", "</i>", "x", "<br>"])))
def test_flattening_loses_no_text(pieces: list[str]) -> None:
    markup = "<div>" * 500 + "".join(pieces)

    assert flattened(markup).count("x") == markup.count("x")
