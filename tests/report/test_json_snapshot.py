"""A snapshot as JSON of schema 1, and back."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from reader.blog import (
    Basis,
    CaptureDate,
    Entry,
    Furniture,
    Link,
    Media,
    Nature,
    Order,
    Passage,
    Snapshot,
)
from reader.parsing import parse
from reader.report.json import snapshot_json, to_text
from tests.snapshots import SNAPSHOTS

Validator = Callable[[str], Draft202012Validator]

FULL = Snapshot(
    source="ukraine/1.txt",
    url="https://example.org/live",
    publisher="The Example",
    language="en",
    title="War live: 14 injured",
    standfirst="Officials say more to come",
    captured_at=CaptureDate("2024-10-31T14:05+00:00", Basis.STATED),
    order=Order.NEWEST_FIRST,
    lede=("At least 14 people.", "More soon."),
    entries=(
        Entry(
            id="block-1",
            link="https://example.org/live#block-1",
            heading="A strike",
            paragraphs=("It hit “hard”.", "Ana Bell reports:"),
            byline="Ana Bell",
            published_at="2024-10-31T13:00:00Z",
            modified_at="2024-10-31T13:30:00Z",
            stamp="1.00pm",
            pinned=True,
            key_event=True,
            truncated=True,
            related=("A strike", "What we know"),
            passages=(Passage(0, Nature.QUOTE, "Ana Bell"),),
            links=(Link(0, 3, 6, "https://example.org/hit"),),
            media=(Media(1, Nature.CAPTION, "The quay", "Bo Lind", "https://example.org/a.jpg"),),
            lines=(3, 7),
        ),
    ),
    furniture=(Furniture("Sign up", "a sign-up prompt", (8, 8)),),
)


def test_a_snapshot_is_written_with_every_key_in_the_order_of_the_schema() -> None:
    assert to_text(snapshot_json(FULL)) == (
        """{
  "schema": 1,
  "source": "ukraine/1.txt",
  "url": "https://example.org/live",
  "publisher": "The Example",
  "language": "en",
  "title": "War live: 14 injured",
  "standfirst": "Officials say more to come",
  "captured_at": {"value": "2024-10-31T14:05+00:00", "basis": "stated"},
  "order": "newest-first",
  "lede": [
    "At least 14 people.",
    "More soon."
  ],
  "entries": [
    {"id": "block-1", "link": "https://example.org/live#block-1", "heading": "A strike", \
"paragraphs": ["It hit “hard”.", "Ana Bell reports:"], "byline": "Ana Bell", \
"published_at": "2024-10-31T13:00:00Z", "modified_at": "2024-10-31T13:30:00Z", \
"stamp": "1.00pm", "pinned": true, "key_event": true, "truncated": true, \
"related": ["A strike", "What we know"], "passages": [{"paragraph": 0, "kind": "quote", \
"author": "Ana Bell"}], "links": [{"paragraph": 0, "start": 3, "end": 6, \
"url": "https://example.org/hit"}], "media": [{"place": 1, "kind": "caption", \
"text": "The quay", "author": "Bo Lind", "url": "https://example.org/a.jpg"}], "lines": [3, 7]}
  ],
  "furniture": [
    {"text": "Sign up", "reason": "a sign-up prompt", "lines": [8, 8]}
  ]
}
"""
    )


@given(SNAPSHOTS)
def test_a_snapshot_loses_nothing_on_its_way_through_a_file(
    closed: Validator, snapshot: Snapshot
) -> None:
    written = to_text(snapshot_json(snapshot))

    assert parse(written.encode(), "another.json") == snapshot
    closed("snapshot").validate(json.loads(written))


def test_the_five_documents_read_back_as_they_were(
    closed: Validator, seeds: list[Snapshot]
) -> None:
    for snapshot in seeds:
        written = to_text(snapshot_json(snapshot))

        assert parse(written.encode(), "another.json") == snapshot
        closed("snapshot").validate(json.loads(written))


def test_what_a_terminal_would_obey_is_escaped_and_means_the_same() -> None:
    source = "a\x9b31m\u202eb\x7f\udcffc\x1b[2J\u2028\ud800"
    written = to_text(snapshot_json(Snapshot(source=source)))

    assert all(c.isprintable() or c == "\n" for c in written)
    assert written.encode("utf-8")
    assert json.loads(written)["source"] == source


def test_the_schema_is_a_schema(shipped: Validator) -> None:
    for name in ("snapshot", "comparison"):
        Draft202012Validator.check_schema(shipped(name).schema)


def test_readers_ignore_keys_they_do_not_know(shipped: Validator) -> None:
    document = {**snapshot_json(FULL), "mood": "calm"}
    document["entries"][0]["likes"] = 3

    shipped("snapshot").validate(document)
    assert parse(json.dumps(document).encode(), "x") == FULL


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), 2),
        (("source",), None),
        (("title",), 5),
        (("captured_at",), "2024-10-31"),
        (("captured_at", "value"), "31 October"),
        (("captured_at", "basis"), "guessed"),
        (("order",), "random"),
        (("lede",), "text"),
        (("entries",), {}),
        (("entries", 0, "paragraphs", 0), None),
        (("entries", 0, "published_at"), "noon"),
        (("entries", 0, "pinned"), None),
        (("entries", 0, "truncated"), None),
        (("entries", 0, "passages", 0, "kind"), "poem"),
        (("entries", 0, "passages", 0, "paragraph"), -1),
        (("entries", 0, "links", 0, "url"), None),
        (("entries", 0, "lines"), [1]),
        (("entries", 0, "lines"), [0, 3]),
        (("furniture", 0, "reason"), ""),
    ],
)
def test_the_schema_finds_a_wrong_value(
    shipped: Validator, path: tuple[str | int, ...], value: object
) -> None:
    document = json.loads(to_text(snapshot_json(FULL)))
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    assert not shipped("snapshot").is_valid(document)


MAY_BE_MISSING = {"truncated", "passages", "links", "media"}
"""Of an entry: documents written before these keys were known are documents all the same."""


@pytest.mark.parametrize(
    "place",
    [
        (),
        ("captured_at",),
        ("entries", 0),
        ("entries", 0, "passages", 0),
        ("entries", 0, "links", 0),
        ("entries", 0, "media", 0),
        ("furniture", 0),
    ],
)
def test_the_schema_finds_a_missing_key(shipped: Validator, place: tuple[str | int, ...]) -> None:
    whole: Any = snapshot_json(FULL)
    for step in place:
        whole = whole[step]

    for key in list(whole):
        document = json.loads(to_text(snapshot_json(FULL)))
        part: Any = document
        for step in place:
            part = part[step]
        del part[key]
        assert shipped("snapshot").is_valid(document) is (key in MAY_BE_MISSING), key
