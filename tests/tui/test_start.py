"""Tests that the first text does not wait for what only later keys need."""

import subprocess
import sys

import pytest

LATER = {
    "bs4": "parsing a saved page",
    "diff_match_patch": "comparing",
    "rapidfuzz": "comparing",
    "httpx": "fetching",
    "sqlite3": "the library, once the first view stands",
    "markdown_it": "no view at all",
    "reader.comparison.history": "the ledger",
    "reader.layout.comparing": "comparing",
    "reader.tui.screens.choosing": "choosing",
    "reader.tui.screens.comparison": "comparing",
    "reader.tui.screens.help": "help",
    "reader.tui.palette": "the palette",
}
"""Modules, and what they are needed for."""


@pytest.mark.parametrize("screen", ["home", "reading", "library"])
def test_the_first_view_loads_only_what_it_shows(screen: str) -> None:
    code = (
        f"import sys, reader.tui.app, reader.tui.screens.{screen}\n"
        "from reader.parsing import parse\n"
        "parse(b'Title\\n\\nA paragraph of text.', 'a.txt')\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not set(LATER) & set(done.stdout.split())


def test_the_command_can_import_the_room_without_textual() -> None:
    code = "import sys, reader.tui; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "textual" not in done.stdout.split()
