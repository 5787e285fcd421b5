"""Our own JSON comes back without loss; JSON that lies is found out where it lies."""

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given

from reader.blog import (
    Basis,
    CaptureDate,
    Entry,
    Furniture,
    Link,
    Media,
    Nature,
    Passage,
    Snapshot,
)
from reader.parsing import ParseError, parse
from tests.snapshots import SNAPSHOTS

KEYS = {"nature": "kind"}
"""The keys that are not called as their field is."""


def plain(noun: object) -> object:
    """Write a noun as schema 1 does: fields are keys, tuples are lists."""
    names: Sequence[str] = ()
    if isinstance(noun, Snapshot | Entry):
        names = [field.name for field in fields(noun)]
    elif isinstance(noun, Furniture | CaptureDate | Passage | Link | Media):
        names = noun._fields
    if names:
        return {KEYS.get(name, name): plain(getattr(noun, name)) for name in names}
    return [plain(item) for item in noun] if isinstance(noun, tuple) else noun


def written(snapshot: Snapshot) -> dict[str, Any]:
    keys = plain(snapshot)
    assert isinstance(keys, dict)
    return {"schema": 1, **keys}


def read(document: object) -> Snapshot:
    return parse(json.dumps(document).encode(), "ignored")


DOCUMENT = written(
    Snapshot(
        source="a.txt",
        lede=("Lede.",),
        entries=(
            Entry(
                paragraphs=("One.", "Two."),
                heading="H",
                passages=(Passage(1, Nature.QUOTE, "Ana Bell"),),
                links=(Link(0, 0, 3, "https://example.org/one"),),
                media=(Media(2, Nature.CAPTION, "The quay", "Bo", "https://example.org/a.jpg"),),
                lines=(1, 3),
            ),
        )
        * 4,
        furniture=(Furniture("Comments", "page control"),),
        captured_at=CaptureDate("2024-11-03", Basis.STATED),
    )
)


@given(SNAPSHOTS)
def test_a_snapshot_comes_back_as_it_was_written(snapshot: Snapshot) -> None:
    assert read(written(snapshot)) == snapshot


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["entries", 3, "paragraphs"], "One.", "entries[3].paragraphs: expected a list of text"),
        (["entries", 0, "paragraphs", 1], 7, "entries[0].paragraphs[1]: expected a text, found 7"),
        (["entries", 1, "heading"], ["H"], "entries[1].heading: expected a text, found a list"),
        (["entries", 1, "pinned"], 1, "entries[1].pinned: expected true or false"),
        (["entries", 2, "lines"], [3, 1], "entries[2].lines: expected two line numbers"),
        (["entries", 2, "lines"], [True, 2], "entries[2].lines[0]: expected a whole number"),
        (["entries", 2, "published_at"], "today", "entries[2].published_at: expected a moment"),
        (["entries", 2, "published_at"], "2024-02-31", "entries[2].published_at: expected a mom"),
        (["entries"], {}, "entries: expected a list of entries, found an object"),
        (["entries", 0], None, "entries[0]: expected an object, found null"),
        (["order"], "sideways", "order: expected one of newest-first, oldest-first, unknown"),
        (["captured_at", "basis"], "rumour", "captured_at.basis: expected one of given"),
        (["entries", 0, "truncated"], 0, "entries[0].truncated: expected true or false, found 0"),
        (["entries", 0, "passages"], {}, "entries[0].passages: expected a list of passages"),
        (
            ["entries", 0, "passages", 0, "paragraph"],
            2,
            "entries[0].passages[0].paragraph: expected the index of one of the paragraphs",
        ),
        (
            ["entries", 0, "passages", 0, "kind"],
            "poem",
            "entries[0].passages[0].kind: expected one of quote, item, caption, embed",
        ),
        (
            ["entries", 0, "links", 0, "end"],
            5,
            "entries[0].links[0]: expected a stretch inside its paragraph",
        ),
        (["entries", 0, "links", 0, "start"], -1, "entries[0].links[0]: expected a stretch"),
        (["entries", 0, "links", 0, "url"], None, "entries[0].links[0].url: expected a text"),
        (["entries", 0, "media", 0, "place"], 3, "entries[0].media[0]: expected a place among"),
        (["entries", 0, "media", 0, "text"], None, "entries[0].media[0].text: expected a text"),
        (["furniture", 0, "reason"], None, "furniture[0].reason: expected a text, found null"),
        (["title"], 3.5, "title: expected a text, found 3.5"),
        (["schema"], 2, 'expected what `liveblog show --format json` writes, an object with "sch'),
        (["schema"], True, "this JSON is no snapshot"),
    ],
)
def test_a_wrong_value_is_named_by_its_path(
    path: list[str | int], value: object, message: str
) -> None:
    document = json.loads(json.dumps(DOCUMENT))
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    with pytest.raises(ParseError) as caught:
        read(document)

    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("key", ["source", "order", "lede", "entries", "furniture"])
def test_a_key_that_is_never_null_must_be_there(key: str) -> None:
    document = {name: value for name, value in DOCUMENT.items() if name != key}

    with pytest.raises(ParseError, match=f"^{key}: missing$"):
        read(document)


def test_a_key_that_may_be_null_may_be_missing_and_unknown_keys_are_ignored() -> None:
    document = json.loads(json.dumps(DOCUMENT)) | {"mood": "calm"}
    for key in ("url", "title", "captured_at"):
        del document[key]
    for key in ("link", "passages", "links", "media", "truncated"):
        del document["entries"][0][key]

    snapshot = read(document)

    entry = snapshot.entries[0]
    assert (snapshot.url, snapshot.title, snapshot.captured_at) == (None, None, None)
    assert (entry.link, entry.truncated) == (None, False)
    assert (entry.passages, entry.links, entry.media) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        '{"title": "x"}',
        '{"schema": 1,',
        '{"schema": 1, "title": NaN}',
        '{"schema": 1, "title": ' + "9" * 5000 + "}",
        '{"a":' * 100_000,
        "[[" * 100_000,
    ],
)
def test_json_that_is_not_ours_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(ParseError, match=r"^[^\n]*JSON[^\n]*$"):
        parse(text.encode(), "test")


def test_text_inside_json_is_cleaned() -> None:
    document = DOCUMENT | {"title": "\x1b[31mRed\u202e\ud800 alert", "lede": ["one\r\ntwo"]}

    snapshot = read(document)

    assert snapshot.title == "Red alert"
    assert snapshot.lede == ("one two",)


@pytest.mark.parametrize(
    "line", ["[UPDATE] Storm hits Wales live", "{Live} Storm hits Wales", "42", "null"]
)
def test_press_text_that_starts_with_a_bracket_is_plain_text(line: str) -> None:
    assert parse(line.encode(), "test").title == line
