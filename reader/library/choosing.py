"""Reads what the user chose out of what the settings file holds.

Invariant: whatever it holds, there are settings, with a line for each thing wrong with it.
"""

from collections.abc import Collection, Mapping

from reader.library.choices import WATCH_SECONDS, Arrangement, Settings
from reader.library.errors import guess, shown
from reader.library.spans import read_span, span_text


def chosen(content: Mapping[str, object], commands: Collection[str] | None) -> Settings:
    """Read the settings.

    Args:
        content: What the file holds, parsed.
        commands: The ids that keys can be bound to; None accepts any.

    Returns:
        The settings, with defaults for what is missing, unknown or wrong.
    """
    checked = _Checked(content)
    settings = Settings(
        checked.theme(),
        checked.comparison(),
        checked.keys(commands),
        library=checked.library(),
        watch_every=checked.watch_every(),
        watched=checked.watched(),
    )
    checked.unknown()
    return settings._replace(problems=tuple(checked.problems))


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
                self.problems.append(_unknown("command", name, commands))
            elif isinstance(keys, str):
                good[name] = keys
            else:
                self.problems.append(f'keys.{shown(name)}: write keys in quotes, as in "j,down"')
        return good

    def unknown(self) -> None:
        known = ("theme", "comparison", "keys", "library", "watch_every", "watched")
        self.problems += [_unknown("setting", k, known) for k in self.content if k not in known]


def _unknown(kind: str, name: str, known: Collection[str]) -> str:
    return f"no {kind} is called {shown(name)}{guess(name, known)}"
