"""The line above a change says what happened, in the order a reader asks."""

import pytest

from reader.comparison import Change, Facet, Kind, Significance
from reader.layout import Role
from reader.layout.verdict import verdict

REVISED = Change(
    Kind.REVISED,
    "a figure changed",
    old=0,
    new=0,
    significance=Significance.SUBSTANTIVE,
    facets=(Facet.FIGURES, Facet.CERTAINTY),
    figures=(("29", "34"),),
)


def text(change: Change) -> str:
    return verdict(change).text


def test_a_revision_tells_its_weight_then_what_it_touches_with_the_figures() -> None:
    assert text(REVISED) == "revised · substantive · figures 29 → 34, certainty"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("title", "title revised · certainty"),
        ("standfirst", "standfirst revised · certainty"),
        ("", "revised · certainty, heading"),
        ("since you read it:", "since you read it: revised · certainty, heading"),
    ],
)
def test_that_a_title_is_a_heading_goes_without_saying(name: str, expected: str) -> None:
    change = Change(Kind.REVISED, "", facets=(Facet.CERTAINTY, Facet.HEADING))

    assert verdict(change, name=name).text == expected


def test_a_title_of_which_nothing_more_can_be_told_is_just_revised() -> None:
    change = Change(Kind.REVISED, "", facets=(Facet.HEADING,))

    assert verdict(change, name="title").text == "title revised"


def test_figures_carry_the_roles_of_their_sides() -> None:
    line, spans = verdict(REVISED)

    assert [(line[s.start : s.end], s.role) for s in spans] == [
        ("29", Role.DROPPED),
        ("34", Role.ADDED),
    ]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (((None, "34"),), "figures 34 added"),
        ((("29", None),), "figures 29 dropped"),
        ((("1", "2"), ("3", "4")), "figures 1 → 2; 3 → 4"),
        ((("1", "2"), ("3", "4"), ("1", "2")), "figures 1 → 2; 3 → 4"),
        (tuple((f"{n}", f"{n + 1}") for n in range(5)), "figures 0 → 1; 1 → 2; 2 → 3 and 2 more"),
        ((), "figures"),
    ],
)
def test_a_few_figures_are_named_and_the_rest_counted(
    figures: tuple[tuple[str | None, str | None], ...], expected: str
) -> None:
    change = Change(Kind.REVISED, "", facets=(Facet.FIGURES,), figures=figures)

    assert text(change) == f"revised · {expected}"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Change(Kind.ADDED, ""), "added"),
        (Change(Kind.ADDED, "", certain=False), "added, or uncaptured"),
        (Change(Kind.DROPPED, ""), "dropped"),
        (Change(Kind.DROPPED, "", certain=False), "dropped, or rolled off"),
        (Change(Kind.UNCHANGED, "", moved=True), "moved, text unchanged"),
        (Change(Kind.REVISED, "", moved=True), "revised and moved"),
        (Change(Kind.REVISED, "", silent=True), "revised · silent edit"),
        (Change(Kind.ROLLED_OFF, ""), "rolled off"),
        (Change(Kind.UNCAPTURED, ""), "uncaptured"),
    ],
)
def test_kind_doubt_move_and_silence_are_told(change: Change, expected: str) -> None:
    assert text(change) == expected


@pytest.mark.parametrize(
    ("facets", "expected"),
    [
        ((Facet.NAMES, Facet.WORDING, Facet.PUNCTUATION), "revised · names"),
        ((Facet.WORDING, Facet.PUNCTUATION), "revised · wording, punctuation"),
    ],
)
def test_wording_and_typography_go_without_saying_beside_other_facets(
    facets: tuple[Facet, ...], expected: str
) -> None:
    assert text(Change(Kind.REVISED, "", facets=facets)) == expected


def test_title_standfirst_and_lede_are_named() -> None:
    assert verdict(Change(Kind.REVISED, ""), name="lede").text == "lede revised"
