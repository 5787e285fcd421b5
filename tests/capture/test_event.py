"""What programs and hooks are told of a fetch, held against the schema that is shipped."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reader.blog import Snapshot
from reader.capture import Fetched, FetchOutcome
from reader.capture.event import Event, event_json, event_of, said, trouble_of
from reader.capture.fetching import Fetcher
from reader.library import DocumentError
from reader.library.store import Library, Origin, Source, Tally
from tests.capture.conftest import POSTS, Reply, Site, blog_page

ADDRESS, AT = "https://paper.example/live/storm", "2024-11-03T10:00:00+00:00"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    text = files("reader.report").joinpath("schema", "event.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return schema


def told(event: Event) -> dict[str, Any]:
    line = event_json(event)
    assert "\n" not in line
    found: dict[str, Any] = json.loads(line)
    return found


def test_every_answer_is_as_the_schema_says_and_has_no_other_key(
    schema: dict[str, Any], site: Site, fetcher: Fetcher, library: Library
) -> None:
    blog = site.on("/live", blog_page(POSTS[3:]), blog_page(POSTS[3:]), blog_page(POSTS[2:5]))
    busy = site.on("/busy", Reply(status=503, headers={"Retry-After": "9999"}))
    outcomes = []
    for address in (blog, blog, blog, busy):
        answer = told(event_of(library, fetcher.fetch_into(library, address), AT))
        Draft202012Validator(schema).validate(answer)
        assert set(answer) == set(schema["properties"])
        outcomes.append((answer["outcome"], answer["changes"] is None, answer["retry_after"]))
    assert outcomes == [
        *(("new", True, None), ("unchanged", True, None), ("new", False, None)),
        ("trouble", True, 9999),
    ]


@pytest.mark.parametrize(
    "wrong",
    [{"outcome": "lost"}, {"blog": None}, {"snapshot": "Storm"}, {"schema": 2}, {"entries": -1}],
)
def test_the_schema_refuses_what_is_no_event(schema: dict[str, Any], wrong: dict[str, Any]) -> None:
    fetched = Fetched(ADDRESS, FetchOutcome.NEW, "new", 1, 1, entries=3, tally=Tally(1, 0, 2, 0, 1))
    right = told(Event(fetched, AT, "Storm", "Storm@2"))

    assert Draft202012Validator(schema).is_valid(right)
    assert not Draft202012Validator(schema).is_valid({**right, **wrong})


def test_a_snapshot_is_named_however_many_are_newer(library: Library) -> None:
    added = [
        library.add(
            str(day).encode(), Snapshot(str(day)), origin=Origin(Source.FILE, "x"), blog="Storm"
        )
        for day in range(9)
    ]
    fetched = Fetched(
        ADDRESS, FetchOutcome.UNCHANGED, "unchanged", added[0].snapshot_id, added[0].blog_id
    )

    assert event_of(library, fetched, AT).snapshot == "Storm@1"


def test_what_was_raised_is_trouble_of_one_line() -> None:
    known = trouble_of(ADDRESS, DocumentError("the disk is full"))
    defect = trouble_of(ADDRESS, KeyError("a\nb"))

    assert known.message == f"{ADDRESS}: the disk is full"
    assert said(known) == "the disk is full"
    assert said(defect) == "cannot be read, by a defect of this program: KeyError"
    assert {known.outcome, defect.outcome} == {FetchOutcome.TROUBLE}
