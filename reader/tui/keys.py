"""Keys as people write and read them, and the user's own choice of them.

Invariant: what a keymap says either takes effect as written or is reported in one line.
"""

from collections.abc import Mapping

from textual.keys import Keys, _character_to_key, format_key, key_to_character

from reader.tui.commands import COMMANDS, TOGETHER, Command

_NAMED = {"enter": "enter", "comma": ","}


def shown_key(key: str) -> str:
    """Return a key as help and footer show it.

    Args:
        key: As Textual names it.

    Returns:
        A sign or a short name.
    """
    head, plus, last = key.rpartition("+")
    name = _NAMED.get(last) or format_key(last)
    return f"{head}{plus}{name}"


def keymap(asked: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Check the keys that a user asks for.

    Args:
        asked: Keys by the id of their command, `j,down` for two.

    Returns:
        What of it takes effect, and a line for each thing that does not.
    """
    problems: list[str] = []
    chosen: dict[str, str] = {}
    for ident, keys in asked.items():
        problem = _problem(ident, keys)
        if problem:
            problems.append(problem)
        else:
            chosen[ident] = keys
    while clash := _clash(chosen):
        first, second, key = clash
        loser = second if second.id in chosen else first
        del chosen[loser.id]
        other = first if loser is second else second
        problems.append(
            f"keys: {loser.id} cannot have {shown_key(key)}, {other.id} has it; left as it was"
        )
    return chosen, problems


def _problem(ident: str, keys: str) -> str:
    """Say what is wrong with one line of a keymap; empty where nothing is."""
    for key in split_keys(keys):
        if key in _SAME:
            return f"keys: {ident}: terminals send {_SAME[key]} for {key}; take another"
        if not _is_key(key):
            return f"keys: {ident}: {key!r} is no key; write one like j, ctrl+n or f5"
    return ""


_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+[": "escape"}
_BEYOND_KEYBOARDS = "\u2000"
"""`banana` names a character too."""

_MODIFIERS = {"ctrl", "alt", "shift", "super"}


def split_keys(keys: str) -> list[str]:
    """Return the single keys of `j,down` as Textual names them."""
    return [
        _character_to_key(key) if len(key) == 1 else key for key in map(str.strip, keys.split(","))
    ]


def _is_key(key: str) -> bool:
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    sign = key_to_character(last) if last else None
    known = last in set(Keys) or (sign is not None and sign < _BEYOND_KEYBOARDS)
    return known and set(modifiers) <= _MODIFIERS


def _clash(chosen: Mapping[str, str]) -> tuple[Command, Command, str] | None:
    """Find two commands that a key would mean in one place."""
    for places in TOGETHER:
        taken: dict[str, Command] = {}
        for command in COMMANDS:
            if not places & set(command.places):
                continue
            for key in split_keys(chosen.get(command.id, command.keys)):
                if key in taken and taken[key] is not command:
                    return taken[key], command, key
                taken[key] = command
    return None
