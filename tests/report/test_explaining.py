"""The account of how a document was read stands beside what it speaks of, and is safe to show."""

import json
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reader.blog import Entry, Furniture, Note, Snapshot
from reader.layout.wrap import cells
from reader.parsing import parse
from reader.report.explaining import explanation_json, explanation_lines
from reader.report.json import snapshot_json, to_text

SNAPSHOT = Snapshot(
    source="page.txt",
    title="Storm live",
    entries=(Entry(("It is shut.",), "Bridge shut"), Entry(("Fourteen hurt at the port.",))),
    furniture=(
        Furniture("Sign up to our newsletter", "a sign-up prompt", (9, 9)),
        Furniture("Share", "page control"),
    ),
)
NOTES = (
    Note("container", "taken out of a gzip file"),
    Note("entry 1", "starts at its time", (3, 5)),
    Note("entry 2", "starts at its time", (6, 6)),
    Note("line 12", "repeats line 3", (12, 12)),
)
ASCII = st.text(st.characters(codec="ascii"), max_size=20)


def lines(*notes: Note, width: int = 72, snapshot: Snapshot = SNAPSHOT) -> list[str]:
    return list(explanation_lines(snapshot, "plain text", notes, width, colour=False))


def test_reasons_stand_in_a_column_beside_what_they_speak_of() -> None:
    assert lines(*NOTES) == [
        "Storm live",
        "read as plain text",
        "container           taken out of a gzip file",
        "entry 1, lines 3–5  starts at its time: Bridge shut",
        "entry 2, line 6     starts at its time: Fourteen hurt at the port.",
        "line 12             repeats line 3",
        "",
        "2 lines of furniture, never compared",
        "line 9        a sign-up prompt: Sign up to our newsletter",
        "page control  Share",
    ]


def test_a_long_reason_is_wrapped_in_its_column_and_a_long_name_has_its_own_line() -> None:
    notes = (
        Note("entry 1", "starts where the same words start nine others"),
        Note("the markup and the data of the page", "merged"),
    )

    assert lines(*notes, width=46)[2:6] == [
        "entry 1  starts where the same words start",
        "         nine others: Bridge shut",
        "the markup and the data of the page",
        "         merged",
    ]


def test_a_part_that_several_notes_speak_of_is_named_once() -> None:
    notes = (Note("JSON-LD", "holds 12 entries"), Note("JSON-LD", "cuts bodies off"))

    assert lines(*notes)[2:4] == ["JSON-LD  holds 12 entries", "         cuts bodies off"]


def test_without_notes_and_furniture_the_reader_is_told() -> None:
    assert lines(snapshot=Snapshot("page.txt")) == ["page.txt", "read as plain text"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_nothing_that_a_terminal_obeys_is_told(what: str, why: str) -> None:
    snapshot = Snapshot("x", entries=(Entry((why,)),), furniture=(Furniture(why, what or "why"),))

    for line in lines(Note(what, why), Note("entry 1", why), snapshot=snapshot):
        assert line.isprintable() or not any(ord(c) < 32 or 126 < ord(c) < 160 for c in line)


@given(ASCII, st.integers(46, 100))
def test_lines_fit_the_width(why: str, width: int) -> None:
    assert all(cells(line) <= width for line in lines(Note("line 3", why), width=width))


def test_the_account_in_json_is_as_the_schema_says_and_reading_back_ignores_it(
    closed: Callable[[str], Draft202012Validator],
) -> None:
    document = {**snapshot_json(SNAPSHOT), "explained": explanation_json("plain text", NOTES)}

    closed("snapshot").validate(document)
    assert document["explained"]["notes"][1] == {
        "what": "entry 1", "why": "starts at its time", "lines": [3, 5],
    }  # fmt: skip
    assert parse(to_text(document).encode(), "x") == SNAPSHOT
    assert json.loads(to_text(document)) == document
