"""A comparison as JSON of schema 1."""

import copy
import json
from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reader.blog import Basis, CaptureDate, Entry, Snapshot
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
from reader.report.json import comparison_json, to_text

Validator = Callable[[str], Draft202012Validator]

OLD = Snapshot(
    "old.txt",
    title="Live: 14 injured",
    captured_at=CaptureDate("2024-10-30", Basis.STATED),
    entries=(Entry(("It hit 14.",)), Entry(("Gone.",))),
)
NEW = Snapshot("new.txt", title="Live: 41 injured", entries=(Entry(("Fresh.", "It hit 41.")),))
SAME = Change(Kind.UNCHANGED, "nothing changed")
TITLE = Change(
    Kind.REVISED,
    "a figure changed",
    significance=Significance.SUBSTANTIVE,
    heading=((Op.EQUAL, "Live: "), (Op.DELETE, "14"), (Op.INSERT, "41"), (Op.EQUAL, " injured")),
)
REVISED = Change(
    Kind.REVISED,
    "one figure changed",
    old=0,
    new=0,
    moved=True,
    significance=Significance.SUBSTANTIVE,
    facets=(Facet.FIGURES,),
    rules=("figure-replaced",),
    figures=(("14", "41"), (None, "2")),
    truncated=True,
    silent=True,
    similarity=0.75,
    paragraphs=(
        ParagraphChange(Kind.ADDED, None, 0, moved=True, origin=Origin(1, 0)),
        ParagraphChange(
            Kind.REVISED,
            0,
            1,
            words=((Op.EQUAL, "It hit "), (Op.DELETE, "14"), (Op.INSERT, "41"), (Op.EQUAL, ".")),
        ),
    ),
)
DROPPED = Change(Kind.DROPPED, "it may have rolled off", old=1, certain=False)
COSMETIC = Change(
    Kind.REVISED, "a comma", old=0, new=0, significance=Significance.COSMETIC, similarity=0.99
)
COMPARISON = Comparison(OLD, NEW, TITLE, SAME, SAME, (REVISED, DROPPED))


def test_a_comparison_names_both_sides_and_counts_the_verdicts() -> None:
    written = comparison_json(COMPARISON)

    assert list(written) == [
        "schema", "old", "new", "summary", "title", "standfirst", "lede", "entries",
    ]  # fmt: skip
    assert written["schema"] == 1
    assert written["old"] == {
        "source": "old.txt",
        "title": "Live: 14 injured",
        "captured_at": {"value": "2024-10-30", "basis": "stated"},
        "entries": 2,
    }
    assert written["new"]["captured_at"] is None
    assert list(written["summary"].items()) == [
        ("added", 0), ("dropped", 1), ("revised", 1), ("unchanged", 0), ("rolled_off", 0),
        ("uncaptured", 0), ("moved", 1), ("cosmetic", 0), ("substantive", 1),
    ]  # fmt: skip


def test_a_change_is_written_with_every_key_in_the_order_of_the_schema() -> None:
    assert list(comparison_json(COMPARISON)["entries"][0].items()) == [
        ("kind", "revised"),
        ("moved", True),
        ("certain", True),
        ("old", 0),
        ("new", 0),
        ("significance", "substantive"),
        ("facets", ["figures"]),
        ("rules", ["figure-replaced"]),
        ("figures", [["14", "41"], [None, "2"]]),
        ("truncated", True),
        ("silent", True),
        ("reason", "one figure changed"),
        ("similarity", 0.75),
        ("heading", None),
        (
            "paragraphs",
            [
                {
                    "kind": "added",
                    "moved": True,
                    "old": None,
                    "new": 0,
                    "from": {"entry": 1, "paragraph": 0},
                    "words": None,
                },
                {
                    "kind": "revised",
                    "moved": False,
                    "old": 0,
                    "new": 1,
                    "from": None,
                    "words": [
                        ["equal", "It hit "],
                        ["delete", "14"],
                        ["insert", "41"],
                        ["equal", "."],
                    ],
                },
            ],
        ),
    ]


def test_a_title_holds_its_words_as_its_heading() -> None:
    title = comparison_json(COMPARISON)["title"]

    assert title["heading"] == [
        ["equal", "Live: "], ["delete", "14"], ["insert", "41"], ["equal", " injured"],
    ]  # fmt: skip
    assert title["paragraphs"] == []
    assert title["old"] is title["new"] is None


def test_only_leaves_out_entries_and_counts_them_all_the_same() -> None:
    written = comparison_json(COMPARISON, only=frozenset({Kind.DROPPED}))

    assert [change["kind"] for change in written["entries"]] == ["dropped"]
    assert written["summary"] == comparison_json(COMPARISON)["summary"]
    assert written["title"] == comparison_json(COMPARISON)["title"]


def test_substantive_leaves_out_a_cosmetic_revision_unless_it_moved() -> None:
    moved = Change(
        Kind.REVISED, "moved", old=1, new=1, moved=True, significance=Significance.COSMETIC
    )
    comparison = Comparison(OLD, NEW, TITLE, SAME, SAME, (COSMETIC, moved, REVISED))

    written = comparison_json(comparison, substantive=True)

    assert [change["reason"] for change in written["entries"]] == ["moved", "one figure changed"]
    assert written["summary"]["cosmetic"] == 2


def test_every_pair_of_the_five_documents_fits_the_schema(
    closed: Validator, seeds: list[Snapshot]
) -> None:
    checked = closed("comparison")

    for old, new in permutations(seeds, 2):
        checked.validate(json.loads(to_text(comparison_json(compare(old, new)))))


def test_words_join_to_the_old_and_the_new_text(seeds: list[Snapshot]) -> None:
    revised = 0
    for old, new in permutations(seeds, 2):
        for change in comparison_json(compare(old, new))["entries"]:
            for paragraph in change["paragraphs"]:
                if paragraph["words"] is not None and paragraph["from"] is None:
                    revised += 1
                    before = old.entries[change["old"]].paragraphs[paragraph["old"]]
                    after = new.entries[change["new"]].paragraphs[paragraph["new"]]
                    assert joined(paragraph["words"], "delete") == before
                    assert joined(paragraph["words"], "insert") == after
    assert revised


def joined(words: list[list[str]], side: str) -> str:
    return "".join(text for op, text in words if op in {"equal", side})


def test_a_comparison_of_hand_fits_the_schema(closed: Validator) -> None:
    closed("comparison").validate(json.loads(to_text(comparison_json(COMPARISON))))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "1"),
        (("old", "entries"), -1),
        (("old", "captured_at", "basis"), "rumour"),
        (("summary", "added"), None),
        (("title", "old"), 0),
        (("title", "kind"), "rolled_off"),
        (("lede", "heading"), [["equal", "x"]]),
        (("entries", 0, "kind"), "changed"),
        (("entries", 0, "old"), None),
        (("entries", 0, "significance"), None),
        (("entries", 0, "facets"), ["mood"]),
        (("entries", 0, "figures"), [["14"]]),
        (("entries", 0, "similarity"), 1.5),
        (("entries", 0, "paragraphs", 1, "words"), None),
        (("entries", 0, "paragraphs", 1, "words", 0, 0), "same"),
        (("entries", 0, "paragraphs", 0, "from"), {"entry": 1}),
        (("entries", 1, "new"), 0),
        (("entries", 1, "significance"), "cosmetic"),
        (("entries", 1, "reason"), ""),
    ],
)
def test_the_schema_finds_a_wrong_value(
    shipped: Validator, path: tuple[str | int, ...], value: object
) -> None:
    document = copy.deepcopy(comparison_json(COMPARISON))
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    assert not shipped("comparison").is_valid(document)
