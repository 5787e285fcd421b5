"""The app's own pair of themes, and the colours of change for every other theme.

Invariant: a change is blue where it was added and orange where it was dropped, in every theme that
does not say otherwise; colour is only ever the third of a change's three signs.
"""

from textual.theme import Theme

DARK = "liveblog-dark"
LIGHT = "liveblog-light"

_ON_DARK = {
    "change-added": "#86bfff",
    "change-dropped": "#f5ab66",
    "change-moved": "#c3b1f5",
    "quiet": "#8b929e",
    "match": "#e9d26a",
    "match-ink": "#16181d",
}
_ON_LIGHT = {
    "change-added": "#0a4f9e",
    "change-dropped": "#9c4300",
    "change-moved": "#5b3fae",
    "quiet": "#5f6570",
    "match": "#ffdf6b",
    "match-ink": "#1f2125",
}
_ON_ANSI_DARK = {
    **dict.fromkeys(_ON_DARK, "ansi_default"),
    "change-added": "ansi_bright_blue",
    "change-dropped": "ansi_yellow",
    "change-moved": "ansi_bright_magenta",
    "quiet": "ansi_bright_black",
    "match": "ansi_yellow",
    "match-ink": "ansi_black",
}
_ON_ANSI_LIGHT = {
    **_ON_ANSI_DARK,
    "change-added": "ansi_blue",
    "change-dropped": "ansi_red",
    "change-moved": "ansi_magenta",
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
        background="#15181d",
        surface="#1b1f25",
        panel="#232830",
        variables={"block-cursor-text-style": "none", "footer-background": "#1b1f25"},
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
        background="#faf8f4",
        surface="#f1eee7",
        panel="#e6e2d9",
        dark=False,
        variables={"block-cursor-text-style": "none", "footer-background": "#f1eee7"},
    ),
)


def change_colours(theme: Theme) -> dict[str, str]:
    """Return the app's own theme variables as suits a theme.

    Args:
        theme: Any theme, ours or another's.

    Returns:
        A value for each variable that the app's styles name beyond Textual's own.
    """
    if theme.ansi:
        return _ON_ANSI_DARK if theme.dark else _ON_ANSI_LIGHT
    return _ON_DARK if theme.dark else _ON_LIGHT
