"""`liveblog diff`: what it prints, and its exit codes."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.blog import Entry, Snapshot
from reader.cli import main
from reader.report.json import snapshot_json, to_text

Capture = pytest.CaptureFixture[str]
Write = Callable[..., str]

HARBOUR = Entry(
    ("The harbour master said that 14 people were hurt when the wall gave way.",),
    heading="Harbour opens again to all boats",
    published_at="2024-10-31T12:00:00Z",
)
ROAD = Entry(
    ("Engineers will look at the bridge when the water falls, the council said.",),
    heading="Road to the north stays shut",
    published_at="2024-10-31T11:00:00Z",
)
MARKET = Entry(
    ("Fish was short in the town after four days without a landing, traders told us.",),
    heading="Market stalls stand empty",
    published_at="2024-10-31T10:00:00Z",
)
MORE_HURT = replace(HARBOUR, paragraphs=(HARBOUR.paragraphs[0].replace("14", "41"),))
COMMA = replace(ROAD, paragraphs=(ROAD.paragraphs[0].replace("falls, the", "falls – the"),))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Give a writer of documents with these entries; it returns their path."""

    def write_page(name: str, *entries: Entry, title: str = "Storm Ida live: clean-up") -> str:
        path = tmp_path / f"{name}.json"
        snapshot = Snapshot(name, title=title, entries=entries)
        path.write_text(to_text(snapshot_json(snapshot)), encoding="utf-8")
        return str(path)

    return write_page


def differ(capsys: Capture, *arguments: str) -> tuple[int, dict[str, Any]]:
    code = main(["diff", *arguments, "--format", "json"])
    out, err = capsys.readouterr()
    assert err == ""
    return code, json.loads(out)


def refusal(capsys: Capture, *arguments: str) -> str:
    assert main(["diff", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("liveblog: ")
    assert err.count("\n") == 1
    return err


def kinds(document: dict[str, Any]) -> list[str]:
    return [change["kind"] for change in document["entries"]]


def test_nothing_changed_is_exit_code_0(capsys: Capture, write: Write) -> None:
    code, document = differ(capsys, write("old", HARBOUR, ROAD), write("new", HARBOUR, ROAD))

    assert code == 0
    assert document["summary"]["unchanged"] == 2


@pytest.mark.parametrize(
    ("old", "new", "counted"),
    [
        ((ROAD, MARKET), (HARBOUR, ROAD, MARKET), "added"),
        ((HARBOUR, ROAD, MARKET), (HARBOUR, MARKET), "dropped"),
        ((HARBOUR, ROAD), (MORE_HURT, ROAD), "revised"),
        ((HARBOUR, ROAD, MARKET), (ROAD, MARKET, HARBOUR), "moved"),
    ],
)
def test_an_entry_added_dropped_revised_or_moved_is_exit_code_1(
    capsys: Capture,
    write: Write,
    old: tuple[Entry, ...],
    new: tuple[Entry, ...],
    counted: str,
) -> None:
    code, document = differ(capsys, write("old", *old), write("new", *new))

    assert code == 1
    assert document["summary"][counted] == 1


def test_a_title_alone_is_exit_code_1(capsys: Capture, write: Write) -> None:
    new = write("new", HARBOUR, title="Storm Ida live: schools open")

    assert differ(capsys, write("old", HARBOUR), new)[0] == 1


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ((HARBOUR, ROAD, MARKET), (HARBOUR, ROAD), "rolled_off"),
        ((HARBOUR, ROAD), (HARBOUR, ROAD, MARKET), "uncaptured"),
    ],
)
def test_rolled_off_and_uncaptured_count_where_only_names_them(
    capsys: Capture, write: Write, old: tuple[Entry, ...], new: tuple[Entry, ...], kind: str
) -> None:
    paths = write("old", *old), write("new", *new)

    assert differ(capsys, *paths)[0] == 0
    assert differ(capsys, *paths, "--only", "added,dropped")[0] == 0
    code, document = differ(capsys, *paths, "--only", kind.replace("_", "-"))
    assert code == 1
    assert kinds(document) == [kind]


def test_only_filters_entries_and_neither_the_tally_nor_the_exit_code(
    capsys: Capture, write: Write
) -> None:
    old, new = write("old", ROAD, MARKET), write("new", MORE_HURT, ROAD, MARKET)
    _, whole = differ(capsys, old, new)

    code, document = differ(capsys, old, new, "--only", "unchanged, dropped")

    assert code == 1
    assert kinds(document) == ["unchanged", "unchanged"]
    assert document["summary"] == whole["summary"]
    assert document["title"] == whole["title"]


def test_cosmetic_revisions_do_not_count_with_substantive(capsys: Capture, write: Write) -> None:
    old, new = write("old", HARBOUR, ROAD), write("new", HARBOUR, COMMA)

    code, document = differ(capsys, old, new)
    assert (code, document["summary"]["cosmetic"]) == (1, 1)
    code, document = differ(capsys, old, new, "--substantive")
    assert (code, document["summary"]["cosmetic"]) == (0, 1)
    assert kinds(document) == ["unchanged"]


def test_substantive_revisions_count_with_substantive(capsys: Capture, write: Write) -> None:
    old, new = write("old", HARBOUR, ROAD), write("new", MORE_HURT, ROAD)

    code, document = differ(capsys, old, new, "--substantive")

    assert code == 1
    assert kinds(document) == ["revised", "unchanged"]


def test_text_names_what_changed(capsys: Capture, write: Write) -> None:
    code = main(["diff", write("old", HARBOUR, ROAD), write("new", MORE_HURT, ROAD)])

    out = capsys.readouterr().out
    assert code == 1
    assert "[-14-]{+41+}" in out
    assert "\x1b" not in out


def test_stat_is_a_line_for_each_change_without_its_text(capsys: Capture, write: Write) -> None:
    main(["diff", write("old", HARBOUR, ROAD), write("new", MORE_HURT, ROAD), "--stat"])

    out = capsys.readouterr().out
    assert "Harbour opens again" in out
    assert "gave way" not in out


def test_dates_are_given_to_each_side(capsys: Capture, write: Write) -> None:
    dates = ("--old-date", "2024-10-30", "--new-date", "2024-10-31T10:00")

    _, document = differ(capsys, write("old", HARBOUR), write("new", HARBOUR), *dates)

    assert document["old"]["captured_at"] == {"value": "2024-10-30", "basis": "given"}
    assert document["new"]["captured_at"] == {"value": "2024-10-31T10:00", "basis": "given"}


def test_a_folder_compares_its_two_newest_snapshots(
    capsys: Capture, write: Write, tmp_path: Path
) -> None:
    write("2024-11-02", HARBOUR, ROAD)
    write("2024-11-01", HARBOUR, ROAD, MARKET)
    write("2024-10-30", MARKET)

    _, document = differ(capsys, str(tmp_path))

    assert document["old"]["source"] == str(tmp_path / "2024-11-01.json")
    assert document["new"]["source"] == str(tmp_path / "2024-11-02.json")
    assert document["new"]["captured_at"] == {"value": "2024-11-02", "basis": "inferred"}


def test_a_folder_of_several_blogs_compares_the_one_with_the_newest_snapshot_and_says_so(
    capsys: Capture, write: Write, tmp_path: Path
) -> None:
    write("2024-11-02", HARBOUR)
    write("2024-11-01", HARBOUR)
    budget = Entry(("The chancellor told a noisy chamber that drivers had paid enough.",))
    for name in ("2024-11-03", "2024-11-04"):
        write(name, budget, title="Budget live: duty frozen")

    assert main(["diff", str(tmp_path), "--format", "json"]) == 0

    out, err = capsys.readouterr()
    assert json.loads(out)["new"]["source"] == str(tmp_path / "2024-11-04.json")
    assert err == f"liveblog: {tmp_path}: holds 2 blogs; this is “Budget”, the newest\n"


def test_a_folder_without_two_snapshots_of_one_blog_is_trouble(
    capsys: Capture, write: Write, tmp_path: Path
) -> None:
    write("2024-11-02", HARBOUR)

    assert "no two snapshots" in refusal(capsys, str(tmp_path))


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((), "required: DOC"),
        (("FIRST",), "is no folder; give one, or two documents"),
        (("FIRST", "FIRST", "FIRST"), "not 3"),
        (("-", "-"), "not both"),
        (("FIRST", "FOLDER"), "is a folder"),
        (("FIRST", "FIRST", "--only", "changed"), "'changed' is no verdict; choose from added"),
        (("FIRST", "FIRST", "--format", "pdf"), "invalid choice: 'pdf'"),
        (("FIRST", "FIRST", "--stat", "--format", "json"), "--stat is for text"),
        (("FIRST", "FIRST", "--old-date", "soon"), "“soon” is no date"),
        (("FOLDER", "--new-date", "2024-10-31"), "not to a folder"),
    ],
)
def test_what_cannot_be_compared_is_one_line(
    capsys: Capture, write: Write, tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    names = {"FIRST": write("2024-11-02", HARBOUR), "FOLDER": str(tmp_path)}

    assert why in refusal(capsys, *(names.get(argument, argument) for argument in arguments))
