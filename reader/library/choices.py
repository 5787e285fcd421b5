"""What the user can choose.

Invariant: every choice has a default, so that there are settings where nothing was chosen.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

WATCH_SECONDS = 120


class Arrangement(StrEnum):
    """How a comparison stands on the screen."""

    AUTO = "auto"
    """Split where the terminal is wide enough."""
    SPLIT = "split"
    STACKED = "stacked"


class Settings(NamedTuple):
    """What the user has chosen."""

    theme: str | None = None
    """The name of a theme; None leaves the choice to the app."""
    comparison: Arrangement = Arrangement.AUTO
    keys: Mapping[str, str] = MappingProxyType({})
    """Keys by the id of the command they are bound to, `j,down` for two keys."""
    problems: tuple[str, ...] = ()
    """What is wrong with the file, a line each."""
    library: str | None = None
    """Where the library's file lies; None is the user's data folder."""
    watch_every: int = WATCH_SECONDS
    """Seconds between two looks at a blog that is watched in the app and changes."""
    watched: tuple[str, ...] = ()
    """The addresses of the blogs that the app watches."""
