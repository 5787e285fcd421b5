"""Tests of the user's own keys: what is asked for takes effect or is reported."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library.settings import settings_path
from reader.tui.keys import keymap, shown_key
from reader.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from tests.tui.conftest import Drive


def settings(text: str) -> None:
    path = Path(settings_path())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_keys_that_clash_with_nothing_are_taken() -> None:
    assert keymap({"help": "f2", "next": "ctrl+n,x"}) == ({"help": "f2"}, [
        "keys: next cannot have x, fold has it; left as it was"
    ])  # fmt: skip


def test_two_commands_may_change_places() -> None:
    asked = {"next": "k", "previous": "j"}

    assert keymap(asked) == (asked, [])


def test_a_key_may_mean_two_things_where_they_never_meet() -> None:
    """X removes in the library, which is never in sight beside a comparison."""
    asked = {"swap": "X"}

    assert keymap(asked) == (asked, [])


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("banana", "no key"),
        ("", "no key"),
        ("j,", "no key"),
        ("ctrl+i", "tab"),
        ("hyper+x", "no key"),
    ],
)
def test_what_no_terminal_can_send_is_reported(keys: str, word: str) -> None:
    chosen, problems = keymap({"help": keys})

    assert chosen == {}
    assert len(problems) == 1
    assert word in problems[0]


@pytest.mark.parametrize(
    "key", ["?", "f12", "alt+j", "shift+down", "question_mark", "é", "ctrl+up"]
)
def test_what_a_terminal_can_send_is_taken(key: str) -> None:
    assert keymap({"zen": key})[0] == ({} if key in {"?", "question_mark"} else {"zen": key})


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("question_mark", "?"),
        ("comma", ","),
        ("down", "↓"),
        ("ctrl+p", "ctrl+p"),
        ("enter", "enter"),
    ],
)
def test_a_key_is_shown_as_people_write_it(key: str, shown: str) -> None:
    assert shown_key(key) == shown


async def test_the_users_keys_work_and_stand_in_footer_and_help(drive: "Drive") -> None:
    settings('[keys]\nhelp = "f2"\nopen = "ctrl+o"\n')

    async with drive() as driver:
        footer = driver.screen.query_one(KeyBar).render().plain
        await driver.press("question_mark")
        before = type(driver.screen).__name__
        await driver.press("f2")

        assert "f2 Help" in footer
        assert "ctrl+o Open" in footer
        assert before == "LibraryScreen"
        assert type(driver.screen).__name__ == "HelpScreen"
        assert "ctrl+o" in driver.text()


async def test_an_unknown_command_in_the_settings_is_reported_with_the_nearest(
    drive: "Drive",
) -> None:
    settings('[keys]\nnex = "x"\n')

    async with drive() as driver:
        assert any("nex" in line and "next" in line for line in driver.notices())
