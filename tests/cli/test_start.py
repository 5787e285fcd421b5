"""The command starts quickly: it imports what it needs and nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader import library

ROOT = Path(__file__).parents[2]
SEEDS = [str(path) for path in sorted((ROOT / "seeds").glob("0*.txt"))]
NEVER = {
    *("textual", "bs4", "lxml", "asyncio", "platformdirs", "tomllib", "numpy", "ssl", "difflib"),
    *("sqlite3", "zstandard", "shutil", "bz2", "lzma"),
}
"""Slow to import, and of no use for printing a text document."""


def imported(*arguments: str) -> set[str]:
    """Run the command and name the modules that it imported."""
    code = (
        "import sys; from reader.cli import main; main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "command",
    [["show", SEEDS[0]], ["diff", *SEEDS[:2]], ["diff", "seeds"], ["history", "seeds"]],
)
def test_printing_imports_nothing_slow(command: list[str]) -> None:
    assert not NEVER & {name.split(".")[0] for name in imported(*command)}


@pytest.mark.parametrize(
    "command", [["show", SEEDS[0]], ["diff", *SEEDS[:2]], ["history", *SEEDS[:2]]]
)
def test_json_needs_no_layout(command: list[str]) -> None:
    assert not {"rich", "reader.layout"} & imported(*command, "--format", "json")


def test_printing_two_documents_imports_nothing_that_only_folders_and_histories_need() -> None:
    needless = {"reader.library.shelf", "reader.library.settings", "reader.comparison.ledger"}
    assert not needless & imported("diff", *SEEDS[:2])


def test_reading_text_imports_no_reader_of_other_documents() -> None:
    others = {
        *("reader.parsing.web", "reader.parsing.structured", "reader.parsing.markdown"),
        *("reader.parsing.ours", "reader.parsing.containers.openers"),
    }
    assert not others & imported("diff", *SEEDS[:2])


def test_no_garbage_is_looked_for_when_python_ends() -> None:
    code = (
        "import atexit, gc; from reader.cli import main;"
        "atexit.register(lambda: print(gc.get_freeze_count() > 9_999));"
        f"main(['show', {SEEDS[0]!r}, '--format', 'json'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.endswith("True\n")


@pytest.mark.parametrize("name", library.__all__)
def test_the_library_gives_all_that_it_names(name: str) -> None:
    """Some of its names are looked up when they are first asked for."""
    assert getattr(library, name) is not None


def test_the_library_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = library.nonsense
