"""The app's colours can be read in every theme."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.tui.legible import ENOUGH, contrast, readable
from reader.tui.themes import OWN, change_colours

COLOURED = [theme for theme in (*BUILTIN_THEMES.values(), *OWN) if not theme.ansi]
INKS = ("ink", "key", "quiet", "change-added", "change-dropped", "change-moved")
BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, Color.parse("#767676")) == pytest.approx(4.54, abs=0.01)
    assert contrast(WHITE, WHITE) == pytest.approx(1)


def test_an_ink_that_can_be_read_stays_as_it_is() -> None:
    ink = Color.parse("#86bfff")

    assert readable(ink, (BLACK,)) == ink


def test_an_ink_that_cannot_be_read_comes_nearer_to_black_or_white() -> None:
    grey = Color.parse("#777777")

    assert contrast(readable(grey, (WHITE,)), WHITE) >= ENOUGH > contrast(grey, WHITE)
    assert contrast(readable(grey, (Color.parse("#222222"),)), BLACK) > contrast(grey, BLACK)


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_every_text_can_be_read_where_it_stands(theme: Theme) -> None:
    """Text on the page, in the bars and on the cursor's row; matches on what marks them."""
    made = theme.to_color_system().generate()
    colours = {name: Color.parse(value) for name, value in change_colours(theme).items()}
    papers = [Color.parse(made[name]) for name in ("background", "surface")]
    papers += [colours["row"], colours["row-far"]]

    assert all(contrast(colours[ink], paper) >= ENOUGH for ink in INKS for paper in papers)
    assert contrast(colours["match-ink"], colours["match"]) >= ENOUGH
    assert contrast(colours["match-far-ink"], colours["match-far"]) >= ENOUGH


@pytest.mark.parametrize("dark", [True, False])
def test_a_theme_of_the_terminals_own_colours_names_none_but_those(dark: bool) -> None:
    theme = BUILTIN_THEMES["ansi-dark" if dark else "ansi-light"]

    assert all(
        value == "transparent" or value.startswith("ansi_")
        for value in change_colours(theme).values()
    )


def test_every_theme_has_the_same_colours() -> None:
    assert len({frozenset(change_colours(theme)) for theme in BUILTIN_THEMES.values()}) == 1
