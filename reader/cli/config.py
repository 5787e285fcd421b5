"""`liveblog config`: where the settings lie, what they are, and changing one."""

from collections.abc import Mapping

from reader.cli.library_options import ConfigOptions
from reader.cli.output import note, write_lines
from reader.library import Arrangement, DocumentError, load_settings, save_settings, shown
from reader.library.errors import guess
from reader.library.settings import settings_path
from reader.library.spans import read_span, span_text


def config(options: ConfigOptions) -> int:
    """Show settings, or change one.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0.

    Raises:
        DocumentError: There is no such setting, or it cannot be set so.
    """
    if options.key is not None and options.value is not None:
        _change(options.key, options.value)
        return 0
    values = _values()
    if options.key is None:
        write_lines([f"# {shown(str(settings_path()))}"])
        write_lines(f"{key} = {value}" for key, value in values.items())
    else:
        write_lines([values[_known(options.key, values)]])
    return 0


def _values() -> Mapping[str, str]:
    from reader.library.store import library_path

    settings = load_settings()
    for problem in settings.problems:
        note(problem)
    return {
        "theme": shown(settings.theme or ""),
        "comparison": settings.comparison.value,
        "library": shown(str(library_path())),
        "watch_every": span_text(settings.watch_every),
    }


def _change(key: str, value: str) -> None:
    match _known(key, _values()):
        case "theme":
            from reader.tui.themes import theme_names

            if value not in (names := theme_names()):
                more = guess(value, names) or "; t in the app lists them all"
                raise DocumentError(f"{shown(value)}: no such theme{more}")
            save_settings(theme=value)
        case "library":
            save_settings(library=value)
        case "watch_every":
            seconds = read_span(value)
            if seconds is None:
                raise DocumentError(f"{shown(value)}: watch_every is a time from 1s to 24h")
            save_settings(watch_every=seconds)
        case _:
            if value not in set(Arrangement):
                kinds = ", ".join(Arrangement)
                raise DocumentError(f"{shown(value)}: comparison is one of {kinds}")
            save_settings(comparison=Arrangement(value))


def _known(key: str, values: Mapping[str, str]) -> str:
    if key not in values:
        raise DocumentError(f"{shown(key)}: no such setting; there are {', '.join(values)}")
    return key
