"""Cutting text into what a comparison marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.folding import fold
from reader.comparison.tokens import _any_token, solid_tokens, tokens


@pytest.mark.parametrize(
    "token",
    [
        "1,000km",
        "$2.5",
        "$2.5bn",
        "US$5",
        "£10m",
        "40%",
        "1.30am",
        "10:45",
        "11-year-old",
        "2024-11-03",
        "60-mm",
        "66-63",
        "10–12",
        "-5C",
        "25°C",
        "1\u202f000",
        "1.000,50",
        "5th",
        "won't",
        "won’t",
        "Woong-gil",
        "AK-12",
        "U.S.",
        "U.S.-based",
        "AT&T",
        "@BBCNews",
        "#BritishGP",
        "https://example.org/a?b=1",
        "हिन्दी",
        "cafe\u0301",
        "ニュース",
        "🇬🇧",
        "👩\u200d👩\u200d👧",
    ],
)
def test_what_a_reader_takes_for_one_unit_is_one_token(token: str) -> None:
    assert tokens(f"a {token} b") == ["a", " ", token, " ", "b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No,” he said.", ["“", "No", ",", "”", " ", "he", " ", "said", "."]),
        ("in 2007.", ["in", " ", "2007", "."]),
        ("北京是", ["北", "京", "是"]),
        ("difference.North", ["difference", ".", "North"]),
        ("see https://a.org/b.", ["see", " ", "https://a.org/b", "."]),
        ("wait... no", ["wait", "...", " ", "no"]),
        ("a  \u00a0b", ["a", "  \u00a0", "b"]),
    ],
)
def test_marks_and_spaces_are_tokens_of_their_own(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@given(st.text())
def test_joining_the_tokens_gives_the_text_back(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(st.text(st.sampled_from("ab 1,.-’'“ \u00a0\u202f£$%北ก")))
def test_solid_tokens_are_the_tokens_without_spaces_at_their_places(text: str) -> None:
    found, keys, places = solid_tokens(text)

    assert found == [token for token in tokens(text) if not token.isspace()]
    assert keys == [fold(token) for token in found]
    assert [text[p : p + len(t)] for t, p in zip(found, places, strict=True)] == found


@given(text=st.text(st.sampled_from("aZ9 .-'’‐€$%°@#/:,1—“é…×↑™½\n")))
def test_everyday_text_is_cut_as_the_pattern_for_every_script_cuts_it(text: str) -> None:
    assert tokens(text) == _any_token().findall(text)
