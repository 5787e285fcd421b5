"""The user's word on a library's entries counts in every report, until it is taken back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.blog import Basis, CaptureDate, Entry, Snapshot
from reader.library.store import Library, Origin, Source, library_path, open_library
from tests.cli.conftest import Run

HURT = Entry(("The harbour master said that 14 people were hurt when the wall gave way.",))
MORE = Entry(("The harbour master said that 41 people were hurt when the wall gave way.",))
ROAD = Entry(("Engineers will look at the bridge when the water falls, the council said.",))
PAGES = ((HURT, ROAD), (MORE, ROAD))


@pytest.fixture
def library() -> Iterator[Library]:
    """Give the user's library with a blog of two snapshots, in which one entry was revised."""
    with open_library(library_path()) as made:
        for day, entries in enumerate(PAGES, 1):
            date = CaptureDate(f"2024-11-0{day}T10:00Z", Basis.FETCHED)
            page = Snapshot("x", title="Storm live", captured_at=date, entries=entries)
            origin = Origin(Source.URL, "https://news.example/live")
            made.add(b"%d" % day, page, origin=origin, blog="Storm")
        yield made


def kinds(run: Run, *arguments: str) -> list[str]:
    document: dict[str, Any] = json.loads(run(*arguments, "--format", "json").out)
    return sorted(change["kind"] for change in document["entries"])


BY_NAMES = ("diff", "Storm@1", "Storm@2")


def test_diff_follows_until_the_word_is_taken_back(run: Run, library: Library) -> None:
    for command in (BY_NAMES, ("diff", "Storm")):
        assert kinds(run, *command) == ["revised", "unchanged"]
        library.part((1, 2), (0, 0))
        assert kinds(run, *command) == ["added", "dropped", "unchanged"]
        library.take_back((1, 2), (0, 0))
    assert kinds(run, *BY_NAMES) == ["revised", "unchanged"]


def test_entries_that_are_joined_are_one_that_was_revised(run: Run, library: Library) -> None:
    library.join((1, 2), (0, 1))

    assert kinds(run, *BY_NAMES) == ["added", "dropped", "revised"]
    assert kinds(run, "diff", "Storm@2", "Storm@1") == ["added", "dropped", "revised"]


def histories(run: Run, *arguments: str) -> int:
    return len(json.loads(run("history", *arguments, "--format", "json").out)["entries"])


@pytest.mark.parametrize("docs", [("Storm",), ("Storm@2", "Storm@1")])
def test_the_ledger_follows(run: Run, library: Library, docs: tuple[str, ...]) -> None:
    assert histories(run, *docs) == 2

    library.join((1, 2), (0, 1))

    assert histories(run, *docs) == 3


@pytest.mark.parametrize("docs", [("Storm",), ("Storm@1", "Storm@2")])
def test_the_ledger_follows_a_pair_that_was_parted(
    run: Run, library: Library, docs: tuple[str, ...]
) -> None:
    library.part((1, 2), (0, 0))

    assert histories(run, *docs) == 3


def test_exports_follow(run: Run, library: Library) -> None:
    def exported(*options: str) -> bytes:
        return run("export", "Storm", *options, "--to", "-", "--format", "markdown").out

    before = exported(), exported("--ledger")
    library.join((1, 2), (0, 1))
    report, ledger = exported(), exported("--ledger")

    assert (b"1 added" in before[0], b"1 added" in report) == (False, True)
    assert before[1] != ledger
    library.take_back((1, 2), (0, 1))
    assert (exported(), exported("--ledger")) == before


def test_a_document_beside_a_snapshot_of_the_library_is_compared_as_it_is(
    run: Run, library: Library, tmp_path: Path
) -> None:
    library.part((1, 2), (0, 0))
    path = tmp_path / "saved.json"
    path.write_bytes(run("show", "Storm@2", "--format", "json").out)

    assert kinds(run, "diff", "Storm@1", str(path)) == ["revised", "unchanged"]
