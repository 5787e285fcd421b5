"""`liveblog history`: the ledger over all snapshots of a blog."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.blog import Basis, CaptureDate, Entry, Snapshot
from reader.report.json import snapshot_json, to_text

Run = Callable[..., tuple[int, bytes, str]]
Write = Callable[..., str]

HARBOUR = Entry(
    ("The harbour master said that 14 people were hurt when the wall gave way.",),
    heading="Harbour opens again to all boats",
)
ROAD = Entry(
    ("Engineers will look at the bridge when the water falls, the council said.",),
    heading="Road to the north stays shut",
)
BUDGET = Entry(("The chancellor told a noisy chamber that drivers had paid enough.",))
MORE_HURT = replace(HARBOUR, paragraphs=(HARBOUR.paragraphs[0].replace("14", "41"),))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Give a writer of documents captured on a day of November; it returns their path."""

    def write_page(name: str, day: int, *entries: Entry, title: str = "Storm Ida live: sea") -> str:
        date = CaptureDate(f"2024-11-{day:02}", Basis.STATED)
        snapshot = Snapshot(name, title=title, captured_at=date, entries=entries)
        path = tmp_path / f"{name}.json"
        path.write_text(to_text(snapshot_json(snapshot)), encoding="utf-8")
        return str(path)

    return write_page


def ledger(run: Run, *arguments: str) -> dict[str, Any]:
    code, out, err = run("history", *arguments, "--format", "json")
    assert (code, err) == (0, "")
    document: dict[str, Any] = json.loads(out)
    return document


def dates(document: dict[str, Any]) -> list[str]:
    return [snapshot["captured_at"]["value"] for snapshot in document["snapshots"]]


def test_documents_are_put_in_order_of_time(run: Run, write: Write) -> None:
    paths = [write("a", 3, MORE_HURT, ROAD), write("b", 1, ROAD), write("c", 2, HARBOUR, ROAD)]

    document = ledger(run, *paths)

    assert dates(document) == ["2024-11-01", "2024-11-02", "2024-11-03"]
    assert [s["source"] for s in document["snapshots"]] == [paths[1], paths[2], paths[0]]
    assert [e["first_seen"] for e in document["entries"]] == [1, 0]


def test_documents_given_are_one_blog_even_where_they_share_nothing(run: Run, write: Write) -> None:
    paths = write("a", 1, ROAD), write("b", 2, BUDGET, title="Budget live: duty frozen")

    assert len(ledger(run, *paths)["entries"]) == 2


def test_a_folder_stands_for_the_blog_with_the_newest_snapshot(
    run: Run, write: Write, tmp_path: Path
) -> None:
    write("a", 1, HARBOUR)
    write("b", 2, MORE_HURT)
    for day in (3, 4):
        write(f"budget-{day}", day, BUDGET, title="Budget live: duty frozen")

    code, out, err = run("history", str(tmp_path), "--format", "json")

    assert code == 0
    assert dates(json.loads(out)) == ["2024-11-03", "2024-11-04"]
    assert err == f"liveblog: {tmp_path}: holds 2 blogs; this is “Budget”, the newest\n"


def test_text_lists_every_entry_and_one_in_full_by_its_number(run: Run, write: Write) -> None:
    paths = write("a", 1, HARBOUR, ROAD), write("b", 2, MORE_HURT, ROAD)

    code, out, _ = run("history", *paths)
    assert code == 0
    assert "Road to the north stays shut" in out.decode()
    assert "gave way" not in out.decode()

    code, out, _ = run("history", *paths, "--entry", "1")
    assert code == 0
    assert "[-14-]{+41+}" in out.decode()
    assert "Road to the north" not in out.decode()


def test_one_entry_as_json_has_the_number_that_the_overview_lists(run: Run, write: Write) -> None:
    paths = write("a", 1, HARBOUR, ROAD), write("b", 2, MORE_HURT, ROAD)

    (entry,) = ledger(run, *paths, "--entry", "2")["entries"]

    assert (entry["number"], entry["heading"]) == (2, "Road to the north stays shut")


def test_a_document_without_entries_is_told_and_is_no_trouble(run: Run, write: Write) -> None:
    empty = write("b", 2)

    code, _, err = run("history", write("a", 1, HARBOUR), empty)

    assert code == 0
    assert err == f"liveblog: {empty}: no entries found; this may be no liveblog\n"


def test_width_and_color_are_taken_as_by_diff(run: Run, write: Write) -> None:
    paths = write("a", 1, HARBOUR, ROAD), write("b", 2, MORE_HURT, ROAD)

    _, out, _ = run("history", *paths, "--entry", "1", "--width", "40", "--color", "always")

    assert b"\x1b[" in out
    assert b"The harbour master said that\n" in out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((), "required: DOC"),
        (("FIRST",), "is no folder; give one, or two or more documents"),
        (("-",), "is no folder; give one, or two or more documents"),
        (("FIRST", "FOLDER"), "is a folder; give it alone, or documents only"),
        (("FOLDER",), "holds no two snapshots of one blog"),
        (("FIRST", "missing.txt"), "no such file"),
        (("FIRST", "-", "-"), "not several"),
        (("FIRST", "FIRST", "--entry", "3"), "there is no entry 3; history lists 1 to 2"),
        (("FIRST", "FIRST", "--entry", "0"), "'0' is no number of an entry"),
        (("FIRST", "FIRST", "--entry", "one"), "'one' is no number of an entry"),
        (("FIRST", "FIRST", "--max-bytes", "5"), "over the limit"),
        (("FIRST", "FIRST", "--format", "html"), "invalid choice: 'html'"),
    ],
)
def test_what_has_no_history_is_one_line(
    run: Run, write: Write, tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    names = {"FIRST": write("a", 1, HARBOUR, ROAD), "FOLDER": str(tmp_path)}

    code, out, err = run("history", *(names.get(argument, argument) for argument in arguments))

    assert (code, out) == (2, b"")
    assert why in err
    assert err.count("\n") == 1
