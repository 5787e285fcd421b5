"""On a full disk a library is read as it is, and what would be kept of it is left."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.library.store import open_library

ROOT = Path(__file__).parents[2]

SETUP = """
import resource, sys
from pathlib import Path
from reader.blog import Entry, Snapshot
from reader.cli import main
from reader.library import DocumentError
from reader.library.store import Origin, Search, Source, open_library

path = Path(sys.argv[1])

def add(library, *texts):
    page = Snapshot("x", title="Storm live", entries=tuple(Entry((text,)) for text in texts))
    origin = Origin(Source.FILE, "x")
    return library.add("".join(texts).encode(), page, origin=origin, blog="storm")

def fill_the_disk():
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1))

with open_library(path) as library:
    add(library, "The storm is here.")
    library.settle()
    add(library, "The storm is here.", "The harbour is shut.")
"""

BEFORE = """
fill_the_disk()
library = open_library(path)
"""
MEANWHILE = """
library = open_library(path)
fill_the_disk()
"""

READ = """
library.settle()
assert not library.writable
assert "disk" in library.trouble
assert [row.tally for row in library.snapshots()] == [None, None]
assert library.snapshot(2).entries[1].paragraphs == ("The harbour is shut.",)
assert len(library.search(Search("storm"))) == 1
try:
    add(library, "The road is open.")
except DocumentError as error:
    assert str(error) == f"{path}: {library.trouble}"
else:
    raise AssertionError
"""


def done(code: str, path: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("full", [BEFORE, MEANWHILE])
def test_what_is_there_can_be_read_and_settling_is_left(tmp_path: Path, full: str) -> None:
    assert done(SETUP + full + READ, tmp_path / "it").stderr == ""

    with open_library(tmp_path / "it") as library:
        library.settle()
        assert library.writable
        assert library.snapshots()[1].tally is not None
        assert not library.check().findings


@pytest.mark.parametrize("command", [["list"], ["search", "storm"]])
def test_a_command_that_reads_goes_on_and_says_once_that_nothing_new_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    path = tmp_path / "it"
    monkeypatch.setenv("LIVEBLOG_LIBRARY", str(path))

    told = done(f"{SETUP}\nfill_the_disk()\nsys.exit(main({command}))", path)

    assert told.returncode == 0
    assert "storm" in told.stdout
    assert told.stderr.startswith(f"liveblog: {path}: ")
    assert told.stderr.endswith("; meanwhile nothing new is kept\n")
    assert told.stderr.count("\n") == 1
