"""Tests of what is found on a page: words first, then regular expressions, always in time."""

import pytest

from reader.blog import Entry, Snapshot
from reader.layout import ReadingOptions, reading
from reader.tui.widgets import patterns
from reader.tui.widgets.patterns import MOST, Found, find

TEXTS = (
    "Boats reached 41 people; 7 people wait.",
    "It cost $5m (five million).",
    "A line with 'it's' and C++ in it.",
)
PAGE = reading(Snapshot("a", entries=(Entry(TEXTS),)), 80, ReadingOptions())


def texts(found: Found) -> list[str]:
    return [PAGE.blocks[m.block].text[m.start : m.end] for m in found.matches]


@pytest.mark.parametrize("typed", ["$5m", "(five", "C++", "41 people; 7"])
def test_what_stands_there_as_typed_is_found_as_it_is(typed: str) -> None:
    found = find(PAGE, typed)

    assert texts(found) == [typed]
    assert not found.regular


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (r"\d+ people", ["41 people", "7 people"]),
        ("boats|MILLION", ["Boats", "million"]),
        (r"^It", ["It"]),
        ("x*", []),
    ],
)
def test_what_stands_nowhere_as_typed_is_a_regular_expression(
    typed: str, expected: list[str]
) -> None:
    """Case does not count, and what is empty is no match."""
    found = find(PAGE, typed)

    assert texts(found) == expected
    assert found.regular
    assert not found.problem


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("(", "missing )"),
        ("[a", "unterminated character set"),
        ("*x", "nothing to repeat"),
        ("x" * 2_000 + "*", "too long"),
        ("(a{999}){999}", "too many repetitions"),
        ("(" * 900, "too many brackets"),
    ],
)
def test_what_is_no_regular_expression_is_said_plainly(typed: str, said: str) -> None:
    found = find(reading(Snapshot("b"), 80, ReadingOptions()), typed)

    assert found.problem.startswith("no regular expression: ")
    assert said in found.problem
    assert not found.matches


def test_a_pattern_that_would_never_end_is_given_up() -> None:
    long = "a" * 5_000 + "b"
    page = reading(Snapshot("c", entries=(Entry((long,) * 9),)), 80, ReadingOptions())

    assert find(page, "(a+)+$").problem == "this takes too long to find; a simpler one may not"


def test_only_so_many_matches_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "LONGEST", 1_000.0)
    page = reading(Snapshot("d", entries=(Entry(("ab" * MOST,)),)), 80, ReadingOptions())

    assert len(find(page, "[ab]").matches) == MOST
    assert find(page, "[ab]").problem == "only the first 10,000 matches"
