"""Keys that ignore typography, and nothing else."""

import pytest

from reader.comparison.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“it’s”", '"it\'s"'),
        ("‘meat grinder’", "“meat grinder”"),
        ("«oui»", '"oui"'),
        ("a – b", "a - b"),
        ("a — b", "a - b"),
        ("10\u00a0km", "10 km"),
        ("1\u202f000", "1 000"),
        ("cafe\u0301", "café"),
        ("wait…", "wait..."),
        ("a  b\tc\nd", "a b c d"),
        (" a ", "a"),
        ("co\u00adoperate", "cooperate"),
    ],
)
def test_typography_makes_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("14", "41"), ("Its", "its"), ("a b", "ab"), ("No.", "No!"), ("naïve", "naive"), ("", "a")],
)
def test_everything_else_does(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_every_kind_of_space_is_one() -> None:
    spaces = [chr(code) for code in range(0x110000) if chr(code).isspace()]

    assert {fold(f"a{space}b") for space in spaces} == {"a b"}
