"""The user's settings: a small TOML file in the user's configuration folder.

Invariant: whatever the file holds, there are settings to start with and a line for each thing wrong
with it. Saving changes one key and keeps everything else, comments included; where that cannot be
done safely nothing is written.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.library.choices import Arrangement, Settings
from reader.library.choosing import chosen
from reader.library.errors import DocumentError, shown
from reader.library.files import read_file, replace_file
from reader.library.spans import span_text
from reader.library.toml_text import changed, parsed

FILE_NAME = "settings.toml"


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
        text = _read(path)
        with _named(path):
            content = parsed(text)
    except DocumentError as error:
        return Settings(problems=(f"{error}; the defaults are used",))
    settings = chosen(content, commands)
    problems = (f"{shown(str(path))}: {problem}" for problem in settings.problems)
    return settings._replace(problems=tuple(problems))


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
    told: dict[str, str | list[str] | None] = {
        "theme": theme,
        "comparison": comparison,
        "library": library,
        "watch_every": None if watch_every is None else span_text(watch_every),
        "watched": None if watched is None else list(watched),
    }
    for key, value in told.items():
        if value is not None:
            with _named(path):
                text = changed(text, key, value)
    replace_file(path, text)


def _read(path: Path) -> str:
    try:
        return (read_file(path) or b"").decode()
    except UnicodeDecodeError:
        raise DocumentError(f"{shown(str(path))}: is not UTF-8") from None


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Put the file's name before what is said of its text."""
    try:
        yield
    except DocumentError as error:
        raise DocumentError(f"{shown(str(path))}: {error}") from None
