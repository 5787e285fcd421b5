"""What every command's `--help` holds."""

import re

import pytest

from tests.cli.conftest import Run

COMMANDS = (
    "show", "diff", "history", "export",
    "add", "list", "search", "remove", "doctor", "config",
    "fetch", "watch", "captures",
)  # fmt: skip


def help_of(run: Run, *command: str) -> str:
    done = run(*command, "--help")
    assert done.code == 0
    return done.out.decode()


def test_help_lists_every_command(run: Run) -> None:
    listed = re.findall(r"^  (\w+) {2,}", help_of(run).partition("\ncommands,")[2], re.MULTILINE)

    assert tuple(name for name in listed if not name.isdecimal()) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_a_commands_help_has_an_example_of_it_and_its_exit_codes(run: Run, command: str) -> None:
    text = help_of(run, command)

    assert re.search(rf"^examples?:\n(?:  .*\n)*?  .*\bliveblog {command}\b", text, re.MULTILINE)
    assert re.search(r"^exit codes:", text, re.MULTILINE)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_a_terminal_of_80_cells(
    run: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    lines = help_of(run, *filter(None, [command])).splitlines()

    assert not [line for line in lines if len(line) > 80]
