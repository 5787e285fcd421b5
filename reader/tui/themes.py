"""The app's own pair of themes, and the colours of change for every other theme.

Invariant: a change is blue where it was added and orange where it was dropped, in every theme that
does not say otherwise; colour is only ever the third of a change's three signs. Whatever the theme,
each of these colours can be read where it stands.
"""

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.tui.legible import readable

DARK = "liveblog-dark"
LIGHT = "liveblog-light"

PALETTE = """
CommandPalette #--container { max-width: 78; margin-top: 2; background: transparent; }
CommandPalette SearchIcon { display: none; }
CommandPalette #--input, CommandPalette #--input.--list-visible {
    border: round $primary; border-bottom: none; background: $background; padding: 0 1;
}
CommandPalette CommandInput, CommandPalette CommandInput:focus { border: none; height: 1; }
CommandPalette CommandList, CommandPalette CommandList:focus {
    border: round $primary; border-top: none; background: $background; max-height: 70vh;
    scrollbar-size-vertical: 1; scrollbar-background: $background; scrollbar-color: $quiet 60%;
    & > .option-list--option { text-style: none; color: $ink; padding: 0 1; }
    & > .option-list--option-highlighted { background: $row; color: $ink; text-style: bold; }
}
CommandPalette LoadingIndicator { border: none; }
"""
"""Textual's palette as one of the app's own boxes."""

_ON_DARK = {
    "change-added": "#86bfff",
    "change-dropped": "#f5ab66",
    "change-moved": "#c3b1f5",
    "quiet": "#8b929e",
}
_ON_LIGHT = {
    "change-added": "#0a4f9e",
    "change-dropped": "#9c4300",
    "change-moved": "#5b3fae",
    "quiet": "#5f6570",
}
_MATCHES = {True: "#e9d26a", False: "#ffdf6b"}
"""What is behind the words sought, by whether the theme is dark."""
_MATCH_INK = "#16181d"
_MATCH_FAR = {True: 0.3, False: 0.5}
"""How much of it is behind the other matches."""
_ROW, _ROW_FAR = 0.1, 0.05
"""How much of the ink is behind the row of the cursor, in the focused list and in another."""

_ON_ANSI_DARK = {
    "change-added": "ansi_bright_blue",
    "change-dropped": "ansi_yellow",
    "change-moved": "ansi_bright_magenta",
    "quiet": "ansi_bright_black",
    "ink": "ansi_default",
    "key": "ansi_cyan",
    "row": "transparent",
    "row-far": "transparent",
    "match": "ansi_yellow",
    "match-ink": "ansi_black",
    "match-far": "transparent",
    "match-far-ink": "ansi_default",
}
_ON_ANSI_LIGHT = {
    **_ON_ANSI_DARK,
    "change-added": "ansi_blue",
    "change-dropped": "ansi_red",
    "change-moved": "ansi_magenta",
    "key": "ansi_blue",
}

OWN = (
    Theme(
        name=DARK,
        primary="#5fbfae",
        secondary="#7f8ea3",
        accent="#5fbfae",
        warning="#e9d26a",
        error="#f08080",
        success="#8fcf8f",
        foreground="#d8dbe0",
        background="#15171b",
        surface="#1b1e23",
        panel="#23272e",
        variables={"block-cursor-text-style": "none", "footer-background": "#1b1e23"},
    ),
    Theme(
        name=LIGHT,
        primary="#0f6b62",
        secondary="#5c6675",
        accent="#0f6b62",
        warning="#8a6500",
        error="#a8232b",
        success="#2f6f2f",
        foreground="#23262b",
        background="#faf9f7",
        surface="#f1f0ed",
        panel="#e6e4e0",
        dark=False,
        variables={"block-cursor-text-style": "none", "footer-background": "#f1f0ed"},
    ),
)


def theme_names() -> list[str]:
    """Return the names of all themes, the app's own first."""
    return [*(theme.name for theme in OWN), *sorted(BUILTIN_THEMES)]


def change_colours(theme: Theme) -> dict[str, str]:
    """Return the app's own theme variables as suits a theme.

    Args:
        theme: Any theme, ours or another's.

    Returns:
        A value for each variable that the app's styles name beyond Textual's own.
    """
    if theme.ansi:
        return _ON_ANSI_DARK if theme.dark else _ON_ANSI_LIGHT
    made = theme.to_color_system().generate()
    paper, surface, ink, key = (
        Color.parse(made[name]) for name in ("background", "surface", "foreground", "primary")
    )
    row = paper.blend(ink, _ROW)
    match = Color.parse(_MATCHES[theme.dark])
    far = paper.blend(match, _MATCH_FAR[theme.dark])
    wished = {name: Color.parse(value) for name, value in _inks(theme.dark).items()}
    wished |= {"ink": ink, "key": key}
    found = {name: readable(colour, (paper, surface, row)) for name, colour in wished.items()}
    found |= {"row": row, "row-far": paper.blend(ink, _ROW_FAR)}
    found |= {"match": match, "match-ink": readable(Color.parse(_MATCH_INK), (match,))}
    found |= {"match-far": far, "match-far-ink": readable(ink, (far,))}
    return {name: colour.hex for name, colour in found.items()}


def _inks(dark: bool) -> dict[str, str]:
    return _ON_DARK if dark else _ON_LIGHT
