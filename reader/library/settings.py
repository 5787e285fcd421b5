"""The user's settings: a small TOML file in the user's configuration folder.

Invariant: whatever the file holds, there are settings to start with and a line for each thing wrong
with it. Saving changes one key and keeps everything else, comments included; where that cannot be
done safely nothing is written.
"""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from reader.library.errors import DocumentError, shown
from reader.library.files import read_file, replace_file
from reader.library.spans import read_span, span_text

FILE_NAME = "settings.toml"

WATCH_SECONDS = 120

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TEXT = r"""(?:"[^"\\\r\n]*"|'[^'\r\n]*')"""
"""A text on one line, as TOML writes it; one with escapes is left to its writer."""
_VALUE = rf"(?:{_TEXT}|\[[ \t]*(?:{_TEXT}[ \t]*(?:,[ \t]*{_TEXT}[ \t]*)*)?\])"
"""A text, or a list of them on one line."""


class Arrangement(StrEnum):
    """How a comparison stands on the screen."""

    AUTO = "auto"
    """Split where the terminal is wide enough."""
    SPLIT = "split"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen."""

    theme: str | None = None
    """The name of a theme; None leaves the choice to the app."""
    comparison: Arrangement = Arrangement.AUTO
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys by the id of the command they are bound to, `j,down` for two keys."""
    problems: tuple[str, ...] = ()
    """What is wrong with the file, a line each."""
    library: str | None = None
    """Where the library's file lies; None is the user's data folder."""
    watch_every: int = WATCH_SECONDS
    """Seconds between two looks at a blog that is watched in the app and changes."""
    watched: tuple[str, ...] = ()
    """The addresses of the blogs that the app watches."""


def settings_path() -> Path:
    """Return where the settings lie, whether or not there are any."""
    import platformdirs

    return platformdirs.user_config_path("liveblog-reader", appauthor=False) / FILE_NAME


def load_settings(commands: Collection[str] | None = None) -> Settings:
    """Read the settings.

    Args:
        commands: The ids that keys can be bound to; None accepts any.

    Returns:
        The settings, with defaults for what is missing, unknown or wrong.
    """
    path = settings_path()
    try:
        checked = _Checked(_parsed(_read(path), path))
    except DocumentError as error:
        return Settings(problems=(f"{error}; the defaults are used",))
    settings = Settings(
        checked.theme(),
        checked.comparison(),
        checked.keys(commands),
        library=checked.library(),
        watch_every=checked.watch_every(),
        watched=checked.watched(),
    )
    checked.unknown()
    problems = (f"{shown(str(path))}: {problem}" for problem in checked.problems)
    return replace(settings, problems=tuple(problems))


def save_settings(
    *,
    theme: str | None = None,
    comparison: Arrangement | None = None,
    library: str | None = None,
    watch_every: int | None = None,
    watched: Sequence[str] | None = None,
) -> None:
    """Keep what the user chose; None keeps what is set.

    Args:
        theme: The theme.
        comparison: The arrangement.
        library: Where the library's file lies.
        watch_every: Seconds between two looks at a watched blog.
        watched: The addresses that the app watches.

    Raises:
        DocumentError: The file cannot be read, changed safely or written; it stands as it was.
    """
    path = settings_path()
    text = _read(path)
    chosen: dict[str, str | list[str] | None] = {
        "theme": theme,
        "comparison": comparison,
        "library": library,
        "watch_every": None if watch_every is None else span_text(watch_every),
        "watched": None if watched is None else list(watched),
    }
    for key, value in chosen.items():
        if value is not None:
            text = _changed(text, key, value, path)
    replace_file(path, text)


def _read(path: Path) -> str:
    try:
        return (read_file(path) or b"").decode()
    except UnicodeDecodeError:
        raise DocumentError(f"{shown(str(path))}: is not UTF-8") from None


def _parsed(text: str, path: Path) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        why = shown(str(error))
        raise DocumentError(f"{shown(str(path))}: is no valid TOML: {why}") from None


def _changed(text: str, key: str, value: str | list[str], path: Path) -> str:
    """Set one key at the top of a TOML text; what comes out is checked against what went in."""
    before = _parsed(text, path)
    line = f"{key} = {json.dumps(value, ensure_ascii=False)}"
    table = _TABLE.search(text)
    top = text[: table.start()] if table else text
    setting = re.search(rf"^{key}[ \t]*=[ \t]*{_VALUE}", top, re.MULTILINE)
    start, end = setting.span() if setting else (0, 0)
    changed = text[:start] + line + ("" if setting else "\n") + text[end:]
    try:
        safe = _parsed(changed, path) == {**before, key: value}
    except DocumentError:
        safe = False
    if not safe:
        raise DocumentError(f"{shown(str(path))}: cannot be changed safely; set {line} by hand")
    return changed


class _Checked:
    """Reads the settings out of a parsed file, noting what is wrong."""

    def __init__(self, content: Mapping[str, object]) -> None:
        self.content = content
        self.problems: list[str] = []

    def theme(self) -> str | None:
        theme = self.content.get("theme")
        if theme is None or isinstance(theme, str):
            return theme
        self.problems.append('theme: write the name of a theme in quotes, as in theme = "nord"')
        return None

    def comparison(self) -> Arrangement:
        value = self.content.get("comparison", Arrangement.AUTO)
        if value in list(Arrangement):
            return Arrangement(str(value))
        self.problems.append("comparison: write one of " + ", ".join(f'"{a}"' for a in Arrangement))
        return Arrangement.AUTO

    def library(self) -> str | None:
        library = self.content.get("library")
        if library is None or isinstance(library, str):
            return library
        self.problems.append("library: write the path of a file in quotes")
        return None

    def watch_every(self) -> int:
        value = self.content.get("watch_every", span_text(WATCH_SECONDS))
        seconds = read_span(value) if isinstance(value, str) else None
        if seconds is None:
            self.problems.append('watch_every: write a time from 1s to 24h in quotes, as in "2m"')
        return seconds or WATCH_SECONDS

    def watched(self) -> tuple[str, ...]:
        watched = self.content.get("watched", [])
        if isinstance(watched, list) and all(isinstance(one, str) for one in watched):
            return tuple(watched)
        self.problems.append("watched: write a list of addresses in quotes")
        return ()

    def keys(self, commands: Collection[str] | None) -> dict[str, str]:
        table = self.content.get("keys", {})
        if not isinstance(table, dict):
            self.problems.append('keys: write a table [keys] with lines such as next = "j,down"')
            return {}
        good: dict[str, str] = {}
        for name, keys in table.items():
            if commands is not None and name not in commands:
                self.problems.append(_nearest("command", name, commands))
            elif isinstance(keys, str):
                good[name] = keys
            else:
                self.problems.append(f'keys.{shown(name)}: write keys in quotes, as in "j,down"')
        return good

    def unknown(self) -> None:
        known = ("theme", "comparison", "keys", "library", "watch_every", "watched")
        self.problems += [_nearest("setting", k, known) for k in self.content if k not in known]


def _nearest(kind: str, name: str, known: Collection[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, sorted(known), n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"no {kind} is called {shown(name)}{hint}"
