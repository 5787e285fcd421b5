"""A ledger as JSON of schema 1."""

from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry, Resource

from reader.blog import Entry, Snapshot
from reader.comparison.ledger import keep_ledger
from reader.report.json import change_json, side_json
from reader.report.ledger_json import ledger_json

Validator = Callable[[str], Draft202012Validator]

PORT = Entry(("The harbour master shut the port at dawn.", "It rained."), "Port shut", "p1")
ROAD = Entry(("Engineers will look at the bridge when the river falls.",), "Road closed")
FISH = Entry(("Fish was short in town after four days at anchor.",), "Market empty")
OPEN = Entry(("The harbour master opened the port at dawn.", "It rained."), "Port open", "p1")


@pytest.fixture
def ledger_schema(closed: Validator) -> Draft202012Validator:
    """Give the validator of the shipped schema and the one that it refers to; no other keys."""
    comparison: Any = closed("comparison").schema
    known = Resource.from_contents(comparison)
    registry: Registry[Any] = Registry().with_resource(comparison["$id"], known)
    return Draft202012Validator(closed("ledger").schema, registry=registry)


def written(entry: int | None = None) -> dict[str, Any]:
    pages = [(PORT, ROAD), (FISH, PORT, ROAD), (FISH, ROAD, OPEN), (FISH, ROAD)]
    ledger = keep_ledger([Snapshot(f"{n}.txt", entries=e) for n, e in enumerate(pages)])
    return ledger_json("Storm", ledger, entry=entry)


def test_a_ledger_names_its_blog_its_snapshots_and_every_entry() -> None:
    document = written()

    assert list(document) == ["schema", "blog", "snapshots", "entries"]
    assert (document["schema"], document["blog"]) == (1, "Storm")
    assert document["snapshots"][1] == side_json(Snapshot("1.txt", entries=(FISH, PORT, ROAD)))
    assert [(e["number"], e["heading"]) for e in document["entries"]] == [
        (1, "Market empty"),
        (2, "Port open"),
        (3, "Road closed"),
    ]


def test_an_entry_tells_where_it_was_seen_moved_reworded_and_gone() -> None:
    (_, port, _) = written()["entries"]

    assert (port["id"], port["first_seen"], port["last_seen"]) == ("p1", 0, 2)
    assert port["arrival"] is None
    assert port["sightings"] == [
        {"snapshot": 0, "entry": 0, "moved": False},
        {"snapshot": 1, "entry": 1, "moved": False},
        {"snapshot": 2, "entry": 2, "moved": True},
    ]
    assert [(w["snapshot"], w["heading"]) for w in port["wordings"]] == [
        (0, "Port shut"),
        (2, "Port open"),
    ]
    assert port["wordings"][1]["paragraphs"] == list(OPEN.paragraphs)
    assert (port["gone"]["snapshot"], port["gone"]["change"]["old"]) == (3, 2)


def test_a_wording_holds_its_words_against_the_one_before() -> None:
    first, second = written()["entries"][1]["wordings"]

    assert first["change"] is None
    words = second["change"]["paragraphs"][0]["words"]
    assert "".join(text for op, text in words if op != "insert") == PORT.paragraphs[0]
    assert "".join(text for op, text in words if op != "delete") == OPEN.paragraphs[0]


def test_each_sentence_names_the_snapshot_that_brought_it_in() -> None:
    assert written()["entries"][1]["sentences"] == [
        {"text": "Port open", "since": 2},
        {"text": "The harbour master opened the port at dawn.", "since": 2},
        {"text": "It rained.", "since": 0},
    ]


def test_an_arrival_is_told_as_its_verdict() -> None:
    ledger = keep_ledger([Snapshot("0", entries=(ROAD,)), Snapshot("1", entries=(FISH, ROAD))])
    fish, _ = ledger.newest_first

    assert fish.arrival is not None
    (told, _) = ledger_json("Storm", ledger)["entries"]
    assert told["arrival"] == change_json(fish.arrival)


def test_one_entry_keeps_its_number() -> None:
    whole = written()

    assert written(entry=2) == {**whole, "entries": [whole["entries"][1]]}


def test_the_shipped_schema_takes_what_is_written(
    ledger_schema: Draft202012Validator, seeds: list[Snapshot]
) -> None:
    ledger_schema.validate(written())
    ledger_schema.validate(ledger_json("Seeds", keep_ledger(seeds)))
    ledger_schema.validate(ledger_json("Nothing", keep_ledger([])))


@pytest.mark.parametrize(
    ("key", "value"),
    [("number", 0), ("sightings", []), ("first_seen", None), ("gone", {"snapshot": 1})],
)
def test_the_shipped_schema_refuses_what_is_never_written(
    ledger_schema: Draft202012Validator,
    key: str,
    value: Any,  # noqa: ANN401 - values of many types
) -> None:
    document = written()
    document["entries"][0][key] = value

    with pytest.raises(ValidationError):
        ledger_schema.validate(document)


def test_the_shipped_schema_lists_the_keys_in_the_order_in_which_they_are_written(
    ledger_schema: Draft202012Validator,
) -> None:
    schema: Any = ledger_schema.schema

    Draft202012Validator.check_schema(schema)
    assert schema["required"] == list(written())
    assert schema["$defs"]["history"]["required"] == list(written()["entries"][0])
